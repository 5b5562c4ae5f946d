"""A small hospital: what departments say, what the office answers, and a second program."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from hospital_assess.application.ports import SealedSubmission
from hospital_assess.domain.entry import Entry, Proof, Statement
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.review import Review, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, descend

LINE = "2023-1.1.1-1"
NOW = datetime(2023, 6, 5, 14, 32, tzinfo=timezone(timedelta(hours=8)))


def clock() -> datetime:
    return NOW


REVIEW = Review(
    submission="a" * 64,
    department="医务科",
    line=LINE,
    line_digest="b" * 64,
    verdict=Verdict.RETURNED,
    sequence=1,
    made_at="2023-12-22T09:00:00+08:00",
    score=Decimal("0.5"),
    comment="请补充佐证",
    due=date(2023, 12, 28),
    reviewer="王五",
)


def with_proofs(entry: Entry, *proofs: tuple[str, int]) -> Entry:
    data = {**to_plain(entry), "proofs": [to_plain(Proof(*proof)) for proof in proofs]}
    return from_plain(Entry, data)


def sealed(statement: Statement, *parents: Submission) -> SealedSubmission:
    made = Submission(
        organization_id="绍兴市中医院",
        scheme_id="绍兴市中医院-2023",
        scheme_revision=1,
        department="医务科",
        period=PeriodId.ANNUAL,
        as_of=date(2023, 12, 31),
        statement=statement,
        lineage=(),
        made_at="2023-12-20T09:00:00+08:00",
        program="1.0",
    )
    submission = descend(made, parents)
    content = canonical_json(submission)
    files = {f"evidence/{item.id}": {} for item in statement.evidence if item.is_file}
    manifest = canonical_json({"members": {"content.json": {"sha256": submission.digest}, **files}})
    return SealedSubmission(submission, content, manifest, b"signature", "cd" * 32)


def quietly(_done: int, _total: int, _what: str) -> None:
    pass


@contextmanager
def program(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Another program on the same workspace; it may be dead already when the block ends."""
    head = "import sys\nfrom datetime import datetime\nfrom pathlib import Path\nfrom decimal import Decimal\n"
    head += "from hospital_assess.domain.entry import Entry\nfrom hospital_assess.domain.settings import PeriodId\n"
    head += "from hospital_assess.storage.workspaces import SqliteWorkspaces\n"
    head += "workspaces = SqliteWorkspaces(lambda: datetime.now().astimezone())\nfolder = Path(sys.argv[1])\n"
    command = [sys.executable, "-c", head + script, *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()
