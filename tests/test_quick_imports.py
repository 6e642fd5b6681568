"""What PySide does with each imported module, and that this program is spared it."""

import subprocess
import sys

_IMPORT = """
import sys
if sys.argv[1] == "spared":
    from dialer_gui.desktop.quick_imports import read_no_sources
    read_no_sources()
import linecache, PySide6.QtCore
before = set(linecache.cache)
import dialer_gui.app, dialer_gui.backstage
print(sum(len(linecache.getlines(name)) for name in set(linecache.cache) - before))
"""


def test_the_source_of_no_module_is_read_and_kept() -> None:
    assert lines_read("spared") == 0


def test_without_being_told_pyside_reads_them() -> None:
    """Once this fails, PySide does not look any more, and ``quick_imports`` can go."""
    assert lines_read("as it is") > 1000


def lines_read(how: str) -> int:
    """Load most of the program in a new process; return how much source text it holds then."""
    command = [sys.executable, "-c", _IMPORT, how]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)
