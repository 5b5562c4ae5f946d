"""Charts on paper: rendered on pages of a document, in the faces that it embeds."""

from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO

from hospital_assess.application.charts import Chart
from hospital_assess.application.sheets import Alignment, Imprint
from hospital_assess.reports.chart import chart_pages, draw_chart
from hospital_assess.reports.document import A4_LANDSCAPE, MM, Document, Paper, baseline
from hospital_assess.reports.fonts import shipped_typefaces
from hospital_assess.reports.table import SMALL

A3_LANDSCAPE = Paper(420 * MM, 297 * MM, 22.5 * MM, 17 * MM, 17 * MM)
DRAFT = "草稿"
_FOOTER_DROP = 16.0


def chart_pdf(charts: Iterable[Chart], imprint: Imprint, paper: Paper = A4_LANDSCAPE) -> bytes:
    """Charts as a document of their own, each on pages of its own."""
    target = BytesIO()
    write_charts(tuple(charts), imprint, target, paper)
    return target.getvalue()


def write_charts(charts: tuple[Chart, ...], imprint: Imprint, target: BinaryIO, paper: Paper = A4_LANDSCAPE) -> None:
    """Write charts, with a footer on every page and a bookmark for every chart."""
    document = Document(target, paper, shipped_typefaces())
    document.describe(charts[0].caption.title if charts else "", imprint)
    pages = [(chart, chart_pages(chart, paper.usable_width, paper.usable_height)) for chart in charts]
    count = sum(len(parts) for _, parts in pages)
    number = 0
    for chart, parts in pages:
        for part in parts:
            number += 1
            if part is parts[0]:
                document.bookmark(chart.caption.title, 0, paper.height)
            place_chart(document, part)
            _draw_footer(document, imprint, number, count)
            document.end_page()
    document.save()


def place_chart(document: Document, chart: Chart) -> None:
    """Draw a chart between the margins of the page at hand; see :func:`chart_pages` for one that needs several."""
    paper = document.paper
    drawing = draw_chart(chart, paper.usable_width, paper.usable_height)
    document.draw(drawing, paper.side, paper.height - paper.top)


def _draw_footer(document: Document, imprint: Imprint, number: int, count: int) -> None:
    paper, time = document.paper, imprint.printed_at
    y = baseline(paper.bottom - _FOOTER_DROP, SMALL)
    printed = f"打印时间：{time.year}年{time.month}月{time.day}日 {time:%H:%M}"
    document.text(paper.side, y, f"{imprint.department}　{imprint.year}年度　{printed}", SMALL)
    document.text(paper.width / 2, y, f"第 {number} 页 共 {count} 页", SMALL, Alignment.CENTER)
    code = DRAFT if imprint.is_draft else f"校验码：{imprint.check_code}"
    document.text(paper.width - paper.side, y, code, SMALL, Alignment.RIGHT)
