"""Pictures that people pasted into a workbook: drawings of Excel and LibreOffice, pictures in cells of WPS."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hospital_assess.documents.workbook_grid import Grid, GridCell, attribute, inside, local
from hospital_assess.documents.workbook_package import WorkbookPackage
from hospital_assess.domain.frozen import frozen

EMU_A_POINT = 12_700
USUAL_HEIGHT = 15.0
OVERHANG = 1 / 3
"""A picture that covers less than this of the row where it begins belongs to the next."""

_IN_CELL = re.compile(r"=?\s*(?:_xlfn\.)?DISPIMG\s*\(\s*\"([^\"]+)\"\s*,\s*\d+\s*\)\s*", re.IGNORECASE)
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", ".png", "image/png"),
    (b"\xff\xd8\xff", ".jpg", "image/jpeg"),
    (b"GIF8", ".gif", "image/gif"),
    (b"BM", ".bmp", "image/bmp"),
    (b"II*\0", ".tif", "image/tiff"),
    (b"MM\0*", ".tif", "image/tiff"),
    (b"\x01\0\0\0", ".emf", "image/emf"),
    (b"\xd7\xcd\xc6\x9a", ".wmf", "image/wmf"),
)


@frozen
class Pasted:
    """A picture with the cell that it belongs to.

    Attributes:
        content: Empty where the file has only a link to it.
        ending: Of a file name, by content; empty where it is no picture that we know.
    """

    row: int
    column: int
    content: bytes
    ending: str = ""
    media_type: str = ""


class CellPictures:
    """Pictures that are the content of a cell: WPS knows them by an id, Excel by the number of a value."""

    def __init__(self, package: WorkbookPackage) -> None:
        self._by_id = _pictures_of_wps(package)
        self._by_number = _pictures_of_excel(package)

    def is_picture(self, cell: GridCell) -> bool:
        """The cell holds a picture, which the file may lack."""
        return bool(_id_of(cell)) or cell.rich in self._by_number

    def part(self, cell: GridCell) -> str:
        """Part of the picture that a cell holds; empty where the file lacks it."""
        return self._by_id.get(_id_of(cell), "") or self._by_number.get(cell.rich, "")


def _id_of(cell: GridCell) -> str:
    for text in (cell.formula, cell.value):
        if isinstance(text, str) and (found := _IN_CELL.fullmatch(text)):
            return found[1]
    return ""


def pasted_pictures(package: WorkbookPackage, grid: Grid, in_cells: CellPictures) -> list[Pasted]:
    """All pictures of one worksheet, from top to bottom."""
    found = [_pasted(package, row, column, part) for row, column, part in _drawn(package, grid)]
    for (row, column), cell in grid.cells.items():
        if in_cells.is_picture(cell):
            found.append(_pasted(package, row, column, in_cells.part(cell)))
    return sorted(found, key=lambda picture: (picture.row, picture.column))


def _pictures_of_wps(package: WorkbookPackage) -> dict[str, str]:
    """Parts by id; a cell names its picture in a formula, DISPIMG."""
    name = "xl/cellimages.xml"
    if not package.has(name):
        return {}
    relations = package.relations(name)
    found = {}
    for picture in inside(package.xml(name).root, "pic"):
        id_ = next((item.get("name", "") for item in inside(picture, "cNvPr")), "")
        for blip in inside(picture, "blip"):
            relation = relations.get(attribute(blip, "embed"))
            found[id_] = relation.target if relation else ""
    return found


def _pictures_of_excel(package: WorkbookPackage) -> dict[int, str]:
    """Parts by the number that a cell bears; it leads over two tables of metadata to a rich value and its picture."""
    links, values = "xl/richData/richValueRel.xml", "xl/richData/rdrichvalue.xml"
    if not all(package.has(name) for name in (links, values, "xl/metadata.xml")):
        return {}
    relations = package.relations(links)
    parts = [relations.get(attribute(item, "id")) for item in inside(package.xml(links).root, "rel")]
    first = [next((part.text or "" for part in value), "") for value in inside(package.xml(values).root, "rv")]
    metadata = package.xml("xl/metadata.xml").root
    rich = [int(item.get("i", "0")) for item in inside(metadata, "rvb")]
    cells = next(inside(metadata, "valueMetadata"), metadata)
    found = {}
    for number, record in enumerate(inside(cells, "rc"), start=1):
        index = first[rich[int(record.get("v", "0"))]]
        # Rich values that are no pictures begin with something else than the number of a link.
        relation = parts[int(index)] if index.isdecimal() and int(index) < len(parts) else None
        if relation:
            found[number] = relation.target
    return found


def _drawn(package: WorkbookPackage, grid: Grid) -> Iterator[tuple[int, int, str]]:
    """Row, column and part of every picture that floats above the cells."""
    for relation in package.relations(grid.part).values():
        if relation.kind != "drawing" or not package.has(relation.target):
            continue
        media = package.relations(relation.target)
        for anchor in package.xml(relation.target).root:
            row, column = _place(anchor, grid)
            for blip in _blips(anchor):
                linked = media.get(attribute(blip, "embed"))
                yield row, column, linked.target if linked else ""


def _blips(element: Element) -> Iterator[Element]:
    """Pictures below an element, each once: an alternative for old programs repeats what it replaces."""
    for part in element:
        if local(part) == "Fallback":
            continue
        if local(part) == "blip":
            yield part
        else:
            yield from _blips(part)


def _place(anchor: Element, grid: Grid) -> tuple[int, int]:
    """The row in which a picture begins, or the next where it only overhangs; 0 where it has no anchor in cells."""
    start = next((part for part in anchor if local(part) == "from"), None)
    if start is None:
        return 0, 0
    row, column = int(_number(start, "row")) + 1, int(_number(start, "col")) + 1
    end = next((part for part in anchor if local(part) == "to"), None)
    reaches_on = end is None or int(_number(end, "row")) + 1 > row
    height = grid.heights.get(row, USUAL_HEIGHT) * EMU_A_POINT
    covered = height - _number(start, "rowOff")
    return (row + 1 if reaches_on and covered < height * OVERHANG else row), column


def _number(element: Element, name: str) -> float:
    return float(next((part.text or "0" for part in element if local(part) == name), "0"))


def _pasted(package: WorkbookPackage, row: int, column: int, part: str) -> Pasted:
    if not part or not package.has(part):
        return Pasted(row, column, b"")
    content = package.picture(part)
    known = next((item for item in _MAGIC if content.startswith(item[0])), None)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        known = (b"", ".webp", "image/webp")
    return Pasted(row, column, content, known[1], known[2]) if known else Pasted(row, column, content)
