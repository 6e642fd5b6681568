"""How two builds are compared; packaging/verify makes the builds."""

import os
from pathlib import Path

import pytest

from freeze.reproducible import differences, fingerprints

pytestmark = pytest.mark.desktop


def build(folder: Path) -> Path:
    """Make a folder with a program, a link and an empty folder."""
    (folder / "empty").mkdir(parents=True)
    (folder / "program").write_text("one")
    (folder / "link").symlink_to("program")
    for path in (folder / "program", folder / "link", folder / "empty"):
        os.utime(path, (5, 5), follow_symlinks=False)
    return folder


def test_the_same_in_two_folders_is_the_same(tmp_path: Path) -> None:
    one, other = build(tmp_path / "one"), build(tmp_path / "far/other")
    assert set(fingerprints(one)) == {"empty", "program", "link"}
    assert differences(fingerprints(one), fingerprints(other)) == []


def test_whatever_differs_is_named(tmp_path: Path) -> None:
    one = fingerprints(build(tmp_path / "one"))
    other = build(tmp_path / "other")
    (other / "program").write_text("two")
    (other / "link").unlink()
    (other / "link").symlink_to("empty")
    (other / "empty").chmod(0o700)
    (other / "more").touch()
    assert differences(one, fingerprints(other)) == [
        "more is in one only",
        *("empty is not the same", "link is not the same", "program is not the same"),
    ]
    os.utime(other / "program", (6, 6))
    (other / "program").write_text("one")
    assert "program is not the same" in differences(one, fingerprints(other))
