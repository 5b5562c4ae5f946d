"""The Excel form of a department, read back however it was rearranged: sheets by what they hold, columns by heading."""

import re
from pathlib import Path

from hospital_assess.application.entry_form import (
    ANSWER_COLUMNS,
    CODE,
    FORM_MARK,
    LINE_ID,
    PHONE,
    PICTURE,
    REPORTER,
    SLOT_DAY,
    SLOT_LABEL,
    SLOT_VALUE,
    FormCell,
    FormFault,
    ReadForm,
    ReadPicture,
    ReadRow,
)
from hospital_assess.application.entry_form_cells import plain_text
from hospital_assess.application.file_failures import file_failures
from hospital_assess.documents.workbook_grid import Area, Grid, GridCell, place_name, read_grids
from hospital_assess.documents.workbook_package import WorkbookError, WorkbookPackage, faults_of
from hospital_assess.documents.workbook_pictures import CellPictures, Pasted, pasted_pictures

IN_THE_FORM = "请在质管办下发的填报表中填写，不要另建表格。"
SEARCHED_ROWS = 60
_LOCKED = ("考核内容", "分值", "评分标准", "完成时限", "已有佐证")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SLOT = re.compile(f"({SLOT_LABEL}|{SLOT_VALUE}|{SLOT_DAY})([0-9]{{0,2}})")
_SLOT_KEYS = {SLOT_LABEL: "label", SLOT_VALUE: "value", SLOT_DAY: "day"}
_KEYS = {column.title: column.key for column in ANSWER_COLUMNS} | {CODE: "code"} | dict.fromkeys(_LOCKED, "")
_STATUS_KEY = "status"

Headings = dict[str, list[int]]


def read_entry_form_file(path: Path) -> ReadForm:
    """Read a form; what its cells mean is left to who knows the scheme.

    Raises:
        AssessError: not a form of ours, of an old format, with a password, damaged or hostile.
    """
    with (
        file_failures(f"无法读取“{path}”"),
        faults_of(path),
        path.open("rb") as file,
        WorkbookPackage(file) as package,
    ):
        return _FormReader(package).form()


