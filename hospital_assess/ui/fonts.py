"""The font of the screen: the system's Chinese one, else the one that ships with the program."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from hospital_assess.resources import resource
from hospital_assess.ui.theme import BODY

PREFERRED = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
BUNDLED = "FandolHei-Regular.ttf"


def screen_font() -> QFont:
    """The font for everything on screen."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    family = next((name for name in PREFERRED if name in known), "") or next(iter(known), "") or _bundled()
    font = QFont(family) if family else QFont()
    font.setPixelSize(BODY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _bundled() -> str:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", BUNDLED)))
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "")


def use_screen_font(application: QApplication) -> None:
    """Set the font for every widget."""
    application.setFont(screen_font())
