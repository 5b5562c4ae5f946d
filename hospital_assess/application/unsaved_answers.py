"""What was typed and not stored when the program ended: kept in a small file beside the database, asked about later."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from hospital_assess.application.answers import TEXT_FIELDS, Question, changed, plain_fields, showable
from hospital_assess.application.department_desk import ask
from hospital_assess.application.durable_files import new_file, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import STATUS_NAMES, Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER, proof_code
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import PlainError, canonical_json, from_plain, to_plain
from hospital_assess.domain.settings import PeriodId

JOURNAL = "unsaved.json"
"""Name of the file in the workspace's folder."""

_FORMAT = "hospital-assess unsaved 1"
_EVIDENCE = "evidence."
_EVIDENCE_TEXTS = ("title", "document_no", "place")
NEW_EVIDENCE = "new"
"""Stands for the id of evidence that is being entered and does not exist yet."""


@frozen
class Typed:
    """What was typed into one field, in the form that :func:`hospital_assess.application.answers.changed` takes.

    Attributes:
        line: Empty for evidence that proves nothing yet.
        field: Of the entry; what is said of evidence has fields of its own (:func:`evidence_field`).
    """

    period: PeriodId
    line: str
    field: str
    value: Any


@frozen
class Unsaved:
    """One field that was typed into and not stored.

    Attributes:
        code: Of the line.
        stored: What the database says, in words.
        written: What was typed, in words.
    """

    typed: Typed
    code: str
    stored: str
    written: str

    @property
    def can_be_joined(self) -> bool:
        """Both are texts that can stand one below the other."""
        return self.typed.field in TEXT_FIELDS and bool(self.stored) and bool(self.written)

    @property
    def joined(self) -> str:
        """Both texts, the stored one first."""
        return f"{self.stored}\n{self.written}"


_NAMELESS = {NEW_EVIDENCE: "待登记的佐证"}


def evidence_field(evidence: str, name: str) -> str:
    """The field for what is typed of evidence: ``name`` is one of its texts."""
    return f"{_EVIDENCE}{evidence}.{name}"


def evidence_of(field: str) -> tuple[str, str]:
    """Whose text a field is: the id of the evidence and the name of the text; empty where it is one of an entry."""
    evidence, _, name = field.removeprefix(_EVIDENCE).rpartition(".")
    return (evidence, name) if field.startswith(_EVIDENCE) and name in _EVIDENCE_TEXTS else ("", "")


def is_showable(typed: Typed) -> bool:
    """Its field can show it, if only to have it refused; words in place of a date fit a cell alone."""
    return bool(showable({typed.field: typed.value}))


def keep_unsaved(folder: Path, fields: Iterable[Typed]) -> None:
    """Write durably what is not stored yet, in place of what was written before; nothing left removes the file.

    Raises:
        AssessError: the disk refuses.
    """
    plain = [
        {"period": item.period.value, "line": item.line, "field": item.field, "value": item.value} for item in fields
    ]
    target = folder / JOURNAL
    if plain:
        with new_file(target) as file:
            # Escaped: half a character that some input method leaves must not stop it.
            file.write(json.dumps(to_plain({"format": _FORMAT, "fields": plain})).encode("ascii"))
    elif target.exists():
        with file_failures(f"无法删除“{target}”"):
            target.unlink()
        sync_folder(folder)


def read_unsaved(workspace: Workspace, at: datetime) -> tuple[Unsaved, ...]:
    """What was typed and differs from what is stored; the file stays as it is.

    Args:
        at: Names a damaged file, which is put aside.

    Raises:
        AssessError: the file is damaged; nothing of it is lost.
    """
    path = workspace.path / JOURNAL
    with file_failures(f"无法读取“{path}”"):
        data = path.read_bytes() if path.exists() else b""
    try:
        fields = _fields(data) if data else []
    except (ValueError, KeyError, TypeError, RecursionError, AssessError) as error:
        raise _put_aside(path, at) from error
    found = (_compared(workspace, item) for item in fields)
    return tuple(item for item in found if item is not None)


def _fields(data: bytes) -> list[Typed]:
    plain = json.loads(data)
    if plain["format"] != _FORMAT:
        raise PlainError(JOURNAL, "格式不符")
    return [
        Typed(PeriodId(item["period"]), _text(item, "line"), _text(item, "field"), item["value"])
        for item in plain["fields"]
    ]


def _text(item: Mapping[str, Any], name: str) -> str:
    if not isinstance(item[name], str):
        raise PlainError(name, "应为文字")
    return str(item[name])


def _put_aside(path: Path, at: datetime) -> AssessError:
    kept = path.with_name(f"unsaved-damaged-{at:%Y%m%d-%H%M%S}.json")
    with file_failures(f"无法移开“{path}”"):
        path.replace(kept)
    sync_folder(path.parent)
    remedy = f"文件已改名为“{kept.name}”原样保留；已保存的内容不受影响。"
    return AssessError(f"“{path}”已损坏，上次未保存的内容无法自动找回", remedy)


def _compared(workspace: Workspace, typed: Typed) -> Unsaved | None:
    """What was typed beside what is stored; None where they are the same."""
    if evidence_of(typed.field)[0]:
        return _compared_evidence(workspace, typed)
    try:
        question = ask(workspace, typed.period, typed.line)
    except AssessError:  # the line was withdrawn meanwhile; the person decides what becomes of the words
        return Unsaved(typed, typed.line, "", str(typed.value or ""))
    entry = workspace.entry(typed.period, question.line.id)
    with suppress(AssessError):
        after = changed(question, entry, {typed.field: typed.value})
        if after == entry:
            return None
        if typed.field == PROOF_ORDER:
            return Unsaved(typed, question.line.code, _codes(question, entry), _codes(question, after))
    stored = plain_fields(question, entry, {}, [typed.field])[typed.field]
    return Unsaved(
        typed, question.line.code, _words(question, typed.field, stored), _words(question, typed.field, typed.value)
    )


def _compared_evidence(workspace: Workspace, typed: Typed) -> Unsaved | None:
    evidence, name = evidence_of(typed.field)
    known = workspace.evidence_known([evidence]).get(evidence)
    stored, written = (getattr(known, name) if known else ""), str(typed.value or "").strip()
    if stored == written:
        return None
    code = (known.title or known.name) if known else _NAMELESS.get(evidence, evidence[:8])
    with suppress(AssessError):
        code = ask(workspace, typed.period, typed.line).line.code
    return Unsaved(typed, code, stored, written)


def _codes(question: Question, entry: Entry) -> str:
    codes = (proof_code(question.department, question.line, proof.number) for proof in entry.proofs)
    return "、".join(code.removeprefix("佐证 ") for code in codes)


def _words(question: Question, field: str, value: Any) -> str:
    """A plain value as people read it; what does not fit its field as it was typed."""
    if value is None:
        return ""
    with suppress(AssessError, ValueError, KeyError, TypeError):
        if field == "status":
            return "" if value == Status.UNANSWERED.value else STATUS_NAMES[from_plain(Status, value, "完成状态")]
        if field == "inputs":
            from hospital_assess.application.answer_cells import inputs_text  # read when something was left

            return inputs_text(question.line.rule, changed(question, Entry(question.line.id), {field: value}).inputs)
    return value if isinstance(value, str) else canonical_json(value).decode()
