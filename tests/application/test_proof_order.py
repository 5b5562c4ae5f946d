"""The order of proofs from the draft to the hand-in, the paper, the office and a colleague."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hospital_assess.application.attach_evidence import add_files
from hospital_assess.application.build_evidence_book import build_evidence_book
from hospital_assess.application.change_evidence import remove_evidence, replace_evidence, restore_evidence
from hospital_assess.application.compare_hand_ins import DRAFT, Became, compare_hand_ins
from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import change_entry, read_desk, view_line
from hospital_assess.application.dossier import read_dossier
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_colleague import foresee_colleague, merge_colleague
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.report import report_content
from hospital_assess.application.review_lines import ReviewRequest, ReviewSheet, review_lines
from hospital_assess.application.sheets import EvidenceListSheet, FormSheet, Imprint
from hospital_assess.application.submit import HandIn, submit
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission

NAME, YEAR = "审计科", PeriodId.ANNUAL


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office, and a department with three proofs of its first line."""
    from hospital_assess.bootstrap import wire

    ports, folder = wire(), tmp_path_factory.mktemp("template")
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as office:
        package = issue_packages(ports, office, folder, [NAME])[0]
    receive_package(ports, package, folder / "home")
    files = [folder / f"{name}.txt" for name in "甲乙丙"]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    with ports.workspaces.open(folder / "home") as workspace:
        line = line_of(workspace)
        change_entry(workspace, YEAR, line, {"status": "done", "narrative": "办结", "self_score": "0.8"})
        add_files(workspace, ports.documents, YEAR, [line], files)
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "all"))


@pytest.fixture
def home(ports: Ports, folder: Path) -> Iterator[Workspace]:
    with ports.workspaces.open(folder / "home") as workspace:
        yield workspace


def line_of(workspace: Workspace) -> str:
    scheme = workspace.scheme()
    return scheme.lines_of(scheme.department_named(NAME))[0].id


def titles(workspace: Workspace) -> str:
    return "".join(item.title for item in view_line(workspace, YEAR, line_of(workspace)).evidence)


def ids(workspace: Workspace, order: str) -> list[str]:
    known = {item.title: item.id for item in workspace.evidence_known().values()}
    return [known[title] for title in order]


def put(workspace: Workspace, order: str) -> None:
    change_entry(workspace, YEAR, line_of(workspace), {PROOF_ORDER: ids(workspace, order)})


def hand_in(ports: Ports, workspace: Workspace, folder: Path) -> HandIn:
    return submit(ports, workspace, YEAR, folder, force=True)


def handed_in_titles(submission: Submission, line: str) -> str:
    files = submission.statement.proof_files()
    return "".join(files[proof.evidence].title for proof in submission.statement.entry(line).proofs)


# the draft


def test_an_order_is_kept_and_numbers_stay(ports: Ports, folder: Path) -> None:
    with ports.workspaces.open(folder / "home") as workspace:
        put(workspace, "丙甲乙")
    with ports.workspaces.open(folder / "home") as workspace:
        assert titles(workspace) == "丙甲乙"
        assert [proof.number for proof in workspace.entry(YEAR, line_of(workspace)).proofs] == [3, 1, 2]
        assert workspace.verify(lambda *_: None) == []


def test_what_was_added_meanwhile_stays_behind_an_order_that_does_not_know_it(home: Workspace) -> None:
    put(home, "乙甲")
    assert titles(home) == "乙甲丙"


@pytest.mark.parametrize("order", ["甲", [1], {"甲": 1}])
def test_what_is_no_order_is_refused(home: Workspace, order: object) -> None:
    with pytest.raises(AssessError, match="佐证顺序"):
        change_entry(home, YEAR, line_of(home), {PROOF_ORDER: order})
    assert titles(home) == "甲乙丙"


def test_a_replacement_takes_its_place_and_what_is_restored_that_of_its_number(
    ports: Ports, home: Workspace, tmp_path: Path
) -> None:
    put(home, "丙甲乙")
    line, file = line_of(home), tmp_path / "甲2.txt"
    file.write_text("改过", encoding="utf-8")
    remove_evidence(home, ports.clock, YEAR, ids(home, "丙"), "放错", [line])
    restore_evidence(home, YEAR, home.removals(YEAR))
    assert titles(home) == "甲乙丙"
    put(home, "丙甲乙")
    replace_evidence(home, ports.documents, ports.clock, YEAR, ids(home, "甲")[0], file)
    evidence = view_line(home, YEAR, line).evidence
    assert [item.name for item in evidence] == ["丙.txt", "甲2.txt", "乙.txt"]


# the hand-in, the paper and the office


