"""The program as a whole: what is run, how it fails, with which status it ends."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from hospital_assess.application.ports import Ports
from hospital_assess.commands.output import prepare_streams, say_error
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.frozen import frozen

DONE, REFUSED, WRONG_USAGE, PARTLY, CANCELLED = 0, 1, 2, 3, 130
"""Exit statuses; a promise to scripts."""


@frozen
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


def run(arguments: Sequence[str], program: Program) -> int:
    """Run the window or one command; returns the exit status and never raises.

    Args:
        arguments: Without the program's name.
    """
    prepare_streams(json_output="--json" in arguments)
    try:
        return _ended(list(arguments), program)
    except (KeyboardInterrupt, CancelledError):
        say_error("已取消，没有任何改动。")
        return CANCELLED
    except AssessError as error:
        say_error(str(error))
        return REFUSED
    except BrokenPipeError:
        return REFUSED
    except UnicodeEncodeError as error:
        bad = next((one for one in arguments if not _is_text(one)), None)
        say_error(
            f"参数“{bad}”中有不能识别的字符。请在 UTF-8 编码的终端中运行，或改正后重试。"
            if bad
            else _crash_message(error, program.ports.version)
        )
        return REFUSED
    except Exception as error:
        say_error(_crash_message(error, program.ports.version))
        return REFUSED


def _ended(arguments: list[str], program: Program) -> int:
    """Open the window where nothing else is asked for; whatever needs parsing is left to click."""
    match arguments:
        case [*flags, "--workspace", folder] if flags in ([], ["--self-test"]) and not folder.startswith("-"):
            return show_window(program, Path(folder), self_test=bool(flags))
        case [] | ["--self-test"]:
            return show_window(program, None, self_test=bool(arguments))
    from hospital_assess.commands.command_line import call  # a window opens without it

    return call(arguments, program)


def show_window(program: Program, workspace: Path | None, *, self_test: bool) -> int:
    """Open the window, or try whether it opens.

    Raises:
        AssessError: there is no display, or Qt's libraries are not all there.
    """
    if fault := program.display_fault():
        raise AssessError(f"不能打开窗口：{fault}", "可先运行 hospital-assess demo 演示文件夹，查看程序能做什么。")
    start = program.self_test if self_test else program.open_window
    return start(program.ports, workspace)


def _is_text(argument: str) -> bool:
    """Whether it is all characters; what a terminal in another encoding sends is not."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


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
