"""The command line, and starts that something hinders: a window that works, or a sentence."""

from __future__ import annotations

import json
import os
import re
import signal
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from dialer_gui import __version__
from tests.desktop.program import FROM_SOURCE, run_program
from tests.e2e.dialer import ACCEPTED_ROW, dialer, start_error

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).parents[2]
NOT_USABLE = 2
NOWHERE = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
#: A dialer with a defect.
DEFECTIVE = [
    sys.executable,
    "-c",
    """
import sys
from dialer_gui.services.settings_service import SettingsService
def load(self):
    raise LookupError("a secret")
SettingsService.load = load
from dialer_gui.__main__ import main
sys.exit(main())
""",
]
PARTS = {
    *("plugins", "icons", "styles", "translations", "window", "clipboard", "tray"),
    *("history", "keyring", "numbers", "time_zones", "encodings"),
    *("trust_store", "child_environment", "call", "updates"),
}
GARBAGE = b"\x00\xff<b>neither JSON nor a database</b>" * 200
ODD_NAMES = [
    ("a\nb", "a\\nb"),
    ("\x1b[31mred", "\\x1b[31mred"),
    ("\u202eabc", "\\u202eabc"),
    ("\udcff\udcfe", "\\udcff\\udcfe"),
    ("电话 ü", "电话 ü"),
    ("x" * 255, "…" + "x" * 100),
]


def can_mount() -> bool:
    """Whether this user may mount drives in a name space of their own."""
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return done.returncode == 0


def test_version_help_and_mistakes_need_no_display() -> None:
    assert run("--version", **NOWHERE).stdout == f"dialer-gui {__version__}\n"
    shown = run("--help", **NOWHERE)
    assert shown.returncode == 0
    for option in ("--demo", "--home DIR", "--minimized", "--self-check", "--version", "URI"):
        assert option in shown.stdout
    manual = (ROOT / "packaging/linux/dialer-gui.1").read_text("utf-8").replace("\\-", "-")
    document = (ROOT / "docs/administration.md").read_text("utf-8")
    for text in (shown.stdout, document, manual):
        assert re.search(r"--self-check\W.*REPORT\.json", text)
    for arguments in (["--unknown"], ["one", "two"], ["--home"], ["--home="]):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[-1].startswith("dialer-gui: error: ")


def test_an_answer_that_nobody_takes_is_no_success() -> None:
    for arguments, exit_code, said in (
        (["--version"], 1, ""),
        (["--help"], 1, ""),
        (["--self-check"], 2, "dialer-gui: The report can't be written.\n"),
    ):
        reading, unread = os.pipe()
        os.close(reading)
        for output in (os.open("/dev/full", os.O_WRONLY), unread):
            done = subprocess.run(
                [*FROM_SOURCE, *arguments],
                stdout=output,
                stderr=subprocess.PIPE,
                text=True,
                timeout=60,
                check=False,
            )
            os.close(output)
            assert (done.returncode, done.stderr) == (exit_code, said)


def test_its_self_check_finds_all_parts_well(tmp_path: Path) -> None:
    # With an odd name for a home, a link that is no file, and a terminal that knows ASCII only.
    home = str(tmp_path / "Müller & Söhne's 电话 %20 $HOME")
    folder = tmp_path / "here"
    folder.mkdir()
    arguments = ("--home", home, "--self-check", "tel:+4930123456")
    done = run(*arguments, folder=folder, PYTHONIOENCODING="ascii")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"], done.stderr) == (0, True, ""), done.stdout
    assert all(check["ok"] for check in report["checks"].values())
    assert set(report["checks"]) == PARTS
    assert "SecretService" in report["checks"]["keyring"]["detail"]
    assert not all(check["detail"].isascii() for check in report["checks"].values())
    assert list(folder.iterdir()) == []
    # Into a file, where there is no terminal; the clipboard is left alone if it holds something.
    answer = tmp_path / "müller 电话.json"
    owner = [sys.executable, "-m", "tests.e2e.clipboard_owner", "mine"]
    with run_program(owner, tmp_path / "owner") as program:
        program.wait_for_output("held")
        done = run("--self-check", str(answer))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    report = json.loads(answer.read_text("utf-8"))
    assert report["ok"]
    assert report["checks"]["clipboard"]["detail"].startswith("read; not written")


