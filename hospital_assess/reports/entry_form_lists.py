"""Choices and limits of the form's cells; the words to choose from stand on the hidden sheet."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from hospital_assess.domain.quantity import LARGEST
from hospital_assess.reports.entry_form_grid import TEXT, FormWriter, Look

FIRST_COLUMN = 6
LONGEST_TITLE, LONGEST_PROMPT = 32, 255
_FIRST_DAY, _LAST_DAY = "36526", "73415"
"""Serial numbers of 2000-01-01 and 2100-12-31."""


class Lists:
    """Puts each list of choices once onto a sheet, and makes the validations that refer to it."""

    def __init__(self, cells: FormWriter) -> None:
        self._cells = cells
        self._places: dict[tuple[str, ...], str] = {}

    def choice(self, choices: Sequence[str], prompt: str) -> DataValidation:
        """One of the words."""
        rule = DataValidation("list", formula1=self._place(tuple(choices)), allow_blank=True)
        return _told(rule, prompt, "请从下拉列表选择。")

    def _place(self, choices: tuple[str, ...]) -> str:
        if choices not in self._places:
            column = FIRST_COLUMN + len(self._places)
            for row, choice in enumerate(choices, start=1):
                self._cells.put(row, column, choice, Look(edges="", number_format=TEXT))
            letter = get_column_letter(column)
            self._places[choices] = f"'{self._cells.page.title}'!${letter}$1:${letter}${len(choices)}"
        return self._places[choices]


def number(prompt: str, least: str = f"-{LARGEST:f}", most: str = f"{LARGEST:f}") -> DataValidation:
    """A number between two limits, which may be cells."""
    rule = DataValidation("decimal", operator="between", formula1=least, formula2=most, allow_blank=True)
    return _told(rule, prompt, "请填写范围内的数字。")


def whole_number(prompt: str) -> DataValidation:
    """How often something happened."""
    rule = DataValidation("whole", operator="between", formula1="0", formula2="999999", allow_blank=True)
    return _told(rule, prompt, "请填写不小于 0 的整数。")


def day(prompt: str) -> DataValidation:
    """A date; other spellings are warned of, since they are read as well."""
    rule = DataValidation("date", operator="between", formula1=_FIRST_DAY, formula2=_LAST_DAY, allow_blank=True)
    rule.errorStyle = "warning"
    return _told(rule, prompt, "请填写日期，如 2023-12-31。")


def _told(rule: DataValidation, prompt: str, error: str) -> DataValidation:
    rule.showErrorMessage = rule.showInputMessage = True
    rule.promptTitle, _, rest = prompt.partition("\n")
    rule.promptTitle = rule.promptTitle[:LONGEST_TITLE]
    rule.prompt = (rest or prompt)[:LONGEST_PROMPT]
    rule.errorTitle, rule.error = "填写有误", error
    return rule
