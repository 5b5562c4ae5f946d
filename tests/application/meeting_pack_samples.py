"""A hospital as large as wanted: the shipped scheme's departments again under new names, with lines and answers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import cycle, islice

from hospital_assess.application.build_meeting_pack import build_meeting_pack
from hospital_assess.application.dossier import book_of
from hospital_assess.application.office_desk import desk_of
from hospital_assess.domain.entry import Adjustment, AdjustmentKind, Entry, Evidence, Proof, Reporter, Statement, Status
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of
from tests.application.sheet_samples import IMPRINT, ORGANIZATION
from tests.domain.answers import submission

TOLD = (
    "制定方案，明确责任人22名，按月督查、按季通报，全年发现问题217条，整改闭环209条，完成率96.3%。",
    "修订《临床诊疗行为规范管理办法》，每季度开展合理用药、合理检查分析并通报，点评处方14,400份，合理率97.8%。",
    "3月18日至26日分三批完成12个病区、386名住院患者的转运，搬迁期间急诊不停诊，未发生医疗安全不良事件。",
    "全年平均住院日8.45天，较上年增加0.12天；其中骨伤科9.87天、老年医学科11.20天，其余病区均低于8.33天。",
    "派出亚运会绍兴赛区医疗保障人员26名，保障棒（垒）球、篮球、攀岩场馆43天，接诊运动员及观众318人次，无投诉。",
    "新增实训室120㎡，室温控制在22℃以内；手术安全核查☑完成☐缺项，由章堃赟、翀、婳复核。",
    "MDT门诊由5个增至9个，全年会诊432例次（上年268例次），相关门诊10.62万人次，同比增长12.4%。",
)
REMEDIES = ("列入下年度一季度重点督办，逐项销号", "改为单一来源采购，3月底前完成安装", "增配人员2名，按周调度")


def enlarged(scheme, count, load=1):
    """The scheme with ``count`` departments, each answering its own lines ``load`` times."""
    departments, lines = [], [line for line in scheme.lines if line.is_common]
    common = len(lines)
    for index, one in enumerate(islice(cycle(scheme.departments), count)):
        turn = index // len(scheme.departments) + 1
        mark = f"-{turn}" if turn > 1 else ""
        names = {"name": one.name + mark, "short_name": one.short_name + mark, "full_name": one.full_name + mark}
        departments.append(replace(one, id=one.id + mark, **names))
        lines += _lines(scheme, one, departments[-1].id, mark, load)
    lines = [*lines[common:], *(_again(line, turn) for turn in range(load) for line in lines[:common])]
    kept = {one.id for one in departments}
    # Departments that are not among them are still named by duties and problems, but answer nothing.
    rest = (replace(one, group="其他") for one in scheme.departments if one.id not in kept)
    return replace(scheme, departments=(*departments, *rest), lines=tuple(lines))


def _lines(scheme, department, new_id, mark, load):
    own = [line for line in scheme.lines if not line.is_common and line.department == department.id]
    return [_again(replace(line, id=line.id + mark, department=new_id), turn) for turn in range(load) for line in own]


def _again(line, turn):
    return line if not turn else replace(line, id=f"{line.id}~{turn}", code=f"{line.code}（{turn + 1}）")


def told(index, length):
    """What a secretary writes of a line, of about this length."""
    text = "".join(islice(cycle(TOLD[index % len(TOLD) :] + TOLD[: index % len(TOLD)]), length // 50 + 1))
    return text[: length // 2 + (index * 37) % length]


def entry(line, full, index, length):
    """One answer; every fifth is short of full points, every ninety-seventh unanswered."""
    if index % 97 == 96:
        return Entry(line.id)
    proofs = tuple(Proof(f"{(index * 3 + number) % 997:064d}", number) for number in (1, 2))
    done = Entry(line.id, Status.DONE, narrative=told(index, length), self_score=full, proofs=proofs)
    if index % 5 != 3:
        return done
    return replace(
        done,
        status=(Status.PARTLY, Status.BEHIND, Status.UNDONE)[index % 3],
        self_score=full / 2,
        deduction_reason="部分环节晚于7月31日节点，一季度漏报廉情分析",
        problem="协同环节推进偏慢",
        cause="涉及科室较多，前期统筹不足",
        remedy=REMEDIES[index % 3],
        remedy_owner="章堃赟",
        remedy_due=date(2024, 3, 31),
    )


def hand_in(scheme, department, number, length):
    """One department's submission; every third asks for a bonus."""
    made = [
        entry(line, line.points_for(department), number + index, length)
        for index, line in enumerate(scheme.lines_of(department))
    ]
    item = submission(scheme, department.name, entries=made)
    used = sorted({proof.evidence for one in made for proof in one.proofs})
    evidence = tuple(Evidence(id_, f"{int(id_)}.pdf", f"第{int(id_)}号通知", pages=3) for id_ in used)
    bonus = Adjustment("a1", AdjustmentKind.BONUS, "获省级科技进步奖三等奖", Decimal(1), "浙卫发〔2023〕21号表彰")
    asked = (bonus,) if number % 3 == 0 else ()
    statement = Statement(item.statement.entries, evidence, asked, reporter=Reporter("章堃赟", "0575-85106123"))
    return replace(item, statement=statement)


