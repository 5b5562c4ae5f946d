"""Making a scheme from plain data: the shipped proposal, or a file that a person edited."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import Documents
from hospital_assess.domain.baseline import Baseline
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import PlainError, from_plain, to_plain
from hospital_assess.domain.plan import Plan
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.scheme_check import check_scheme

T = TypeVar("T")

LARGEST_JSON = 20 * 1024 * 1024
"""Bytes of a file with answers or a scheme; no real one comes near."""

_LONE_HALF = rb"\ud"
"""How the escape of half a character begins; whole ones are two of them."""


def shipped_scheme(documents: Documents) -> Scheme:
    """The proposal on the embedded plan and summary, marked 建议."""
    return scheme_from(documents.proposal(), documents.plan(), documents.summary(), "随程序附带的方案")


def scheme_from(data: Mapping[str, Any], plan: Plan, baseline: Baseline, name: str) -> Scheme:
    """Build and check a scheme; plan and baseline stand in where the data brings none.

    Args:
        name: What the user calls the data; it stands in every message.

    Raises:
        AssessError: a key is missing or unknown, or the scheme contradicts itself or the plan.
    """
    whole = {"plan": to_plain(plan), "baseline": to_plain(baseline), **data}
    try:
        scheme = from_plain(Scheme, whole)
    except AssessError as error:
        raise AssessError(f"方案“{name}”的 {error.title}", error.remedy) from error
    if faults := check_scheme(scheme):
        more = f"（另有 {len(faults) - 1} 处）" if len(faults) > 1 else ""
        raise AssessError(f"方案“{name}”：{faults[0]}{more}", "请改正后重试，原方案未动。")
    return scheme


def read_scheme_file(file: Path, plan: Plan, baseline: Baseline) -> Scheme:
    """Read a scheme from the JSON that ``scheme show --json`` prints.

    Raises:
        AssessError: not readable, not JSON, or not a sound scheme.
    """
    return scheme_from(read_json(file), plan, baseline, file.name)


def read_json(file: Path) -> Mapping[str, Any]:
    """Read a JSON object from a file.

    Raises:
        AssessError: the file cannot be read, is too large, or is no JSON object; names the place.
    """
    with file_failures(f"无法读取“{file}”"):
        if file.stat().st_size > LARGEST_JSON:
            raise AssessError(f"文件“{file.name}”超过 20 MB", "请确认选对了文件。")
        written = file.read_bytes()
    try:
        data = json.loads(written.decode("utf-8-sig"), parse_float=str, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise AssessError(f"文件“{file.name}”不是 UTF-8 编码", "请另存为 UTF-8 后重试。") from error
    except (ValueError, RecursionError) as error:
        raise AssessError(f"文件“{file.name}”{_json_fault(error)}", "请改正后重试。") from error
    if _LONE_HALF in written.lower() and not _is_text(data):
        raise AssessError(f"文件“{file.name}”中有写坏的字符（只有半个的 \\ud… 转义）", "请改正后重试。")
    if not isinstance(data, dict):
        raise AssessError(f"文件“{file.name}”的最外层应为对象 {{…}}", "请改正后重试。")
    return data


def read_as(file: Path, read: Callable[[Mapping[str, Any]], T]) -> T:
    """Read a JSON file as what its object stands for.

    Raises:
        AssessError: as with ``read_json``, or the object has another shape; names the file and the place.
    """
    data = read_json(file)
    with places_in(file):
        return read(data)


@contextmanager
def places_in(file: Path) -> Iterator[None]:
    """Name the file beside the place where its content has another shape.

    Raises:
        AssessError: it has.
    """
    try:
        yield
    except PlainError as error:
        place = f"的 {error.title}" if error.where else error.title.removeprefix("内容")
        raise AssessError(f"文件“{file.name}”{place}", error.remedy) from error


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _is_text(data: object) -> bool:
    """Whether all of it can be written; half of a character cannot."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        return False
    return True


def _json_fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"第 {error.lineno} 行第 {error.colno} 列不是有效的 JSON"
    return "不是有效的 JSON"


def next_revision(new: Scheme, current: Scheme) -> Scheme:
    """Number a new revision after the current one.

    Raises:
        AssessError: the new one is another scheme, or changes nothing.
    """
    if (new.id, new.organization_id) != (current.id, current.organization_id):
        raise AssessError(
            f"方案编号“{new.id}”与工作区的“{current.id}”不同", "请用本工作区 scheme show 导出的文件修改。"
        )
    numbered = replace(new, revision=current.revision + 1)
    if to_plain(replace(numbered, revision=current.revision)) == to_plain(current):
        raise AssessError("方案与现行版本完全相同", "没有需要发布的改动。")
    return numbered
