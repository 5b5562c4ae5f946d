"""Evidence in other programs: a copy under its own name, so that nobody edits the store."""

import shutil
import stat
from pathlib import Path
from tempfile import mkdtemp

from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording

FOLDER_PREFIX = "hospital-assess-view-"


def copy_for_viewing(stored: Path, name: str) -> Path:
    """Copy a file under the name that people know, read-only.

    Raises:
        AssessError: there is no room for the copy.
    """
    copy = Path(mkdtemp(prefix=FOLDER_PREFIX)) / Path(name).name
    try:
        shutil.copyfile(stored, copy)
        copy.chmod(stat.S_IREAD)
    except OSError as error:
        title = wording.CANNOT_WRITE_TITLE(name=name, reason=error.strerror)
        raise AssessError(title, wording.CANNOT_WRITE_REMEDY()) from error
    return copy
