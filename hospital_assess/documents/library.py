"""Issued documents from disk, and those that ship with the program."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hospital_assess.application.entry_form import ReadForm
from hospital_assess.application.ports import FileFacts
from hospital_assess.documents.plan_reader import read_plan_file
from hospital_assess.documents.summary_reader import read_summary_file
from hospital_assess.domain.baseline import Baseline
from hospital_assess.domain.plan import Plan
from hospital_assess.resources import resource

PLAN = "work-plan-2023.txt"
SUMMARY = "work-summary-2022.txt"
SCHEME = "scheme-2023.json"


class DocumentLibrary:
    """Reads plans, summaries and what files say of themselves."""

    def plan(self, document: Path | None = None) -> Plan:
        """Read a plan; the embedded one without a document."""
        return read_plan_file(document or resource("plans", PLAN))

    def summary(self, document: Path | None = None) -> Baseline:
        """Read a summary; the embedded one without a document."""
        return read_summary_file(document or resource("plans", SUMMARY))

    def proposal(self) -> Mapping[str, Any]:
        """The shipped scheme as plain data, without plan and baseline."""
        data: dict[str, Any] = json.loads(resource("plans", SCHEME).read_text(encoding="utf-8"))
        return data

    def sample_photo(self) -> bytes:
        """A small JPEG for the demonstration."""
        return resource("samples", "photo.jpg").read_bytes()

    def entry_form(self, path: Path) -> ReadForm:
        """A filled 填报表 as it stands in its cells."""
        from hospital_assess.documents.entry_form_reader import read_entry_form_file

        return read_entry_form_file(path)

    def facts(self, file: Path, name: str) -> FileFacts:
        """Media type by content and name, and pages of a PDF; never raises for a damaged file."""
        from hospital_assess.documents.file_facts import file_facts

        return file_facts(file, name)

    def beginning(self, file: Path) -> str:
        """The first pages of a text file, whatever its encoding."""
        from hospital_assess.documents.decoding import decode_beginning

        return decode_beginning(file)
