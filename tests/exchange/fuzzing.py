"""An office that is sent spoiled files, and what must be true of it afterwards."""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.progress import unheard
from hospital_assess.bootstrap import wire
from tests.exchange.mutations import reworded, spoiled

Call = Callable[..., tuple[int, str, str]]
"""Runs a command; gives (status, stdout, stderr)."""


def staged(call: Call, folder: Path) -> Path:
    """An office with one department's hand-in merged, and that department's next one: gives the next one."""
    assert call("create", folder / "office")[0] == 0
    assert call("issue", folder / "office", "--out", folder, "--department", "审计科")[0] == 0
    assert call("receive", folder / "2023-审计科-下发.hsa", "--into", folder / "home")[0] == 0
    lines = [row["line"] for row in json.loads(call("status", folder / "home", "--json")[1])["entries"]][:2]
    (folder / "证明.txt").write_text("证明", encoding="utf-8")
    for number, name in enumerate(("first.hsa", "next.hsa")):
        entries = [{"line": line, "narrative": f"第{number}次", "evidence": ["证明.txt"]} for line in lines]
        (folder / "answers.json").write_text(json.dumps({"entries": entries}), encoding="utf-8")
        assert call("fill", folder / "home", folder / "answers.json")[0] == 0
        assert call("submit", folder / "home", "--out", folder / name, "--force")[0] == 0
        if not number:
            assert call("merge", folder / "office", folder / name)[0] == 0
    return folder / "next.hsa"


def seen(folder: Path) -> dict[str, str]:
    """Every file below a folder by its digest, but for the database's own scratch files."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(("-wal", "-shm")))
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def refused_all(call: Call, folder: Path, files: list[Path]) -> Counter[str]:
    """Merge files that must all be refused, and leave everything as it was; gives the reasons.

    Raises:
        AssertionError: one was taken, or ended in a fault of ours, or something changed.
    """
    before = seen(folder)
    status, out, err = call("merge", folder / "office", *files, "--json")
    assert status == 1, (status, out, err)
    rows = json.loads(out)["submissions"]
    assert len(rows) == len(files)
    for row in rows:
        assert row["outcome"] == "refused", row
        assert row["reason"].endswith("。") and "Traceback" not in row["reason"], row
    assert "内部出错" not in err, err
    assert seen(folder) == before
    return Counter(row["reason"].partition("”")[2].partition("（")[0] for row in rows)


def send_spoiled(call: Call, folder: Path, package: Path, random: Random, count: int) -> Counter[str]:
    """Send an office so many packages that differ from a sound one by some bytes."""
    data, files = package.read_bytes(), []
    for number in range(count):
        files.append(folder / f"来件{number}.hsa")
        files[-1].write_bytes(spoiled(random, data))
    reasons = refused_all(call, folder, files)
    for file in files:
        file.unlink()
    return reasons


def _made_up(folder: Path, package: Path, random: Random, count: int) -> list[Path]:
    """Hand-ins whose content was changed by somebody who holds the department's key."""
    ports = wire()
    with ports.workspaces.open(folder / "home", read_only=True) as home:
        key = home.private_key()
        store = home.evidence
        with ports.packages.open(package) as sound:
            content, evidence = sound.content, {digest: store.path(digest) for digest in sound.evidence}
    files = []
    for number in range(count):
        files.append(folder / f"来件{number}.hsa")
        changed = reworded(random, content)
        ports.packages.write(files[-1], PackageKind.SUBMISSION, changed, evidence, key, unheard)
    return files


def send_reworded(call: Call, folder: Path, package: Path, random: Random, count: int, used: int = 0) -> Counter[str]:
    """Send an office so many hand-ins with a content that was made up and signed; gives the outcomes.

    Such a file may be taken where it is one that the program could have written.

    Args:
        used: So many of those that were taken are also merged into a copy, and printed.
    """
    files, before = _made_up(folder, package, random, count), seen(folder)
    status, out, err = call("merge", folder / "office", *files, "--dry-run", "--json")
    assert status in (0, 1, 3), (status, err)
    assert "内部出错" not in err, err
    rows = json.loads(out)["submissions"]
    assert len(rows) == len(files)
    for row in rows:
        assert row["outcome"] != "refused" or row["reason"].endswith("。"), row
    assert seen(folder) == before
    taken = [file for file, row in zip(files, rows, strict=True) if row["outcome"] in ("updated", "conflict")]
    for file in taken[:used]:
        _use(call, folder, file)
    for file in files:
        file.unlink()
    return Counter(row["outcome"] for row in rows)


def _use(call: Call, folder: Path, file: Path) -> None:
    """Whatever was taken can be shown, verified and printed, or is said to be in conflict."""
    office, out = folder / "copy", folder / "out"
    shutil.copytree(folder / "office", office)
    of_department = ("--department", "审计科")
    for words, statuses in (
        (("merge", office, file), (0, 3)),
        (("status", office, "--json"), (0,)),
        (("status", office, *of_department, "--json"), (0,)),
        (("verify", office), (0,)),
        (("feedback", office, "--out", out), (0, 1)),
        (("report", office, "form", *of_department, "--out", out / "form.pdf"), (0, 1)),
        (("report", office, "narrative", *of_department, "--out", out / "narrative.docx"), (0, 1)),
        (("report", office, "summary", "--out", out / "summary.pdf"), (0, 1)),
        (("workbook", office, "--out", out / "tables.xlsx"), (0, 1)),
    ):
        status, _, err = call(*words)
        assert status in statuses and "内部出错" not in err, (words, status, err, file.read_bytes())
    shutil.rmtree(office)
