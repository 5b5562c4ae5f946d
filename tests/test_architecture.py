"""Each room imports only what it may, files and functions keep their sizes, and nothing touches a network."""

import ast
import statistics
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "hospital_assess"
OURS = "hospital_assess"

MAY_IMPORT = {
    "domain": {"domain"},
    "resources.py": set(),
    "machine.py": {"resources"},
    "application": {"application", "domain"},
    "documents": {"documents", "application", "domain", "resources", "pypdf", "pypdfium2"},
    "storage": {"storage", "application", "domain", "resources", "sqlite_utils"},
    "exchange": {"exchange", "application", "domain", "resources", "cryptography"},
    "reports": {"reports", "application", "domain", "resources", "reportlab", "openpyxl", "pypdf", "PIL", "docx"},
    "commands": {"commands", "application", "domain", "click"},
    "ui": {"ui", "application", "domain", "resources", "PySide6"},
    "bootstrap.py": {"*"},
    "__main__.py": {"bootstrap", "commands", "machine"},
    "__init__.py": set(),
}
NETWORK = {"socket", "urllib", "http", "ssl", "ftplib", "smtplib", "xmlrpc"}


def rooms():
    return [path for path in sorted(PACKAGE.iterdir()) if path.name not in {"__pycache__", "resources"}]


def sources():
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "generated" not in path.parts]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == OURS:
                yield from (f"{OURS}.{alias.name}" for alias in node.names)
            else:
                yield node.module


def room_of(module):
    """Give the room of a module of ours (domain), else the library (reportlab)."""
    parts = module.split(".")
    return parts[1] if parts[0] == OURS and len(parts) > 1 else parts[0]


@pytest.mark.parametrize("room", rooms(), ids=lambda path: path.name)
def test_a_room_imports_only_what_it_may(room):
    assert room.name in MAY_IMPORT, f"{room.name} has no rule"
    allowed = MAY_IMPORT[room.name]
    files = [room] if room.is_file() else sorted(room.rglob("*.py"))
    for path in files:
        for module in imported(path):
            name = room_of(module)
            if name in sys.stdlib_module_names or "*" in allowed or module == f"{OURS}.__version__":
                continue
            assert name in allowed, f"{path.relative_to(PACKAGE)} imports {module}"


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_source_imports_a_network_module(path):
    assert not {module.split(".")[0] for module in imported(path)} & NETWORK


def functions():
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(PACKAGE)}:{node.name}", node.end_lineno - node.lineno + 1


def test_functions_keep_their_sizes():
    sizes = dict(functions())
    too_long = {name: size for name, size in sizes.items() if size > 50}
    assert not too_long
    assert statistics.median(sizes.values()) <= 8
    assert sorted(sizes.values())[int(len(sizes) * 0.95)] <= 30


def test_files_keep_their_sizes():
    sizes = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()}
    assert not {name: size for name, size in sizes.items() if size > 400}
    assert sizes["__main__.py"] < 80


def test_every_module_and_public_function_says_what_it_is():
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), f"{path.relative_to(PACKAGE)} has no docstring"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                assert node.returns is not None, f"{path.relative_to(PACKAGE)}:{node.name} has no annotated return"
