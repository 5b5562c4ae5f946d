"""佐证材料汇编 as ready text with the files that are printed in it: filled by a use case, bound by the reports."""

from collections.abc import Iterator
from pathlib import Path

from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.domain.entry import Form, Scope
from hospital_assess.domain.frozen import frozen


@frozen
class BookProof:
    """One proof in its place in the book.

    Attributes:
        code: Printed code, 「佐证 医务-2-1-1-3-01」; unique in the book.
        kind: 形式 in a word: 电子文件, 纸质留科备查, …; 内部 and 敏感 for what is only catalogued.
        formed: 形成日期/文号.
        place: Where paper or system data is kept, with its keeper.
        name: File name as people know it; empty for what is only catalogued.
        file: What is to be printed; None where nothing may be.
        obstacle: Why nothing is printed, one sentence; empty where ``file`` is to be tried.
        printed_as: Code of the same file earlier in the book; it is printed once.
    """

    code: str
    title: str
    form: Form = Form.FILE
    scope: Scope = Scope.GENERAL
    kind: str = "电子文件"
    formed: str = ""
    place: str = ""
    name: str = ""
    file: Path | None = None
    obstacle: str = ""
    printed_as: str = ""


@frozen
class BookLine:
    """A line of the form with its proofs in order; lines without any do not stand in the book.

    Attributes:
        code: 指标编号, 「2.1.1-3」.
        content: What the line asks for.
        note: 分值 and 自评得分, printed small below.
    """

    code: str
    content: str
    proofs: tuple[BookProof, ...]
    note: str = ""


@frozen
class BookSection:
    """一级指标, 「（二）建设与环境」, with its lines."""

    heading: str
    lines: tuple[BookLine, ...]


@frozen
class EvidenceBook:
    """佐证材料汇编.

    Attributes:
        fields: On the cover: 填报科室, 填报人, 填报日期.
        note: Below them, one sentence on what is not printed.
    """

    title: str
    imprint: Imprint
    fields: tuple[Field, ...]
    sections: tuple[BookSection, ...]
    note: str = ""

    def proofs(self) -> Iterator[BookProof]:
        """All proofs in their order."""
        return (proof for section in self.sections for line in section.lines for proof in line.proofs)
