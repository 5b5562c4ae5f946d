"""Charts on paper and on the screen: one drawing, read back from both."""

import os
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from report_samples import bare
from reportlab.graphics.shapes import String

from hospital_assess.application.build_charts import CHART_NAMES, build_chart, department_sections
from hospital_assess.application.charts import Bar, BarChart, BarPanel, BarRow, Caption, HeatMap, LineKey, Tone
from hospital_assess.domain.office import Office
from hospital_assess.reports.chart import chart_pages, draw_chart
from hospital_assess.reports.chart_bars import moved_apart
from hospital_assess.reports.chart_drawing import CUT, SMALLEST, fitted, width_of
from hospital_assess.reports.chart_inks import INKS
from hospital_assess.reports.chart_paper import A3_LANDSCAPE, chart_pdf
from hospital_assess.reports.chart_svg import MARGIN, PIXELS_PER_POINT, SvgPictures, chart_svg
from hospital_assess.reports.document import A4_LANDSCAPE
from hospital_assess.reports.fonts import FALLBACK
from tests.application.sheet_samples import IMPRINT, book

KINDS = [*CHART_NAMES, "department"]
SVG_TEXT = "{http://www.w3.org/2000/svg}text"
SIZE = (A4_LANDSCAPE.usable_width, A4_LANDSCAPE.usable_height)


@pytest.fixture(scope="module")
def charts(scheme):
    held = book(scheme)
    return {kind: build_chart(held, kind) for kind in CHART_NAMES} | {
        "department": department_sections(held.dossiers["医务科"])
    }


@pytest.fixture
def on_paper(printed):
    def write(charts, paper=A4_LANDSCAPE):
        return printed(lambda sheet, target: target.write(chart_pdf(sheet, IMPRINT, paper)), charts)

    return write


def texts(chart):
    """All that a chart says, without where it stands."""
    yield chart.caption.title
    yield chart.caption.subtitle
    yield from chart.caption.notes
    if isinstance(chart, HeatMap):
        yield from (row.label for row in chart.rows)
        yield from (cell.shown for row in chart.rows for cell in row.cells if cell)
        return
    yield from (panel.title for panel in chart.panels)
    yield from (row.label for panel in chart.panels for row in panel.rows)
    yield from (bar.shown for panel in chart.panels for row in panel.rows for bar in row.bars)


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_a_chart_says_stands_on_paper(on_paper, charts, kind):
    printed = on_paper([charts[kind]], A3_LANDSCAPE)
    for text in texts(charts[kind]):
        assert bare(text) in printed.text


def descendants(reader):
    """The embedded font behind every font that a page names."""
    listed = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    return [font["/DescendantFonts"][0].get_object() for font in listed]


def test_every_font_is_embedded(on_paper, charts):
    found = descendants(on_paper(charts.values()).reader)
    assert found
    assert all("/FontFile2" in font["/FontDescriptor"] for font in found)


def test_the_same_charts_give_the_same_bytes(charts):
    assert chart_pdf(charts.values(), IMPRINT) == chart_pdf(charts.values(), IMPRINT)


def test_every_chart_has_a_bookmark_and_every_page_its_number(on_paper, charts):
    printed = on_paper(charts.values())
    assert [one.title for one in printed.reader.outline] == [chart.caption.title for chart in charts.values()]
    count = len(printed.pages)
    assert all(f"第{number}页共{count}页" in bare(text) for number, text in enumerate(printed.pages, 1))
    assert printed.reader.metadata.title == charts["ranking"].caption.title


def test_no_charts_are_a_document_all_the_same():
    assert chart_pdf([], IMPRINT).startswith(b"%PDF")


@pytest.mark.parametrize("kind", CHART_NAMES)
def test_a_chart_without_figures_says_so_on_paper(on_paper, scheme, kind):
    assert "尚无上报件" in on_paper([build_chart(book(scheme, Office()), kind)]).text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [(400, 300), (820, 520), (1600, 1000)])
def test_regions_lie_in_the_picture_and_do_not_overlap(charts, kind, size):
    picture = chart_svg(charts[kind], *size)
    assert picture.width >= size[0] - 0.01
    assert picture.height >= size[1] - 0.01
    assert picture.regions
    for one in picture.regions:
        assert one.width > 0
        assert one.height > 0
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= picture.width + 0.01
        assert one.y + one.height <= picture.height + 0.01
    for one, other in combinations(picture.regions, 2):
        assert not overlap(one, other)


