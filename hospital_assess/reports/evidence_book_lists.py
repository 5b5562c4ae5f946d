"""The tables in the book: contents over all volumes, and the proofs of a line on its divider."""

from collections.abc import Iterable, Iterator, Mapping

from hospital_assess.application.evidence_book import BookLine, BookProof, EvidenceBook
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_place import A4_BOOK
from hospital_assess.reports.evidence_book_plan import Plan, volume_name
from hospital_assess.reports.evidence_book_prepare import Prepared
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import HEADER, SMALL, Block, Cell, Column, Row, cell
from hospital_assess.reports.table_measure import SetRow, Setter
from hospital_assess.reports.table_pages import Paginator, TablePage
from hospital_assess.reports.text import Measure

CONTENT_SHOWN = 60
UNKNOWN_PAGE = "00000"

_COLUMNS = (
    Column("佐证编号", 40),
    Column("材料名称", 78),
    Column("说明", 36),
    Column("页码", 16, Alignment.CENTER),
)
_VOLUME_COLUMN = Column("卷", 10, Alignment.CENTER)


@frozen
class Listing:
    """A table laid out: the row of headings, and what stands on which page."""

    header: SetRow
    pages: list[TablePage]


@frozen
class Lister:
    """Lays out the tables of one book.

    Attributes:
        plan: Where everything stands; None while that is being found out, which takes the same room.
    """

    measures: Mapping[Role, Measure]
    prepared: Mapping[str, Prepared]
    plan: Plan | None = None

    def divider(self, line: BookLine, first_room: float) -> Listing:
        """The proofs of a line."""
        rows = (Row(self._proof_cells(proof)) for proof in line.proofs)
        return self._lay_out(_COLUMNS, rows, first_room)

    def contents(self, book: EvidenceBook, first_room: float) -> Listing:
        """Everything in the book."""
        columns = (*_COLUMNS, _VOLUME_COLUMN) if self._has_volumes else _COLUMNS
        return self._lay_out(columns, self._contents_rows(book), first_room)

    @property
    def _has_volumes(self) -> bool:
        return self.plan is not None and len(self.plan.volumes) > 1

    def _lay_out(self, columns: tuple[Column, ...], rows: Iterable[Row], first_room: float) -> Listing:
        setter = Setter(columns, A4_BOOK.usable_width, self.measures)
        header = setter.header()
        room = A4_BOOK.usable_height - header.height
        return Listing(header, Paginator(setter, first_room - header.height, room).fill(rows))

    def _contents_rows(self, book: EvidenceBook) -> Iterator[Row]:
        for section in book.sections:
            yield Row((cell(section.heading, HEADER),), widths=(1,))
            for number, line in enumerate(section.lines):
                yield Row(self._line_cells(line), keep_with_previous=number == 0)
                for place, proof in enumerate(line.proofs):
                    yield Row(
                        (*self._proof_cells(proof), *self._volume_cell(proof.code)), keep_with_previous=place == 0
                    )
        if not book.sections:
            yield Row((cell("本期未提供佐证材料"),), widths=(1,))

    def _line_cells(self, line: BookLine) -> tuple[Cell, ...]:
        text = line.content if len(line.content) <= CONTENT_SHOWN else f"{line.content[:CONTENT_SHOWN]}……"
        heading = cell(f"{line.code}　{text}", HEADER, span=len(_COLUMNS) - 1)
        return heading, cell(self._page(line.code), align=Alignment.CENTER), *self._volume_cell(line.code)

    def _proof_cells(self, proof: BookProof) -> tuple[Cell, ...]:
        title = Cell((Block(proof.title), Block(proof.formed, SMALL)))
        page = cell(self._page(proof.code), align=Alignment.CENTER)
        return cell(proof.code, SMALL), title, cell(self._remark(proof), SMALL), page

    def _volume_cell(self, key: str) -> tuple[Cell, ...]:
        if self.plan is None or not self._has_volumes:
            return ()
        return (cell(volume_name(self.plan.volume_of[key]).strip("第卷"), align=Alignment.CENTER),)

    def _remark(self, proof: BookProof) -> str:
        """How many pages, or why none."""
        one = self.prepared[proof.code]
        if proof.printed_as:
            return f"同 {proof.printed_as.removeprefix('佐证 ')}"
        return f"{proof.kind}（说明页）" if one.obstacle else f"共 {one.pages} 页"

    def _page(self, key: str) -> str:
        return str(self.plan.pages[key]) if self.plan else UNKNOWN_PAGE
