"""Runs ``--self-check`` of a frozen program and judges what it answers."""

import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from freeze.bundle import executable
from release.names import version
from release.problems import BuildFailed

TIMEOUT_S = 120
CHECKS = {"icons", "history", "keyring", "numbers", "trust_store", "call", "updates"}
"""What a frozen program has to have looked at."""


def check_bundle(bundle: Path, *, env: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Run the self-check and return its report.

    A keyring that this system lacks is forgiven: a build server may have none.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        env: the program's environment; this process's own by default.

    Raises:
        BuildFailed: a part does not work, or was not looked at.
    """
    with tempfile.TemporaryDirectory(prefix="self-check-") as folder:
        answer = Path(folder) / "answer.json"
        command = [str(executable(bundle)), "--home", str(Path(folder) / "home")]
        command += ["--self-check", str(answer)]
        done = subprocess.run(
            command,
            env=None if env is None else dict(env),
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIMEOUT_S,
        )
        if not answer.exists():
            said = done.stderr.strip() or f"exit code {done.returncode}"
            raise BuildFailed(f"The frozen program is no good: it gave no answer: {said}")
        report: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    judge(report)
    return report


def judge(report: Mapping[str, Any]) -> None:
    """Check a report.

    Raises:
        BuildFailed: see :func:`check_bundle`.
    """
    if report["version"] != version():
        raise BuildFailed(
            f"The frozen program is no good: it is version {report['version']}, not {version()}"
        )
    checks = report["checks"]
    if missing := CHECKS - set(checks):
        raise BuildFailed(
            f"The frozen program is no good: it did not look at: {', '.join(sorted(missing))}"
        )
    broken = {name for name, check in checks.items() if not (check["ok"] or is_absent(check))}
    if broken:
        words = (f"{name}: {checks[name]['detail']}" for name in sorted(broken))
        raise BuildFailed(f"The frozen program is no good: {'; '.join(words)}")


def is_absent(check: Mapping[str, Any]) -> bool:
    """Whether a check could not be made because this system lacks what it is about."""
    return bool(check.get("absent", False))
