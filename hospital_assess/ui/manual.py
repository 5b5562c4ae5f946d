"""The user's manual as a document: dressed in the colours of the screen, with its chapters."""

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from hospital_assess.domain.frozen import frozen
from hospital_assess.ui.theme import Colours, Letters, letters_of

_CHAPTER_LEVELS = (2, 3)
_LINE_HEIGHT = 140
_ABOVE_HEADING, _BELOW_HEADING, _BELOW_TEXT = 18, 8, 6
_CELL_ROOM = 6
_BREAK_IN_CHINESE = re.compile(r"(?<=[^\x00-\x7f])\n *(?=[^\x00-\x7f])")
_PICTURE_IN_TABLE = re.compile(r"^\|.*?\]\((?P<name>[^)]+)\)", re.MULTILINE)


@frozen
class Chapter:
    """A heading of the manual.

    Attributes:
        level: 2 for a chapter, 3 for a part of one.
        position: Where it stands in the document.
    """

    title: str
    level: int
    position: int


def joined(markdown: str) -> str:
    """The same text with the line breaks inside a Chinese sentence gone, which would be shown as spaces."""
    return _BREAK_IN_CHINESE.sub("", markdown)


def small_pictures(markdown: str) -> frozenset[str]:
    """Names of the pictures that stand in tables."""
    return frozenset(_PICTURE_IN_TABLE.findall(markdown))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All paragraphs, headings and cells, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def chapters(document: QTextDocument) -> list[Chapter]:
    """What belongs into the table of contents."""
    return [
        Chapter(block.text(), block.blockFormat().headingLevel(), block.position())
        for block in blocks(document)
        if block.blockFormat().headingLevel() in _CHAPTER_LEVELS
    ]


def dress(document: QTextDocument, colours: Colours) -> None:
    """Give headings, paragraphs, code and tables their sizes, distances and colours."""
    # As one edit, after which everything is placed once.
    edit = QTextCursor(document)
    edit.beginEditBlock()
    letters = letters_of(document.defaultFont())
    for block in list(blocks(document)):
        if block.blockFormat().headingLevel():
            _dress_heading(block, colours, letters)
        else:
            _dress_text(block, colours)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, colours)
    edit.endEditBlock()


def _chosen(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_heading(block: QTextBlock, colours: Colours, sizes: Letters) -> None:
    is_part = block.blockFormat().headingLevel() > _CHAPTER_LEVELS[0]
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    shape.setTopMargin(_ABOVE_HEADING / 2 if is_part else _ABOVE_HEADING)
    shape.setBottomMargin(_BELOW_HEADING)
    letters.setFontWeight(QFont.Weight.Bold)
    letters.setProperty(QTextFormat.Property.FontPixelSize, sizes.body if is_part else sizes.title)
    letters.setForeground(QColor(colours.accent))
    cursor = _chosen(block)
    cursor.mergeBlockFormat(shape)
    cursor.setCharFormat(letters)


def _dress_text(block: QTextBlock, colours: Colours) -> None:
    shape, code = QTextBlockFormat(), QTextCharFormat()
    shape.setBottomMargin(_BELOW_TEXT)
    code.setBackground(QColor(colours.sunken))
    has_picture = False
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        has_picture = has_picture or fragment.charFormat().isImageFormat()
        if fragment.charFormat().fontFixedPitch():
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(code)
        at += 1
    if not has_picture:
        # A picture's line would grow with it.
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    _chosen(block).mergeBlockFormat(shape)


def _dress_table(table: QTextTable, colours: Colours) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QColor(colours.border))
    shape.setBorderCollapse(True)
    shape.setCellPadding(_CELL_ROOM)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    head = QTextCharFormat()
    head.setBackground(QColor(colours.sunken))
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        letters = cell.format()
        letters.merge(head)
        cell.setFormat(letters)


def find_all(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Every place where words stand, from the top."""
    found: list[QTextCursor] = []
    cursor = document.find(words) if words else QTextCursor()
    while not cursor.isNull():
        found.append(cursor)
        cursor = document.find(words, cursor)
    return found