class _FormReader:
    """Reads one workbook, and gathers what has to be mended."""

    def __init__(self, package: WorkbookPackage) -> None:
        self._package = package
        self._grids = read_grids(package)
        self._in_cells = CellPictures(package)
        self._faults: list[FormFault] = []
        self._notes: list[str] = []

    def form(self) -> ReadForm:
        """The whole form."""
        identity, lines = self._identity()
        grid, head = self._entries_grid()
        columns = self._columns(grid, head)
        codes = self._codes(grid, head, columns["code"])
        rows = self._rows(grid, head, columns, codes)
        return ReadForm(
            identity=identity,
            lines=lines,
            sheet=grid.name,
            rows=rows,
            reporter=self._reporter(grid),
            pictures=tuple(self._pictures(grid, codes)),
            faults=tuple(self._faults),
            notes=tuple(self._notes),
        )

    def _identity(self) -> tuple[dict[str, str], dict[str, str]]:
        """Keys with their values, and line ids by code, from the sheet that bears the mark."""
        marked = [grid for grid in self._grids if _shown(grid.cells.get((1, 1))) == FORM_MARK]
        if not marked:
            raise WorkbookError("不是质管办下发的填报表，或其标识页已被删除", IN_THE_FORM)
        pairs = [(_shown(row.get(1)), _shown(row.get(2))) for row in marked[0].rows().values()]
        if (CODE, LINE_ID) not in pairs:
            raise WorkbookError("的标识页已被改动", IN_THE_FORM)
        start = pairs.index((CODE, LINE_ID))
        identity = {key: value for key, value in pairs[1:start] if key and value}
        return identity, {plain_text(code): line for code, line in pairs[start + 1 :] if code and line}

    def _entries_grid(self) -> tuple[Grid, int]:
        """The sheet of the entries with the row of its headings."""
        found = [(grid, row) for grid in self._grids if (row := _heading_row(grid, CODE, "完成状态"))]
        if not found:
            raise WorkbookError("中找不到填报表（有“条目编号”“完成状态”表头的工作表）", IN_THE_FORM)
        if len(found) > 1:
            names = "、".join(f"“{grid.name}”" for grid, _ in found)
            raise WorkbookError(f"有 {len(found)} 张填报表（{names}）", "请只保留填写的一张，删去其余。")
        return found[0]

    def _columns(self, grid: Grid, head: int) -> dict[str, int]:
        """Columns by key; a heading that is gone or stands twice is a fault."""
        headings: Headings = {}
        for (row, column), cell in sorted(grid.cells.items()):
            if row == head:
                headings.setdefault(_heading(cell), []).append(column)
        for title, places in headings.items():
            if len(places) > 1:
                where = "、".join(place_name(head, column) for column in places)
                self._fault(grid, where, f"表头“{title}”出现 {len(places)} 次", "请删去多余的一列。")
        missing = [column.title for column in ANSWER_COLUMNS if column.title not in headings]
        if SLOT_VALUE not in headings and f"{SLOT_VALUE}1" not in headings:
            missing.append(SLOT_VALUE)
        for title in missing:
            self._fault(grid, f"第 {head} 行", f"缺少“{title}”一列", "请恢复原来的表头文字。")
        self._name_strangers(grid, head, headings)
        return {key: places[0] for title, places in headings.items() if (key := _key(title))}

    def _name_strangers(self, grid: Grid, head: int, headings: Headings) -> None:
        known = {title for title in headings if title in _KEYS or _SLOT.fullmatch(title)}
        for title in headings.keys() - known:
            column = headings[title][0]
            if any(at == column and row > head for row, at in grid.cells):
                self._notes.append(f"“{grid.name}”的“{title}”一列（{place_name(head, column)}）不是本表栏目，未读取。")

    def _codes(self, grid: Grid, head: int, column: int) -> dict[int, str]:
        """The code of every row below the headings; merged rows have it in the first."""
        covered = _covered(grid)
        return {
            row: _shown(cell)
            for (row, at), cell in sorted(grid.cells.items())
            if at == column and row > head and (row, at) not in covered and _shown(cell)
        }

    def _rows(self, grid: Grid, head: int, columns: dict[str, int], codes: dict[int, str]) -> tuple[ReadRow, ...]:
        covered = _covered(grid)
        self._name_merged(grid, columns, codes)
        answers = {column: key for key, column in columns.items() if key != "code" and not key.startswith("label")}
        found: dict[int, dict[str, FormCell]] = {row: {} for row in codes}
        for (row, column), cell in sorted(grid.cells.items()):
            if row <= head or column not in answers or (row, column) in covered or self._in_cells.is_picture(cell):
                continue
            if row not in codes:
                what = f"这一行没有条目编号，却填了“{_shown(cell)[:30]}”"
                self._fault(grid, place_name(row, column), what, "请移到所属条目的一行，或清空此格。")
            elif taken := self._taken(grid, row, column, cell):
                found[row][answers[column]] = taken
        return tuple(ReadRow(codes[row], place_name(row, columns["code"]), cells) for row, cells in found.items())

    def _taken(self, grid: Grid, row: int, column: int, cell: GridCell) -> FormCell | None:
        """A cell with its place; an error or a formula without its result is a fault."""
        place = place_name(row, column)
        if cell.error:
            self._fault(grid, place, f"是错误值 {cell.error}", "请直接填写结果；放在单元格内的图片请改为浮动图片。")
        elif cell.value is None:
            self._fault(grid, place, "公式没有计算结果", "请用 Excel 或 WPS 打开并保存一次，或直接填写结果。")
        else:
            style = cell.style
            return FormCell(
                grid.name,
                place,
                cell.value,
                cell.day,
                is_day=style.is_day,
                is_percent=style.is_percent,
                is_literal=style.is_literal,
            )
        return None

    def _name_merged(self, grid: Grid, columns: dict[str, int], codes: dict[int, str]) -> None:
        """Say of every merged cell that spans several lines or columns for which its value counts."""
        titles = list(columns.values())
        for area in grid.merged:
            rows = [code for row, code in codes.items() if area.top <= row <= area.bottom]
            across = [column for column in titles if area.left <= column <= area.right]
            if (area.top, area.left) not in grid.cells or area.top not in codes or not across:
                continue
            if len(rows) > 1 or len(across) > 1:
                spans = f"合并了 {len(rows)} 个条目" if len(rows) > 1 else "合并了几栏"
                self._notes.append(f"“{grid.name}”{area.name} {spans}，内容只计入条目 {rows[0]} 的首格。")

    def _reporter(self, entries: Grid) -> dict[str, FormCell]:
        """Cells beside the labels of the reporter, on whichever sheet they stand."""
        found: dict[str, FormCell] = {}
        labels: dict[str, tuple[Grid, int, int]] = {}
        for grid in self._grids:
            if grid is not entries:
                labels |= {_heading(cell): (grid, row, column) for (row, column), cell in grid.cells.items()}
        for label in (REPORTER, PHONE):
            if label not in labels:
                self._faults.append(FormFault("", "", f"找不到“{label}”", "请恢复“科室信息”工作表。"))
                continue
            grid, row, column = labels[label]
            right = min((at for line, at in grid.cells if line == row and at > column), default=0)
            if right and (taken := self._taken(grid, row, right, grid.cells[row, right])):
                found[label] = taken
        return found

    def _pictures(self, entries: Grid, codes: dict[int, str]) -> list[ReadPicture]:
        """Pictures of the entries' sheet and of the sheet for evidence, each with the code of its row."""
        found = self._pictures_of(entries, codes)
        for grid in self._grids:
            head = _heading_row(grid, CODE, PICTURE)
            if grid is entries:
                continue
            if head:
                column = next(at for (row, at), c in sorted(grid.cells.items()) if row == head and _heading(c) == CODE)
                found += self._pictures_of(grid, _spread(grid, self._codes(grid, head, column), column))
                self._name_words(grid, head)
            elif strays := pasted_pictures(self._package, grid, self._in_cells):
                self._notes.append(f"“{grid.name}”中的 {len(strays)} 张图片不在填报行内，未读取。")
        return found

    def _pictures_of(self, grid: Grid, codes: dict[int, str]) -> list[ReadPicture]:
        found = []
        for pasted in pasted_pictures(self._package, grid, self._in_cells):
            place = place_name(pasted.row, pasted.column) if pasted.row else "的图片"
            if fault := _picture_fault(pasted, codes):
                self._fault(grid, place, *fault)
            else:
                code = codes[pasted.row]
                ending, media_type = pasted.ending, pasted.media_type
                found.append(ReadPicture(code, grid.name, place, pasted.content, ending, media_type))
        return found

    def _name_words(self, grid: Grid, head: int) -> None:
        """Words where pictures belong are not read, and an error there may be a picture that was lost."""
        columns = {at for (row, at), cell in grid.cells.items() if row == head and _heading(cell).startswith(PICTURE)}
        for (row, column), cell in sorted(grid.cells.items()):
            if row <= head or column not in columns or self._in_cells.is_picture(cell):
                continue
            place = place_name(row, column)
            if cell.error:
                self._fault(grid, place, f"是错误值 {cell.error}，不是图片", "请重新粘贴为浮动图片，或清空此格。")
            else:
                self._notes.append(f"“{grid.name}”{place} 是文字，未读取；请写入“佐证说明”。")

    def _fault(self, grid: Grid, place: str, message: str, remedy: str) -> None:
        self._faults.append(FormFault(grid.name, place, message, remedy))


