"""``--self-check``: whether every part that a call needs works here, told as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from dialer_gui import __version__
from dialer_gui.cli import put
from dialer_gui.desktop.qt_application import connect, leave_out_silent_bus

EXIT_WELL = 0
EXIT_BROKEN = 1
EXIT_NO_REPORT = 2


class Broken(Exception):
    """The part does not do what it is there for; the text says what it did."""


class Absent(Exception):
    """This system lacks what the check is about; that says nothing of the program."""


def run_self_check(report_file: Path | None = None) -> int:
    """Run every check and tell the result as one JSON object.

    The object: ``{"version": …, "python": …, "frozen": …, "ok": …, "checks": {name: {"ok": …,
    "detail": …}}}``. A check that failed for want of something on this system also has
    ``"absent": true``. No call leaves this computer: the one that is placed goes to the built-in
    simulator.

    Args:
        report_file: gets the object; without it, it is printed.

    Returns:
        0 when all are well, 1 when a part is broken, 2 when the file can't be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        # Not above: a module that is missing or broken is told like any other part.
        from dialer_gui.self_check.checks import CHECKS
    except Exception as exc:
        return _tell({"program": _failure(exc)}, report_file)

    def give_up(reason: str) -> None:
        # Qt aborts the process as soon as this returns.
        os._exit(_tell({"window_system": {"ok": False, "detail": reason}}, report_file))

    leave_out_silent_bus()
    application = connect(sys.argv[:1], give_up)
    exit_code = _tell({name: _result_of(check) for name, check in CHECKS.items()}, report_file)
    del application  # kept until here: without it no picture can be painted
    return exit_code


def _result_of(check: Callable[[], str]) -> dict[str, object]:
    try:
        return {"ok": True, "detail": check()}
    except Absent as exc:
        return {"ok": False, "absent": True, "detail": str(exc)}
    except Broken as exc:
        return {"ok": False, "detail": str(exc)}
    except Exception as exc:  # whatever is broken is what the report is for
        return _failure(exc)


def _failure(exc: Exception) -> dict[str, object]:
    return {"ok": False, "detail": f"{type(exc).__name__}: {exc}"}


def _tell(checks: Mapping[str, Mapping[str, object]], report_file: Path | None) -> int:
    """Print or write the report and return the exit code."""
    is_well = all(result["ok"] for result in checks.values())
    report = {
        "version": __version__,
        "python": sys.version.split()[0],
        "frozen": bool(getattr(sys, "frozen", False)),
        "ok": is_well,
        "checks": checks,
    }
    if report_file is not None:
        text = json.dumps(report, indent=2, ensure_ascii=False)
        try:
            report_file.write_text(f"{text}\n", "utf-8")
        except OSError as exc:
            _complain(f"The report can't be written to {report_file}: {exc.strerror}.")
            return EXIT_NO_REPORT
    # A terminal may know no character beyond ASCII; JSON can do without them.
    elif not put(f"{json.dumps(report, indent=2)}\n", sys.stdout):
        _complain("The report can't be written.")
        return EXIT_NO_REPORT
    return EXIT_WELL if is_well else EXIT_BROKEN


def _complain(sentence: str) -> None:
    put(f"dialer-gui: {sentence}\n", sys.stderr)
