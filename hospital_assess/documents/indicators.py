"""From the figures of a summary to its indicators: named by the catalogue, or after their clause."""

import re
from collections.abc import Iterator

from hospital_assess.documents.catalogue import Catalogue, Entry
from hospital_assess.documents.figures import Figure, find_figures
from hospital_assess.documents.paragraphs import Paragraph
from hospital_assess.documents.sentences import clause_around
from hospital_assess.domain.baseline import Direction, Indicator

_NAME_LENGTH = 20
_LEADING = re.compile(r"^(?:其中|全年|今年|共|累计|已|并|完成|实现|达到|达|开展|获得|\s)+")
_TRAILING = re.compile(r"(?:达到|达|为|约|共|了|近|超过|超|至|到|由|等|[:：\s])+$")


def find_indicators(paragraph: Paragraph, year: int, catalogue: Catalogue) -> list[Indicator]:
    """Return every figure of a paragraph as an indicator, in its order.

    Args:
        paragraph: A paragraph of the summary.
        year: The summary's year.
        catalogue: Names for the figures that are known.
    """
    figures = {figure.number_at: figure for figure in find_figures(paragraph.text, catalogue.set_phrases)}
    named = dict(_named(paragraph, figures, year, catalogue))
    return [named.get(position) or _unnamed(paragraph, figure, year) for position, figure in figures.items()]


def _named(
    paragraph: Paragraph, figures: dict[int, Figure], year: int, catalogue: Catalogue
) -> Iterator[tuple[int, Indicator]]:
    for entry in reversed(catalogue.entries):
        for match in entry.phrase.finditer(paragraph.text):
            groups = match.groupdict()
            position = match.start("value" if groups.get("value") else "change")
            if position in figures:
                figure = figures[position]
                text = paragraph.text[match.start() : max(match.end(), figure.end)]
                yield position, _indicator(paragraph, figure, entry, year, text)


def _indicator(paragraph: Paragraph, figure: Figure, entry: Entry, year: int, text: str) -> Indicator:
    return Indicator(
        name=entry.name,
        value=figure.value,
        unit=figure.unit or entry.unit,
        change=figure.change,
        change_unit=figure.change_unit,
        basis=figure.basis,
        data_year=figure.data_year or year - entry.years_before,
        direction=entry.direction,
        qualifier=figure.qualifier,
        text=text,
        line=paragraph.line_at(figure.number_at),
        measure=entry.measure,
        use=entry.use,
    )


def _unnamed(paragraph: Paragraph, figure: Figure, year: int) -> Indicator:
    """Name a figure that the catalogue does not know after the clause it stands in."""
    start, end = clause_around(paragraph.text, figure.start, figure.end)
    before = paragraph.text[start : figure.start]
    name = _TRAILING.sub("", _LEADING.sub("", before)) or paragraph.text[figure.end : end].strip("、 ")[:_NAME_LENGTH]
    clause = paragraph.text[start:end]
    entry = Entry(re.compile(""), name or clause, Direction.NEUTRAL)
    return _indicator(paragraph, figure, entry, year, clause)
