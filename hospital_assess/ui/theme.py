"""How the window looks: two palettes, one accent colour, three text sizes."""

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from hospital_assess.domain.frozen import frozen
from hospital_assess.resources import resource

DARK_BELOW = 128


class TextSize(StrEnum):
    """How large the person reads."""

    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"


@frozen
class Letters:
    """Heights of letters in logical pixels: beside other things, of everything that is read, of titles."""

    small: int
    body: int
    title: int


LETTERS: Mapping[TextSize, Letters] = {
    TextSize.STANDARD: Letters(12, 13, 17),
    TextSize.LARGE: Letters(14, 15, 20),
    TextSize.LARGEST: Letters(16, 17, 22),
}
BODY = LETTERS[TextSize.STANDARD].body
_BY_BODY = {letters.body: letters for letters in LETTERS.values()}


class Appearance(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@frozen
class Colours:
    """Every colour of one appearance.

    Attributes:
        window: Behind bars and panes.
        base: Behind what is read and typed.
        sunken: Behind quotes, hovered rows and disabled inputs.
    """

    window: str
    base: str
    sunken: str
    text: str
    muted: str
    border: str
    strong_border: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str


LIGHT = Colours(
    window="#f4f6f6",
    base="#ffffff",
    sunken="#eef2f2",
    text="#1d2527",
    muted="#566366",
    border="#dde3e3",
    strong_border="#b9c4c4",
    accent="#0e6f69",
    accent_hover="#0a5a55",
    on_accent="#ffffff",
    accent_soft="#dff0ee",
    warning="#8a5200",
    warning_soft="#fdf1dc",
    error="#b3261e",
    error_soft="#fdeae8",
)
DARK = Colours(
    window="#1a1f21",
    base="#21282a",
    sunken="#2a3234",
    text="#e4eaea",
    muted="#9fadae",
    border="#343e40",
    strong_border="#536063",
    accent="#4fc3b6",
    accent_hover="#74d3c8",
    on_accent="#062522",
    accent_soft="#1f3f3d",
    warning="#e8b162",
    warning_soft="#3a301d",
    error="#f2938b",
    error_soft="#43272a",
)


def letters_of(font: QFont) -> Letters:
    """The sizes that go with a font of the screen."""
    return _BY_BODY.get(font.pixelSize(), LETTERS[TextSize.STANDARD])


def colours_of(palette: QPalette) -> Colours:
    """The colours behind a palette, for those who paint themselves."""
    is_dark = palette.color(QPalette.ColorRole.Window).lightness() < DARK_BELOW
    return DARK if is_dark else LIGHT


def palette_for(colours: Colours) -> QPalette:
    """Fusion's palette in these colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    chosen = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.base,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.ToolTipBase: colours.base,
        role.ToolTipText: colours.text,
        role.Light: colours.base,
        role.Midlight: colours.sunken,
        role.Mid: colours.strong_border,
        role.Dark: colours.strong_border,
    }
    for name, colour in chosen.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette


def style_sheet(colours: Colours, letters: Letters) -> str:
    """The style sheet in these colours and sizes."""
    template = Template(resource("icons", "style.qss").read_text(encoding="utf-8"))
    tone = "dark" if colours is DARK else "light"
    drawn = {"arrow": "arrow", "arrow_up": "arrow-up", "tick": "tick"}
    icons = {key: resource("icons", f"{name}-{tone}.svg").as_posix() for key, name in drawn.items()}
    return template.substitute(asdict(colours), small=letters.small, title=letters.title, **icons)


class Theme(QObject):
    """Dresses the application, following the system where nothing else was chosen.

    Attributes:
        changed: Everything looks different now.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.appearance, self.text_size = Appearance.SYSTEM, TextSize.STANDARD
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def use(self, appearance: Appearance, text_size: TextSize | None = None) -> None:
        """Dress the application as chosen; letters keep their size unless another one is."""
        self.appearance = appearance
        self.text_size = text_size or self.text_size
        self._apply(DARK if self._is_dark() else LIGHT)

    def _is_dark(self) -> bool:
        if self.appearance is Appearance.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.appearance is Appearance.DARK

    def _on_scheme_changed(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self.use(Appearance.SYSTEM)

    def _apply(self, colours: Colours) -> None:
        letters = LETTERS[self.text_size]
        font = self._application.font()
        if font.pixelSize() != letters.body:
            font.setPixelSize(letters.body)
            self._application.setFont(font)
        self._application.setPalette(palette_for(colours))
        self._application.setStyleSheet(style_sheet(colours, letters))
        self.changed.emit()
