"""The command line: which commands there are, and what is wrong with how one was called."""

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import click

from hospital_assess.commands.output import say, say_error
from hospital_assess.commands.program import DONE, WRONG_USAGE, Program, show_window
from hospital_assess.domain.errors import CancelledError


def call(arguments: Sequence[str], program: Program) -> int:
    """Run one command; returns its exit status.

    Raises:
        AssessError: the command was refused, or failed.
        CancelledError: the person stopped it.
    """
    try:
        status = hospital_assess.main(list(arguments), prog_name="hospital-assess", standalone_mode=False, obj=program)
    except click.Abort as error:
        raise CancelledError from error
    except click.ClickException as error:
        say_error(f"{usage_message(error)}用 hospital-assess --help 查看用法。")
        return WRONG_USAGE
    return status if isinstance(status, int) else DONE


class LateCommands(click.Group):
    """Commands that are imported when they are asked for: a window opens without any of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order in which they are used."""
        return list(_ROOMS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command with this name, or None."""
        if cmd_name not in _ROOMS:
            return None
        module = import_module(f"hospital_assess.commands.{_ROOMS[cmd_name]}")
        return next((command for command in module.COMMANDS if command.name == cmd_name), None)


_ROOMS = {
    "demo": "everyone",
    "plan": "everyone",
    "create": "office",
    "scheme": "office",
    "issue": "office",
    "receive": "department",
    "last-year": "department",
    "fill": "department",
    "attach": "department",
    "detach": "department",
    "status": "status",
    "check": "department",
    "submit": "department",
    "merge": "office",
    "undo-merge": "office",
    "review": "office",
    "feedback": "office",
    "appeal": "department",
    "decide": "office",
    "lock": "office",
    "card": "tree",
    "enrol": "tree",
    "collect": "tree",
    "report": "everyone",
    "workbook": "everyone",
    "verify": "everyone",
    "backup": "everyone",
    "restore": "everyone",
    "doctor": "everyone",
}
"""Command → module, in the order of a year."""


def _say_version(context: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    """The version that the program is wired with: beside an uninstalled one nothing else tells it."""
    if is_asked:
        say(f"hospital-assess {context.obj.ports.version}")
        context.exit()


@click.group(
    name="hospital-assess",
    cls=LateCommands,
    invoke_without_command=True,
    context_settings={"max_content_width": 100},
)
@click.option("--workspace", type=click.Path(path_type=Path), help="打开这个工作区的窗口。")
@click.option("--self-test", "self_test", is_flag=True, help="打开真实窗口，首页可用后显示毫秒数并退出。")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_say_version, help="显示版本。")
@click.pass_context
def hospital_assess(context: click.Context, workspace: Path | None, self_test: bool) -> int:
    """公立医院目标责任制考核：填报、佐证、打印、上报、合并。不带命令时打开窗口。"""
    if context.invoked_subcommand:
        return DONE
    return show_window(context.obj, workspace, self_test=self_test)


def usage_message(error: click.ClickException) -> str:
    """A usage error in Chinese."""
    match error:
        case click.NoSuchOption():
            return f"没有选项“{error.option_name}”。"
        case click.MissingParameter(param=click.Option() as option):
            return f"缺少选项“{option.opts[0]}”。"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            return f"缺少参数 {name}。"
        case click.BadOptionUsage():
            return f"选项“{error.option_name}”缺少值或用法不对。"
        case click.BadParameter():
            return f"{_parameter_name(error)}的值不对（{_expected(error)}）。"
        case click.exceptions.NoArgsIsHelpError(ctx=click.Context(command=click.Group() as group) as context):
            return f"“{context.info_name}”后缺少命令：{'、'.join(group.list_commands(context))}。"
        case click.UsageError() if error.message.startswith("No such command"):
            return f"没有命令“{error.message.split(chr(39))[1]}”。"
        case click.UsageError() if error.message.startswith("Got unexpected extra argument"):
            return f"多出参数 {error.message.partition('(')[2].removesuffix(')')}。"
    return f"命令用法不对（{error.format_message()}）。"


def _expected(error: click.BadParameter) -> str:
    """What the value should be; click says it in English."""
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return f"可选 {'、'.join(choices)}"
        case click.DateTime(formats=formats):
            day = datetime(2023, 12, 31, 9, tzinfo=UTC)
            return f"应写作 {'、'.join(day.strftime(one) for one in formats)}"
        case click.types.IntParamType():
            return "应为整数"
    return error.message


def _parameter_name(error: click.BadParameter) -> str:
    names = error.param.opts if error.param else []
    return f"参数“{names[0]}”" if names else "参数"
