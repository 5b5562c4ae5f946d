"""The tree of numbered paragraphs, and which of its levels holds the tasks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hospital_assess.documents.numbering import Number
from hospital_assess.documents.paragraphs import Paragraph
from hospital_assess.documents.sentences import has_sentence, is_ended
from hospital_assess.domain.frozen import frozen


@dataclass(slots=True, eq=False)
class Node:
    """A numbered paragraph with what stands under it.

    Attributes:
        number: The number it opens with.
        level: 0 for the style of number that appears first, 1 for the next.
        paragraphs: Its own paragraph, then those without a number below it.
        parent: The node it stands under.
        children: The numbered paragraphs directly under it.
    """

    number: Number
    level: int
    paragraphs: list[Paragraph]
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.paragraphs[0].line

    @property
    def heading(self) -> str:
        """Its own paragraph, without the number."""
        return self.paragraphs[0].text

    def body(self) -> list[Paragraph]:
        """All paragraphs here and below, but not lines that only name what follows."""
        names_only = (len(self.paragraphs) > 1 or bool(self.children)) and not is_ended(self.heading)
        below = [paragraph for child in self.children for paragraph in child.body()]
        return self.paragraphs[names_only:] + below

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def holds_sentences(self) -> bool:
        """Whether its own text says something, not only names it."""
        return any(has_sentence(paragraph.text) for paragraph in self.paragraphs)


@frozen
class Outline:
    """A document by its numbers.

    Attributes:
        front: Paragraphs before the first number.
        roots: The nodes that stand under no other.
        closing: Words after the last task that carry no number.
        task_level: The level whose nodes are tasks, or None where no number holds sentences.
    """

    front: tuple[Paragraph, ...]
    roots: tuple[Node, ...]
    closing: tuple[Paragraph, ...]
    task_level: int | None

    def nodes(self) -> Iterator[Node]:
        """Every node, in the order of the document."""
        for root in self.roots:
            yield from root.walk()

    def tasks(self) -> list[Node]:
        """The nodes that are tasks."""
        return [node for node in self.nodes() if node.level == self.task_level]


def build_outline(paragraphs: tuple[Paragraph, ...]) -> Outline:
    """Arrange paragraphs under their numbers; a style's level is the order in which it first appears."""
    levels: dict[str, int] = {}
    front: list[Paragraph] = []
    roots: list[Node] = []
    current: Node | None = None
    for paragraph in paragraphs:
        if paragraph.number:
            level = levels.setdefault(paragraph.number.style, len(levels))
            current = Node(paragraph.number, level, [paragraph], _parent(current, level))
            (current.parent.children if current.parent else roots).append(current)
        elif current:
            current.paragraphs.append(paragraph)
        else:
            front.append(paragraph)
    task_level = _task_level(roots)
    closing = _parted_closing(current) if current and current.level == task_level else []
    return Outline(tuple(front), tuple(roots), tuple(closing), task_level)


def _parent(node: Node | None, level: int) -> Node | None:
    while node and node.level >= level:
        node = node.parent
    return node


def _task_level(roots: list[Node]) -> int | None:
    """Return the level on which most numbered sentences stand, the deeper of two equals.

    Usually it is the deepest level. A single task that is itemised further must not turn all the
    others into headings, so the count decides.
    """
    leaves = Counter(
        node.level
        for root in roots
        for node in root.walk()
        if node.holds_sentences() and not any(child.holds_sentences() for child in node.children)
    )
    return max(leaves, key=lambda level: (leaves[level], level), default=None)


def _parted_closing(last: Node) -> list[Paragraph]:
    """Take from the last task what follows its first finished paragraph: the document's closing words."""
    own = 1 if is_ended(last.heading) or len(last.paragraphs) == 1 else 2
    closing = last.paragraphs[own:]
    del last.paragraphs[own:]
    return closing
