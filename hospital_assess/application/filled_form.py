"""A form that came back, checked against the scheme: every answer with its place, all faults at once."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from hospital_assess.application.answers import Question, changed
from hospital_assess.application.entry_form import (
    ANSWER_COLUMNS,
    NOTE,
    PHONE,
    PICTURE,
    REPORTER,
    FormCell,
    FormColumn,
    FormFault,
    FormFaultsError,
    FormPicture,
    Kind,
    ReadForm,
    ReadPicture,
    ReadRow,
    Slot,
    SlotAnswer,
)
from hospital_assess.application.entry_form_cells import as_choice, as_day, as_number, as_text, plain_text
from hospital_assess.application.entry_form_inputs import inputs_of, slots_of
from hospital_assess.domain.entry import STATUS_NAMES, Entry, Evidence, Form, Proof, Reporter, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import add_proof
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.settings import Period
from hospital_assess.domain.submission import digest_of, settled

NOTE_PLACE = "见科室填报表所附说明"
_NOTE_ID = "form-note-"
_STATUSES = {name: status for status, name in STATUS_NAMES.items()}
_SLOT_KEY = re.compile(r"(?:value|day)(\d+)")
_PLAIN: dict[type, Callable[[Any], str]] = {Decimal: plain_number, date: date.isoformat}


def note_of(entry: Entry, files: dict[str, Evidence]) -> str:
    """佐证说明 that a form gave an entry earlier; empty where it gave none."""
    return next((files[proof.evidence].title for proof in entry.proofs if is_note(proof, files)), "")


def is_note(proof: Proof, files: dict[str, Evidence]) -> bool:
    """The proof is what a department wrote into 佐证说明 of a form."""
    return proof.evidence.startswith(_NOTE_ID) and proof.evidence in files


class FormReading:
    """Turns a form as it was read into a statement, and gathers what has to be mended.

    Attributes:
        pictures: Pictures that became evidence.
    """

    def __init__(self, form: ReadForm, scheme: Scheme, department: Department, period: Period, base: Statement) -> None:
        self._form, self._scheme, self._department, self._period = form, scheme, department, period
        self._base = base
        self._files = base.proof_files()
        self._lines = {line.id: line for line in scheme.lines_of(department)}
        self._faults = list(form.faults)
        self.pictures: list[FormPicture] = []

    def statement(self, file: str) -> Statement:
        """Everything that the form says, beside what the base says beyond it.

        Raises:
            FormFaultsError: something has to be mended first.
        """
        rows = self._rows()
        pictures = self._pictures_by_line()
        entries = tuple(self._entry(line, rows[line.id], pictures.get(line.id, [])) for line in self._found(rows))
        reporter = Reporter(self._reporter(REPORTER), self._reporter(PHONE))
        if self._faults:
            raise FormFaultsError(file, self._faults)
        files = tuple(self._files.values())
        return settled(replace(self._base, entries=entries, evidence=files, reporter=reporter))

    def _rows(self) -> dict[str, ReadRow]:
        """Rows by line; an answer to an unknown one, a line that stands twice and one without a row are faults."""
        rows: dict[str, ReadRow] = {}
        for row in self._form.rows:
            id_ = self._form.lines.get(plain_text(row.code), "")
            if id_ not in self._lines and not row.cells:
                # A word below the table, for instance for a signature.
                continue
            if id_ not in self._lines:
                self._fault(row.place, f"{self._department.name}没有考核条目“{row.code}”", "请恢复原来的条目编号。")
            elif id_ in rows:
                self._fault(row.place, f"条目 {row.code} 出现两次", f"请删去多余的一行（另见 {rows[id_].place}）。")
            else:
                rows[id_] = row
        missing = [line.code for line in self._lines.values() if line.id not in rows]
        if missing:
            self._fault("", f"缺少条目 {'、'.join(missing)}", "请从原表复制这几行补上，不需填写的留空即可。")
        return rows

    def _found(self, rows: dict[str, ReadRow]) -> list[Line]:
        return [line for line in self._lines.values() if line.id in rows]

    def _fault(self, place: str, message: str, remedy: str) -> None:
        self._faults.append(FormFault(self._form.sheet, place, message, remedy))

    def _tried(self, cell: FormCell, read: Callable[[], Any]) -> Any:
        """What ``read`` gives; its failure is a fault of the cell."""
        try:
            return read()
        except AssessError as error:
            self._faults.append(FormFault(cell.sheet, cell.name, error.title, error.remedy))
            return None

    def _entry(self, line: Line, row: ReadRow, pictures: list[ReadPicture]) -> Entry:
        question = Question(self._scheme, self._department, self._period, line)
        entry = Entry(line.id, inputs=self._inputs(question, row))
        for column in ANSWER_COLUMNS:
            cell = row.cells.get(column.key)
            if cell is None or column.key == NOTE:
                continue
            value = self._tried(cell, partial(_checked, question, column, cell))
            entry = replace(entry, **{column.key: value}) if value is not None else entry
        return replace(entry, proofs=self._proofs(line, row, pictures))

    def _inputs(self, question: Question, row: ReadRow) -> dict[str, Any]:
        """The answers in the slots of the line's rule; each is tried alone, to name its cell."""
        rule = question.line.rule
        slots = slots_of(rule)
        answers = [SlotAnswer()] * len(slots)
        for index, slot in enumerate(slots):
            value, day = row.cells.get(f"value{index + 1}"), row.cells.get(f"day{index + 1}")
            one = list(answers)
            one[index] = answers[index] = SlotAnswer(self._slot_value(slot, value), self._slot_day(slot, day))
            cell = value or day
            if cell and self._tried(cell, partial(inputs_of, rule, one)) is None:
                answers[index] = SlotAnswer()
        self._refuse_surplus(row, len(slots))
        return inputs_of(rule, answers)

    def _slot_value(self, slot: Slot, cell: FormCell | None) -> str | Decimal | None:
        if cell is None:
            return None
        found: str | Decimal | None = self._tried(
            cell, lambda: as_choice(cell, slot.label, slot.choices) if slot.choices else as_number(cell, slot.label)
        )
        return found

    def _slot_day(self, slot: Slot, cell: FormCell | None) -> date | None:
        if cell is None:
            return None
        if not slot.has_day:
            self._surplus(cell)
            return None
        day: date | None = self._tried(cell, lambda: as_day(cell, "完成日期", self._scheme.plan.year))
        return day

    def _refuse_surplus(self, row: ReadRow, count: int) -> None:
        for key, cell in row.cells.items():
            if (slot := _SLOT_KEY.fullmatch(key)) and int(slot[1]) > count:
                self._surplus(cell)

    def _surplus(self, cell: FormCell) -> None:
        text = as_text(cell)[:30]
        self._faults.append(FormFault(cell.sheet, cell.name, f"此格本条目不需填写，却填了“{text}”", "请清空此格。"))

    def _proofs(self, line: Line, row: ReadRow, pictures: list[ReadPicture]) -> tuple[Proof, ...]:
        """What the base has already, then the note as it reads now, then the pictures."""
        standing = self._base.entry(line.id).proofs
        used = [proof.number for proof in standing]
        cell = row.cells.get(NOTE)
        note = self._note(line, as_text(cell)) if cell else ""
        proofs = tuple(proof for proof in standing if proof.evidence == note or not is_note(proof, self._files))
        for evidence in (note, *(self._picture(line, n, one) for n, one in enumerate(pictures, start=1))):
            if evidence:
                proofs = add_proof(proofs, evidence, [*used, *(proof.number for proof in proofs)])
        return proofs

    def _note(self, line: Line, text: str) -> str:
        if not text:
            return ""
        id_ = _NOTE_ID + digest_of([self._department.id, self._period.id, line.id, text])[:32]
        self._files.setdefault(id_, Evidence(id_, title=text, form=Form.PAPER, place=NOTE_PLACE))
        return id_

    def _picture(self, line: Line, number: int, picture: ReadPicture) -> str:
        id_ = hashlib.sha256(picture.content).hexdigest()
        name = f"{line.code}-{PICTURE}{number}{picture.ending}"
        if id_ not in self._files:
            size = len(picture.content)
            title = name.removesuffix(picture.ending)
            self._files[id_] = Evidence(id_, name, title, size=size, media_type=picture.media_type)
        self.pictures.append(FormPicture(id_, line.id, name, picture.media_type, picture.content))
        return id_

    def _pictures_by_line(self) -> dict[str, list[ReadPicture]]:
        found: dict[str, list[ReadPicture]] = {}
        for picture in self._form.pictures:
            id_ = self._form.lines.get(plain_text(picture.code), "")
            if id_ in self._lines:
                found.setdefault(id_, []).append(picture)
                continue
            what = f"图片所在行的编号“{picture.code}”不是{self._department.name}的条目"
            self._faults.append(FormFault(picture.sheet, picture.place, what, "请把图片移到所属条目的行内。"))
        return found

    def _reporter(self, key: str) -> str:
        cell = self._form.reporter.get(key)
        return as_text(cell) if cell else ""


def _checked(question: Question, column: FormColumn, cell: FormCell) -> Any:
    """The value of a field, held to the same limits as one that is typed into the program."""
    match column.kind:
        case Kind.NUMBER:
            plain: Any = as_number(cell, column.title)
        case Kind.DAY:
            plain = as_day(cell, column.title)
        case Kind.CHOICE:
            plain = _STATUSES[as_choice(cell, column.title, list(_STATUSES))]
        case _:
            plain = as_text(cell)
    plain = _PLAIN.get(type(plain), str)(plain)
    return getattr(changed(question, Entry(question.line.id), {column.key: plain}), column.key)
