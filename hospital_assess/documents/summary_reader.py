"""Reading the summary of the year before: its figures, results and problems."""

import hashlib
from itertools import takewhile
from pathlib import Path

from hospital_assess.documents.catalogue import Catalogue, shipped_catalogue
from hospital_assess.documents.decoding import decode, read_bytes
from hospital_assess.documents.front_matter import read_front_matter
from hospital_assess.documents.indicators import find_indicators
from hospital_assess.documents.paragraphs import Document, read_document
from hospital_assess.documents.remarks import find_achievements, find_problems
from hospital_assess.domain.baseline import Baseline
from hospital_assess.domain.errors import AssessError


def read_summary_file(path: Path) -> Baseline:
    """Read the summary in a text file.

    Raises:
        AssessError: the file cannot be read, or is no summary.
    """
    return read_summary(read_bytes(path), path.name)


def read_summary(data: bytes, name: str, catalogue: Catalogue | None = None) -> Baseline:
    """Read a summary from the bytes of its text document.

    Args:
        data: The whole file.
        name: Its name, for messages and as the source.
        catalogue: Names for its figures; the shipped ones if None.

    Raises:
        AssessError: it is not a text, is a plan, or does not say of which year it is.
    """
    document = read_document(decode(data, name))
    known = catalogue or shipped_catalogue()
    year = _required_year(document, name)
    indicators = (find_indicators(paragraph, year, known) for paragraph in document.paragraphs)
    return Baseline(
        year=year,
        indicators=tuple(indicator for found in indicators for indicator in found),
        achievements=tuple(find_achievements(document.paragraphs, known)),
        problems=tuple(find_problems(document.paragraphs)),
        source_name=name,
        source_sha256=hashlib.sha256(data).hexdigest(),
    )


def _required_year(document: Document, name: str) -> int:
    opening = list(takewhile(lambda paragraph: not paragraph.number, document.paragraphs))
    front = read_front_matter(opening, document.paragraphs)
    if front.title.endswith("计划"):
        raise AssessError(f"“{name}”是工作计划，不是工作总结", "请改选上年度工作总结")
    if front.year is None:
        raise AssessError(f"“{name}”的标题和开头没有写明年份", "请在第 1 行写上标题，如“某某医院2022年度工作总结”")
    return front.year
