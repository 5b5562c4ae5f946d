"""The demonstration: everything is there, sound, and made without a network."""

import json
import subprocess
import sys

from pypdf import PdfReader

WATCHED = """
import sys
def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname", "socket.__new__"):
        raise RuntimeError(f"network: {event} {arguments}")
sys.addaudithook(watch)
from hospital_assess.__main__ import main
sys.argv = ["hospital-assess", "demo", sys.argv[1], "--departments", "1"]
main()
"""


def test_it_leaves_an_office_that_has_merged_reviewed_and_told(cli, finished):
    rows = json.loads(cli("status", finished / "office", "--json")[1])["departments"]
    received = [row for row in rows if row["received"]]
    assert len(received) == 2
    assert all(row["review_score"] and not row["provisional"] and row["rank"] for row in received)
    assert len(list((finished / "packages").glob("*.hsa"))) == 6
    home = next((finished / "departments").iterdir())
    told = json.loads(cli("status", home, "--json")[1])
    assert any(entry["review"]["verdict"] == "adjusted" for entry in told["entries"])


def test_everything_it_left_is_sound(cli, finished):
    for path in (finished / "office", *(finished / "departments").iterdir(), *(finished / "packages").iterdir()):
        status, out, err = cli("verify", path)
        assert (status, err) == (0, ""), out


def test_the_sheets_carry_the_check_code_of_the_hand_in(cli, finished):
    home = finished / "departments" / "医务科"
    digest = json.loads(cli("status", home, "--json")[1])["digest"]
    form = PdfReader(finished / "reports" / "2023-医务科-科室自评表.pdf")
    assert digest[:8].upper() in form.pages[0].extract_text()
    assert digest in form.metadata["/Keywords"]


def test_it_uses_no_network(tmp_path):
    found = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tmp_path / "out")], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
    assert "打开窗口查看" in found.stdout


def test_it_refuses_a_folder_that_holds_something(cli, tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    status, _, err = cli("demo", tmp_path)
    assert status == 1
    assert "已有内容" in err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