def overlap(one, other):
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0.01 and down > 0.01


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [SIZE, (1100.0, 700.0)])
def test_every_shape_lies_on_the_drawing(charts, kind, size):
    for page in chart_pages(charts[kind], *size):
        for shape in draw_chart(page, *size).contents:
            left, lower, right, upper = shape.getBounds()
            assert left >= -0.01
            assert right <= size[0] + 0.01
            assert lower >= -0.01
            assert upper <= size[1] + 0.01
            assert not isinstance(shape, String) or shape.fontSize >= SMALLEST


@pytest.mark.parametrize("kind", KINDS)
def test_the_svg_is_xml_and_says_what_paper_says(charts, kind):
    root = ET.fromstring(chart_svg(charts[kind], 1400, 900).svg)
    said = bare("".join(root.itertext()))
    assert all(bare(text) in said for text in texts(charts[kind]))
    assert {node.get("font-family") for node in root.iter(SVG_TEXT)} == set(SvgPictures().fonts())


@pytest.mark.parametrize("kind", KINDS)
def test_on_the_screen_texts_stand_exactly_where_they_were_drawn(charts, kind):
    picture = chart_svg(charts[kind], 1401, 901)
    drawn = draw_chart(
        charts[kind], picture.width / PIXELS_PER_POINT - 2 * MARGIN, picture.height / PIXELS_PER_POINT - 2 * MARGIN
    )
    expected = [(one.text, one.x, one.y) for one in drawn.contents if isinstance(one, String)]
    found = [
        (node.text, float(node.get("x")), -float(node.get("y"))) for node in ET.fromstring(picture.svg).iter(SVG_TEXT)
    ]
    assert [text for text, *_ in found] == [text for text, *_ in expected]
    for (_, *place), (_, *wanted) in zip(found, expected, strict=True):
        assert place == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize("kind", KINDS)
def test_on_the_screen_colours_are_those_of_the_inks(charts, kind):
    svg = chart_svg(charts[kind], 1400, 900).svg
    used = set(re.findall(r"#[0-9a-f]{6}", svg))
    assert {ink.fill for ink in INKS.values()} & used
    assert "rgb(" not in svg


@pytest.mark.parametrize("kind", KINDS)
def test_qt_renders_the_picture(charts, kind, qapp):
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QFontDatabase, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    for family, files in SvgPictures().fonts().items():
        number = QFontDatabase.addApplicationFont(os.fspath(files[0]))
        assert QFontDatabase.applicationFontFamilies(number) == [family]
    picture = SvgPictures().picture(charts[kind], 820, 520)
    renderer = QSvgRenderer(QByteArray(picture.svg.encode()))
    assert renderer.isValid()
    assert renderer.defaultSize().width() == pytest.approx(picture.width, abs=1)
    image = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in range(0, image.width(), 3) for y in range(0, 200, 3))
    assert dark > 100


def enlarged(chart, times):
    """The heat map of a larger hospital."""
    rows = tuple(
        replace(row, key=replace(row.key, department=f"{row.key.department}{number}"))
        for number in range(times)
        for row in chart.rows
    )
    return replace(chart, rows=rows)


@pytest.mark.parametrize("paper", [A4_LANDSCAPE, A3_LANDSCAPE])
def test_sixty_departments_stay_readable_on_several_pages(charts, paper):
    chart = enlarged(charts["score-map"], 2)
    size = (paper.usable_width, paper.usable_height)
    pages = chart_pages(chart, *size)
    assert len(pages) > 1
    assert sum((page.rows for page in pages), ()) == chart.rows
    assert pages[0].caption.title.endswith(f"（1/{len(pages)}）")
    for page in pages:
        cells = {cell.key for row in page.rows for cell in row.cells if cell}
        regions = [one for one in draw_chart(page, *size).regions if one.key in cells]
        assert regions
        assert min(one.height for one in regions) >= 10.9
        assert min(one.width for one in regions) >= 14