def _shown(cell: GridCell | None) -> str:
    return "" if cell is None or cell.value is None else str(cell.value).strip()


def _heading(cell: GridCell) -> str:
    """A heading as it is compared: half width, without blanks, stars and what stands in brackets."""
    return _IN_BRACKETS.sub("", plain_text(_shown(cell))).replace("*", "")


def _key(title: str) -> str:
    """Key of a column; empty for one that is not read."""
    if slot := _SLOT.fullmatch(title):
        return f"{_SLOT_KEYS[slot[1]]}{slot[2] or 1}"
    return _KEYS.get(title, "")


def _heading_row(grid: Grid, *titles: str) -> int:
    """The row that has all these headings, or some that begin so; 0 where there is none."""
    for row, cells in grid.rows().items():
        if row > SEARCHED_ROWS:
            return 0
        headings = [_heading(cell) for cell in cells.values()]
        if all(any(heading.startswith(title) for heading in headings) for title in titles):
            return row
    return 0


def _covered(grid: Grid) -> "_Covered":
    return _Covered(grid.merged)


class _Covered:
    """Cells that lie under the first one of a merged area; whatever they hold, nobody sees it."""

    def __init__(self, areas: tuple[Area, ...]) -> None:
        self._areas = areas

    def __contains__(self, place: object) -> bool:
        if not isinstance(place, tuple):
            return False
        row, column = place
        return any(
            area.top <= row <= area.bottom and area.left <= column <= area.right and place != (area.top, area.left)
            for area in self._areas
        )


def _spread(grid: Grid, codes: dict[int, str], column: int) -> dict[int, str]:
    """Codes with those of merged cells on every row that they span."""
    spread = dict(codes)
    for area in grid.merged:
        if area.left <= column <= area.right and area.top in codes and area.bottom - area.top < SEARCHED_ROWS:
            spread |= dict.fromkeys(range(area.top, area.bottom + 1), codes[area.top])
    return spread


def _picture_fault(pasted: Pasted, codes: dict[int, str]) -> tuple[str, str] | None:
    if not pasted.content:
        return "图片不在文件里（可能是链接）", "请删去后重新粘贴图片。"
    if not pasted.ending:
        return "图片格式不能识别", "请转存为 PNG 或 JPEG 后重新粘贴。"
    if pasted.row not in codes:
        return "图片所在的行没有条目编号", "请把图片移到所属条目的行内，或在该行填写条目编号。"
    return None