def test_its_self_check_says_what_is_broken(tmp_path: Path) -> None:
    done = run("--self-check", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    report = json.loads(done.stdout)
    assert (done.returncode, report["ok"]) == (1, False)
    assert [name for name, check in report["checks"].items() if not check["ok"]] == ["keyring"]
    answer = tmp_path / "nowhere" / "report.json"
    done = run("--self-check", str(answer))
    assert_one_sentence(done, f"The report can't be written to {answer}: No such file or directory")


def test_where_there_can_be_no_window_a_sentence_says_why(home: Path, tmp_path: Path) -> None:
    assert_one_sentence(run(**NOWHERE), "There is no display to open a window on")
    assert not home.exists()
    for display in (":4711", "nonsense"):
        assert_one_sentence(run(DISPLAY=display), "No window can be opened")
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    # Where nobody could close a window there is none.
    for path in (in_the_way / "home", Path("/proc/home")):
        done = run("--home", str(path), QT_QPA_PLATFORM="offscreen")
        assert_one_sentence(done, "Nothing can be saved")
        assert str(in_the_way if in_the_way in path.parents else path) in done.stderr
    assert in_the_way.read_text() == "no folder"
    for name, shown in ODD_NAMES:
        (tmp_path / name).write_text("no folder")
        path = tmp_path / name
        done = run("--home", str(path), QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="utf-8")
        assert_one_sentence(done, "Nothing can be saved in ")
        assert f"{shown}. Something else has the name of a folder." in done.stderr
    (tmp_path / "gone").mkdir()
    gone = 'cd "$1" && rmdir "$1" && exec "$0" -m dialer_gui --home here'
    done = run_in_shell(gone, tmp_path / "gone", PYTHONPATH=str(ROOT))
    assert_one_sentence(done, "Nothing can be saved in here. Its folder is missing.")
    # As a windowed program on Windows: there is neither input nor output.
    closed = 'exec "$0" -m dialer_gui --home "$1" <&- >&- 2>&-'
    assert run_in_shell(closed, in_the_way).returncode == NOT_USABLE
    # As a library that Qt needs and this computer does not have.
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file')"
    )
    done = run(PYTHONPATH=str(tmp_path))
    assert_one_sentence(done, "A part of it can't be loaded (libEGL.so.1: cannot open shared")


def test_what_hinders_a_start_is_named_in_a_window_as_plain_text(home: Path) -> None:
    home = home.with_name("<b>home<")
    home.write_text("no folder")
    with start_error(home=home, exit_code=NOT_USABLE) as said:
        assert said == (
            f"Nothing can be saved in {home}. Something else has the name of a folder. Move it"
            " elsewhere and try again. Or name another folder with --home DIR."
        )
    home = home.with_name("home")
    with start_error(home=home, exit_code=NOT_USABLE, start=DEFECTIVE) as said:
        log = home / "dialer.log"
        assert said.startswith(
            f"Something went wrong inside this program (LookupError). It is in the log {log}. "
        )
        assert "the start failed: LookupError" in log.read_text("utf-8")
        assert "secret" not in log.read_text("utf-8") + said


@pytest.mark.skipif(not can_mount(), reason="needs to be allowed to mount a drive")
def test_a_disk_that_takes_nothing_is_named_in_a_window(home: Path) -> None:
    home.mkdir()
    for options, words in (
        ("ro", "The disk is read-only. "),
        ("nr_inodes=1", "The disk is full. Free some space and try again."),
    ):
        with start_error(home=home, exit_code=NOT_USABLE, start=on_drive(home, options)) as said:
            assert words in said
            assert str(home / "dialer.lock") in said or options != "ro"
    # With room for files but not in them it runs, and says why it can place no call.
    with dialer("--demo", home=home, start=on_drive(home, "size=4k")) as person:
        person.app.find("label", pattern=r"no call can be placed(.|\n)*The disk is full\.")
        person.app.find("label", pattern=r"settings could not be saved(.|\n)*The disk is full\.")
        person.program.process.send_signal(signal.SIGTERM)
        assert person.program.wait() == 0


