"""What a person does with evidence, on whichever page: every step in its turn, and the desk read again after it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from hospital_assess.application.attach_evidence import Added, EvidenceDetails, Refusal, add_files, describe_evidence
from hospital_assess.application.change_evidence import (
    link_evidence,
    remove_evidence,
    replace_evidence,
    restore_evidence,
)
from hospital_assess.application.find_files import find_files
from hospital_assess.application.ports import Removal
from hospital_assess.application.progress import Progress
from hospital_assess.application.record_evidence import record_evidence
from hospital_assess.application.unsaved_answers import NEW_EVIDENCE, Typed, evidence_field, evidence_of
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording, wording_evidence
from hospital_assess.ui.clipboard import Pasted
from hospital_assess.ui.tasks import Lane

if TYPE_CHECKING:
    from hospital_assess.ui.department_session import DepartmentSession

T = TypeVar("T")
_MOST_TOLD = 5
_SAYINGS: Mapping[str, Callable[[str], EvidenceDetails]] = {
    "title": lambda text: EvidenceDetails(title=text),
    "document_no": lambda text: EvidenceDetails(document_no=text),
    "place": lambda text: EvidenceDetails(place=text),
}
"""How each text of evidence is said anew."""


class EvidenceWork(QObject):
    """Adds, describes, links, replaces, removes and restores evidence of the period that is shown.

    Attributes:
        refused: Files that were not taken in, until the person has seen them.
        refused_changed: There are others.
        draft: What is typed of evidence that is not entered yet, by the name of the text.
    """

    refused_changed = Signal()

    def __init__(self, session: "DepartmentSession") -> None:
        super().__init__(session)
        self._session = session
        self.refused: tuple[Refusal, ...] = ()
        self.draft: dict[str, str] = {}

    def _write(self, work: Callable[[Progress], T], then: Callable[[T], object], title: str = "") -> None:
        session = self._session

        def job(progress: Progress) -> tuple[T, datetime]:
            return work(progress), session.ports.clock()

        def done(answer: tuple[T, datetime]) -> None:
            result, at = answer
            session.saved.emit(at)
            session.read()
            then(result)

        session.tasks.run(job, done, title=title, lane=Lane.ORDERED, owner=self)

    def add(self, lines: Sequence[str], paths: Sequence[Path], then: Callable[[Added], object] | None = None) -> None:
        """Add files, and all that lies in folders, as evidence of lines, or of none yet."""
        self._add(lines, lambda: paths, lambda: None, then)

    def add_pasted(self, lines: Sequence[str], pasted: Pasted, then: Callable[[Added], object] | None = None) -> None:
        """Add a picture or a text as evidence of lines, or of none yet."""
        self._add(lines, pasted.write, pasted.remove, then)

    def _add(
        self,
        lines: Sequence[str],
        make: Callable[[], Sequence[Path]],
        clean_up: Callable[[], None],
        then: Callable[[Added], object] | None,
    ) -> None:
        session, period = self._session, self._session.period

        def work(progress: Progress) -> Added:
            try:
                found = find_files(make(), progress)
                if not found.files and not found.refused:
                    title, remedy = wording_evidence.NOTHING_FOUND_TITLE(), wording_evidence.NOTHING_FOUND_REMEDY()
                    raise AssessError(title, remedy)
                documents = session.ports.documents
                added = add_files(session.workspace, documents, period, lines, found.files, progress)
                return Added(added.evidence, added.known, found.refused + added.refused)
            finally:
                clean_up()

        def done(added: Added) -> None:
            self._on_added(added)
            if then is not None:
                then(added)

        self._write(work, done, wording_evidence.ADDING())

    def _on_added(self, added: Added) -> None:
        if added.evidence:
            known = wording_evidence.ADDED_KNOWN(known=added.known) if added.known else ""
            self._session.message.emit(wording_evidence.ADDED(count=len(added.evidence)) + known)
        if added.refused:
            self._show_refused(added)

    def _show_refused(self, added: Added) -> None:
        """One sentence a file: the first few at once, all of them on the page."""
        refused = added.refused
        sentences = [str(refusal.error) for refusal in refused[:_MOST_TOLD]]
        if more := len(refused) - len(sentences):
            sentences.append(wording_evidence.REFUSED_MORE(count=more))
        self.refused = refused if len(refused) > 1 else ()
        self.refused_changed.emit()
        if len(refused) == 1 and not added.evidence:
            self._session.tasks.failed.emit(refused[0].error)
            return
        title = wording_evidence.REFUSED_TITLE(refused=len(refused), added=len(added.evidence))
        self._session.tasks.failed.emit(AssessError(title, "\n" + "\n".join(sentences)))

    def forget_refused(self) -> None:
        """The person has seen which files were not taken in."""
        self.refused = ()
        self.refused_changed.emit()

    def record(
        self, lines: Sequence[str], details: EvidenceDetails, then: Callable[[Evidence], object] | None = None
    ) -> None:
        """Note evidence that has no file."""
        session, period = self._session, self._session.period

        def done(evidence: Evidence) -> None:
            self.forget_draft()
            session.message.emit(wording_evidence.RECORDED(title=evidence.title))
            if then is not None:
                then(evidence)

        self._write(lambda _progress: record_evidence(session.workspace, period, lines, details), done)

    def describe(self, evidence: str, details: EvidenceDetails) -> None:
        """Change what is said of a piece of evidence."""
        workspace = self._session.workspace
        self._write(lambda _progress: describe_evidence(workspace, evidence, details), self._let_go)

    def typing(self, line: str, evidence: Evidence, name: str, text: str) -> None:
        """Keep what is being typed of evidence until it is described so.

        Args:
            line: Where it is typed; empty where that is no line's.
            name: Of one of its texts.
        """
        field = evidence_field(evidence.id, name)
        typed = Typed(self._session.period, line, field, text)
        self._session.journal.hold(field, *(() if text.strip() == getattr(evidence, name) else (typed,)))

    def drafting(self, line: str, name: str, text: str) -> None:
        """Keep what is being typed of evidence that is not entered yet.

        Args:
            name: Of one of its texts.
        """
        field = evidence_field(NEW_EVIDENCE, name)
        self.draft[name] = text
        self._session.journal.hold(field, *((Typed(self._session.period, line, field, text),) if text.strip() else ()))

    def forget_draft(self) -> None:
        """It was entered, or the person thought better of it."""
        for name in self.draft:
            self._session.journal.hold(evidence_field(NEW_EVIDENCE, name))
        self.draft.clear()

    def take_unsaved(self, typed: Typed) -> None:
        """Say of evidence what was left unsaved the last time; a title is never blank."""
        evidence, name = evidence_of(typed.field)
        text = str(typed.value or "").strip()
        if evidence == NEW_EVIDENCE:
            self.drafting(typed.line, name, text)
            self._session.message.emit(wording_evidence.DRAFT_TAKEN())
        elif text or name != "title":
            self._session.journal.hold(typed.field, typed)
            self.describe(evidence, _SAYINGS[name](text))

    def _let_go(self, evidence: Evidence) -> None:
        """Keep no longer what is stored now; what was typed since is another."""
        journal = self._session.journal
        for name in _SAYINGS:
            field = evidence_field(evidence.id, name)
            held = journal.held(field)
            if any(str(typed.value or "").strip() == getattr(evidence, name) for typed in held):
                journal.hold(field)

    def link(self, lines: Sequence[str], evidence: Sequence[str]) -> None:
        """Link evidence to lines."""
        session, period = self._session, self._session.period
        told = wording_evidence.LINKED(count=len(lines))
        self._write(
            lambda _progress: link_evidence(session.workspace, period, lines, evidence),
            lambda _nothing: session.message.emit(told),
        )

    def remove(self, evidence: Sequence[Evidence], reason: str, lines: Sequence[str] = ()) -> None:
        """Take evidence from lines; from all that it proves where none is named."""
        session, period = self._session, self._session.period
        ids = [item.id for item in evidence]
        told = wording_evidence.REMOVED_SEVERAL(count=len(ids))
        if len(evidence) == 1:
            told = wording.REMOVED(title=evidence[0].title or evidence[0].name)
        self._write(
            lambda _progress: remove_evidence(session.workspace, session.ports.clock, period, ids, reason, lines),
            lambda _count: session.message.emit(told),
        )

    def restore(self, removals: Sequence[Removal]) -> None:
        """Link removed evidence to its lines again."""
        session, period = self._session, self._session.period
        self._write(
            lambda _progress: restore_evidence(session.workspace, period, removals),
            lambda count: session.message.emit(wording_evidence.RESTORED(count=count)),
        )

    def replace(self, evidence: Evidence, file: Path, then: Callable[[Evidence], object]) -> None:
        """Put a file in the place of evidence."""
        session, period = self._session, self._session.period
        workspace, ports = session.workspace, session.ports

        def work(progress: Progress) -> Evidence:
            return replace_evidence(workspace, ports.documents, ports.clock, period, evidence.id, file, progress)

        def done(new: Evidence) -> None:
            session.message.emit(wording_evidence.REPLACED(name=new.name))
            then(new)

        self._write(work, done, wording_evidence.REPLACING(name=evidence.title or evidence.name))
