"""The command line: which commands there are, and what is wrong with how one was called."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from hospital_assess.commands.output import say_error
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


@click.group(
    name="hospital-assess",
    cls=LateCommands,
    invoke_without_command=True,
    context_settings={"max_content_width": 100},
)
@click.option("--workspace", type=click.Path(path_type=Path), help="打开这个工作区的窗口。")
@click.option("--self-test", "self_test", is_flag=True, help="打开真实窗口，首页可用后显示毫秒数并退出。")
@click.version_option(package_name="hospital-assess", prog_name="hospital-assess", message="%(prog)s %(version)s")
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
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            return f"缺少参数 {name}。"
        case click.BadOptionUsage():
            return f"选项“{error.option_name}”缺少值或用法不对。"
        case click.BadParameter():
            return f"{_parameter_name(error)}的值不对（{error.message}）。"
        case click.UsageError() if error.message.startswith("No such command"):
            return f"没有命令“{error.message.split(chr(39))[1]}”。"
    return f"命令用法不对（{error.format_message()}）。"


def _parameter_name(error: click.BadParameter) -> str:
    names = error.param.opts if error.param else []
    return f"参数“{names[0]}”" if names else "参数"
