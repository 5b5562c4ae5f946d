"""What is wrong with a package, before anybody knows the name of its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hospital_assess.application.sealed_package import WrongPassphraseError
from hospital_assess.domain.errors import SourceError

COPY_AGAIN = "请重新复制，或请对方重新导出后再发来。"
SEND_LESS = "请对方减少佐证材料后重新导出。"
UPGRADE = "请升级程序后再打开。"


class PackageError(Exception):
    """A package is not what it should be.

    Attributes:
        problem: Continues a sentence that begins with the file's name.
        remedy: What the user can do about it.
    """

    def __init__(self, problem: str, remedy: str = COPY_AGAIN) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


class PassphraseError(PackageError):
    """A sealed package does not open with the passphrase that was given."""


@contextmanager
def faults_of(path: Path, remedy: str = "") -> Iterator[None]:
    """Name the file in which a fault was found.

    Args:
        remedy: What to do where nobody sent the file, who could send it again.

    Raises:
        WrongPassphraseError: the passphrase is another.
        SourceError: there was another fault.
    """
    try:
        yield
    except PassphraseError as fault:
        raise WrongPassphraseError(f"“{path.name}”{fault.problem}", fault.remedy) from fault
    except PackageError as fault:
        mend = remedy if remedy and fault.remedy in {COPY_AGAIN, SEND_LESS} else fault.remedy
        raise SourceError(f"“{path.name}”{fault.problem}", mend) from fault
