"""Modules that wait with their loading until somebody looks into them."""

from __future__ import annotations

import importlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from dialer_gui.desktop.deferred import RARELY_USED, defer
from tests.desktop.waiting import PATIENCE_S

_STARTED = """
import sys
import dialer_gui.start
from dialer_gui.desktop.deferred import RARELY_USED, defer_rarely_used
before = [name for name in RARELY_USED if name in sys.modules]
defer_rarely_used()
from dialer_gui.desktop.quick_pyside import import_pyside
import_pyside()
import dialer_gui.cli, dialer_gui.app, dialer_gui.backstage, dialer_gui.follow_up
import dialer_gui.provider.transport, dialer_gui.simulator.server
waiting = [name for name in RARELY_USED if type(sys.modules[name]).__name__ == "_Deferred"]
print(before, *waiting)
import email.utils, html.entities, idna, inspect, locale
print(html.escape("<"), "amp" in html.entities.name2codepoint, idna.encode("köln.de").decode())
print(inspect.signature(locale.normalize), locale.normalize("de"))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where modules are found that only this test has."""
    before = {*sys.modules}
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in {*sys.modules} - before:
        del sys.modules[name]


def deferred(folder: Path, name: str, source: str) -> ModuleType:
    """Import a module with this source, deferred."""
    (folder / f"{name}.py").write_text(source)
    importlib.invalidate_caches()
    spec = importlib.util.find_spec(name)
    assert spec is not None
    defer(spec)
    return importlib.import_module(name)


def test_what_libraries_import_in_vain_is_not_loaded_and_there_for_who_wants_it() -> None:
    command = [sys.executable, "-X", "utf8", "-c", _STARTED]
    printed = subprocess.run(command, check=True, capture_output=True).stdout.decode().splitlines()
    assert printed[0].split() == ["[]", *RARELY_USED]
    assert printed[1:] == ["&lt; True xn--kln-sna.de", "(localename) de_DE.ISO8859-1"]


def test_it_is_loaded_by_the_first_look_and_once(folder: Path) -> None:
    module = deferred(folder, "counted", "import counter\ncounter.loads += 1\nanswer = 42\n")
    counter = sys.modules["counter"] = ModuleType("counter")
    counter.loads = 0  # type: ignore[attr-defined]
    assert (module.__name__, module.__file__) == ("counted", str(folder / "counted.py"))
    assert counter.loads == 0
    assert (module.answer, module.answer, counter.loads) == (42, 42, 1)
    with pytest.raises(AttributeError, match="module 'counted' has no attribute 'question'"):
        _ = module.question


def test_another_thread_never_meets_it_half_loaded(folder: Path) -> None:
    module = deferred(folder, "slow", "import gate\nfirst = 1\ngate.wait()\nlast = 2\n")
    gate, seen = ModuleType("gate"), list[int]()
    is_inside, may_go_on = threading.Event(), threading.Event()

    def wait() -> None:
        is_inside.set()
        may_go_on.wait(PATIENCE_S)

    gate.wait = wait  # type: ignore[attr-defined]
    sys.modules["gate"] = gate
    threads = [threading.Thread(target=lambda: seen.append(module.first + module.last))]
    threads[0].start()
    assert is_inside.wait(PATIENCE_S)
    threads.append(threading.Thread(target=lambda: seen.append(module.first + module.last)))
    threads[1].start()
    threads[1].join(0.1)
    has_waited = threads[1].is_alive()
    may_go_on.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert (has_waited, seen) == (True, [3, 3])


def test_what_could_not_be_loaded_is_tried_again(folder: Path) -> None:
    source = "import pathlib\nanswer = len(pathlib.Path(__file__).with_name('there').read_text())"
    module = deferred(folder, "later", source)
    with pytest.raises(FileNotFoundError):
        _ = module.answer
    (folder / "there").write_text("ok")
    assert module.answer == 2
