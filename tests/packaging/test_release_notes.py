"""A tag becomes a release only when it is the version, and the change log has a part for it."""

import subprocess
import sys

import pytest

from release.names import ROOT, version
from release.notes import notes

LOG = """# Change log

## Unreleased

### Added
- Something to come.

## [1.10.0] - 2026-11-24

### Added
- A double-click app.

## 1.1.0 - 2026-10-01

## 1.0.1
- Without its day, which the packages want.

## 1.0.0 - 2026-09-30
- The first.
"""


def test_a_release_gets_its_own_part_of_the_change_log() -> None:
    assert notes("v1.10.0", "1.10.0", LOG) == "### Added\n- A double-click app.\n"
    assert notes("v1.0.0", "1.0.0", LOG) == "- The first.\n"


@pytest.mark.parametrize(
    ("tag", "version", "words"),
    [
        ("v1.10.1", "1.10.0", "the tag is “v1.10.1”"),
        ("1.10.0", "1.10.0", "the tag is “1.10.0”"),
        ("v1.10.0", "1.1.0", "the tag is “v1.10.0”"),
        ("v1.1.0", "1.1.0", "nothing under “## 1.1.0 - DATE”"),
        ("v1.0.1", "1.0.1", "nothing under “## 1.0.1 - DATE”"),
        ("v1.2.0", "1.2.0", "nothing under “## 1.2.0 - DATE”"),
    ],
)
def test_anything_else_is_refused(tag: str, version: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        notes(tag, version, LOG)


def test_the_command_refuses_a_foreign_tag() -> None:
    command = [sys.executable, str(ROOT / "packaging/release/notes.py")]
    done = subprocess.run([*command, "v99.0.0"], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"the program's version is {version()}" in done.stderr
    assert subprocess.run(command, capture_output=True).returncode == 2
