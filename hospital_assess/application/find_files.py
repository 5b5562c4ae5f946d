"""What is dropped: files as they are, folders with all that lies in them."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from hospital_assess.application.attach_evidence import Refusal
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError, SourceError
from hospital_assess.domain.frozen import frozen

MOST_FILES = 2000
"""A folder with more was dropped by mistake."""

_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})
_BY_OFFICE = ("~$", ".~")


@frozen
class Found:
    """Files, and folders that could not be looked into."""

    files: tuple[Path, ...]
    refused: tuple[Refusal, ...]


def find_files(paths: Sequence[Path], progress: Progress = unheard) -> Found:
    """Find the files to add; hidden ones and those that systems and office programs leave in folders are left out.

    Raises:
        AssessError: there are too many of them to be meant.
    """
    files: list[Path] = []
    refused: list[Refusal] = []
    for path in paths:
        for file in _inside(path, refused) if path.is_dir() else (path,):
            files.append(file)
            progress(0, 0, f"正在查找文件（{len(files)}）")
            if len(files) > MOST_FILES:
                raise AssessError(
                    f"“{path.name}”里有超过 {MOST_FILES} 个文件，没有添加", "请分几次添加，或只选需要的文件夹。"
                )
    return Found(tuple(files), tuple(refused))


def _inside(folder: Path, refused: list[Refusal]) -> Iterator[Path]:
    def on_error(error: OSError) -> None:
        place = Path(error.filename or folder)
        try:
            with file_failures(f"无法打开文件夹“{place}”", SourceError):
                raise error
        except SourceError as refusal:
            refused.append(Refusal(place, refusal))

    for where, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(where, name) for name in sorted(names) if _is_meant(name))


def _is_meant(name: str) -> bool:
    return name.casefold() not in _BY_SYSTEMS and not name.startswith((".", *_BY_OFFICE))
