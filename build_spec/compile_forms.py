"""Compile the Designer forms of ``forms/`` into ``hospital_assess/ui/generated/``.

python build_spec/compile_forms.py            writes what changed
python build_spec/compile_forms.py --check    writes nothing, ends with 1 where something is stale
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "forms"
GENERATED = ROOT / "hospital_assess" / "ui" / "generated"
IMPORT = re.compile(r"^from (?P<module>PySide6\.\w+) import \((?P<names>[^)]*)\)\n", re.MULTILINE)
PACKAGE_DOC = '"""Compiled from forms/ by build_spec/compile_forms.py; not edited by hand."""\n'


def compiler() -> Path:
    """Qt's compiler itself, inside PySide6: ``pyside6-uic`` starts a Python for each form.

    Raises:
        SystemExit: PySide6 is not installed.
    """
    package = find_spec("PySide6")
    for folder in package.submodule_search_locations or () if package else ():
        for place in (Path(folder, "Qt", "libexec", "uic"), Path(folder, "uic.exe")):
            if place.exists():
                return place
    raise SystemExit("uic is missing: install PySide6-Essentials")


def compiled(form: Path) -> str:
    """The Python text of one form, the same from every version of the compiler."""
    command = [str(compiler()), "-g", "python", "--no-autoconnection", str(form)]
    text = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    text = re.sub(r"^## Created by: .*\n", "## Created by: Qt User Interface Compiler\n", text, flags=re.MULTILINE)
    # Typed, so that mypy knows the widgets of a form.
    text = re.sub(r"def (setupUi|retranslateUi)\(self, (\w+)\):", r"def \1(self, \2: QWidget) -> None:", text)
    return IMPORT.sub(lambda found: _needed(found, text), text)


def _needed(found: re.Match[str], text: str) -> str:
    """An import of only what the form uses: PySide6 makes every class at the moment it is imported."""
    names = [name for name in re.split(r"[\s,]+", found["names"]) if len(re.findall(rf"\b{name}\b", text)) > 1]
    return f"from {found['module']} import {', '.join(names)}\n" if names else ""


def expected() -> Iterator[tuple[Path, str]]:
    """Every generated file with the text it should have."""
    yield GENERATED / "__init__.py", PACKAGE_DOC
    for form in sorted(FORMS.glob("*.ui")):
        yield GENERATED / f"ui_{form.stem}.py", compiled(form)


def stale() -> dict[Path, str]:
    """Generated files that are missing or differ from their form."""
    return {path: text for path, text in expected() if not path.exists() or path.read_text(encoding="utf-8") != text}


def left_over() -> list[Path]:
    """Generated files without a form."""
    known = {f"ui_{form.stem}.py" for form in FORMS.glob("*.ui")} | {"__init__.py"}
    return [path for path in sorted(GENERATED.glob("*.py")) if path.name not in known]


def write() -> None:
    """Bring the generated files up to date."""
    GENERATED.mkdir(exist_ok=True)
    for path, text in stale().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in left_over():
        path.unlink()


def main() -> int:
    """Write, or only check, the generated files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 where something is stale")
    if not parser.parse_args().check:
        write()
        return 0
    names = [path.name for path in (*stale(), *left_over())]
    sys.stdout.writelines(f"stale: {name}\n" for name in names)
    return 1 if names else 0


if __name__ == "__main__":
    raise SystemExit(main())
