"""Hypothesis strategies for rules with fitting inputs, and for answers to the shipped scheme."""

from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st

from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.milestones import Milestones, Node
from hospital_assess.domain.quantity import Portion
from hospital_assess.domain.rules import (
    Band,
    Bands,
    Checklist,
    CountDeduction,
    CountedItem,
    Level,
    LevelOption,
    ListedItem,
    PassFail,
    Ratio,
    StepDeduction,
)
from hospital_assess.domain.trends import Improvement, Interpolation, Point

merge_law = settings(max_examples=max(100, settings().max_examples))
"""A law of the merge is tried on so many histories, or on as many as a longer run asks for."""


def amounts(low="0", high="1000", places=2):
    return st.decimals(Decimal(low), Decimal(high), places=places, allow_nan=False)


directions = st.sampled_from([Direction.HIGHER, Direction.LOWER])
shares = st.integers(0, 100).map(lambda share: Portion(Decimal(share), of_full=True))
actuals = amounts("-50", "2000").map(lambda value: {"actual": str(value)})


def _bands(values):
    thresholds, points = values
    ordered = zip(sorted(thresholds), sorted(points, key=lambda one: one.amount), strict=True)
    return Bands(tuple(Band(at, share) for at, share in ordered))


def _line(values):
    xs, ys = values
    return Interpolation(tuple(Point(x, y) for x, y in zip(sorted(xs), ys, strict=True)))


interpolations = st.tuples(
    st.lists(amounts(), min_size=3, max_size=3, unique=True), st.lists(shares, min_size=3, max_size=3)
).map(_line)
directed_rules = st.one_of(
    st.builds(Ratio, target=amounts("0.01"), direction=directions),
    st.integers(1, 5).flatmap(
        lambda count: st.tuples(
            st.lists(amounts(), min_size=count, max_size=count, unique=True),
            st.lists(shares, min_size=count, max_size=count),
        ).map(_bands)
    ),
    st.builds(
        StepDeduction,
        step=amounts("0.01", "10"),
        per_step=shares,
        target=amounts(),
        direction=directions,
        round_up=st.booleans(),
    ),
    st.builds(
        Improvement,
        step=amounts("0.01", "10"),
        per_step=shares,
        baseline=amounts("0.01"),
        direction=directions,
        proportional=st.booleans(),
        relative=st.booleans(),
    ),
)
counting = st.builds(
    CountDeduction,
    items=st.lists(shares, min_size=1, max_size=3).map(
        lambda found: tuple(CountedItem(str(i), f"第{i}项", share) for i, share in enumerate(found))
    ),
    cumulative=st.booleans(),
)
listed = st.integers(1, 5).map(
    lambda count: Checklist(tuple(ListedItem(str(i), f"第{i}项", Decimal(2) / count) for i in range(count)))
)
levels = st.just(Level(tuple(LevelOption(str(i), f"{i}级", Decimal(i) / 4) for i in range(5))))
staged = st.integers(1, 4).map(
    lambda count: Milestones(tuple(Node(str(i), points=Decimal(2) / count) for i in range(count)))
)
degrees = st.sampled_from(["0", "0.5", "1"])


@st.composite
def rules_with_inputs(draw):
    """Any rule, on a line of 2 points, with inputs that it accepts."""
    rule = draw(st.one_of(directed_rules, interpolations, counting, listed, levels, staged, st.just(PassFail())))
    match rule:
        case PassFail():
            return rule, {"met": draw(st.booleans())}
        case CountDeduction(items=items):
            return rule, {"counts": {item.id: draw(st.integers(0, 9)) for item in items}}
        case Checklist(items=items):
            return rule, {"ticked": [item.id for item in items if draw(st.booleans())]}
        case Level():
            return rule, {"level": draw(st.sampled_from("01234"))}
        case Milestones(nodes=nodes):
            return rule, {"nodes": [{"id": node.id, "degree": draw(degrees)} for node in nodes]}
    return rule, draw(actuals)
