"""Reading an annual work plan: sections, tasks, measures, their dates, and the reader's doubts."""

import hashlib
from datetime import date
from itertools import groupby
from pathlib import Path

from hospital_assess.documents.decoding import decode, read_bytes
from hospital_assess.documents.due_dates import find_milestones
from hospital_assess.documents.front_matter import FrontMatter, read_front_matter
from hospital_assess.documents.outline import Node, Outline, build_outline
from hospital_assess.documents.paragraphs import Document, read_document
from hospital_assess.documents.plan_doubts import plan_doubts
from hospital_assess.documents.sentences import sentences
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plan import Measure, Plan, Section, Task


def read_plan_file(path: Path) -> Plan:
    """Read the plan in a text file.

    Raises:
        AssessError: the file cannot be read, or holds no numbered tasks.
    """
    return read_plan(read_bytes(path), path.name)


def read_plan(data: bytes, name: str) -> Plan:
    """Read a plan from the bytes of its text document.

    Args:
        data: The whole file.
        name: Its name, for messages and as the plan's source.

    Raises:
        AssessError: it is not a text, not a plan, or holds no numbered tasks.
    """
    document = read_document(decode(data, name))
    outline = build_outline(document.paragraphs)
    front = read_front_matter(outline.front, document.paragraphs)
    year = _required_year(front, name)
    if outline.task_level is None:
        raise AssessError(
            f"“{name}”里没有带编号的工作任务",
            "请确认选的是工作计划，任务写成“1.……。”“（一）……。”这样的编号段落",
        )
    return Plan(
        year=year,
        organization=front.organization,
        title=front.title,
        issued_on=front.issued_on,
        objectives=_objectives(document, outline),
        sections=_sections(outline, front.title, year),
        doubts=plan_doubts(document, outline, front),
        source_name=name,
        source_sha256=hashlib.sha256(data).hexdigest(),
    )


def _required_year(front: FrontMatter, name: str) -> int:
    if front.title.endswith("总结"):
        raise AssessError(f"“{name}”是工作总结，不是工作计划", "请改选年度工作计划")
    if front.year is None:
        raise AssessError(f"“{name}”的标题和开头没有写明年份", "请在第 1 行写上标题，如“某某医院2023年度工作计划”")
    return front.year


def _sections(outline: Outline, title: str, year: int) -> tuple[Section, ...]:
    """Group tasks by the heading above them; without headings all stand under the document's title."""
    result = []
    for index, (parent, tasks) in enumerate(groupby(outline.tasks(), key=lambda node: node.parent), start=1):
        number, heading = (parent.number.printed, parent.heading) if parent else ("一", title)
        numbered = enumerate(tasks, start=1)
        result.append(
            Section(number, heading, tuple(_task(node, f"{index}.{place}", year) for place, node in numbered))
        )
    return tuple(result)


def _task(node: Node, code: str, year: int) -> Task:
    found = [sentence for paragraph in node.body() for sentence in sentences(paragraph.text)]
    measures = (_measure(text, f"{code}.{place}", year) for place, text in enumerate(found, start=1))
    return Task(code, "\n".join(_texts(node)), tuple(measures))


def _texts(node: Node) -> list[str]:
    """The task's paragraphs; items under it keep their printed numbers."""
    items = [item for child in node.children for item in child.walk()]
    return [paragraph.text for paragraph in node.paragraphs] + [
        paragraph.source for item in items for paragraph in item.paragraphs
    ]


def _measure(text: str, code: str, year: int) -> Measure:
    milestones = find_milestones(text, year)
    due = max((milestone.due for milestone in milestones), default=date(year, 12, 31))
    return Measure(f"{year}-{code}", code, text, due, milestones)


def _objectives(document: Document, outline: Outline) -> tuple[str, ...]:
    """Every paragraph that is neither in a task nor a section's heading, as printed."""
    taken = {paragraph.line for task in outline.tasks() for node in task.walk() for paragraph in node.paragraphs}
    taken |= {task.parent.line for task in outline.tasks() if task.parent}
    return tuple(paragraph.source for paragraph in document.paragraphs if paragraph.line not in taken)
