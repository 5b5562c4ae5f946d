"""The command line as a whole: what is run, how it fails, with which status it ends."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click

from hospital_assess.application.ports import Ports
from hospital_assess.commands.output import prepare_streams, say_error
from hospital_assess.domain.errors import AssessError, CancelledError

DONE, REFUSED, WRONG_USAGE, PARTLY, CANCELLED = 0, 1, 2, 3, 130
"""Exit statuses; a promise to scripts."""


@dataclass(frozen=True)
class Program:
    """What the commands call, wired by whoever starts them.

    Attributes:
        display_fault: Why no window can be opened, empty where one can.
    """

    ports: Ports
    open_window: Callable[[Ports, Path | None], int]
    self_test: Callable[[Ports, Path | None], int]
    display_fault: Callable[[], str]
    describe_machine: Callable[[], Iterable[tuple[str, str]]]
    machine_faults: Callable[[], list[str]]


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
    "fill": "department",
    "attach": "department",
    "detach": "department",
    "status": "everyone",
    "check": "department",
    "submit": "department",
    "merge": "office",
    "undo-merge": "office",
    "review": "office",
    "feedback": "office",
    "appeal": "department",
    "decide": "office",
    "lock": "office",
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
    program: Program = context.obj
    if fault := program.display_fault():
        raise AssessError(f"不能打开窗口：{fault}", "可先运行 hospital-assess demo 演示文件夹，查看程序能做什么。")
    start = program.self_test if self_test else program.open_window
    return start(program.ports, workspace)


def run(arguments: Sequence[str], program: Program) -> int:
    """Run one command; returns the exit status and never raises.

    Args:
        arguments: Without the program's name.
    """
    prepare_streams(json_output="--json" in arguments)
    try:
        status = hospital_assess.main(list(arguments), prog_name="hospital-assess", standalone_mode=False, obj=program)
    except (click.Abort, KeyboardInterrupt, CancelledError):
        say_error("已取消，没有任何改动。")
        return CANCELLED
    except click.ClickException as error:
        say_error(f"{usage_message(error)}用 hospital-assess --help 查看用法。")
        return WRONG_USAGE
    except AssessError as error:
        say_error(str(error))
        return REFUSED
    except BrokenPipeError:
        return REFUSED
    except Exception as error:
        say_error(_crash_message(error, program.ports.version))
        return REFUSED
    return status if isinstance(status, int) else DONE


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


def _crash_message(error: Exception, version: str) -> str:
    """Keep versions and traceback in a file, and say where: no traceback reaches a person."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="hospital-assess-", suffix=".txt", delete=False
    ) as report:
        report.write(f"hospital-assess {version}\nPython {sys.version}\n{sys.platform}\n\n")
        report.write("".join(traceback.format_exception(error)))
    return f"程序内部出错（{type(error).__name__}），本次操作未完成。请把“{report.name}”交给信息科。"
