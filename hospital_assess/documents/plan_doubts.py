"""What the reader of a plan was unsure of; it reports and never corrects."""

import re
from collections.abc import Iterator
from itertools import groupby

from hospital_assess.documents.due_dates import find_milestones
from hospital_assess.documents.front_matter import FrontMatter
from hospital_assess.documents.numerals import CHINESE_NUMERAL, numeral_value
from hospital_assess.documents.outline import Outline
from hospital_assess.documents.paragraphs import Document
from hospital_assess.documents.sentences import is_ended, sentences
from hospital_assess.domain.plan import Doubt

_CLAIM = re.compile(rf"({CHINESE_NUMERAL}|\d+)(?:个?(?:大?方面|大?板块)|项(?=重点|主要|工作|任务))")


def plan_doubts(document: Document, outline: Outline, front: FrontMatter) -> tuple[Doubt, ...]:
    """Collect the doubts about a plan, in the order of its lines."""
    doubts = [
        *_joins(document),
        *_missing(front, document),
        *_claims(document, outline),
        *_numbering(outline),
        *_loose_paragraphs(outline),
        *_headings_without_tasks(outline),
        *_distant_dates(outline, front.year or 0),
        *_closing(outline),
    ]
    return tuple(sorted(doubts, key=lambda doubt: doubt.line))


def _joins(document: Document) -> Iterator[Doubt]:
    if document.wrap_width is not None:
        yield Doubt(1, f"全文按每行 {document.wrap_width // 2} 字折行，已按段落合并，请核对分段")
        return
    for before, after in document.joins():
        ends, begins = before.raw.strip()[-6:], after.raw.strip()[:6]
        yield Doubt(
            before.position,
            f"第 {before.position} 行在“{ends}”处断开，已与第 {after.position} 行“{begins}”接成一句",
        )


def _missing(front: FrontMatter, document: Document) -> Iterator[Doubt]:
    first = document.paragraphs[0].line
    if not front.organization:
        yield Doubt(first, "没有读到单位名称，请填写")
    if front.issued_on is None:
        yield Doubt(first, "没有读到印发日期，请填写")


def _claims(document: Document, outline: Outline) -> Iterator[Doubt]:
    """A number of aspects that the text announces and its headings do not have."""
    tasks = outline.tasks()
    sections = len(list(groupby(tasks, key=lambda node: node.parent)))
    inside = {paragraph.line for task in tasks for node in task.walk() for paragraph in node.paragraphs}
    for paragraph in document.paragraphs:
        for claim in _CLAIM.finditer(paragraph.text) if paragraph.line not in inside else ():
            if numeral_value(claim[1]) not in (sections, len(tasks)):
                yield Doubt(
                    paragraph.line_at(claim.start()),
                    f"文中称“{claim[0]}”，实际有 {sections} 项一级指标、{len(tasks)} 项工作任务，按实际读入",
                )


def _numbering(outline: Outline) -> Iterator[Doubt]:
    """Numbers that are missing or stand twice; codes count on regardless."""
    for siblings in (outline.roots, *(tuple(node.children) for node in outline.nodes())):
        before: dict[str, int] = {}
        for node in siblings:
            number = node.number
            expected = before.get(number.style, 0) + 1
            if number.value != expected:
                yield Doubt(node.line, f"编号“{number.label.strip()}”不连续，应为第 {expected} 项，编码按先后顺序排")
            before[number.style] = number.value
    if any(task.parent is None for task in outline.tasks()):
        yield Doubt(outline.tasks()[0].line, "工作任务上没有一级标题，全部归入一个一级指标")


def _loose_paragraphs(outline: Outline) -> Iterator[Doubt]:
    for task in outline.tasks():
        if task.body()[:1] != task.paragraphs[:1]:
            yield Doubt(task.line, f"“{task.heading[:12]}”看作标题，未列为考核要点")
        start = 1 if is_ended(task.heading) else 2
        for paragraph in task.paragraphs[start:]:
            yield Doubt(paragraph.line, f"没有编号的段落，归入上面的任务“{task.number.label.strip()}”")
        if task.children:
            line = task.children[0].line
            yield Doubt(line, f"任务“{task.number.label.strip()}”下还有编号，其各句一并列为该任务的考核要点")


def _headings_without_tasks(outline: Outline) -> Iterator[Doubt]:
    """Text that stands where other headings have tasks, and is not lost but not scored either."""
    headings = {task.parent.level for task in outline.tasks() if task.parent}
    for node in outline.nodes():
        has_tasks = any(below.level == outline.task_level for below in node.walk())
        if node.level in headings and node.holds_sentences() and not has_tasks:
            yield Doubt(node.line, f"“{node.heading[:12]}”下有正文，没有编号的任务，未列入考核")


def _distant_dates(outline: Outline, year: int) -> Iterator[Doubt]:
    for paragraph in (paragraph for task in outline.tasks() for paragraph in task.body()):
        for sentence in sentences(paragraph.text):
            for milestone in find_milestones(sentence, year):
                if milestone.due.year > year:
                    message = f"“{milestone.text[:20]}”的时限在 {year} 年以后，请确定本年的时限"
                    yield Doubt(paragraph.line, message)


def _closing(outline: Outline) -> Iterator[Doubt]:
    for paragraph in outline.closing:
        yield Doubt(paragraph.line, f"“{paragraph.text[:12]}…”没有编号，作结束语，未列为考核要点")
