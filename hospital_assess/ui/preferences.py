"""What the window remembers from one start to the next, outside any workspace."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from hospital_assess.ui.theme import Appearance, TextSize


class Preferences:
    """The person's settings of this program on this computer."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "hospital-assess", "window"
        )

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, "") or "")

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        text = self._text("appearance")
        return Appearance(text) if text in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._settings.setValue("appearance", value.value)

    @property
    def text_size(self) -> TextSize:
        """How large the person reads."""
        text = self._text("text-size")
        return TextSize(text) if text in set(TextSize) else TextSize.STANDARD

    @text_size.setter
    def text_size(self, value: TextSize) -> None:
        self._settings.setValue("text-size", value.value)

    @property
    def was_shown_round(self) -> bool:
        """The person saw the tour of the desk, or did not want to."""
        return bool(self._text("shown-round"))

    @was_shown_round.setter
    def was_shown_round(self, value: bool) -> None:
        self._settings.setValue("shown-round", "yes" if value else "")

    @property
    def workspace(self) -> Path | None:
        """The workspace that was open last."""
        text = self._text("workspace")
        return Path(text) if text else None

    @workspace.setter
    def workspace(self, path: Path) -> None:
        # Whatever is written waits for the disk twice, and nobody can type meanwhile.
        if path != self.workspace:
            self._settings.setValue("workspace", str(path))

    @property
    def folder(self) -> Path:
        """Where new workspaces are made."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._text("folder") or Path(documents) / "医院自评")

    @folder.setter
    def folder(self, path: Path) -> None:
        self._settings.setValue("folder", str(path))

    def bytes(self, key: str) -> QByteArray:
        """Geometry or state of a widget; empty where nothing is known."""
        value = self._settings.value(f"state/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, value: QByteArray) -> None:
        """Remember geometry or state of a widget."""
        self._settings.setValue(f"state/{key}", value)

    def place(self, workspace: Path, key: str) -> str:
        """Where the person was in a workspace: its page, line or period."""
        return self._text(f"place/{_name_of(workspace)}/{key}")

    def keep_place(self, workspace: Path, key: str, value: str, usual: str = "") -> None:
        """Remember where the person was in a workspace.

        Args:
            usual: Where one is without being anywhere in particular; need not be remembered.
        """
        if value != (self.place(workspace, key) or usual):
            self._settings.setValue(f"place/{_name_of(workspace)}/{key}", value)

    def follow(self, before: Path, now: Path) -> None:
        """Remember under its new name where the person was in a workspace that has moved."""
        self._settings.beginGroup(f"place/{_name_of(before)}")
        places = {key: str(self._settings.value(key, "") or "") for key in self._settings.childKeys()}
        self._settings.endGroup()
        for key, value in places.items():
            self.keep_place(now, key, value)

    def sync(self) -> None:
        """Write everything down."""
        self._settings.sync()


def _name_of(workspace: Path) -> str:
    return workspace.name or "workspace"
