"""What PySide does at its import and with each imported module, and that we are spared it."""

import subprocess
import sys

_BEGIN = """
import sys
if sys.argv[1] == "spared":
    from dialer_gui.desktop.quick_pyside import import_pyside
    import_pyside()
"""

_IMPORT = """
import linecache, PySide6.QtCore
before = set(linecache.cache)
import dialer_gui.app, dialer_gui.backstage
print(sum(len(linecache.getlines(name)) for name in set(linecache.cache) - before))
"""

_LOOK = """
import PySide6.QtWidgets, dialer_gui.app, dialer_gui.backstage
parts = [m for n, m in sys.modules.items() if n.startswith("shibokensupport.signature.")]
print(sum("__file__" not in vars(part) for part in parts))
"""

_ERR = """
import PySide6.QtCore
try:
    PySide6.QtCore.QTimer().setInterval("soon")
except TypeError as error:
    print(error)
"""

_RACE = """
import threading, PySide6.QtCore
layout, seen, together = sys.modules["shibokensupport.signature.layout"], [], threading.Barrier(8)
def touch():
    together.wait()
    seen.append(layout.create_signature)
threads = [threading.Thread(target=touch) for _ in range(8)]
for each in threads: each.start()
for each in threads: each.join()
print(len(seen), len(set(seen)))
"""

_ERRORS = """
import threading, PySide6.QtCore, PySide6.QtWidgets
seen, together = [], threading.Barrier(6)
def err():
    together.wait()
    try:
        PySide6.QtCore.QTimer().setInterval("soon")
    except Exception as error:  # a NameError is PySide's own, whatever is deferred
        seen.append(error)
threads = [threading.Thread(target=err) for _ in range(6)]
for each in threads: each.start()
for each in threads: each.join()
print(len(seen))
"""


def test_the_source_of_no_module_is_read_and_kept() -> None:
    assert int(printed(_IMPORT, "spared")) == 0


def test_without_being_told_pyside_reads_them() -> None:
    """Once this fails, PySide does not look any more, and this part can go."""
    assert int(printed(_IMPORT, "as it is")) > 1000


def test_the_code_for_signatures_is_not_loaded() -> None:
    assert int(printed(_LOOK, "as it is")) == 0
    assert int(printed(_LOOK, "spared")) == 5


def test_wrong_arguments_are_explained_as_ever() -> None:
    explained = printed(_ERR, "spared")
    assert "setInterval(msec: int" in explained
    assert explained == printed(_ERR, "as it is")


def test_what_many_threads_want_at_once_is_loaded_once() -> None:
    assert printed(_RACE, "spared").split() == ["8", "1"]


def test_wrong_arguments_in_many_threads_at_once_end_no_program() -> None:
    for _ in range(4):
        assert int(printed(_ERRORS, "spared")) == 6


def printed(code: str, how: str) -> str:
    """Run the code in a new process; return what it prints."""
    command = [sys.executable, "-c", _BEGIN + code, how]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