def test_damaged_files_and_odd_things_in_their_places_do_not_stop_it(short_folder: Path) -> None:
    home = short_folder / "home"
    folder = home / "demo"
    folder.mkdir(parents=True)
    for name in ("dialer.log", "dialer.lock", "dialer.socket"):
        os.mkfifo(folder / name)
    for name in ("settings.json", "history.sqlite3"):
        (folder / name).write_bytes(GARBAGE)
    env = {**os.environ, "DIALER_GUI_LOG": "CRITICAL"}
    with dialer("--demo", home=home, env=env) as person:
        person.reads("The settings were damaged. They were set aside and new ones begun.")
        person.reads("The call history was damaged. It was set aside and a new one begun.")
        for kind in ("settings", "history"):
            [kept] = folder.glob(f"{kind}-damaged-*")
            person.reads(str(kept))
            assert kept.read_bytes() == GARBAGE
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    with dialer("--demo", home=home, env=env) as person:
        person.app.find("list item", pattern=ACCEPTED_ROW)
        assert person.app.find_all(pattern="damaged") == []
        assert person.quit() == 0


def test_an_installed_dialer_has_all_it_needs(tmp_path: Path) -> None:
    """``pip install .`` and ``dialer-gui``, from a folder that knows nothing of the checkout."""
    assert sys.prefix != sys.base_prefix, "the test's own environment is not asked"
    venv.create(tmp_path / "venv", symlinks=True)
    python = tmp_path / "venv" / "bin" / "python"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(said(str(python), "-c", where, folder=tmp_path).strip())
    # Folders named in such a file are searched, but no further files of this kind in them: the
    # checkout's own editable install stays out of sight.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    pip += ["--no-build-isolation", "--ignore-installed", str(ROOT)]
    said(*pip, folder=tmp_path)
    command = str(python.with_name("dialer-gui"))
    assert said(command, "--version", folder=tmp_path) == f"dialer-gui {__version__}\n"
    report = json.loads(said(command, "--self-check", folder=tmp_path))
    assert report["ok"], report
    where = "import dialer_gui; print(dialer_gui.__file__)"
    assert Path(said(str(python), "-c", where, folder=tmp_path)).is_relative_to(tmp_path)


def run(
    *arguments: str, folder: Path | None = None, **env: str | None
) -> subprocess.CompletedProcess[str]:
    """Run the dialer to its end, with variables set, or taken away where they are None."""
    merged = {**os.environ, **env}
    return subprocess.run(
        [*FROM_SOURCE, *arguments],
        env={name: value for name, value in merged.items() if value is not None},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=folder,
    )


def run_in_shell(script: str, path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a script that starts the dialer on no screen; $0 is Python, and $1 a path."""
    return subprocess.run(
        ["sh", "-c", script, sys.executable, str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def said(*command: str, folder: Path) -> str:
    """Run a command where nothing points Python at the checkout, and return what it says."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=plain, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def on_drive(place: Path, options: str) -> list[str]:
    """Return a command that starts the dialer where a drive of its own is mounted.

    Args:
        place: where; a folder.
        options: as for ``mount -o``; the drive lies in memory and is empty.
    """
    mounted = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    return ["unshare", "-m", "sh", "-c", mounted, str(place), *FROM_SOURCE]


def assert_one_sentence(done: subprocess.CompletedProcess[str], beginning: str) -> None:
    """Check for exit code 2 and one line that begins with the program's name and some words."""
    assert (done.returncode, done.stdout) == (NOT_USABLE, ""), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith(f"dialer-gui: {beginning}")
