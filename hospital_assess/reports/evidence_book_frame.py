"""Everything in a volume that is ours: cover, contents, dividers, slips, text, and the code and number on each page.

It is a PDF with a page for every page of the volume; evidence is drawn below afterwards.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hospital_assess.application.evidence_book import BookLine, BookProof, BookSection, EvidenceBook
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.entry import Scope
from hospital_assess.reports.document import MM, Document, baseline
from hospital_assess.reports.evidence_book_lists import Lister, Listing
from hospital_assess.reports.evidence_book_place import A4_BOOK, AREA_HEIGHT, AREA_WIDTH, BOTTOM, LEFT
from hospital_assess.reports.evidence_book_plan import Divider, Leaf, Plan, Sheet, Volume, volume_name
from hospital_assess.reports.evidence_book_prepare import TEXT
from hospital_assess.reports.fonts import Role, Typefaces
from hospital_assess.reports.table import SMALL, Style
from hospital_assess.reports.table_drawing import TableDrawing
from hospital_assess.reports.text import Measure, balance_lines, break_lines, printable

TITLE = Style(Role.TITLE, size=26, leading=40)
VOLUME = Style(Role.TITLE, size=20, leading=40)
COVER = Style(Role.FANG, size=16, leading=30)
HEADING = Style(Role.TITLE, size=22, leading=36)
SECTION = Style(Role.HEI, size=16, leading=28)
CODE = Style(Role.TITLE, size=28, leading=48)
CONTENT = Style(Role.FANG, size=14, leading=22)
STAMP = Style(Role.HEI, size=10.5, leading=13.5)
SLIP = Style(Role.FANG, size=14, leading=26)
REASON = Style(Role.HEI, size=16, leading=30)
MOST_CONTENT = 14
GAP = 6 * MM
CONTINUED = "（续）"

_MIDDLE = A4_BOOK.width / 2
_SIDE = A4_BOOK.side
_TOP = A4_BOOK.height - A4_BOOK.top
_SLIP_WIDTH = 130 * MM


def content_lines(measures: Mapping[Role, Measure], line: BookLine) -> list[str]:
    """What a line asks for and its points, in lines, as many as a divider has room for."""
    width, measure = A4_BOOK.usable_width / CONTENT.size, measures[CONTENT.role]
    lines = break_lines(printable(line.content), width, measure)
    if len(lines) > MOST_CONTENT:
        lines = [*lines[: MOST_CONTENT - 1], "……"]
    return [*lines, *break_lines(printable(line.note), width, measure)]


def divider_room(measures: Mapping[Role, Measure], section: BookSection, line: BookLine) -> float:
    """Height that is left for the table on the first page of a divider."""
    width = A4_BOOK.usable_width
    headings = break_lines(printable(section.heading), width / SECTION.size, measures[SECTION.role])
    codes = balance_lines(printable(line.code), width / CODE.size, measures[CODE.role])
    head = SECTION.leading * len(headings) + CODE.leading * len(codes) + 2 * GAP
    return A4_BOOK.usable_height - head - CONTENT.leading * len(content_lines(measures, line))


def contents_room() -> float:
    """Height that is left for the table on the first page of the contents."""
    return A4_BOOK.usable_height - HEADING.leading


class Frame:
    """The pages of one volume, as far as they are ours.

    Args:
        target: File to write.
        contents: Of all volumes.
        lister: Knows where everything stands.
    """

    def __init__(
        self, target: Path, book: EvidenceBook, plan: Plan, contents: Listing, lister: Lister, typefaces: Typefaces
    ) -> None:
        self._book = book
        self._plan = plan
        self._contents = contents
        self._lister = lister
        self._file = target.open("wb")
        self._document = Document(self._file, A4_BOOK, typefaces)
        self._volume = 0
        self._entered: list[str] = []

    def __enter__(self) -> "Frame":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    @property
    def front_pages(self) -> int:
        """Pages before the first that is numbered."""
        return 1 + len(self._contents.pages)

    def write(self, volume: Volume) -> None:
        """Draw all pages and save the file."""
        self._volume = volume.number
        title = self._book.title
        if len(self._plan.volumes) > 1:
            title = f"{title}（{volume_name(volume.number)}）"
        self._document.describe(title, self._book.imprint)
        self._cover(volume)
        for number in range(len(self._contents.pages)):
            self._contents_page(number)
        for number, leaf in enumerate(volume.leaves, volume.first):
            self._leaf(leaf, number)
        self._document.save()

    def _cover(self, volume: Volume) -> None:
        self._document.bookmark("封面", 0, A4_BOOK.height)
        y = self._centred(self._book.title, TITLE, A4_BOOK.height - 80 * MM)
        if len(self._plan.volumes) > 1:
            count = volume_name(len(self._plan.volumes)).strip("第卷")
            y = self._centred(f"{volume_name(volume.number)}（共{count}卷）", VOLUME, y - 6 * MM)
        y = 105 * MM
        for field in self._book.fields:
            y = self._lines(f"{field.label}：{field.value}", COVER, 55 * MM, y, 110 * MM)
        y = 55 * MM
        for note in (*self._volume_notes(volume), self._book.note):
            y = self._lines(note, SMALL, _SIDE + 10 * MM, y, A4_BOOK.usable_width - 20 * MM)
        time = self._book.imprint.printed_at
        self._footer(f"打印时间：{time.year}年{time.month}月{time.day}日 {time:%H:%M}")
        self._document.end_page()

    def _volume_notes(self, volume: Volume) -> list[str]:
        """What stands in this volume of several."""
        if len(self._plan.volumes) == 1:
            return []
        lines = list(dict.fromkeys(leaf.line.code for leaf in volume.leaves))
        return [
            f"本卷：第 {volume.first} 页至第 {volume.last} 页，条目 {lines[0]} 至 {lines[-1]}；目录列出各卷全部材料。"
        ]

    def _contents_page(self, number: int) -> None:
        top = _TOP
        if number == 0:
            self._document.bookmark("目录", 0, A4_BOOK.height)
            top = self._centred("目　　录", HEADING, top)
        self._table(self._contents, number, top)
        self._footer(f"目录 第 {number + 1} 页")
        self._document.end_page()

    def _table(self, listing: Listing, number: int, top: float) -> None:
        drawing = TableDrawing(self._document, listing.header, _SIDE, A4_BOOK.usable_width)
        drawing.draw(listing.pages[number], top)

    def _leaf(self, leaf: Leaf, number: int) -> None:
        """Draw one numbered page."""
        if isinstance(leaf, Divider):
            self._divider(leaf)
        else:
            self._sheet(leaf)
        self._footer(f"第 {number} 页")
        self._document.end_page()

    def _divider(self, leaf: Divider) -> None:
        self._enter(leaf)
        room = divider_room(self._document.measures, leaf.section, leaf.line)
        listing = self._lister.divider(leaf.line, room)
        top = self._divider_head(leaf) if leaf.index == 0 else _TOP
        self._table(listing, leaf.index, top)

    def _divider_head(self, leaf: Divider) -> float:
        """Draw section, line and what it asks for; gives where the table begins."""
        y = self._lines(leaf.section.heading, SECTION, _SIDE, _TOP, A4_BOOK.usable_width)
        y = self._centred(leaf.line.code, CODE, y - GAP)
        for text in content_lines(self._document.measures, leaf.line):
            self._document.text(_SIDE, baseline(y, CONTENT), text, CONTENT)
            y -= CONTENT.leading
        return y - GAP

    def _sheet(self, leaf: Sheet) -> None:
        """The code on a page of evidence; what is drawn below comes later, unless it is text or a slip."""
        one = leaf.prepared
        self._enter(leaf, one.proof)
        count = f"（{leaf.index + 1}/{one.pages}）" if one.pages > 1 else ""
        y = baseline(A4_BOOK.height - 5 * MM, STAMP)
        right = LEFT + AREA_WIDTH
        self._document.text(right, y, f"{printable(one.proof.code)}{count}", STAMP, Alignment.RIGHT)
        if one.text:
            self._text(one.text[leaf.index])
        elif leaf.part is None:
            self._slip(one.proof, one.obstacle)

    def _text(self, lines: Sequence[str]) -> None:
        operators, y = self._document.operators(), BOTTOM + AREA_HEIGHT
        for line in lines:
            operators.line(LEFT, baseline(y, TEXT), line, TEXT)
            y -= TEXT.leading
        self._document.write(operators)

    def _slip(self, proof: BookProof, obstacle: str) -> None:
        """A page in place of what is not printed."""
        left, y = (A4_BOOK.width - _SLIP_WIDTH) / 2, A4_BOOK.height - 75 * MM
        frame_top = y + 12 * MM
        y = self._centred("佐证材料说明页", HEADING, y) - 6 * MM
        for label, value in self._slip_fields(proof):
            y = self._lines(f"{label}：{value}", SLIP, left, y, _SLIP_WIDTH)
        y = self._centred(self._reason(proof, obstacle), REASON, y - 6 * MM, _SLIP_WIDTH) - 8 * MM
        self._document.box(left - 8 * MM, y, _SLIP_WIDTH + 16 * MM, frame_top - y, 1)

    def _slip_fields(self, proof: BookProof) -> list[tuple[str, str]]:
        fields = [
            ("编　　号", proof.code),
            ("材料名称", proof.title),
            ("形成日期/文号", proof.formed),
            ("形　　式", proof.kind),
            ("存放地点", proof.place),
            ("文 件 名", proof.name if proof.scope is Scope.GENERAL else ""),
        ]
        return [(label, value) for label, value in fields if value]

    def _reason(self, proof: BookProof, obstacle: str) -> str:
        if not proof.printed_as:
            return obstacle
        return f"同一材料已印于第 {self._plan.pages[proof.printed_as]} 页（{proof.printed_as}）"

    def _enter(self, leaf: Leaf, proof: BookProof | None = None) -> None:
        """Bookmarks for where the page belongs, as far as they are new; what an earlier volume began goes on."""
        path = [(leaf.section.heading, leaf.section.lines[0].code), (leaf.line.code, leaf.line.code)]
        if proof is not None:
            path.append((f"{proof.code.removeprefix('佐证 ')}　{proof.title}", proof.code))
        for level, (title, key) in enumerate(path):
            if self._entered[level : level + 1] == [title]:
                continue
            self._entered[level:] = [title]
            begun = self._plan.volume_of[key] < self._volume
            self._document.bookmark(title + CONTINUED * begun, level, A4_BOOK.height)

    def _footer(self, middle: str) -> None:
        imprint = self._book.imprint
        y = baseline(10 * MM, SMALL)
        self._document.text(LEFT, y, printable(f"{imprint.department}　{imprint.year}年度"), SMALL)
        self._document.text(_MIDDLE, y, middle, STAMP, Alignment.CENTER)
        right = "草稿" if imprint.is_draft else f"校验码：{imprint.check_code}"
        self._document.text(LEFT + AREA_WIDTH, y, right, SMALL, Alignment.RIGHT)

    def _centred(self, text: str, style: Style, y: float, width: float = A4_BOOK.usable_width) -> float:
        """Set text in the middle of the page; gives where it ends."""
        for line in balance_lines(printable(text), width / style.size, self._document.measures[style.role]):
            self._document.text(_MIDDLE, baseline(y, style), line, style, Alignment.CENTER)
            y -= style.leading
        return y

    def _lines(self, text: str, style: Style, x: float, y: float, width: float) -> float:
        for line in break_lines(printable(text), width / style.size, self._document.measures[style.role]):
            self._document.text(x, baseline(y, style), line, style)
            y -= style.leading
        return y
