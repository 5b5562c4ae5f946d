"""The results and the problems that a summary states, in its own words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from hospital_assess.documents.catalogue import Catalogue
from hospital_assess.documents.figures import find_figures
from hospital_assess.documents.paragraphs import Paragraph
from hospital_assess.documents.sentences import CLAUSE_MARKS, SENTENCE_MARKS, has_sentence, spans
from hospital_assess.domain.baseline import Remark

_RESULT = re.compile(
    "荣获|获批|获评|获得|获“|首获|通过|完成|建成|建立|成立|启动|启用|上线|出版|新增|引进|引入|创建|实现|"
    "超额|位居|入选|立项|增长|下降"
)
_PROBLEMS = re.compile(r"(?:问题|困难|不足|短板)[^：:。；]{0,12}[：:]")
_PROBLEM_HEADING = re.compile(r"问题|不足|困难|短板")
_STOPS = "，,。；;！!？?：: "


def find_achievements(paragraphs: Sequence[Paragraph], catalogue: Catalogue) -> list[Remark]:
    """Return the results, in the order of the text.

    A summary that the catalogue knows is read by its phrases; of any other, the clauses with a figure
    or a verb of result are taken.
    """
    known = [pattern for pattern in catalogue.achievements if any(pattern.search(p.text) for p in paragraphs)]
    if known and len(known) * 2 >= len(catalogue.achievements):
        return [remark for paragraph in paragraphs for remark in _phrases(paragraph, known)]
    return [remark for paragraph in paragraphs for remark in _results(paragraph, catalogue)]


def _phrases(paragraph: Paragraph, known: list[re.Pattern[str]]) -> Iterator[Remark]:
    matches = (match for pattern in known for match in pattern.finditer(paragraph.text))
    for match in sorted(matches, key=lambda found: found.start()):
        yield Remark(paragraph.line_at(match.start()), match[0])


def _results(paragraph: Paragraph, catalogue: Catalogue) -> Iterator[Remark]:
    """Clauses that state a result; neighbours within a sentence stay together."""
    if not has_sentence(paragraph.text) or _PROBLEMS.search(paragraph.text):
        return
    figures = sorted(figure.number_at for figure in find_figures(paragraph.text, catalogue.set_phrases))
    for first, last in spans(paragraph.text, SENTENCE_MARKS):
        run: tuple[int, int] | None = None
        for start, end in spans(paragraph.text[first:last], CLAUSE_MARKS):
            begin, stop = first + start, first + end
            has_figure = bisect_left(figures, begin) < bisect_left(figures, stop)
            if has_figure or _RESULT.search(paragraph.text, begin, stop):
                run = (run[0] if run else begin, stop)
            elif run:
                yield _remark(paragraph, *run)
                run = None
        if run:
            yield _remark(paragraph, *run)


def find_problems(paragraphs: Sequence[Paragraph]) -> list[Remark]:
    """Return the problems: what is listed after 「问题…：」, or stands under a heading of that name."""
    listed = [remark for paragraph in paragraphs for remark in _listed(paragraph)]
    return listed or list(_under_heading(paragraphs))


def _listed(paragraph: Paragraph) -> Iterator[Remark]:
    match = _PROBLEMS.search(paragraph.text)
    if match:
        stop = paragraph.text.find("。", match.end())
        sentence = paragraph.text[match.end() : stop if stop >= 0 else None]
        for start, end in spans(sentence, "；;"):
            yield _remark(paragraph, match.end() + start, match.end() + end)


def _under_heading(paragraphs: Sequence[Paragraph]) -> Iterator[Remark]:
    style = None
    for paragraph in paragraphs:
        if paragraph.number and (style is None or paragraph.number.style == style):
            is_heading = not has_sentence(paragraph.text) and _PROBLEM_HEADING.search(paragraph.text)
            style = paragraph.number.style if is_heading else None
        elif style:
            yield _remark(paragraph, 0, len(paragraph.text))


def _remark(paragraph: Paragraph, start: int, end: int) -> Remark:
    return Remark(paragraph.line_at(start), paragraph.text[start:end].strip(_STOPS))
