"""加密的任务包: what is said where its passphrase is missing, or is another one."""

from pathlib import Path

from hospital_assess.domain.errors import AssessError


class WrongPassphraseError(AssessError):
    """A sealed package does not open with this passphrase."""


class SealedError(AssessError):
    """A sealed package was to be received without its passphrase, or with another one.

    Attributes:
        package: The file.
        into: The folder that it was to be received into.
        is_wrong: A passphrase was given.
    """

    def __init__(self, title: str, remedy: str, package: Path, into: Path, *, is_wrong: bool) -> None:
        super().__init__(title, remedy)
        self.package, self.into, self.is_wrong = package, into, is_wrong
