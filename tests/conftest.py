"""What every test needs: the shipped scheme, and a machine that Qt can live on."""

import gc
import os

import pytest
from hypothesis import settings

from hospital_assess import machine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if missing := machine.missing_packages(window=False):
    pytest.exit(f"Qt needs these system packages: apt-get install {' '.join(missing)}", returncode=3)

# Widgets must not be collected in the threads of the test runner: see hospital_assess.ui.collecting.
gc.disable()

settings.register_profile("default", deadline=None, max_examples=40)
settings.load_profile("default")


@pytest.fixture(autouse=True)
def _collecting_between_tests():
    """Collect in the main thread, where widgets may go."""
    yield
    if gc.get_count()[0] > 200_000:
        gc.collect()


@pytest.fixture(scope="session")
def scheme():
    """The shipped proposal on the real plan and summary."""
    from hospital_assess.application.load_scheme import shipped_scheme
    from hospital_assess.documents.library import DocumentLibrary

    return shipped_scheme(DocumentLibrary())


@pytest.fixture
def ports():
    """The real adapters, wired as the program wires them."""
    from hospital_assess import bootstrap

    return bootstrap.wire()


@pytest.fixture
def cli(capfd, ports):
    """Runs the command line in this process; gives (status, stdout, stderr)."""
    from hospital_assess import bootstrap, machine
    from hospital_assess.commands.program import Program, run

    program = Program(
        ports, bootstrap.open_window, bootstrap.self_test, machine.display_fault, machine.describe, machine.faults
    )

    def call(*arguments):
        status = run([str(argument) for argument in arguments], program)
        out, err = capfd.readouterr()
        return status, out, err

    return call


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """A demonstration of two departments, made once for each worker; only to be read."""
    from hospital_assess import bootstrap
    from hospital_assess.application.demo import run_demo

    return run_demo(bootstrap.wire(), tmp_path_factory.mktemp("demo") / "out", 2)


@pytest.fixture(scope="session")
def finished(demonstration):
    """The folder of the demonstration."""
    return demonstration.office.parent
