"""The issued annual work plan (年度工作计划), as read from its document."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.frozen import frozen


@frozen
class Milestone:
    """A stage (时间节点) that the text of a measure names.

    Attributes:
        text: The clause that names the date, verbatim.
        due: The last day of the stage.
    """

    text: str
    due: date


@frozen
class Measure:
    """考核要点: one sentence of a task, verbatim.

    Attributes:
        id: Identity for life; a renumbered measure keeps it.
        code: Number for display, "2.1.1".
        text: The sentence as issued, with its closing mark.
        due: The last date the text names, else 31 December of the plan's year.
        milestones: Every date the text names, in order; empty where it names none.
    """

    id: str
    code: str
    text: str
    due: date
    milestones: tuple[Milestone, ...] = ()

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text without white space, by which a revised plan finds the measure again."""
        bare = "".join(unicodedata.normalize("NFC", self.text).split())
        return sha256_of(bare.encode())


@frozen
class Task:
    """二级指标: a numbered paragraph; ``code`` is "2.1"."""

    code: str
    text: str
    measures: tuple[Measure, ...]


@frozen
class Section:
    """一级指标: a heading above tasks; ``number`` is as printed in its brackets, "一"."""

    number: str
    title: str
    tasks: tuple[Task, ...]


@frozen
class Doubt:
    """Something the reader was unsure of, with the line (from 1) of the source."""

    line: int
    message: str


@frozen
class Plan:
    """年度工作计划: the issued document, read.

    Attributes:
        objectives: Front matter and headings without tasks of their own, verbatim, one entry a paragraph.
        source_name: File name of the document that was read.
        source_sha256: SHA-256 of that file's bytes, hexadecimal.
    """

    year: int
    organization: str
    title: str
    issued_on: date | None
    objectives: tuple[str, ...]
    sections: tuple[Section, ...]
    doubts: tuple[Doubt, ...]
    source_name: str
    source_sha256: str

    def tasks(self) -> Iterator[tuple[Section, Task]]:
        """Every task with its section, in the order of the document."""
        for section in self.sections:
            for task in section.tasks:
                yield section, task

    def measures(self) -> Iterator[tuple[Section, Task, Measure]]:
        """Every measure with its task and section, in the order of the document."""
        for section, task in self.tasks():
            for measure in task.measures:
                yield section, task, measure
