"""The two shipped documents, and the tables they must yield."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hospital_assess.resources import resource


@pytest.fixture(scope="session")
def plan_text() -> str:
    return resource("plans", "work-plan-2023.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def summary_text() -> str:
    return resource("plans", "work-summary-2022.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def expected() -> Callable[[str], list[dict[str, Any]]]:
    folder = Path(__file__).parent / "expected"
    return lambda name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
