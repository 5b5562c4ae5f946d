"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from hospital_assess.domain.settings import PeriodId

Command = TypeVar("Command", bound=Callable[..., Any])


def folder_argument(name: str) -> Callable[[Command], Command]:
    """A workspace or another folder."""
    return click.argument(name, type=click.Path(path_type=Path))


def file_argument(name: str, *, many: bool = False, required: bool = True) -> Callable[[Command], Command]:
    """One file or, with ``many``, one or more."""
    nargs = -1 if many else 1
    return click.argument(name, type=click.Path(path_type=Path), nargs=nargs, required=required)


def out_option(help_: str) -> Callable[[Command], Command]:
    """--out, always needed."""
    return click.option("--out", type=click.Path(path_type=Path), required=True, help=help_)


class _PeriodType(click.ParamType[PeriodId]):
    name = "周期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PeriodId:
        if str(value).upper() in set(PeriodId):
            return PeriodId(str(value).upper())
        return self.fail(f"可选 {'、'.join(PeriodId)}", param, ctx)


period_option = click.option("--period", type=_PeriodType(), default="ANNUAL", help="考核周期，默认 ANNUAL（年度）。")
organization_option = click.option("--organization", help="质管办收到其汇总件的下级单位；默认本单位。")
passphrase_option = click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="口令所在的文件（UTF-8，第一行），用来加密或打开任务包。"
)
json_option = click.option("--json", "as_json", is_flag=True, help="输出一份 JSON，供脚本使用。")
