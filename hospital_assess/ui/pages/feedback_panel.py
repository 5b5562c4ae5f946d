"""反馈与申诉: what the office said, line by line beside the answer, and what the department says against it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from hospital_assess.application.list_feedback import Feedback, ReviewedLine, list_feedback
from hospital_assess.application.progress import Progress
from hospital_assess.application.send_appeals import send_appeals
from hospital_assess.domain.decision import Decision
from hospital_assess.domain.entry import STATUS_NAMES
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import VERDICT_NAMES, Judged, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording_submit
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_feedback_panel import Ui_FeedbackPanel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.looks import show_chip
from hospital_assess.ui.widgets.wrapped_delegate import WrappedDelegate

_EXPORTS = "exports"
_PAUSE_MS = 600
_UNKNOWN = "—"
_LEVELS = {Verdict.ACCEPTED: "good", Verdict.ADJUSTED: "warning", Verdict.RETURNED: "warning"}


class FeedbackPanel(QWidget):
    """A list of what came back, one line of it in full, and the appeal that is being written.

    Attributes:
        line_wanted: A line to go on filling in.
        message: A line for the bottom of the window.
    """

    line_wanted = Signal(str)
    message = Signal(str)

    def __init__(self, session: DepartmentSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self.feedback = Feedback((), None)
        self._period = session.period
        self._shown = ""
        self._typed: dict[str, str] = {}
        self.ui = Ui_FeedbackPanel()
        self.ui.setupUi(self)
        self.rows = QStringListModel(self)
        self.ui.line_list.setModel(self.rows)
        self.ui.line_list.setItemDelegate(WrappedDelegate(self.ui.line_list))
        self.ui.line_list.setEditTriggers(self.ui.line_list.EditTrigger.NoEditTriggers)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()

    def _connect(self) -> None:
        self.ui.line_list.selectionModel().currentChanged.connect(self._on_line_chosen)
        self.ui.appeal_edit.keep_lines(3)
        self.ui.appeal_edit.textChanged.connect(self._on_appeal_typed)
        self.ui.line_button.clicked.connect(lambda: self.line_wanted.emit(self._shown))
        self.ui.send_button.clicked.connect(self._on_send_clicked)
        self._pause.timeout.connect(self.flush)

    # reading

    def read(self) -> None:
        """Read the feedback, after everything that is still to be written."""
        self.flush()
        session, period = self._session, self._session.period
        session.tasks.run(
            lambda _progress: list_feedback(session.workspace, period),
            lambda feedback: self._on_read(period, feedback),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_read(self, period: PeriodId, feedback: Feedback) -> None:
        if period is not self._session.period:
            return
        self.feedback, self._period = feedback, period
        lines = feedback.lines
        at = next((row for row, line in enumerate(lines) if _key(line) == self._shown), 0)
        self.ui.line_list.selectionModel().blockSignals(True)
        self.rows.setStringList([row_text(line) for line in lines])
        self.ui.line_list.setCurrentIndex(self.rows.index(at))
        self.ui.line_list.selectionModel().blockSignals(False)
        self.ui.stack.setCurrentWidget(self.ui.feedback_page if lines or feedback.decision else self.ui.empty_page)
        self.ui.scroll.setVisible(bool(lines))
        self._show_summary()
        if lines:
            self._show_line(lines[at])

    def _show_summary(self) -> None:
        verdicts = [line.review.verdict for line in self.feedback.lines]
        text = wording_submit.FEEDBACK_SUMMARY(
            count=len(verdicts), **{verdict.value: verdicts.count(verdict) for verdict in Verdict}
        )
        decision = self.feedback.decision
        if decision is not None:
            text += wording_submit.FEEDBACK_DECISION(told="，".join(_decided(decision)))
        self.ui.summary_label.setText(text)
        drafts, sent = len(self.feedback.drafts), len(self.feedback.appealed)
        self.ui.sent_summary_label.setText(wording_submit.APPEALS(drafts=drafts, sent=sent))
        self.ui.send_button.setEnabled(self._session.is_writable and bool(drafts or sent or self._typed))

    def _on_line_chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.feedback.lines):
            self.flush()
            self._show_line(self.feedback.lines[index.row()])

    # one line

    def _show_line(self, line: ReviewedLine) -> None:
        ui, self._shown = self.ui, _key(line)
        ui.code_label.setText(line.code or wording_submit.BONUS())
        ui.title_label.setText(line.title)
        ui.line_button.setVisible(bool(line.code))
        _show(ui.changed_label, wording_submit.CHANGED_AFTER() if line.is_changed else "")
        self._show_answer(line)
        self._show_review(line)
        self._show_appeal(line)

    def _show_answer(self, line: ReviewedLine) -> None:
        ui, entry = self.ui, line.entry
        ui.answer_card.setVisible(bool(line.code))
        ui.status_label.setText(
            wording_submit.ANSWER_STATUS(
                status=STATUS_NAMES[entry.status],
                score=_UNKNOWN if entry.self_score is None else shown_points(entry.self_score),
                full=_UNKNOWN if line.full is None else shown_points(line.full),
            )
        )
        ui.narrative_label.setText(entry.narrative or wording_submit.NO_NARRATIVE())
        reason = entry.deduction_reason
        _show(ui.reason_label, wording_submit.ANSWER_REASON(text=reason) if reason else "")
        ui.proofs_label.setText(wording_submit.ANSWER_PROOFS(count=len(entry.proofs)))

    def _show_review(self, line: ReviewedLine) -> None:
        ui, review = self.ui, line.review
        matter = "" if review.judges is Judged.SCORE else wording_submit.JUDGED[review.judges.value]()
        show_chip(ui.verdict_chip, VERDICT_NAMES[review.verdict] + matter, _LEVELS[review.verdict])
        score = "" if review.score is None else wording_submit.REVIEW_SCORE(score=shown_points(review.score))
        _show(ui.score_label, score)
        comment = wording_submit.COMMENT(text=review.comment) if review.comment else wording_submit.NO_COMMENT()
        ui.comment_label.setText(comment)
        _show(ui.due_label, wording_submit.REVIEW_DUE(due=review.due.isoformat()) if review.due else "")
        _show(ui.decision_label, "\n".join(_decided(line.decision)) if line.decision else "")

    def _show_appeal(self, line: ReviewedLine) -> None:
        ui, appeal = self.ui, line.appeal
        can_write = line.can_appeal and self._session.is_writable
        ui.appeal_card.setVisible(can_write or appeal is not None)
        sent = ""
        if appeal is not None:
            sent = wording_submit.SENT_APPEAL(day=appeal.made_at[:10], text=appeal.text, outcome=outcome(line))
            sent += f"\n{wording_submit.APPEAL_AGAIN()}" if can_write else ""
        _show(ui.sent_label, sent)
        for widget in (ui.appeal_edit, ui.appeal_hint):
            widget.setVisible(can_write)
        ui.appeal_edit.show_text(self._typed.get(line.id, line.draft))

    # the appeal

    def _on_appeal_typed(self) -> None:
        line = next((line for line in self.feedback.lines if _key(line) == self._shown), None)
        if line is not None and line.can_appeal:
            self._typed[line.id] = self.ui.appeal_edit.toPlainText()
            self.ui.send_button.setEnabled(True)
            self._pause.start()

    def flush(self) -> None:
        """Write what was typed."""
        self._pause.stop()
        typed, self._typed = self._typed, {}
        if not typed:
            return
        session, period = self._session, self._period

        def work(_progress: Progress) -> Feedback:
            with session.workspace.atomic():
                for line, text in typed.items():
                    session.workspace.save_appeal_draft(period, line, text)
            return list_feedback(session.workspace, period)

        def failed(error: Exception) -> None:
            self._typed = {**typed, **self._typed}
            session.tasks.failed.emit(error)

        session.tasks.run(work, self._on_written, failed=failed, lane=Lane.ORDERED, owner=self)

    def _on_written(self, feedback: Feedback) -> None:
        self.feedback = feedback
        self._refresh_rows(feedback.lines)
        self._show_summary()
        self._session.saved.emit(self._session.ports.clock())

    def _refresh_rows(self, lines: Sequence[ReviewedLine]) -> None:
        for row, line in enumerate(lines):
            self.rows.setData(self.rows.index(row), row_text(line))

    def _on_send_clicked(self) -> None:
        self.flush()
        session, period = self._session, self._session.period
        folder = self._prompts.choose_folder(wording_submit.SEND_TITLE(), session.workspace.path / _EXPORTS)
        if folder is None:
            return

        def work(progress: Progress) -> Path:
            return send_appeals(session.ports, session.workspace, period, folder, progress)

        session.tasks.run(work, self._on_sent, title=wording_submit.SENDING(), lane=Lane.ORDERED, owner=self)

    def _on_sent(self, path: Path) -> None:
        self.message.emit(wording_submit.SENT(name=path.name))
        self.read()


def _key(line: ReviewedLine) -> str:
    return line.id


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _decided(decision: Decision) -> list[str]:
    told = []
    if decision.score is not None:
        told.append(wording_submit.DECISION_SCORE(score=shown_points(decision.score)))
    if decision.grade:
        told.append(wording_submit.DECISION_GRADE(grade=decision.grade))
    if decision.ground:
        told.append(wording_submit.DECISION_GROUND(ground=decision.ground))
    if decision.minutes:
        told.append(wording_submit.DECISION_MINUTES(minutes=decision.minutes))
    return told


def outcome(line: ReviewedLine) -> str:
    """What came of an appeal."""
    if line.decision is not None:
        return "，".join(_decided(line.decision))
    if line.review.verdict is Verdict.ACCEPTED:
        return wording_submit.OUTCOME_ACCEPTED()
    return wording_submit.OUTCOME_WAITING()


def row_text(line: ReviewedLine) -> str:
    """One line of the feedback, in two or three."""
    review, score, appeal = line.review, "", ""
    if review.score is not None and line.entry.self_score is not None:
        own, now = shown_points(line.entry.self_score), shown_points(review.score)
        score = wording_submit.FEEDBACK_SCORE(own=own, score=now)
    if line.draft.strip() and line.can_appeal:
        appeal = wording_submit.APPEAL_WRITING()
    elif line.appeal is not None:
        appeal = wording_submit.APPEAL_SENT(outcome=outcome(line))
    title = line.title if len(line.title) <= _TITLE else f"{line.title[:_TITLE]}…"
    code, verdict = line.code or wording_submit.BONUS(), VERDICT_NAMES[review.verdict]
    return wording_submit.FEEDBACK_ROW(code=code, verdict=verdict, score=score, title=title, appeal=appeal)


_TITLE = 30
