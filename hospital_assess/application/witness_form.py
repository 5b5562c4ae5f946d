"""An Excel form becomes a hand-in: it has no key of its own, so the receiving office signs as witness (未签名)."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hospital_assess.application.carry import evidence_of
from hospital_assess.application.entry_form import FormPicture
from hospital_assess.application.entry_forms import read_entry_form
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import Moment, canonical_json
from hospital_assess.domain.submission import Submission, descend, settled

FORM_SUFFIXES = (".xlsx", ".xls", ".et")
"""How forms come back; the older two are read no further than to say how to save them."""

UNSIGNED = "Excel 填报表，未签名，由质管办见证"


@frozen
class Witnessed:
    """A form as the hand-in that it means.

    Attributes:
        department: Name.
        notes: What was read with a reservation, in Chinese sentences.
    """

    submission: Submission
    department: str
    pictures: tuple[FormPicture, ...]
    notes: tuple[str, ...]

    @property
    def reason(self) -> str:
        """That nobody signed it, and what to look at."""
        return "；".join((UNSIGNED, *self.notes))


def witness_form(ports: Ports, workspace: Workspace, office: Office, path: Path) -> Witnessed:
    """Read a form; one that says what is held already is that hand-in. Nothing is written.

    Raises:
        AssessError: the form cannot be taken; all its faults are named.
    """
    form = read_entry_form(ports, workspace, path)
    scheme = workspace.scheme(form.scheme_revision)
    made = Submission(
        organization_id=scheme.organization_id,
        scheme_id=scheme.id,
        scheme_revision=scheme.revision,
        department=form.department,
        period=form.period,
        as_of=scheme.settings.period(form.period).cut_off,
        statement=settled(form.statement),
        lineage=(),
        made_at=Moment(ports.clock().isoformat(timespec="seconds")),
        program=ports.version,
    )
    held = office.of(form.department, form.period)
    same = next((item for item in held if item.content_digest == made.content_digest), None)
    submission = same or descend(made, [item for item in held if item.digest == form.base])
    return Witnessed(submission, scheme.department(form.department).name, form.pictures, form.notes)


def seal_witnessed(ports: Ports, workspace: Workspace, item: Witnessed, progress: Progress) -> SealedSubmission:
    """Keep the pictures of a form, and sign its hand-in with the office's key.

    Raises:
        AssessError: the disk refuses.
    """
    for picture in item.pictures:
        workspace.evidence.take_from(io.BytesIO(picture.content), picture.evidence, progress)
    content, key = canonical_json(item.submission), workspace.private_key()
    files = evidence_of(workspace, [item.submission])
    # A package is what proves a hand-in; this one is taken apart at once.
    with TemporaryDirectory(prefix="hospital-assess-") as folder:
        target = Path(folder) / "witnessed.hsa"
        manifest, signature = ports.packages.write(target, PackageKind.SUBMISSION, content, files, key, progress)
    return SealedSubmission(item.submission, content, manifest, signature, ports.packages.public_key(key))