def reviews(scheme, item, number):
    """Every seventh line adjusted, every eleventh sent back, every fourth department not finished."""
    department = scheme.department(item.department)
    for index, line in enumerate(scheme.lines_of(department)):
        if number % 4 == 1 and index % 2:
            continue
        verdict = Verdict.ADJUSTED if index % 7 == 6 else Verdict.RETURNED if index % 11 == 10 else Verdict.ACCEPTED
        yield Review(
            item.digest,
            item.department,
            line.id,
            item.line_digest(line.id),
            verdict,
            number * 1000 + index,
            "2024-01-10T10:00:00+08:00",
            score=line.points_for(department) / 4 if verdict is Verdict.ADJUSTED else None,
            comment="佐证未见正式文件，请补充采购文件" if verdict is not Verdict.ACCEPTED else "",
            due=date(2024, 1, 20),
        )
    for asked in item.statement.adjustments:
        verdict = Verdict.ACCEPTED if number % 2 else Verdict.RETURNED
        yield Review(
            item.digest,
            item.department,
            asked.id,
            digest_of(asked),
            verdict,
            number * 1000 + 999,
            "2024-01-10T10:00:00+08:00",
            comment="非本年度获奖",
            judges=Judged.ADJUSTMENT,
        )


def rulings(departments):
    """A deduction and a veto."""
    period, made_at = PeriodId.ANNUAL, "2024-01-11T10:00:00+08:00"
    yield Ruling(
        "r1", departments[2].id, period, AdjustmentKind.DEDUCTION, "逾期上报", 1, made_at, Decimal(2), "1月8日交"
    )
    veto = "医疗安全责任事件"
    yield Ruling("r2", departments[4].id, period, AdjustmentKind.VETO, veto, 2, made_at, None, "通报〔2023〕6号")


def large_book(scheme, count=60, load=1, length=120, absent=3):
    """What an office of ``count`` departments holds; the last ``absent`` have not handed in."""
    large = enlarged(scheme, count, load)
    departments = [one for one in large.departments[:count] if large.lines_of(one)]
    items = [hand_in(large, one, number, length) for number, one in enumerate(departments[: count - absent])]
    found = [one for number, item in enumerate(items) for one in reviews(large, item, number)]
    held = Office(frozenset(items), frozenset(found), frozenset(rulings(departments)) if count > 4 else frozenset())
    desk = desk_of(large, held, {one.id for one in departments}, PeriodId.ANNUAL)
    return book_of(ORGANIZATION, desk, held, PeriodId.ANNUAL)


def large_pack(scheme, count=60, load=1, length=120, absent=3):
    """The pack of such an office."""
    return build_meeting_pack(large_book(scheme, count, load, length, absent), IMPRINT)
