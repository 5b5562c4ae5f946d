"""Where files go that the program writes for people."""

from pathlib import Path

from hospital_assess.domain.errors import AssessError


def prepare_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        AssessError: it cannot be made, or a file stands in its place.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AssessError(f"无法建立文件夹“{folder}”（{error.strerror}）", "请换一个文件夹。") from error


def write_whole(target: Path, data: bytes) -> None:
    """Write a file under a temporary name and rename it: a half-written one never appears.

    Raises:
        AssessError: the folder cannot be written, or the file is open in another program.
    """
    draft = target.with_name(f".{target.name}.part")
    try:
        prepare_folder(target.parent)
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise AssessError(
            f"无法写入“{target}”（{error.strerror}）", "请关闭打开着它的程序，或换一个文件夹。"
        ) from error
