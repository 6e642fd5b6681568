"""The time that stands in everything that is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from freeze.epoch import EARLIEST_S
from release.names import ROOT


def told(root: Path = ROOT, **env: str) -> int:
    """Ask in a process of its own: the answer is kept."""
    without = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    question = "from freeze.epoch import commit_time_s; print(commit_time_s())"
    done = subprocess.run(
        [sys.executable, "-c", question],
        env={**without, "PYTHONPATH": str(root / "packaging"), **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def copied(folder: Path) -> Path:
    """Make a checkout of nothing but the two folders that the question needs."""
    for name in ("freeze", "release"):
        shutil.copytree(ROOT / "packaging" / name, folder / "packaging" / name)
    return folder


def test_a_build_server_may_name_it() -> None:
    assert told(SOURCE_DATE_EPOCH="1700000000") == 1_700_000_000


def test_it_is_the_commit_s(tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout")
    git = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    made = {**os.environ, "GIT_COMMITTER_DATE": "2026-02-03T04:05:06Z"}
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "One"], env=made, check=True)
    assert told(root) == 1_770_091_506


@pytest.mark.parametrize("given", ["", "yesterday"])
def test_without_git_it_is_the_earliest_that_archives_can_tell(tmp_path: Path, given: str) -> None:
    root = copied(tmp_path / "checkout")
    # Whatever folder the tests run in may itself be in somebody's repository.
    env = {"GIT_CEILING_DIRECTORIES": str(tmp_path), "SOURCE_DATE_EPOCH": given}
    assert told(root, **env) == EARLIEST_S
