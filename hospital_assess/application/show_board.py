"""看板: the charts of an office on the screen, and the lines behind every bar, part and cell of them."""

from datetime import datetime
from decimal import Decimal

from hospital_assess.application.build_charts import CHART_NAMES, OWN_HEADING, build_chart
from hospital_assess.application.build_shortfalls import office_score, own_score, reason_of
from hospital_assess.application.chart_lines import ABSENT, book_lines, lines_behind, section_name
from hospital_assess.application.chart_states import state_words
from hospital_assess.application.charts import Chart, LineKey, PlacedLine
from hospital_assess.application.dossier import OfficeBook, read_book
from hospital_assess.application.organizations import organization_of
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.report import hospital_imprint
from hospital_assess.application.sheet_words import COMMON_HEADING
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId


@frozen
class BoardLine:
    """One line behind a bar, part or cell.

    Attributes:
        state: In the words of 全院汇总表.
        full: 分值 that the line carries for the department.
        self_score: 自评得分, or what stands in its place; empty where nothing was handed in or nothing is scored.
        review_score: 复核得分, likewise.
        reason: Why points are lost; empty where none are.
    """

    department: str
    code: str
    title: str
    state: str
    full: Decimal
    self_score: str
    review_score: str
    reason: str


@frozen
class Board:
    """What an office holds of one organization and period, as its charts show it.

    Attributes:
        lines: Every line of every department.
    """

    book: OfficeBook
    lines: tuple[PlacedLine, ...]

    @property
    def organization(self) -> str:
        """Whose charts these are."""
        return self.book.organization

    def chart(self, kind: str) -> Chart:
        """One chart, by its id in :data:`CHART_NAMES`."""
        return build_chart(self.book, kind)

    def heading(self, key: LineKey) -> str:
        """What the lines behind a key have in common: 「医务科　3.1.1 病床使用」."""
        scheme = self.book.scheme
        words = (
            key.department and scheme.department(key.department).name,
            key.group,
            key.section and f"（{key.section}）{section_name(scheme, key.section)}",
            key.measure and self._measure(key.measure),
            key.line and next(one.standing.line.code for one in self.lines if one.standing.line.id == key.line),
            key.state and self._states()[key.state],
            {True: COMMON_HEADING, False: OWN_HEADING, None: ""}[key.common],
        )
        return "　".join(word for word in words if word) or "全院"

    def behind(self, key: LineKey) -> tuple[BoardLine, ...]:
        """The lines that a bar, part or cell stands for, in the order of departments and of the plan."""
        states = self._states()
        return tuple(self._said(one, states) for one in lines_behind(self.lines, key))

    def _measure(self, measure: str) -> str:
        _, task, found = self.book.scheme.place(measure)
        return f"{found.code} {self.book.scheme.short_titles.get(task.code, '')}".strip()

    def _states(self) -> dict[str, str]:
        return state_words(self.book.scheme, scored=self.book.period.scored)

    def _said(self, one: PlacedLine, states: dict[str, str]) -> BoardLine:
        standing, scored = one.standing, self.book.period.scored
        is_answered = one.state != ABSENT
        return BoardLine(
            department=standing.department.name,
            code=standing.line.code,
            title=self.book.scheme.text_of(standing.line),
            state=states[one.state],
            full=standing.full,
            self_score=own_score(standing) if is_answered and scored else "",
            review_score=office_score(standing) if is_answered and scored else "",
            reason=reason_of(standing) if is_answered and standing.is_short(scored=scored) else "",
        )


def show_board(workspace: Workspace, period: PeriodId, organization: str = "") -> Board:
    """Read what the charts of an organization are counted from.

    Args:
        organization: Its name; the office's own if empty.

    Raises:
        AssessError: the workspace is a department's, or nothing of such an organization was merged.
    """
    book = read_book(organization_of(workspace, organization), period)
    return Board(book, book_lines(book))


def board_pdf(ports: Ports, board: Board, kind: str, printed_at: datetime | None = None) -> bytes:
    """One chart on paper.

    Raises:
        AssessError: there is no such chart.
    """
    if kind not in CHART_NAMES:
        raise AssessError(f"没有图表“{kind}”", f"可选：{'、'.join(CHART_NAMES)}。")
    imprint = hospital_imprint(board.book, printed_at or ports.clock())
    return ports.paper.charts((board.chart(kind),), imprint)
