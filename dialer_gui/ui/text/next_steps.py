"""What the button beside an outcome says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.refusals import NextStep

translate = QCoreApplication.translate


def next_step_words(step: NextStep) -> str:
    """Return what a button offers to do."""
    return {
        NextStep.OPEN_ACCOUNT: translate("NextSteps", "Open the account"),
        NextStep.CHECK_CONNECTION: translate("NextSteps", "Check connection…"),
        NextStep.CHOOSE_PHONE: translate("NextSteps", "Choose extension"),
        NextStep.CHOOSE_CALLER_ID: translate("NextSteps", "Choose caller ID"),
        NextStep.CALL_AGAIN: translate("NextSteps", "Call again"),
    }[step]
