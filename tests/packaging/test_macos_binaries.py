"""What compiled files were built for is read from the files, one chip at a time."""

import struct
from pathlib import Path

import pytest

from macos.binaries import compiled_files, demands, newer_than, not_for

CHIPS = {"arm64": (0x0100000C, 0), "x86_64": (0x01000007, 3)}
BUILD_VERSION = 0x32
VERSION_MIN_MACOSX = 0x24


def compiled(chip: str, major: int, minor: int, *, old_style: bool = False) -> bytes:
    """Return a library with nothing in it but the macOS it was built for."""
    version = major << 16 | minor << 8
    if old_style:
        command = struct.pack("<4I", VERSION_MIN_MACOSX, 16, version, version)
    else:
        command = struct.pack("<6I", BUILD_VERSION, 24, 1, version, version, 0)
    head = struct.pack("<8I", 0xFEEDFACF, *CHIPS[chip], 6, 1, len(command), 0, 0)
    return head + command


def for_several(*libraries: tuple[str, bytes]) -> bytes:
    """Put libraries for several chips into one file."""
    head = struct.pack(">2I", 0xCAFEBABE, len(libraries))
    at = 4096
    body = b""
    for chip, library in libraries:
        head += struct.pack(">5I", *CHIPS[chip], at + len(body), len(library), 12)
        body += library.ljust(4096, b"\0")
    return head.ljust(4096, b"\0") + body


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An application with a library of each kind, and files that are none."""
    inside = tmp_path / "Dialer.app/Contents/Frameworks"
    inside.mkdir(parents=True)
    both = for_several(
        ("x86_64", compiled("x86_64", 10, 13, old_style=True)),
        ("arm64", compiled("arm64", 13, 0)),
    )
    (inside / "both.dylib").write_bytes(both)
    (inside / "arm.so").write_bytes(compiled("arm64", 15, 0))
    (inside / "intel.so").write_bytes(compiled("x86_64", 11, 3))
    (inside / "link.so").symlink_to("arm.so")
    (inside / "libqml.a").write_bytes(both)
    (inside / "empty").touch()
    (inside / "dialer.svg").write_text("<svg/>")
    return tmp_path / "Dialer.app"


def test_only_compiled_files_are_looked_at_and_each_once(app: Path) -> None:
    assert [file.name for file in compiled_files(app)] == ["arm.so", "both.dylib", "intel.so"]


def test_each_chip_has_its_own_oldest_system(app: Path) -> None:
    inside = app / "Contents/Frameworks"
    assert demands(inside / "both.dylib") == {"x86_64": (10, 13), "arm64": (13, 0)}
    assert demands(inside / "intel.so") == {"x86_64": (11, 3)}


def test_a_file_for_the_other_chip_is_found(app: Path) -> None:
    assert not_for(app, "arm64") == ["Contents/Frameworks/intel.so"]
    assert not_for(app, "x86_64") == ["Contents/Frameworks/arm.so"]


def test_a_file_for_a_newer_system_is_found(app: Path) -> None:
    assert newer_than(app, "arm64", "13.0") == ["Contents/Frameworks/arm.so"]
    assert newer_than(app, "arm64", "15.0") == []
    assert newer_than(app, "x86_64", "11.0") == ["Contents/Frameworks/intel.so"]
