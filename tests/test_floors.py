"""The house keeps its own rules, and the reader of the rules can tell when it does not."""

from pathlib import Path

import pytest

from tests.floors import MAX_FILE_LINES, MAX_FUNCTION_LINES, faults_in

ROOT = Path(__file__).parent.parent


def faults_of(tmp_path: Path, name: str, source: str) -> list[str]:
    """Check one file alone in a checkout of its own."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")
    return [fault.words for fault in faults_in(tmp_path)]


def test_the_house_is_in_order() -> None:
    faults = "\n".join(str(fault) for fault in faults_in(ROOT))
    assert not faults, faults


def test_the_house_is_looked_at() -> None:
    files = {*ROOT.glob("dialer_gui/**/*.py"), *ROOT.glob("tests/**/*.py")}
    assert ROOT / "dialer_gui/__init__.py" in files
    assert Path(__file__) in files


@pytest.mark.parametrize(
    ("name", "source", "words"),
    [
        ("domain/a.py", "from dialer_gui.storage import b", "domain must not import"),
        ("domain/a.py", "from PySide6.QtCore import QObject", "domain must not import Qt"),
        ("domain/a.py", "import socket", "does no input or output"),
        ("domain/a.py", "open('x')", "does no input or output"),
        ("storage/a.py", "from ..provider import b", "storage must not import"),
        ("storage/a.py", "import shiboken6", "storage must not import Qt"),
        ("storage/a.py", "import requests", "only provider may import requests"),
        ("provider/a.py", "from dialer_gui import simulator", "provider must not import"),
        ("provider/a.py", "import sqlite3", "only storage may import sqlite3"),
        ("provider/a.py", "def f():\n    import keyring.errors", "only storage may import keyring"),
        ("simulator/a.py", "import dialer_gui.provider.b", "simulator must not import"),
        ("simulator/a.py", "import urllib3.util", "only provider may import urllib3"),
        ("services/a.py", "from dialer_gui.ui.b import C", "services must not import"),
        ("services/a.py", "from PySide6.QtWidgets import QLabel", "QtCore only"),
        ("services/a.py", "from PySide6 import QtGui", "QtCore only"),
        ("services/a.py", "from dialer_gui import app", "services must not import"),
        ("services/a.py", "from dialer_gui.main import b", "services must not import"),
        ("ui/a.py", "from dialer_gui.services import b", "ui must not import"),
        ("ui/a.py", "from ..storage.b import c", "ui must not import"),
        ("ui/a.py", "self.tr(f'Call {x}')", "translate first"),
        ("ui/a.py", "self.tr('Call {}'.format(x))", "translate first"),
        ("ui/a.py", "translate('a', 'Call ' + x)", "translate first"),
        ("ui/a.py", "from PySide6.QtCore import QThread\nQThread()", "services only"),
        ("provider/a.py", "import threading\nthreading.Thread()", "services only"),
        ("storage/a.py", "from threading import Timer", "services only"),
        ("application.py", "QtCore.QThread()", "services only"),
        ("desktop/a.py", "from dialer_gui.ui import b", "desktop must not import"),
        ("desktop/a.py", "from dialer_gui import presenters", "desktop must not import"),
        ("ui/a.py", "from dialer_gui import presenters", "ui must not import"),
        ("presenters/a.py", "from dialer_gui import application", "presenters must not import"),
        ("presenters/a.py", "from dialer_gui.provider import b", "presenters must not import"),
        ("cli.py", "from dialer_gui.services import b", "command line must not import"),
        ("application.py", "import requests", "only provider may import requests"),
    ],
)
def test_a_broken_rule_is_found(tmp_path: Path, name: str, source: str, words: str) -> None:
    found = faults_of(tmp_path, f"dialer_gui/{name}", source)
    assert len(found) >= 1
    assert all(words in each for each in found)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("domain/a.py", "from dialer_gui.domain.b import c\nfrom . import d"),
        ("storage/a.py", "import sqlite3, keyring\nfrom ..domain import b"),
        ("provider/a.py", "import requests, threading\nthreading.Event()"),
        ("provider/cancel_token.py", "import threading\nthreading.Thread()"),
        ("simulator/server.py", "from http.server import ThreadingHTTPServer as S\nS()"),
        ("services/a.py", "from PySide6.QtCore import QThread\nfrom dialer_gui.provider import b"),
        ("ui/a.py", "from PySide6.QtWidgets import QLabel\nself.tr('Call %1').replace('%1', x)"),
        ("desktop/a.py", "from dialer_gui.services import b\nfrom PySide6 import QtNetwork"),
        ("presenters/a.py", "from dialer_gui import desktop, domain, services, ui"),
        ("application.py", "from dialer_gui import __version__, cli, desktop, services, ui"),
        ("ui/a.py", "from dialer_gui import __version__"),
    ],
)
def test_what_is_allowed_is_let_be(tmp_path: Path, name: str, source: str) -> None:
    assert faults_of(tmp_path, f"dialer_gui/{name}", source) == []


def test_length_is_measured(tmp_path: Path) -> None:
    body = "    pass\n" * MAX_FUNCTION_LINES
    assert faults_of(tmp_path, "tests/a.py", f"def f():\n{body}") == ["f is 61 lines long"]
    long = "x = 1\n" * (MAX_FILE_LINES + 1)
    assert faults_of(tmp_path, "tests/a.py", long) == ["501 lines: it has two jobs"]
    assert faults_of(tmp_path, "tests/a.py", "x = 1\n" * MAX_FILE_LINES) == []