def test_a_long_ranking_is_divided_and_loses_no_department():
    def row(number):
        key = LineKey(department=f"科室{number}")
        return BarRow(
            key, key.department, (Bar(key, Tone.MAIN, Decimal(number), str(number)),), Decimal(300), "1", "优秀"
        )

    rows = tuple(map(row, range(300)))
    chart = BarChart("ranking", Caption("排名", "截至今日"), (BarPanel("职能", rows),))
    pages = chart_pages(chart, *SIZE)
    assert len(pages) > 1
    assert [one for page in pages for panel in page.panels for one in panel.rows] == list(rows)
    for page in pages:
        drawn = [one.key for one in draw_chart(page, *SIZE).regions]
        assert drawn == [one.key for panel in page.panels for one in panel.rows]


def test_a_page_drawn_by_itself_is_laid_out_as_it_was_divided(charts):
    for chart in charts.values():
        for page in chart_pages(chart, *SIZE):
            assert len(chart_pages(page, *SIZE)) == 1


def named(chart, name):
    """The ranking with one department of this name."""
    return replace(chart, panels=(BarPanel("", (replace(chart.panels[0].rows[0], label=name),)),))


def test_names_as_people_type_them_stand_on_paper_and_screen(on_paper, charts):
    odd = named(charts["ranking"], '䶮<b>堃</b>&amp;"科\x01\n室')
    assert bare('䶮<b>堃</b>&amp;"科室') in on_paper([odd]).text
    assert bare('䶮<b>堃</b>&amp;"科室') in bare("".join(ET.fromstring(chart_svg(odd, 820, 520).svg).itertext()))


def test_characters_that_another_face_has_are_set_in_it_side_by_side(on_paper, charts):
    odd = named(charts["ranking"], "科䶮堃室\U0001f600")
    drawn = [one for one in draw_chart(odd, *SIZE).contents if isinstance(one, String)]
    first, second, third = (one for one in drawn if one.text in {"科", "䶮堃", "室〓"})
    assert first.fontName == third.fontName != second.fontName
    assert first.getBounds()[2] == pytest.approx(second.x)
    assert second.getBounds()[2] == pytest.approx(third.x)
    assert all("/FontFile2" in one["/FontDescriptor"] for one in descendants(on_paper([odd]).reader))
    families = {node.get("font-family") for node in ET.fromstring(chart_svg(odd, 820, 520).svg).iter(SVG_TEXT)}
    assert families - set(SvgPictures().fonts()) == {FALLBACK.removesuffix(".ttf")}


def test_a_text_that_is_too_wide_is_made_smaller_then_cut():
    assert fitted("医务科", 100)[0] == "医务科"
    text, style = fitted("中医药发展中心", 50)
    assert text == "中医药发展中心"
    assert width_of(text, style) <= 50.01
    text, style = fitted("科" * 10000, 50)
    assert text.endswith(CUT)
    assert width_of(text, style) <= 50.01


def test_tones_differ_in_black_and_white():
    looks = {(grey(ink.fill), ink.pattern) for ink in INKS.values()}
    assert len(looks) == len(INKS)
    steps = [grey(INKS[tone].fill) for tone in (Tone.GOOD, Tone.FAIR, Tone.WEAK, Tone.POOR, Tone.WORST)]
    assert all(lighter - darker >= 20 for lighter, darker in pairwise(steps))


def grey(colour):
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def test_the_pack_can_place_a_chart_on_a_page_of_its_own(charts, tmp_path):
    from hospital_assess.reports.chart_paper import place_chart
    from hospital_assess.reports.document import Document
    from hospital_assess.reports.fonts import shipped_typefaces

    target = tmp_path / "pack.pdf"
    with target.open("wb") as stream:
        document = Document(stream, A4_LANDSCAPE, shipped_typefaces())
        document.describe("评审会材料", IMPRINT)
        place_chart(document, charts["sections"])
        document.end_page()
        document.save()
    reader = PdfReader(target)
    assert len(reader.pages) == 1
    assert bare("重点工作得分率") in bare(reader.pages[0].extract_text())


@given(places=st.lists(st.floats(0, 100), min_size=1, max_size=5).map(sorted))
def test_labels_of_thresholds_are_moved_apart_in_their_order(places):
    moved = moved_apart(places, 10)
    assert moved == sorted(moved)
    assert len(moved) < 4 or sum(moved) == pytest.approx(sum(places))
    if all(right - left >= 10 for left, right in pairwise(places)):
        assert moved == places


def test_three_labels_that_would_touch_do_not():
    assert all(right - left >= 9.9 for left, right in pairwise(moved_apart([34, 45, 51], 10)))
