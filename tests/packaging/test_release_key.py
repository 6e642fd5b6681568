"""The step of a release that signs the feed, run as the build server runs it."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.packaging.workflows import jobs

pytestmark = pytest.mark.desktop


def test_a_release_is_not_signed_with_a_key_that_its_programs_do_not_know(tmp_path: Path) -> None:
    (step,) = (s for job in jobs() for s in job.steps if "update_feed.py sign" in s.get("run", ""))
    tools = tmp_path / ".venv/bin"
    tools.mkdir(parents=True)
    tool = tools / "python"
    tool.write_text('#!/bin/sh\ncase "$2" in public-key) echo known;; *) echo "$2";; esac\n')
    tool.chmod(0o755)
    shell = ["bash", "-ec", f"python() {{ :; }}\n{step['run']}"]

    def run(**env: str) -> tuple[int, str]:
        env |= {"PATH": os.environ["PATH"], "GITHUB_REF_NAME": "v1.2.3"}
        done = subprocess.run(shell, cwd=tmp_path, env=env, capture_output=True, text=True)
        return done.returncode, done.stdout.strip()

    assert run(DIALER_UPDATE_KEY="key", UPDATE_PUBLIC_KEY="known") == (0, "sign")
    assert run(DIALER_UPDATE_KEY="key", UPDATE_PUBLIC_KEY="another")[0] == 1
    assert run(UPDATE_PUBLIC_KEY="known")[0] == 1
    assert run()[0] == 0
