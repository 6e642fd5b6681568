"""The ground every test stands on: isolation, and failing loudly."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import pytest_ignore_collect
from tests.desktop.session import MARK

ROOT = Path(__file__).parent.parent


def outcome(tmp_path: Path, source: str, *, on_desktop: bool = False) -> str:
    """Run a test file with this project's settings and return what pytest printed."""
    path = tmp_path / "test_sample.py"
    path.write_text(source, "utf-8")
    env = {name: value for name, value in os.environ.items() if name != MARK}
    if on_desktop:
        env[MARK] = "1"
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["-c", str(ROOT / "pyproject.toml"), str(path)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True).stdout


def test_a_warning_from_qt_fails_the_test(tmp_path: Path) -> None:
    source = (
        "from PySide6.QtCore import qInfo, qWarning\n"
        "def test_silent(qtbot): qInfo('fine')\n"
        "def test_loud(qtbot): qWarning('a signal without a slot')\n"
    )
    printed = outcome(tmp_path, source)
    assert "a signal without a slot" in printed
    assert "1 failed, 1 passed" in printed


def test_an_exception_in_a_slot_fails_the_test(tmp_path: Path) -> None:
    source = (
        "from PySide6.QtCore import QObject\n"
        "def test_slot(qtbot):\n"
        "    source = QObject()\n"
        "    source.objectNameChanged.connect(lambda name: 1 / 0)\n"
        "    source.setObjectName('new')\n"
    )
    printed = outcome(tmp_path, source)
    assert "ZeroDivisionError" in printed
    assert "1 failed" in printed


def test_a_python_warning_fails_the_test(tmp_path: Path) -> None:
    source = "import warnings\ndef test_warning(): warnings.warn('old', stacklevel=1)\n"
    assert "1 failed" in outcome(tmp_path, source)


@pytest.mark.parametrize(
    ("on_desktop", "summary", "header"),
    [
        (True, "2 passed in", "desktop: virtual"),
        (False, "1 passed, 1 deselected in", "desktop: none; tests marked “desktop” are left out"),
    ],
)
def test_without_the_desktop_its_tests_are_left_out(
    tmp_path: Path, on_desktop: bool, summary: str, header: str
) -> None:
    source = (
        "import os, pytest\n"
        "@pytest.mark.desktop\n"
        "def test_window(): pass\n"
        "def test_sum(): assert 1 + 1 == 2\n"
    )
    printed = outcome(tmp_path, source, on_desktop=on_desktop)
    assert header in printed
    assert summary in printed.splitlines()[-1]


def test_without_the_desktop_nothing_real_is_touched(tmp_path: Path) -> None:
    source = (
        "import keyring\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "def test_screen(qapp): assert QGuiApplication.platformName() == 'offscreen'\n"
        "def test_keyring(): assert keyring.get_keyring().priority == 0\n"
    )
    assert "2 passed" in outcome(tmp_path, source)


def test_each_test_has_a_home_of_its_own(home: Path, tmp_path: Path) -> None:
    assert os.environ["DIALER_GUI_HOME"] == str(home)
    assert home.parent == tmp_path
    assert not home.exists()


def test_examples_are_the_same_at_each_run_with_a_home(tmp_path: Path) -> None:
    source = (
        "from hypothesis import given, settings, strategies\n"
        "@given(strategies.text())\n"
        "def test_text(text): assert settings.default.derandomize\n"
    )
    assert "1 passed" in outcome(tmp_path, source)


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
