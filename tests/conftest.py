"""Every test has a home of its own and stays away from the real desktop and the real keyring."""

import os
import sys
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path

import hypothesis
import pytest

from tests.desktop.session import MARK, desktop
from tests.storage.no_files import NO_FILES, NoFile

ON_DESKTOP = MARK in os.environ
_SESSION = pytest.StashKey[pytest.Session]()

if not ON_DESKTOP:
    # Before anything imports Qt or keyring.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# The same examples at each run; a slow machine is no failure.
hypothesis.settings.register_profile("dialer", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("dialer")
hypothesis.settings.register_profile("quick", hypothesis.settings(), max_examples=20)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what makes a quick run quick."""
    parser.addoption(
        "--offscreen", action="store_true", help="draw the windows under test on no screen"
    )


@pytest.fixture(scope="session")
def qapp_args(pytestconfig: pytest.Config) -> list[str]:
    """Tell Qt where to draw; programs that a test starts have their desktop all the same."""
    return ["tests", *(["-platform", "offscreen"] if pytestconfig.getoption("offscreen") else [])]


def pytest_configure(config: pytest.Config) -> None:
    """Give each worker of a run in parallel a desktop of its own: focus and clipboard are one's."""
    if ON_DESKTOP and hasattr(config, "workerinput"):
        stack = ExitStack()
        os.environ.update(stack.enter_context(desktop()))
        config.add_cleanup(stack.close)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for all that the program writes, for this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DIALER_GUI_HOME", str(folder))
    return folder


@pytest.fixture(params=NO_FILES)
def no_file(request: pytest.FixtureRequest) -> NoFile:
    """Each kind of thing that may have a file's name and is no file, in turn."""
    return NO_FILES[request.param]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Don't even read what is for the virtual desktop where there can be none.

    Such a file imports libraries that are installed on Linux only.
    """
    if sys.platform.startswith("linux") or collection_path.suffix != ".py":
        return None
    lines = collection_path.read_text("utf-8").splitlines()
    marks = [line for line in lines if line.startswith("pytestmark = ")]
    return True if any("pytest.mark.desktop" in line for line in marks) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs the virtual desktop where there is none."""
    if ON_DESKTOP:
        return
    left_out = [item for item in items if item.get_closest_marker("desktop")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End here, with all said: taking Qt's objects apart in the interpreter's order can crash."""
    session = config.stash.get(_SESSION, None)
    if session is not None and not hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(session.exitstatus))


def pytest_sessionstart(session: pytest.Session) -> None:
    """Remember where the exit code will be."""
    session.config.stash[_SESSION] = session


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let what a test prints or logs be text: half a character can't be told by a worker."""
    report = yield
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections
    ]
    return report


def pytest_report_header() -> str:
    """Say what kind of run this is."""
    if ON_DESKTOP:
        return "desktop: virtual, with window manager, session bus and keyring"
    return "desktop: none; tests marked “desktop” are left out (python3 dev.py test runs all)"
