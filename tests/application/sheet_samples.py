"""An office in the middle of its reviews: what hospitals have at the end of a year, of every kind."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from hospital_assess.application.dossier import book_of
from hospital_assess.application.office_desk import desk_of
from hospital_assess.application.sheets import Imprint
from hospital_assess.domain.entry import Adjustment, AdjustmentKind, Reporter, Status
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Review, Verdict
from hospital_assess.domain.settings import PeriodId
from tests.domain.answers import full_marks, submission

ORGANIZATION = "绍兴市中医院"
DIGEST = "9f3a1c5e7b2d4860a1b3c5d7e9f0123456789abcdef0fedcba98765432100123"
IMPRINT = Imprint(ORGANIZATION, "质管办", 2023, datetime(2024, 1, 12, 9, 5), DIGEST)  # noqa: DTZ001


def entries(scheme, name, **by_index):
    """Full marks, but for the lines named by their index: ``_2={"status": ...}``."""
    made = list(full_marks(scheme, name))
    for key, changes in by_index.items():
        index = int(key[1:])
        made[index] = replace(made[index], **changes)
    return made


def review(item, line, verdict=Verdict.ACCEPTED, sequence=1, **fields):
    """A verdict on what a hand-in now says of a line."""
    made_at = fields.pop("made_at", "2024-01-10T10:00:00+08:00")
    return Review(item.digest, item.department, line, item.line_digest(line), verdict, sequence, made_at, **fields)


LATE = {
    "status": Status.BEHIND,
    "self_score": Decimal(0),
    "narrative": "设备到货延迟，培训尚未开始。",
    "deduction_reason": "设备到货延迟3个月",
    "problem": "关键设备未到货",
    "cause": "招标流标一次",
    "remedy": "改为单一来源采购，3月底前完成安装",
    "remedy_owner": "章堃赟",
    "remedy_due": date(2024, 3, 31),
    "progress": Decimal(40),
}


def busy_hand_in(scheme):
    """医务科 with a late line, an unanswered one, one asked to be left out, a result that is pending."""
    made = entries(
        scheme,
        "医务科",
        _1=LATE,
        _3={"status": Status.UNANSWERED, "self_score": None},
        _5={"status": Status.NOT_APPLICABLE, "self_score": None, "reason": "上级取消该项任务"},
        _7={"status": Status.PENDING_RESULT, "narrative": "已申报，结果未公布。"},
        _9={"status": Status.PARTLY, "self_score": Decimal("2.4"), "narrative": "在管11项，<b>达到</b>9项 & 余2项。"},
    )
    item = submission(scheme, entries=made)
    bonus = Adjustment("a1", AdjustmentKind.BONUS, "省级典型经验", Decimal(1), "浙卫发〔2023〕18号")
    statement = replace(item.statement, adjustments=(bonus,), reporter=Reporter("章堃赟", "0575-85106123"))
    return replace(item, statement=statement)


def reviews_of(item):
    """Adjusted, sent back, accepted, approved as not applicable; the rest waits."""
    lines = [entry.line for entry in item.statement.entries]
    return [
        review(item, lines[0], Verdict.ADJUSTED, 1, score=Decimal("0.1"), comment="佐证未见正式文件"),
        review(item, lines[1], Verdict.RETURNED, 2, comment="请补充采购文件", due=date(2024, 1, 20)),
        review(item, lines[2], sequence=3),
    ]


def office(scheme):
    """Hand-ins of six departments, one of them twice and in conflict."""
    busy = busy_hand_in(scheme)
    first = submission(scheme, "门诊部")
    left, right = (submission(scheme, "门诊部", parents=(first,), narrative=text) for text in ("甲", "乙"))
    half = {"status": Status.PARTLY, "self_score": Decimal(3), "deduction_reason": "一季度漏报廉情分析"}
    others = [
        submission(scheme, "骨伤科", entries=entries(scheme, "骨伤科", _0=half, _4={**LATE, "problem": ""})),
        submission(scheme, "针灸推拿科"),
        submission(scheme, "院感科"),
        submission(scheme, "护理部"),
    ]
    reviewed = [review(others[3], one.line, sequence=10 + at) for at, one in enumerate(others[3].statement.entries)]
    return Office(frozenset((busy, first, left, right, *others)), frozenset((*reviews_of(busy), *reviewed)))


def book(scheme, held=None, period=PeriodId.ANNUAL, issued=("医务科", "门诊部", "人事科")):
    """What the sheets of an office are written from."""
    held = office(scheme) if held is None else held
    return book_of(ORGANIZATION, desk_of(scheme, held, set(issued), period), held, period)


def texts(sheet):
    """Every piece of text that stands in the rows of a sheet."""
    return [piece for row in sheet.rows for cell in row.cells for piece in (cell.text, cell.aside) if piece]


def column(sheet, key):
    """The texts of one column, rows that span it left out."""
    place = [one.key for one in sheet.columns].index(key)
    whole = [row for row in sheet.rows if len(row.cells) == len(sheet.columns)]
    return [row.cells[place].text for row in whole]
