"""What else may have the name of one of the program's files."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

NoFile = Callable[[Path], None]
"""Puts something that is no file at a path."""


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    # Its path may be too long for one.
    with TemporaryDirectory() as name, socket.socket(socket.AF_UNIX) as made:
        made.bind(f"{name}/socket")
        os.rename(f"{name}/socket", path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _full_device(path: Path) -> None:
    path.symlink_to("/dev/full")


def _link_to_pipe(path: Path) -> None:
    pipe = path.with_name(f"{path.name}-pipe")
    os.mkfifo(pipe)
    path.symlink_to(pipe)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


NO_FILES: dict[str, NoFile] = {
    "folder": Path.mkdir,
    "pipe": _pipe,
    "link to a pipe": _link_to_pipe,
    "device": _device,
    "link loop": _loop,
    "socket": _socket,
}
if sys.platform == "linux":
    NO_FILES["full device"] = _full_device
