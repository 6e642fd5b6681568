"""What the test of an account has found so far, in a few lines."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from dialer_gui.domain.diagnosis import CheckResult, CheckStep, Diagnosis, DiagnosisLine, Finding
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.diagnostics import step_title, tone_of_result
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel

_ICON_PX = 18
#: What failed nowhere and yet proves nothing.
_NO_NEWS = frozenset(
    {
        Finding.NO_PROXY,
        Finding.CLOCK_NOT_TOLD,
        Finding.TOKEN_NOT_JUDGED,
        Finding.PHONE_NOT_TOLD,
    }
)


class AccountTestPanel(QFrame):
    """The step that is being done or has failed, and below it those that worked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._theme: Theme | None = None
        self._result: CheckResult | None = None
        self._worked: list[str] = []
        self._icon = IconLabel(self)
        self._now = PlainLabel(wraps=True, parent=self)
        self._done = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self._now, 0, 1)
        self._grid.addWidget(self._done, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setContentsMargins(*[theme.px(10)] * 4)
        self._paint_icon()

    def show_begun(self) -> None:
        """Say that the test has begun, and show nothing of the one before."""
        self._worked = []
        self._show(None, self.tr("Testing. No call is placed."))
        self.show()
        announce(self, self._now.text())

    def show_started(self, step: CheckStep) -> None:
        """Say which step is being done."""
        self._show(None, self.tr("Testing: {step}").format(step=step_title(step)))

    def show_line(self, line: DiagnosisLine) -> None:
        """Add a step that worked, if that is news."""
        has_worked = line.result in {CheckResult.OK, CheckResult.WARNING}
        if has_worked and line.finding not in _NO_NEWS:
            self._worked.append(step_title(line.step))
            self._show(None, self._now.text())

    def show_end(self, diagnosis: Diagnosis) -> None:
        """Say where the test ended, if it did not succeed; the field says what is wrong."""
        failed = first_failure(diagnosis)
        if failed is not None:
            words = self.tr("Failed: {step}. Nothing is saved yet.")
            self._show(CheckResult.FAILED, words.format(step=step_title(failed.step)))
        else:
            self._show(CheckResult.SKIPPED, self.tr("The test was stopped. Nothing is saved."))
            announce(self, self._now.text())

    def _show(self, result: CheckResult | None, now: str) -> None:
        self._result = result
        self._now.setText(now)
        self._done.setText(self.tr("Works: {steps}").format(steps=" · ".join(self._worked)))
        self._done.setVisible(bool(self._worked))
        self._paint_icon()

    def _paint_icon(self) -> None:
        if self._theme is not None:
            tone = tone_of_result(self._result)
            colour = getattr(self._theme.colours, tone.tone)
            self._icon.show_icon(self._theme, tone.icon, colour, _ICON_PX)


def first_failure(diagnosis: Diagnosis) -> DiagnosisLine | None:
    """Return the line of the step that failed first, None where none did."""
    lines = diagnosis.lines
    return next((line for line in lines if line.result is CheckResult.FAILED), None)
