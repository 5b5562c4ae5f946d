"""The Word file as such: properties, fonts and settings, and the same bytes for the same content and time."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document
from docx.opc.part import Part

from hospital_assess.application.sheets import Imprint
from hospital_assess.reports.document import PROGRAM
from hospital_assess.reports.word_styles import SUBSTITUTES
from hospital_assess.reports.word_xml import element, replace_child, word_text

LANGUAGE = "zh-CN"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{PROGRAM}</Application></Properties>"
)
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255


def begin_document(title: str, imprint: Imprint) -> Document:
    """An empty document with its properties."""
    document = docx.Document()
    document._body.clear_content()
    document.settings.odd_and_even_pages_header_footer = True
    _set_up(document)
    _describe(document, title, imprint)
    return document


def save_document(document: Document, target: BinaryIO) -> None:
    """Write the file; nothing in it tells when or where this was done."""
    made = BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            result.writestr(member, source.read(name))


def _set_up(document: Document) -> None:
    settings = document.settings.element
    replace_child(settings, element("themeFontLang", val=LANGUAGE, eastAsia=LANGUAGE))
    mode = element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    replace_child(settings, element("compat", mode))
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]
        elif relation.reltype.endswith("/extended-properties"):
            _rewrite(relation.target_part, _APPLICATION)
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            _rewrite(relation.target_part, _font_table())


def _rewrite(part: Part, xml: str) -> None:
    part._blob = xml.encode()


def _font_table() -> str:
    """Every face with the one that stands in for it on a PC that does not have it."""
    fonts = "".join(
        f"<w:font w:name={quoteattr(name)}><w:altName w:val={quoteattr(other)}/>"
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        for name, other in SUBSTITUTES.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:fonts xmlns:w="{_NAMESPACE}">{fonts}</w:fonts>'


def _describe(document: Document, title: str, imprint: Imprint) -> None:
    properties = document.core_properties
    author = _property(imprint.author or f"{imprint.organization}{imprint.department}")
    time = _in_utc(imprint.printed_at)
    properties.title, properties.author, properties.last_modified_by = _property(title), author, author
    properties.subject = _property(f"{imprint.year}年度 {imprint.department} 校验码 {imprint.check_code}")
    properties.keywords = imprint.digest or "草稿"
    properties.language, properties.comments, properties.revision = LANGUAGE, "", 1
    properties.created = properties.modified = time


def _property(text: str) -> str:
    return word_text(text).replace("\n", " ")[:_LONGEST_PROPERTY]


def _in_utc(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time
