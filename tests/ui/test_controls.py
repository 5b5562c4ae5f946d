"""Each of the ten rules has its control: it shows inputs, and what it reports is what the rule takes."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.answers import Question
from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.ports import Ports
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
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.trends import Improvement, Interpolation, Point
from hospital_assess.ui.controls.base import InputsControl
from hospital_assess.ui.controls.choice import control_for
from hospital_assess.ui.theme import Theme

ONE, TEN = Decimal(1), Decimal(10)
HALF_OF_FULL = Portion(Decimal(50), of_full=True)

MET = PassFail()
RATIO = Ratio(target=Decimal(95), unit="%")
BANDS = Bands((Band(Decimal(90), HALF_OF_FULL),), unit="分")
STEPS = StepDeduction(ONE, Portion(Decimal("0.1")), target=Decimal(90))
COUNTS = CountDeduction((CountedItem("a", "投诉", HALF_OF_FULL), CountedItem("b", "纠纷", HALF_OF_FULL)))
TICKS = Checklist((ListedItem("a", "方案", Decimal("0.4")), ListedItem("b", "总结", Decimal("0.4"))))
LEVELS = Level((LevelOption("good", "好", ONE), LevelOption("fair", "一般", Decimal("0.6"))))
STAGES = Milestones(nodes=(Node("n1", "方案", None, Decimal("0.4")), Node("n2", "总结", None, Decimal("0.4"))))
LINEAR = Interpolation((Point(Decimal(80), HALF_OF_FULL), Point(Decimal(90), Portion(Decimal(100), of_full=True))))
BETTER = Improvement(ONE, HALF_OF_FULL, baseline=TEN)


def press(name: str) -> Callable[[QtBot, InputsControl], None]:
    def act(_qtbot: QtBot, control: InputsControl) -> None:
        control.findChild(QWidget, name).click()

    return act


def write(text: str) -> Callable[[QtBot, InputsControl], None]:
    def act(qtbot: QtBot, control: InputsControl) -> None:
        qtbot.keyClicks(control.findChild(QWidget, "actual_edit"), text)

    return act


def count(name: str, times: int) -> Callable[[QtBot, InputsControl], None]:
    def act(qtbot: QtBot, control: InputsControl) -> None:
        for _ in range(times):
            qtbot.keyClick(control.findChild(QWidget, name), Qt.Key.Key_Up)

    return act


def put_day(name: str, text: str) -> Callable[[QtBot, InputsControl], None]:
    def act(qtbot: QtBot, control: InputsControl) -> None:
        edit = control.findChild(QWidget, name)
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)

    return act


@pytest.fixture
def make(ports: Ports, qtbot: QtBot, theme: Theme) -> Callable[[Any], InputsControl]:
    scheme = shipped_scheme(ports.documents)
    line = scheme.line("2023-3.1.1-1")
    question = Question(scheme, scheme.department_named("医务科"), scheme.settings.period(PeriodId.ANNUAL), line)

    holders: list[QWidget] = []

    def build(rule: Any) -> InputsControl:
        holder = QWidget()
        qtbot.addWidget(holder)
        control = control_for(replace(question, line=replace(line, rule=rule)), holder)
        holders.append(holder)
        holder.show()
        return control

    return build


@pytest.mark.parametrize(
    ("rule", "acts", "inputs"),
    [
        (MET, [press("yes_button")], {"met": True}),
        (MET, [press("no_button")], {"met": False}),
        (RATIO, [write("92.3")], {"actual": "92.3"}),
        (BANDS, [write("91")], {"actual": "91"}),
        (STEPS, [write("88")], {"actual": "88"}),
        (LINEAR, [write("85")], {"actual": "85"}),
        (BETTER, [write("12")], {"actual": "12"}),
        (COUNTS, [count("b_box", 2)], {"counts": {"a": 0, "b": 2}}),
        (COUNTS, [press("none_button")], {"counts": {"a": 0, "b": 0}}),
        (TICKS, [press("b_box")], {"ticked": ["b"]}),
        (TICKS, [press("none_button")], {"ticked": []}),
        (LEVELS, [press("fair_button")], {"level": "fair"}),
        (
            STAGES,
            [press("n1_1_button"), put_day("n1_day_edit", "3-28"), press("n2_0_5_button")],
            {"nodes": [{"id": "n1", "degree": "1", "done_on": "2023-03-28"}, {"id": "n2", "degree": "0.5"}]},
        ),
    ],
)
def test_a_control_reports_what_its_rule_takes(
    qtbot: QtBot, make: Callable[[Any], InputsControl], rule: Any, acts: list[Any], inputs: dict[str, Any]
) -> None:
    control, reported = make(rule), []
    control.edited.connect(reported.append)
    for act in acts:
        act(qtbot, control)
    assert rule.clean(reported[-1]) == inputs
    again = make(rule)
    again.show_inputs(inputs)
    again.edited.connect(reported.append)
    assert snapshot(again) == snapshot(control)


def snapshot(control: InputsControl) -> list[tuple[str, object]]:
    """What a person sees of a control."""
    state = []
    for widget in control.tab_stops():
        shown = {name: widget.property(name) for name in ("checked", "text", "value")}
        state.append((widget.objectName(), tuple(shown.items())))
    return state


@pytest.mark.parametrize("rule", [MET, COUNTS, TICKS, STAGES])
def test_pressing_a_choice_again_leaves_it_open(qtbot: QtBot, make: Callable[[Any], InputsControl], rule: Any) -> None:
    names = {"pass_fail": "yes_button", "milestones": "n1_1_button"}
    control, reported = make(rule), []
    control.edited.connect(reported.append)
    for _ in range(2):
        press(names.get(rule.kind, "none_button"))(qtbot, control)
    assert reported[-1] is None


@pytest.mark.parametrize("rule", [MET, RATIO, BANDS, STEPS, COUNTS, TICKS, LEVELS, STAGES, LINEAR, BETTER])
def test_a_control_starts_blank_and_clears_again(make: Callable[[Any], InputsControl], rule: Any) -> None:
    control = make(rule)
    blank = snapshot(control)
    control.show_inputs({})
    assert snapshot(control) == blank
    assert all(widget.objectName() for widget in control.tab_stops())
