"""The command that starts this program again, for files that the desktop reads."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import dialer_gui

_SCRIPT = "dialer-gui.exe" if sys.platform == "win32" else "dialer-gui"
#: What needs quotes in an Exec line, and what a backslash there (Desktop Entry Specification).
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
_ESCAPED = re.compile(r'(["`$\\])')


def start_command(home: Path | None, *, demo: bool) -> tuple[str, ...]:
    """Return program and arguments, with everything in which this run differs from a plain one.

    Args:
        home: the folder that was named for the program's files; None where none was.
        demo: whether this is the demo.
    """
    arguments = () if home is None else ("--home", str(home.absolute()))
    return (*_program(), *arguments, *(("--demo",) if demo else ()))


def exec_line(command: Sequence[str], *codes: str) -> str:
    """Return a command as the value of ``Exec`` in a desktop file.

    Args:
        command: program and arguments.
        codes: what stands behind them as it is, such as the field code ``%u``.
    """
    quoted = []
    for word in command:
        needs_quotes = not word or _RESERVED.search(word) is not None
        text = f'"{_ESCAPED.sub(_BACKSLASH, word)}"' if needs_quotes else word
        quoted.append(string_value(text.replace("%", "%%")))
    return " ".join((*quoted, *codes))


_BACKSLASH = r"\\\1"


def desktop_entry(command: Sequence[str], *codes: str, also: Sequence[str] = ()) -> str:
    """Return the text of a desktop file that starts a command.

    Args:
        command: program and arguments.
        codes: what stands behind them, as for :func:`exec_line`.
        also: further lines.
    """
    folder = working_folder()
    lines = ["[Desktop Entry]", "Type=Application", "Name=Dialer", "Icon=dialer-gui"]
    lines += [f"Exec={exec_line(command, *codes)}", "Terminal=false"]
    lines += [f"Path={string_value(str(folder))}"] if folder else []
    return "\n".join([*lines, *also, ""])


def string_value(text: str) -> str:
    """Return a text as a value in a desktop file, on one line."""
    escapes = {"\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
    return "".join(escapes.get(each, each) for each in text)


def working_folder() -> Path | None:
    """Return where the command must be started for Python to find the program; None for anywhere.

    Only a checkout that nobody has installed needs it.
    """
    return Path(dialer_gui.__file__).parent.parent if "-m" in _program() else None


def _program() -> tuple[str, ...]:
    image = os.environ.get("APPIMAGE", "")
    if image:  # what runs lies in a folder that is gone with the program
        return (image,)
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = Path(sys.executable).with_name(_SCRIPT)
    return (str(script),) if script.exists() else (sys.executable, "-m", "dialer_gui")
