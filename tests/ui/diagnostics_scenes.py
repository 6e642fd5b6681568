"""Every state of the connection check, for tests and for screenshots."""

from __future__ import annotations

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import (
    CheckResult,
    CheckStep,
    Diagnosis,
    DiagnosisLine,
    Finding,
    in_order,
)
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from tests.ui.gallery import ACCOUNT, AFTERNOON_S

OK, WARNING = CheckResult.OK, CheckResult.WARNING
FAILED, SKIPPED = CheckResult.FAILED, CheckResult.SKIPPED
ADDRESS = "https://pbx.example.com:8443/customers/4711?key=5ec2e7"
EXTENSION = ACCOUNT.extensions[0]

GOOD = (
    DiagnosisLine(CheckStep.PROXY, OK, Finding.NO_PROXY, 1),
    DiagnosisLine(CheckStep.NAME, OK, Finding.NAME_FOUND, 12, ("203.0.113.7", "2001:db8::7")),
    DiagnosisLine(CheckStep.CONNECTION, OK, Finding.CONNECTED, 48, ("203.0.113.7:8443",)),
    DiagnosisLine(
        CheckStep.TLS, OK, Finding.TLS_TRUSTED, 103, ("TLSv1.3", "Example CA, R11", "2027-01-30")
    ),
    DiagnosisLine(CheckStep.ENVELOPE, OK, Finding.ENVELOPE_RECOGNISED, 49),
    DiagnosisLine(CheckStep.TOKEN, OK, Finding.TOKEN_ACCEPTED, 51),
    DiagnosisLine(CheckStep.CLOCK, OK, Finding.CLOCK_RIGHT, 51),
    DiagnosisLine(CheckStep.EXTENSION, OK, Finding.PHONE_ONLINE, 51, ("idle",)),
)
BAD = (
    DiagnosisLine(CheckStep.PROXY, OK, Finding.PROXY_USED, 1, ("proxy.example:3128",)),
    DiagnosisLine(CheckStep.NAME, SKIPPED, Finding.NAME_LEFT_TO_PROXY),
    DiagnosisLine(CheckStep.CONNECTION, OK, Finding.CONNECTED_TO_PROXY, 48, ("203.0.113.9:3128",)),
    DiagnosisLine(CheckStep.TLS, WARNING, Finding.IN_CLEAR, 0),
    DiagnosisLine(CheckStep.ENVELOPE, OK, Finding.ENVELOPE_RECOGNISED, 49),
    DiagnosisLine(
        CheckStep.TOKEN,
        FAILED,
        Finding.TROUBLE,
        51,
        reason=Reason.TOKEN_INVALID,
        code="600",
        server_text="令牌无效：the token has expired",
    ),
    DiagnosisLine(CheckStep.CLOCK, WARNING, Finding.CLOCK_BEHIND, 51, ("3605",)),
    DiagnosisLine(CheckStep.EXTENSION, SKIPPED, Finding.NOT_REACHED),
)
#: What https finds where only http is spoken.
NO_TLS = DiagnosisLine(CheckStep.TLS, FAILED, Finding.TROUBLE, 4, reason=Reason.TLS)


def a_diagnosis(
    lines: tuple[DiagnosisLine, ...], *, was_stopped: bool = False, extension: str = EXTENSION
) -> Diagnosis:
    """A whole check with these lines."""
    return Diagnosis(ADDRESS, extension, in_order(lines), AFTERNOON_S, was_stopped)


def show(dialog: DiagnosticsDialog, lines: tuple[DiagnosisLine, ...]) -> Diagnosis:
    """Show a whole check, step by step."""
    dialog.show_begun(ACCOUNT.name, EXTENSION)
    for line in lines:
        dialog.show_started(line.step)
        dialog.show_line(line)
    diagnosis = a_diagnosis(lines)
    dialog.show_diagnosis(diagnosis)
    return diagnosis


def show_running(dialog: DiagnosticsDialog) -> None:
    """Show a check that is half through."""
    dialog.show_begun(ACCOUNT.name, EXTENSION)
    for line in GOOD[:4]:
        dialog.show_started(line.step)
        dialog.show_line(line)
    dialog.show_started(CheckStep.ENVELOPE)
