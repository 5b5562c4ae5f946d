"""Where files go that the program writes for people."""

from pathlib import Path

from hospital_assess.application.durable_files import make_folder, new_file
from hospital_assess.application.file_failures import file_failures


def prepare_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        AssessError: it cannot be made, or a file stands in its place.
    """
    with file_failures(f"无法建立文件夹“{folder}”"):
        make_folder(folder)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file that nobody sees before it is complete.

    Raises:
        AssessError: the folder cannot be written, or the file is open in another program.
    """
    prepare_folder(target.parent)
    with new_file(target) as file:
        file.write(data)
