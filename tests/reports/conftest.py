"""A sheet written and read back."""

import io
import shutil
import subprocess
from functools import cached_property

import pytest
from pypdf import PdfReader
from report_samples import bare

from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.text import Measure


class Printed:
    """A PDF as its reader sees it."""

    def __init__(self, content):
        self.content = content
        self.reader = PdfReader(io.BytesIO(content))

    @cached_property
    def pages(self):
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self):
        return bare("".join(self.pages))


@pytest.fixture
def printed():
    def write(writer, sheet):
        target = io.BytesIO()
        writer(sheet, target)
        return Printed(target.getvalue())

    return write


@pytest.fixture(scope="session")
def song():
    return Measure(shipped_typefaces()[Role.SONG])


@pytest.fixture
def pdftotext(tmp_path):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("poppler's pdftotext is not installed")

    def extract(content):
        path = tmp_path / "sheet.pdf"
        path.write_bytes(content)
        found = subprocess.run([program, "-layout", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
        assert not found.stderr
        return found.stdout.decode()

    return extract
