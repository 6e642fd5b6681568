"""The ground every test stands on: isolation, and failing loudly."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import pytest_ignore_collect
from tests.desktop.session import MARK

ROOT = Path(__file__).parent.parent


#: Runs once, without the desktop; each of its tests stands for one thing that has to hold.
SAMPLES = """
import keyring, pytest, warnings
from hypothesis import given, settings, strategies
from PySide6.QtCore import QObject, qInfo, qWarning
from PySide6.QtGui import QGuiApplication

def test_silent(qtbot): qInfo('fine')
def test_loud(qtbot): qWarning('a signal without a slot')
def test_slot(qtbot):
    source = QObject()
    source.objectNameChanged.connect(lambda name: 1 / 0)
    source.setObjectName('new')
def test_warning(): warnings.warn('old', stacklevel=1)
@pytest.mark.desktop
def test_window(): pass
def test_screen(qapp): assert QGuiApplication.platformName() == 'offscreen'
def test_keyring(): assert keyring.get_keyring().priority == 0
@given(strategies.text())
def test_text(text): assert settings.default.derandomize
"""
ON_DESKTOP = """
import pytest
@pytest.mark.desktop
def test_window(): pass
def test_sum(): assert 1 + 1 == 2
"""


def printed_by(folder: Path, source: str, *, on_desktop: bool = False) -> str:
    """Run a test file with this project's settings and return what pytest printed."""
    path = folder / "test_sample.py"
    path.write_text(source, "utf-8")
    env = {name: value for name, value in os.environ.items() if name != MARK}
    if on_desktop:
        env[MARK] = "1"
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["-rA", "-c", str(ROOT / "pyproject.toml"), str(path)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True).stdout


def names(printed: str, verdict: str) -> set[str]:
    """Return the tests of which the summary says so."""
    return set(re.findall(rf"^{verdict} .*::test_(\w+)", printed, re.MULTILINE))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of all samples without the desktop."""
    return printed_by(tmp_path_factory.mktemp("samples"), SAMPLES)


def test_a_warning_and_an_exception_in_a_slot_fail_the_test(printed: str) -> None:
    assert names(printed, "FAILED") == {"loud", "slot", "warning"}
    assert "a signal without a slot" in printed
    assert "ZeroDivisionError" in printed


def test_without_the_desktop_nothing_real_is_touched(printed: str) -> None:
    """And the examples are the same at each run, with a home."""
    assert names(printed, "PASSED") == {"silent", "screen", "keyring", "text"}


def test_without_the_desktop_its_tests_are_left_out(printed: str) -> None:
    assert "desktop: none; tests marked “desktop” are left out" in printed
    assert "3 failed, 4 passed, 1 deselected in" in printed.splitlines()[-1]


def test_on_the_desktop_all_tests_run(tmp_path: Path) -> None:
    printed = printed_by(tmp_path, ON_DESKTOP, on_desktop=True)
    assert "desktop: virtual" in printed
    assert names(printed, "PASSED") == {"window", "sum"}


def test_each_test_has_a_home_of_its_own(home: Path, tmp_path: Path) -> None:
    assert os.environ["DIALER_GUI_HOME"] == str(home)
    assert home.parent == tmp_path
    assert not home.exists()


def test_other_systems_do_not_read_what_needs_a_library_of_linux(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for path in ROOT.glob("tests/**/*.py")
    }
    imported = {name: imports_of(path) for name, path in paths.items()}
    needing = {"jeepney"}
    while more := {name for name, others in imported.items() if others & needing} - needing:
        needing |= more
    tests = {name for name in needing if name.rpartition(".")[2].startswith("test_")}
    assert len(tests) > 10
    assert not [name for name in tests if pytest_ignore_collect(paths[name])]
    monkeypatch.setattr(sys, "platform", "win32")
    assert [name for name in sorted(tests) if not pytest_ignore_collect(paths[name])] == []


def imports_of(path: Path) -> set[str]:
    """Return the modules a file imports when it is read; of libraries, their top-level name too."""
    found = set()
    open_nodes: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            open_nodes += ast.iter_child_nodes(node)
    return found | {name.partition(".")[0] for name in found}
