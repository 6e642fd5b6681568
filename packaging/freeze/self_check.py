"""Runs ``--self-check`` of a frozen program and judges what it answers."""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from freeze.bundle import executable
from release.building import BuildFailed
from release.names import version

TIMEOUT_S = 120
_VERDICT = "The frozen program is no good"

CHECKS = {
    *("plugins", "icons", "styles", "translations", "window", "clipboard", "tray"),
    *("history", "keyring", "numbers", "time_zones", "encodings"),
    *("trust_store", "child_environment", "call", "updates"),
}
"""What a frozen program has to have looked at."""

LIBRARY_PATH = {"LD_LIBRARY_PATH": "/opt/the-person-s-own"}
"""What the person has set for programs of their own; each child has to get just this."""


def check_bundle(bundle: Path, *, env: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Run the self-check and return its report.

    What this system lacks is forgiven: a build server may have no keyring.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        env: the program's environment; this process's own by default.

    Raises:
        BuildFailed: a part does not work, or was not looked at.
    """
    given = {**(os.environ if env is None else env), **LIBRARY_PATH}
    with tempfile.TemporaryDirectory(prefix="self-check-") as folder:
        answer = Path(folder) / "answer.json"
        done = subprocess.run(
            [str(executable(bundle)), "--self-check", str(answer)],
            env=given,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIMEOUT_S,
        )
        if not answer.exists():
            said = done.stderr.strip() or f"exit code {done.returncode}"
            raise BuildFailed(f"{_VERDICT}: it gives no answer: {said}")
        report: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    judge(report)
    if (done.returncode == 0) != report["ok"]:
        raise BuildFailed(f"{_VERDICT}: its exit code is {done.returncode}")
    seen = report["checks"]["child_environment"]["detail"]
    if not seen.endswith(LIBRARY_PATH["LD_LIBRARY_PATH"]):
        raise BuildFailed(f"{_VERDICT}: for its children {seen}")
    return report


def judge(report: Mapping[str, Any]) -> None:
    """Check what a frozen program has answered, wherever it ran.

    Raises:
        BuildFailed: a part does not work, or was not looked at.
    """
    if not report["frozen"] or report["version"] != version():
        kind = "frozen" if report["frozen"] else "running from source"
        raise BuildFailed(f"{_VERDICT}: it is version {report['version']}, {kind}")
    checks = report["checks"]
    faults = [f"{name} was not looked at" for name in sorted(CHECKS - set(checks))]
    faults += [
        f"{name}: {check['detail']}"
        for name, check in checks.items()
        if not (check["ok"] or is_absent(check))
    ]
    if faults:
        raise BuildFailed(f"{_VERDICT}: {'; '.join(faults)}")


def is_absent(check: Mapping[str, Any]) -> bool:
    """Whether a check could not be made because this system lacks what it is about."""
    return bool(check.get("absent", False))
