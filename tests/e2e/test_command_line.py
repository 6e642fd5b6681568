"""The command line, and the places where the program can't start: one sentence and a number."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dialer_gui import __version__
from tests.desktop.program import run_program

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).parent.parent.parent
NOWHERE = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

PARTS = {
    *("plugins", "icons", "styles", "translations", "window", "clipboard", "tray"),
    *("history", "keyring", "numbers", "time_zones", "encodings"),
    *("trust_store", "child_environment", "call", "updates"),
}


def run(
    *arguments: str, folder: Path | None = None, **env: str | None
) -> subprocess.CompletedProcess[str]:
    """Run the dialer to its end, with variables set, or taken away where they are None."""
    merged = {**os.environ, **env}
    return subprocess.run(
        [sys.executable, "-m", "dialer_gui", *arguments],
        env={name: value for name, value in merged.items() if value is not None},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=folder,
    )


def test_its_version_and_its_help_need_no_display() -> None:
    without = dict.fromkeys(NOWHERE)
    assert run("--version", **without).stdout == f"dialer-gui {__version__}\n"
    shown = run("--help", **without)
    assert shown.returncode == 0
    for option in ("--demo", "--home DIR", "--minimized", "--self-check", "--version", "URI"):
        assert option in shown.stdout


def test_help_document_and_manual_page_say_that_the_self_check_can_write_a_file() -> None:
    manual = (ROOT / "packaging/linux/dialer-gui.1").read_text("utf-8").replace("\\-", "-")
    document = (ROOT / "docs/administration.md").read_text("utf-8")
    for text in (run("--help").stdout, document, manual):
        assert re.search(r"--self-check\W.*REPORT\.json", text)


def test_its_self_check_finds_all_parts_well() -> None:
    done = run("--self-check")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"], done.stderr) == (0, True, ""), done.stdout
    assert all(check["ok"] for check in report["checks"].values())
    assert set(report["checks"]) == PARTS
    assert "SecretService" in report["checks"]["keyring"]["detail"]


def test_its_self_check_answers_in_a_file_where_there_is_no_terminal(tmp_path: Path) -> None:
    answer = tmp_path / "müller 电话.json"
    done = run("--self-check", str(answer))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(answer.read_text("utf-8"))["ok"]


def test_its_self_check_can_be_read_on_a_terminal_that_knows_ascii_only() -> None:
    done = run("--self-check", PYTHONIOENCODING="ascii")
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert not all(check["detail"].isascii() for check in report["checks"].values())


def test_its_self_check_says_in_one_sentence_where_it_can_not_write(tmp_path: Path) -> None:
    answer = tmp_path / "nowhere" / "report.json"
    done = run("--self-check", str(answer))
    assert_one_sentence(done, f"The report can't be written to {answer}: No such file or directory")


def test_its_self_check_takes_a_link_for_no_file(tmp_path: Path) -> None:
    done = run("--self-check", "tel:+4930123456", folder=tmp_path)
    assert json.loads(done.stdout)["ok"]
    assert list(tmp_path.iterdir()) == []


def test_its_self_check_leaves_a_clipboard_alone_that_holds_something(tmp_path: Path) -> None:
    owner = [sys.executable, "-m", "tests.e2e.clipboard_owner", "mine"]
    with run_program(owner, tmp_path / "owner") as program:
        program.wait_for_output("held")
        report = json.loads(run("--self-check").stdout)
    assert report["checks"]["clipboard"]["detail"].startswith("read; not written")


def test_its_self_check_says_what_is_broken() -> None:
    done = run("--self-check", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"]) == (1, False)
    assert [name for name, check in report["checks"].items() if not check["ok"]] == ["keyring"]


@pytest.mark.parametrize(
    ("arguments", "exit_code", "said"),
    [
        (["--version"], 1, ""),
        (["--help"], 1, ""),
        (["--self-check"], 2, "dialer-gui: The report can't be written.\n"),
    ],
)
@pytest.mark.parametrize("output", ["full disk", "pipe that nobody reads"])
def test_an_answer_that_nobody_takes_is_no_success(
    arguments: list[str], exit_code: int, said: str, output: str
) -> None:
    if output == "full disk":
        stdout = os.open("/dev/full", os.O_WRONLY)
    else:
        reading, stdout = os.pipe()
        os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dialer_gui", *arguments],
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(stdout)
    assert (done.returncode, done.stderr) == (exit_code, said)


def test_a_home_in_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    gone = 'cd "$1" && rmdir "$1" && exec "$0" -m dialer_gui --home here'
    done = subprocess.run(
        ["sh", "-c", gone, sys.executable, str(tmp_path / "gone")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert_one_sentence(done, "Nothing can be saved in here. Its folder is missing.")


@pytest.mark.parametrize("arguments", [["--unknown"], ["one", "two"], ["--home"], ["--home="]])
def test_a_mistake_is_told(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith("dialer-gui: error: ")


def test_without_a_display_it_says_what_to_do(home: Path) -> None:
    assert_one_sentence(run(**dict.fromkeys(NOWHERE)), "There is no display to open a window on")
    assert not home.exists()


@pytest.mark.parametrize("display", [":4711", "nonsense"])
def test_with_a_display_that_is_gone_it_says_so(home: Path, display: str) -> None:
    assert_one_sentence(run(DISPLAY=display), "No window can be opened")


def test_a_home_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    for home in (in_the_way, in_the_way / "home", Path("/proc/home")):
        # Where nobody could close a window there is none.
        done = run("--home", str(home), QT_QPA_PLATFORM="offscreen")
        assert_one_sentence(done, "Nothing can be saved")
        assert str(in_the_way if in_the_way in home.parents else home) in done.stderr
    assert in_the_way.read_text() == "no folder"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb", "a\\nb"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202eabc", "\\u202eabc"),
        ("\udcff\udcfe", "\\udcff\\udcfe"),
        ("电话 ü", "电话 ü"),
        ("x" * 255, "…" + "x" * 100),
    ],
)
def test_whatever_a_home_is_called_it_is_told_in_a_line(
    tmp_path: Path, name: str, shown: str
) -> None:
    (tmp_path / name).write_text("no folder")
    home = str(tmp_path / name)
    done = run("--home", home, QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="utf-8")
    assert_one_sentence(done, "Nothing can be saved in ")
    assert f"{shown}. Something else has the name of a folder." in done.stderr


def test_a_part_that_is_missing_is_told(tmp_path: Path) -> None:
    """As a library that Qt needs and this computer does not have."""
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file')"
    )
    done = run(PYTHONPATH=str(tmp_path))
    assert_one_sentence(done, "A part of it can't be loaded (libEGL.so.1: cannot open shared")


def test_without_a_terminal_it_is_told_to_nobody(tmp_path: Path) -> None:
    """As a windowed program on Windows: there is neither input nor output."""
    (tmp_path / "home").write_text("no folder")
    closed = 'exec "$0" -m dialer_gui --home "$1" <&- >&- 2>&-'
    done = subprocess.run(
        ["sh", "-c", closed, sys.executable, str(tmp_path / "home")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        timeout=60,
    )
    assert done.returncode == 2


def test_a_home_with_an_odd_name_is_a_home(tmp_path: Path) -> None:
    home = tmp_path / "Müller & Söhne's 电话 %20 $HOME"
    done = run("--home", str(home), "--self-check")
    assert done.returncode == 0


def assert_one_sentence(done: subprocess.CompletedProcess[str], beginning: str) -> None:
    """Check for exit code 2 and one line that begins with the program's name and some words."""
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith(f"dialer-gui: {beginning}")