def test_the_hand_in_and_what_the_office_holds_have_the_order(ports: Ports, home: Workspace, folder: Path) -> None:
    put(home, "乙丙甲")
    made, line = hand_in(ports, home, folder), line_of(home)
    assert handed_in_titles(made.submission, line) == "乙丙甲"
    with ports.workspaces.open(folder / "office") as office:
        merge_hand_ins(ports, office, YEAR, [made.path])
        (held,) = (sealed.submission for sealed in office.submissions(YEAR))
        assert held.digest == made.submission.digest
        assert handed_in_titles(held, line) == "乙丙甲"
        assert office.verify(lambda *_: None) == []
        assert codes_on_paper(ports, office) == codes_on_paper(ports, home)


def codes_on_paper(ports: Ports, workspace: Workspace) -> dict[str, list[str]]:
    """Codes of the first line's proofs on the form, the list and in the book."""
    department = None if workspace.profile().department else NAME
    form = report_content(workspace, "form", YEAR, department, ports.clock())
    listed = report_content(workspace, "evidence-list", YEAR, department, ports.clock())
    assert isinstance(form, FormSheet) and isinstance(listed, EvidenceListSheet)
    dossier = read_dossier(workspace, YEAR, department)
    imprint = Imprint("医院", NAME, 2023, ports.clock())
    book = build_evidence_book(dossier.answers, workspace.evidence, "医院", imprint, "")
    rows = (row for section in form.sections for task in section.tasks for row in task.rows)
    codes = next(row.evidence for row in rows if row.evidence)
    return {
        "form": codes.split("\n"),
        "list": [row.evidence_code.removeprefix("佐证 ") for row in listed.rows],
        "book": [proof.code.removeprefix("佐证 ") for proof in book.proofs()],
    }


def test_form_list_and_book_follow_the_order_under_the_codes_that_stay(ports: Ports, home: Workspace) -> None:
    put(home, "丙甲乙")
    for codes in codes_on_paper(ports, home).values():
        assert [code[-2:] for code in codes] == ["03", "01", "02"]


def test_a_mere_order_is_a_change_since_the_hand_in_that_takes_no_review_away(
    ports: Ports, home: Workspace, folder: Path
) -> None:
    line, office_path = line_of(home), folder / "office"
    first = hand_in(ports, home, folder)
    with ports.workspaces.open(office_path) as office:
        merge_hand_ins(ports, office, YEAR, [first.path])
        review_lines(ports, office, YEAR, ReviewSheet(reviews=(ReviewRequest(NAME, Verdict.ACCEPTED, line),)))
    put(home, "丙甲乙")
    assert read_desk(home, YEAR).is_changed
    (change,) = compare_hand_ins(home, YEAR, first.submission.digest, DRAFT).changes
    assert (change.field, change.became) == (PROOF_ORDER, Became.CHANGED)
    assert (change.before, change.after) == ("甲、乙、丙", "丙、甲、乙")
    second = hand_in(ports, home, folder)
    assert second.submission.revision == 2
    with ports.workspaces.open(office_path) as office:
        merge_hand_ins(ports, office, YEAR, [second.path])
        dossier = read_dossier(office, YEAR, NAME)
        assert dossier.submission == second.submission
        assert dossier.reviews[line, Judged.SCORE].verdict is Verdict.ACCEPTED
    put(home, "甲乙丙")
    assert compare_hand_ins(home, YEAR, first.submission.digest, DRAFT).changes == ()


def test_a_draft_that_nobody_reordered_equals_what_was_handed_in(ports: Ports, home: Workspace, folder: Path) -> None:
    hand_in(ports, home, folder)
    line = line_of(home)
    remove_evidence(home, ports.clock, YEAR, ids(home, "甲"), "误删", [line])
    assert read_desk(home, YEAR).is_changed
    restore_evidence(home, YEAR, home.removals(YEAR))
    assert not read_desk(home, YEAR).is_changed


# a colleague


def test_a_colleagues_order_comes_in_where_none_was_given_here(ports: Ports, folder: Path) -> None:
    with ports.workspaces.open(folder / "home") as workspace:
        hand_in(ports, workspace, folder)
    copy = Path(shutil.copytree(folder / "home", folder / "copy"))
    with ports.workspaces.open(copy) as other:
        put(other, "丙甲乙")
    with ports.workspaces.open(folder / "home") as workspace:
        found = foresee_colleague(ports, workspace, copy, YEAR)
        assert found.conflict is None
        assert [change.field for change in found.comparison.changes] == [PROOF_ORDER]
        assert merge_colleague(ports, workspace, copy, YEAR).kept == ()
        assert titles(workspace) == "丙甲乙"
        put(workspace, "乙甲丙")
        assert merge_colleague(ports, workspace, copy, YEAR).kept == ()
        assert titles(workspace) == "乙甲丙"
