"""The virtual desktop: its parts work, it keeps to itself, and it leaves nothing behind."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.bus import wait_for_name
from tests.desktop.keys import Keys
from tests.desktop.program import run_program
from tests.desktop.screen import screenshot
from tests.desktop.waiting import wait_for

pytestmark = pytest.mark.desktop

DESKTOP = [sys.executable, "-m", "tests.desktop"]
SAMPLE = [sys.executable, "-m", "tests.desktop.sample_window"]


def test_exit_code_and_output_are_the_command_s() -> None:
    done = subprocess.run(
        [*DESKTOP, "sh", "-c", "echo out; exit 7"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (7, "out\n", "")


def test_death_by_signal_is_told_as_shells_do() -> None:
    done = subprocess.run([*DESKTOP, "sh", "-c", "kill -9 $$"])
    assert done.returncode == 128 + signal.SIGKILL


def test_desktop_is_a_new_user_s_own() -> None:
    names = ["HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "DISPLAY"]
    names += ["DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"]
    script = "import json, os; print(json.dumps(dict(os.environ)))"
    env = {**os.environ, "https_proxy": "http://127.0.0.1:9", "LANGUAGE": "de"}
    done = subprocess.run([*DESKTOP, sys.executable, "-c", script], env=env, capture_output=True)
    inner = json.loads(done.stdout)
    assert {name: inner[name] for name in names}.items().isdisjoint(os.environ.items())
    assert {"https_proxy", "LANGUAGE", "WAYLAND_DISPLAY"}.isdisjoint(inner)
    assert inner["QT_QPA_PLATFORM"] == "xcb"


def test_two_desktops_stand_side_by_side_and_leave_nothing(tmp_path: Path) -> None:
    script = 'echo "$HOME"; echo "$DISPLAY"; echo ready; read line'
    command = [*DESKTOP, "sh", "-c", script]
    desktops = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    seen = []
    for each in desktops:
        assert each.stdout
        seen.append([each.stdout.readline().strip() for _ in range(3)])
    homes, displays, words = zip(*seen, strict=True)
    assert words == ("ready", "ready")
    assert len(set(homes)) == len(set(displays)) == 2
    assert all(Path(home).is_dir() for home in homes)
    for each in desktops:
        each.communicate("\n")
        assert each.returncode == 0
    assert not any(Path(home).parent.exists() for home in homes)
    assert not any(_processes_with(home) for home in homes)


def test_asked_to_end_it_ends_the_command_and_cleans_up(tmp_path: Path) -> None:
    script = 'trap "exit 5" TERM; echo "$HOME"; while :; do read line || sleep 0.01; done'
    with run_program([*DESKTOP, "bash", "-c", script], tmp_path / "output") as program:
        program.wait_for_output("\n")
        home = Path(program.stdout.strip())
        program.process.terminate()
        assert program.wait() == 5
    assert not home.parent.exists()
    assert not _processes_with(str(home))


def test_killed_it_takes_everything_with_it(tmp_path: Path) -> None:
    with run_program([*DESKTOP, "sh", "-c", 'echo "$HOME"; read line'], tmp_path) as program:
        program.wait_for_output("\n")
        home = program.stdout.strip()
        program.process.kill()
        wait_for(lambda: not _processes_with(home), "all processes of the desktop to end")


def test_session_bus_has_a_secret_service() -> None:
    wait_for_name(os.environ, "org.freedesktop.secrets")
    script = (
        "import keyring; keyring.set_password('sample', 'someone', 'pass word');"
        "print(keyring.get_keyring().name, keyring.get_password('sample', 'someone'));"
        "keyring.delete_password('sample', 'someone')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout == "SecretService Keyring pass word\n", done.stderr


def test_keys_reach_the_window(tmp_path: Path) -> None:
    with run_program(SAMPLE, tmp_path) as program:
        keys = Keys(program.pid, "^Sample")
        keys.type("+4930 12*#")
        keys.press("BackSpace", "KP_Enter")
        program.wait_for_output("said +4930 12* one 0")
        keys.close_window()
        assert program.wait() == 0


def test_keys_wait_for_the_programs_own_word(tmp_path: Path) -> None:
    seen = []
    with run_program(SAMPLE, tmp_path) as program:

        def is_active() -> bool:
            seen.append(program.stdout)
            return len(seen) == 3

        keys = Keys(program.pid, "^Sample", is_active=is_active)
        keys.press("5", "Return")
        program.wait_for_output("said 5 one 0")
        assert seen == ["", "", ""]
        assert keys.focused.startswith("Sample")
        program.process.kill()
        keys.wait_until_gone()


def test_keys_for_a_missing_window_say_so() -> None:
    with pytest.raises(TimeoutError, match="titled Nothing"):
        Keys(os.getpid(), "Nothing", timeout_s=0.05)


def test_screenshot_shows_the_window(tmp_path: Path) -> None:
    blue = b"51,102,153"
    with run_program(SAMPLE, tmp_path) as program:
        window = Keys(program.pid, "^Sample").window

        def painted() -> bool:
            picture = screenshot(tmp_path / "window.png", window=window)
            top_left = ["convert", str(picture), "-crop", "1x1+1+1", "txt:-"]
            return blue in subprocess.run(top_left, check=True, capture_output=True).stdout

        wait_for(painted, "the window's background in the picture")
    assert screenshot(tmp_path / "screen.png").stat().st_size > 0


def _processes_with(text: str) -> list[str]:
    """Return the command lines of all processes whose environment contains a text."""
    found = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            if text.encode() in environ.read_bytes():
                found.append((environ.parent / "cmdline").read_text())
        except OSError:
            continue
    return found
