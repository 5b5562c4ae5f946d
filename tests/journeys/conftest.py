"""A finished demonstration, made once for each worker and copied for each test that changes it."""

import shutil

import pytest


@pytest.fixture(scope="session")
def finished(tmp_path_factory):
    """The folder of a demonstration with two departments; only to be read."""
    from hospital_assess import bootstrap
    from hospital_assess.application.demo import run_demo

    folder = tmp_path_factory.mktemp("demo") / "out"
    run_demo(bootstrap.wire(), folder, 2)
    return folder


@pytest.fixture
def demo(finished, tmp_path):
    """A copy of the demonstration that a test may change."""
    return shutil.copytree(finished, tmp_path / "demo")
