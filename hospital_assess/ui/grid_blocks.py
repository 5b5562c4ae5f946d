"""Blocks of cells of the 自评表 grid: which are chosen, what they say, and where a pasted block goes."""

from collections.abc import Sequence

from hospital_assess.application.answer_cells import GIVEN, Column
from hospital_assess.domain.frozen import frozen
from hospital_assess.ui import wording_grid as words
from hospital_assess.ui.models.answer_grid import AnswerGridModel, Cell
from hospital_assess.ui.table_clipboard import Block

Texts = list[tuple[Cell, str]]


@frozen
class Region:
    """A rectangle of the grid as it is shown.

    Attributes:
        lines: Ids of the lines, from the top.
        columns: Columns in sight, from the left.
    """

    lines: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def is_one_cell(self) -> bool:
        """It holds a single cell."""
        return len(self.lines) == len(self.columns) == 1


@frozen
class Pasting:
    """A block laid over the grid.

    Attributes:
        texts: What goes into which cell.
        given: Cells with other words than the scheme's or the program's; they are left as they are.
        beyond: Rows of the block below the last line.
    """

    texts: tuple[tuple[Cell, str], ...]
    given: int
    beyond: int


def block_of(model: AnswerGridModel, region: Region) -> Block:
    """What the cells say."""
    return [[model.cell_text((line, column)) for column in region.columns] for line in region.lines]


def with_heads(model: AnswerGridModel, region: Region) -> Block:
    """The same with titles above and codes beside."""
    heads = [words.CODE(), *(words.COLUMNS[column]() for column in region.columns)]
    codes = [model.row(line).answered.view.line.code for line in region.lines]
    return [heads, *([code, *row] for code, row in zip(codes, block_of(model, region), strict=True))]


def laid(model: AnswerGridModel, block: Block, region: Region, below: Region) -> Pasting:
    """Lay a block over the grid: once, or as often as it goes into the chosen cells; a single value into all.

    Args:
        region: The chosen cells.
        below: Everything from the first of them to the last line and column in sight.
    """
    high, wide = len(block), len(block[0])
    target = region if _goes_into(high, wide, region) else below
    rows = len(target.lines) if target is region else min(high, len(below.lines))
    columns = target.columns if target is region else below.columns[:wide]
    texts: Texts = []
    given = 0
    for row, line in enumerate(target.lines[:rows]):
        for place, column in enumerate(columns):
            text = block[row % high][place % wide]
            if column not in GIVEN:
                texts.append(((line, column), text))
            elif text.strip() != model.cell_text((line, column)):
                given += 1
    return Pasting(tuple(texts), given, 0 if target is region else high - rows)


def _goes_into(high: int, wide: int, region: Region) -> bool:
    return len(region.lines) % high == 0 and len(region.columns) % wide == 0


def filled_down(model: AnswerGridModel, region: Region, above: str) -> Texts:
    """The first row of the chosen cells for all below it; of a single row, what stands in the line above.

    Args:
        above: The line above the first; empty where there is none.
    """
    source, *targets = region.lines if len(region.lines) > 1 else (above, *region.lines)
    columns = [column for column in region.columns if column not in GIVEN]
    if not source:
        return []
    return [((line, column), model.cell_text((source, column))) for line in targets for column in columns]


def blank(region: Region) -> Texts:
    """Nothing for every cell that can be emptied."""
    return [((line, column), "") for line in region.lines for column in region.columns if column not in GIVEN]


def editable(model: AnswerGridModel, texts: Sequence[tuple[Cell, str]]) -> Texts:
    """Only the cells that can be typed into: what fills or empties many cells passes over the others."""
    return [(cell, text) for cell, text in texts if model.takes(cell)]
