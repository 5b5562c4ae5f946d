"""The lines behind a part of a chart, as a table."""

from collections.abc import Callable, Mapping

from hospital_assess.application.show_board import BoardLine
from hospital_assess.domain.quantity import shown_points
from hospital_assess.ui import wording_board
from hospital_assess.ui.models.office_rows import RowsModel

_TEXTS: Mapping[str, Callable[[BoardLine], str]] = {
    "department": lambda item: item.department,
    "code": lambda item: item.code,
    "title": lambda item: item.title,
    "state": lambda item: item.state,
    "full": lambda item: shown_points(item.full),
    "self_score": lambda item: item.self_score,
    "review_score": lambda item: item.review_score,
    "reason": lambda item: item.reason,
}


def board_lines_model() -> RowsModel:
    """A row for each line, 分值 sorted as numbers."""
    return RowsModel(wording_board.COLUMNS, _TEXTS, {"full": lambda line: line.full})
