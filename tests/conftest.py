"""What every test needs: the shipped scheme, and a machine that Qt can live on."""

import os

import pytest
from hypothesis import settings

from hospital_assess import machine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if missing := machine.missing_packages(window=False):
    pytest.exit(f"Qt needs these system packages: apt-get install {' '.join(missing)}", returncode=3)

settings.register_profile("default", deadline=None, max_examples=60)
settings.load_profile("default")


@pytest.fixture(scope="session")
def scheme():
    """The shipped proposal on the real plan and summary."""
    from hospital_assess.application.load_scheme import shipped_scheme
    from hospital_assess.documents.library import DocumentLibrary

    return shipped_scheme(DocumentLibrary())
