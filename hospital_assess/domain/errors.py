"""Failures that a user can understand and mend."""


class AssessError(Exception):
    """An expected failure, phrased for the person in front of the screen.

    Attributes:
        title: One short Chinese sentence naming what failed, and where.
        remedy: What the user can do about it.
    """

    def __init__(self, title: str, remedy: str = "") -> None:
        super().__init__(title, remedy)
        self.title = title
        self.remedy = remedy

    def __str__(self) -> str:
        sentences = (self.title, self.remedy)
        return "".join(f"{sentence.removesuffix('。')}。" for sentence in sentences if sentence)


class RuleError(AssessError):
    """A scoring rule's parameters or inputs contradict themselves."""


class SourceError(AssessError):
    """One file could not be read; others may be."""


class CancelledError(AssessError):
    """The user stopped a running task; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("已取消，没有任何改动")
