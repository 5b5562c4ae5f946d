"""Small pieces of WordprocessingML that python-docx has no words for."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from hospital_assess.reports.text import printable

TWIPS_PER_MM = 1440 / 25.4
_FORBIDDEN = str.maketrans("", "", "\ufffe\uffff")

Element = Any
"""An lxml element."""


def twips(millimetres: float) -> int:
    """Length in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """An element of the main namespace with its children and attributes."""
    made: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def word_text(text: str) -> str:
    """People's text as it may stand in XML: what is forbidden there is dropped, everything else is kept as typed."""
    return printable(text).translate(_FORBIDDEN)


def run(text: str, *properties: Element) -> Element:
    """A run; its ends of line are kept, its quotation marks and dashes are taken from the Chinese face."""
    made = element("r", element("rPr", element("rFonts", hint="eastAsia"), *properties))
    for index, line in enumerate(word_text(text).split("\n")):
        if index:
            made.append(element("br"))
        made.append(_text(line))
    return made


def _text(text: str) -> Element:
    made = element("t")
    made.text = text
    made.set(qn("xml:space"), "preserve")
    return made


def tab() -> Element:
    """A run that is one tab."""
    return element("r", element("tab"))


def page_field() -> list[Element]:
    """Runs that show the number of the page."""
    instruction = element("instrText")
    instruction.text = " PAGE "
    instruction.set(qn("xml:space"), "preserve")
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        run("1"),
        element("r", element("fldChar", fldCharType="end")),
    ]


def paragraph(style_id: str, runs: Sequence[Element], *properties: Element) -> Element:
    """A paragraph in a style, with properties of its own in the order of the schema."""
    return element("p", element("pPr", element("pStyle", val=style_id), *properties), *runs)


def replace_child(parent: Element, child: Element) -> None:
    """Put a child in the place of the one of its name, else at the end."""
    found = parent.find(child.tag)
    if found is None:
        parent.append(child)
    else:
        parent.replace(found, child)
