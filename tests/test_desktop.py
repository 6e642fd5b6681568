"""The virtual desktop: what a person sees, presses and hears on it, and its keyring."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.desktop.accessibility import AccessibilityError, AccessibleApp, accessible_app
from tests.desktop.bus import wait_for_name
from tests.desktop.keyring_daemon import PASSWORD, keyring_bus, keyring_daemon
from tests.desktop.keys import Keys
from tests.desktop.program import Program, run_program
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


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with run_program(SAMPLE, tmp_path / "output") as running:
        yield running


@pytest.fixture
def app(program: Program) -> Iterator[AccessibleApp]:
    with accessible_app("Sample", pid=program.pid) as found:
        yield found


def test_widgets_tell_what_they_are(app: AccessibleApp) -> None:
    window = app.find("frame", pattern="^Sample")
    assert window.name == "Sample window"
    field = app.find("text", "Field")
    assert (field.role, field.text) == ("text", "")
    assert {"enabled", "showing", "editable"} <= field.states
    assert app.find("password text", "Secret").name == "Secret"
    choice = app.find("combo box", "Choice")
    assert (choice.label, choice.name) == ("Choice", "one")
    assert min(field.extents[2:]) > 0
    assert app.find_all("list") == []
    assert not app.find("list", hidden=True).showing
    assert "push button 'Repeat'" in app.tree()


def test_what_is_done_shows(program: Program, app: AccessibleApp) -> None:
    app.find("text", "Field").set_text("four 四 🎉")
    app.find("password text", "Secret").set_text("abc")
    answer = app.find("label", "nothing yet")
    app.find("push button", "Repeat").press()
    answer.wait_for(lambda: answer.name == "four 四 🎉 one 3", "the answer")
    assert answer.text == "four 四 🎉 one 3"
    program.wait_for_output("said four 四 🎉 one 3")


def test_announcements_are_heard(app: AccessibleApp) -> None:
    assert app.announcements == []
    app.find("push button", "Repeat").press()
    app.wait_for(lambda: app.announcements == [(" one 0", 1)], "the announcement")
    assert app.announcements == [(" one 0", 1)]


def test_focus_can_be_given(app: AccessibleApp) -> None:
    field = app.find("password text", "Secret")
    field.focus()
    field.wait_for(lambda: "focused" in field.states, "the focus")
    assert "focused" not in app.find("text", "Field").states


def test_a_missing_widget_is_told_with_what_is_there(app: AccessibleApp) -> None:
    with pytest.raises(TimeoutError, match="push button 'Repeat'"):
        app.find("push button", "Missing", timeout_s=0.05)
    assert app.find_all("push button", "Missing") == []


def test_the_impossible_is_an_error(app: AccessibleApp) -> None:
    with pytest.raises(AccessibilityError):
        app.find("label", "nothing yet").set_text("no field")


def test_a_program_that_has_ended_is_an_error(program: Program, app: AccessibleApp) -> None:
    button = app.find("push button", "Repeat")
    program.process.kill()
    program.wait()
    with pytest.raises(AccessibilityError):
        button.press()


def test_a_missing_program_is_told() -> None:
    with pytest.raises(TimeoutError, match="Nobody"):
        accessible_app("Nobody", timeout_s=0.05)


STORE = "import keyring; keyring.set_password('sample', 'someone', 'pass word'); print('stored')"
READ = "import keyring; print('read', keyring.get_password('sample', 'someone'))"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name) / "ring"


def outcome(script: str, env: Mapping[str, str]) -> str:
    """Run a script and return its last line: what it printed, or its exception."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines()[-1]


def test_what_is_stored_is_found_after_a_restart(folder: Path) -> None:
    with keyring_bus(folder) as bus:
        with keyring_daemon(folder, bus=bus) as keyring:
            assert not keyring.locked
            assert outcome(STORE, keyring.env) == "stored"
            assert any(keyring.folder.iterdir())
        with keyring_daemon(folder, bus=bus) as keyring:
            assert outcome(READ, keyring.env) == "read pass word"


def test_it_is_no_other_s(folder: Path) -> None:
    with keyring_daemon(folder) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
    assert outcome(READ, os.environ) == "read None"


def test_without_it_there_is_no_keyring(folder: Path) -> None:
    with keyring_bus(folder) as bus:
        assert "NoKeyringError" in outcome(READ, bus)


def test_locked_it_fails_without_a_screen(folder: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    with keyring_daemon(folder, env=env) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
        keyring.lock()
        assert keyring.locked
        assert "KeyringLocked" in outcome(READ, keyring.env)


def test_locked_it_asks_on_the_screen(folder: Path, tmp_path: Path) -> None:
    with keyring_daemon(folder, locked=True) as keyring:
        assert keyring.locked
        command = [sys.executable, "-c", STORE]
        with run_program(command, tmp_path, keyring.env) as program:
            with accessible_app("gcr-prompter") as prompt:
                prompt.find("password text")
                assert program.process.poll() is None
            keys = Keys(None, "^Unlock|[Kk]eyring")
            keys.type(PASSWORD)
            keys.press("Return")
            program.wait_for_output("stored")
        assert not keyring.locked


def test_frozen_it_blocks_and_thawed_it_answers(folder: Path, tmp_path: Path) -> None:
    with keyring_daemon(folder) as keyring:
        keyring.freeze()
        command = [sys.executable, "-uc", f"print('asking'); {STORE}"]
        with run_program(command, tmp_path, keyring.env) as program:
            program.wait_for_output("asking")
            assert keyring.frozen
            assert "stored" not in program.stdout
            keyring.thaw()
            program.wait_for_output("stored")


def test_killed_it_is_gone(folder: Path) -> None:
    with keyring_daemon(folder) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
        keyring.kill()
        assert "NoKeyringError" in outcome(READ, keyring.env)
