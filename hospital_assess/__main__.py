"""Start: the window, or a command."""

import sys


def main() -> None:
    """Run the program and end with its exit status."""
    from hospital_assess import bootstrap, machine
    from hospital_assess.commands.program import Program, run

    program = Program(
        ports=bootstrap.wire(),
        open_window=bootstrap.open_window,
        self_test=bootstrap.self_test,
        display_fault=machine.display_fault,
        describe_machine=machine.describe,
        machine_faults=machine.faults,
    )
    sys.exit(run(sys.argv[1:], program))


if __name__ == "__main__":
    main()
