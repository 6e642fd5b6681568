"""The call strip: what is known about the call, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest, OutcomeKind
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.refusals import NextStep, next_step
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialer.call_steps import CallProgress, CallSteps, steps_of
from dialer_gui.ui.text.live_calls import live_words
from dialer_gui.ui.text.outcomes import Tone, outcome_words, outside_words, phase_words, tone_of
from dialer_gui.ui.text.sentences import ended, joined
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import IconButton, NextStepButton, Unfolder
from dialer_gui.ui.widgets.labels import ElapsedLabel, IconLabel, PlainLabel, set_style_property

_ICON_PX = 22
_BUTTON_PX = 24
_NO_LIMIT_PX = 16_000
#: Their title says what to do; the explanation is among the details.
_BRIEF_STATES = frozenset({LiveState.RINGING, LiveState.PICKED_UP, LiveState.ENDED})
_GROUND_OF_TONE = {"muted": "calm", "good": "good", "warn": "warn", "bad": "bad"}


class CallStrip(QFrame):
    """A strip that states only what is known, and has no height while there is nothing to say.

    A call that lives has a line with its three steps, and a sentence. The strip unfolds by itself
    only for trouble. What is over shrinks to a line when the person goes on, see :meth:`settle`.
    """

    #: Something was shown that the person should see.
    news_shown = Signal()
    #: The person no longer waits for the call in flight.
    stop_requested = Signal()
    #: The person wants what the button beside an outcome offers: a NextStep, and the id of the
    #: account that it is about, empty for the one in use.
    next_step_requested = Signal(object, str)
    #: The strip was dismissed while one of its buttons had the focus.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._theme: Theme | None = None
        self._sign = Tone("info", "muted")
        self._is_problem = False
        self._is_over = False
        self._is_brief = False
        self._said = ""
        self._account_id = ""
        #: What has shown what is shown, to be done again in another language.
        self._shown: list[partial[None]] = []
        self._icon = IconLabel(self)
        self._status = PlainLabel(wraps=True, parent=self)
        self._status.setObjectName("status")
        self._elapsed = ElapsedLabel(self)
        self._progress = CallProgress(self)
        self._stop = QPushButton(self)
        self._stop.clicked.connect(self.stop_requested)
        self._unfolder = Unfolder("", self)
        self._unfolder.toggled.connect(self._show_parts)
        self._close = IconButton("", self)
        self._close.clicked.connect(self._on_close_clicked)
        for button in (self._unfolder, self._close):
            button.setProperty("kind", "bare")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = PlainLabel(role="small", wraps=True, parent=self)
        self._server_caption = PlainLabel(role="caption", wraps=True, parent=self)
        self._server = PlainLabel(wraps=True, parent=self)
        self._server.let_select(by_tab=True)
        self._next = NextStepButton(self)
        self._next.chosen.connect(self._on_next_chosen)
        self._steps = CallSteps(self)
        self._has_steps = False
        self._lay_out()
        self.show_ready()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the same in the language that is spoken now; what is folded stays so."""
        self._status.setAccessibleName(self.tr("Call status"))
        self._stop.setText(self.tr("Stop waiting"))
        self._unfolder.setAccessibleName(self.tr("Details of the call"))
        self._close.setAccessibleName(self.tr("Hide the call status"))
        is_open, step = self._unfolder.isChecked(), self._next.step()
        with QSignalBlocker(self):  # it is no news
            for show in tuple(self._shown):
                show()
        self._unfolder.setChecked(is_open)
        self._next.offer(step)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._head.setSpacing(theme.px(8))
        self._words_row.setSpacing(theme.px(8))
        self._below_icon.setFixedWidth(theme.px(_ICON_PX))
        self._box.setSpacing(theme.px(6))
        across, along = theme.px(12), theme.px(8)
        self._box.setContentsMargins(across, along, across, along)
        self._steps.apply_theme(theme)
        self._progress.apply_theme(theme)
        # As high as the icon: its figures stand on the line of the title's first words.
        self._elapsed.apply_theme(theme, _ICON_PX)
        self._stop.setIcon(theme.icon("stopped"))
        self._stop.setIconSize(theme.beside_words(16))
        self._close.setIcon(theme.icon("close"))
        for button in (self._unfolder, self._close):
            button.setIconSize(theme.size(16))
            button.setFixedSize(theme.size(_BUTTON_PX))
        self._unfolder.apply_theme(theme)
        self._show_sign()

    def show_ready(self) -> None:
        """Say nothing: nothing is going on."""
        had_focus = self.has_focus()
        self._is_problem = self._is_over = self._is_brief = self._has_steps = False
        self._sign = Tone("info", "muted")
        self._shown = []
        self._status.setText("")
        self._status.setAccessibleDescription("")
        self._elapsed.stop()
        parts = (self._icon, self._words, self._progress, self._unfolder, self._close)
        for part in (*parts, self._stop, self._body):
            part.hide()
        set_style_property(self, "ground", "none")
        self.setMaximumHeight(0)  # not hidden: a screen reader finds the label at any time
        if had_focus:
            self.left.emit()

    def settle(self) -> None:
        """Make room for the next number: what is over goes, trouble shrinks to a line."""
        if self._sign.tone in {"warn", "bad"}:
            self._unfolder.setChecked(False)
        else:
            self.show_ready()

    def show_call_started(self, request: CallRequest, written: str) -> None:
        """Show that a call was taken on; ``written`` is its number for people."""
        self._steps.show_call(request.extension, written)
        self.show_phase(None)

    def show_phase(self, phase: CallPhase | None) -> None:
        """Show what the call in flight is doing."""
        self._shown = [partial(self.show_phase, phase)]
        title, explanation = phase_words(phase)
        tone = "warn" if phase is CallPhase.WAITING_FOR_KEYRING else "muted"
        self._show(Tone("waiting", tone), title, explanation, can_stop=True)

    def show_outcome(self, request: CallRequest, outcome: CallOutcome, written: str) -> None:
        """Show how a call ended, as far as it is known."""
        self._shown = [partial(self.show_outcome, request, outcome, written)]
        words = outcome_words(request, outcome)
        sentences = (words.what, words.placement, words.advice)
        self._steps.show_call(request.extension, written)
        self._has_steps = outcome.kind in {OutcomeKind.ACCEPTED, OutcomeKind.UNKNOWN}
        self._is_over, self._is_brief = outcome.kind is not OutcomeKind.ACCEPTED, False
        self._show(
            tone_of(outcome),
            words.title,
            joined(*sentences),
            outside_words(outcome),
        )
        self._account_id = request.account_id
        self._next.offer(next_step(outcome.reason))

    def show_live(self, live: LiveCall, last_seen: LiveState, written: str) -> None:
        """Show where a followed call is.

        Args:
            live: the call now.
            last_seen: the last state in which it was not over yet.
            written: its number as people write it.
        """
        # At most one of these: an earlier state of the call says nothing any more.
        self._shown = [each for each in self._shown if each.func != self.show_live]
        self._shown.append(partial(self.show_live, live, last_seen, written))
        said = live_words(live, last_seen, written)
        states = steps_of(live.seen, last_seen)
        self._steps.show_call(live.extension, written, states)
        self._progress.show_steps(states)
        self._has_steps, self._is_over = True, live.is_final
        self._is_brief = live.seen in _BRIEF_STATES
        if said.title != self._status.text() or live.needs_hint:
            self._show(said.sign, said.title, said.words, is_news=False)
        elif live.state is not LiveState.ACCEPTED and said.words not in self._words.text():
            # Why the outcome is unknown stays worth reading.
            self._show_more(said.words)
        self._show_parts()
        since_s = live.since_s if live.talking_since_s is None else live.talking_since_s
        if live.state is LiveState.ENDED and live.talking_since_s is not None:
            self._elapsed.show_duration(live.since_s - since_s)
        elif live.is_final or live.is_hidden:
            self._elapsed.stop()
        else:
            self._elapsed.count_from(since_s)

    def take_call_again_back(self) -> None:
        """Offer no second call any more: Call would place another one now."""
        if self._next.step() is NextStep.CALL_AGAIN:
            self._next.offer(None)

    def show_in_flight(self) -> None:
        """Say that a call is under way, to who wants another one meanwhile."""
        announce(self, self.tr("A call is under way already."))

    def show_problem(self, say: Callable[[], str], step: NextStep | None) -> None:
        """Show why no call could be made of the form, and what to do about it."""
        self._shown = [partial(self.show_problem, say, step)]
        self._has_steps, self._is_over, self._is_brief = False, True, False
        self._show(Tone("warning", "bad"), say(), "")
        self._account_id = ""
        self._next.offer(step)
        self._is_problem = True

    def has_problem(self) -> bool:
        """Whether a problem is shown that waits for the person."""
        return self._is_problem

    def has_focus(self) -> bool:
        """Whether the focus is in the strip."""
        stops = (self._stop, self._next, self._unfolder, self._close, self._server)
        return any(each.hasFocus() for each in stops)

    def _on_next_chosen(self, step: NextStep) -> None:
        self.next_step_requested.emit(step, self._account_id)

    def _on_close_clicked(self) -> None:
        self.show_ready()

    def _show_more(self, sentence: str) -> None:
        self._words.setText(joined(self._said, sentence))
        announce(self._status, sentence, is_more=True)

    def _show(
        self,
        sign: Tone,
        title: str,
        words: str,
        outside: tuple[str, str] = ("", ""),
        *,
        is_news: bool = True,
        can_stop: bool = False,
    ) -> None:
        self._sign = sign
        self._status.setText(title)
        self._status.setAccessibleDescription(title)
        set_style_property(self, "ground", _GROUND_OF_TONE[sign.tone])
        self._status.set_tone("" if sign.tone == "muted" else sign.tone)
        self._said = words
        self._words.setText(words)
        caption, text = outside
        self._server_caption.setText(caption)
        self._server.setText(text)
        self._server.setAccessibleDescription(caption)
        self._elapsed.stop()
        self._next.offer(None)
        self._stop.setVisible(can_stop)
        if can_stop:
            self._has_steps = self._is_over = self._is_brief = False
        self._is_problem = False
        self._unfolder.setChecked(sign.tone in {"warn", "bad"})
        self._icon.show()
        self._show_parts()
        self._show_sign()
        self.setMaximumHeight(_NO_LIMIT_PX)
        spoken = joined(ended(title), words) if words else title
        announce(self._status, spoken, is_error=sign.tone == "bad")
        if is_news:
            self.news_shown.emit()

    def _show_parts(self) -> None:
        """Show what belongs to the strip, folded or not."""
        is_open = self._unfolder.isChecked()
        has_server_words = bool(self._server.text())
        in_flight = not self._stop.isHidden()
        is_folded = self._is_brief or self._sign.tone in {"warn", "bad"}
        self._words.setVisible(bool(self._words.text()) and (is_open or not is_folded))
        self._server_caption.setVisible(is_open and has_server_words)
        self._server.setVisible(is_open and has_server_words)
        self._steps.setVisible(is_open and self._has_steps)
        self._body.setVisible(is_open)
        self._progress.setVisible(self._has_steps and not self._is_over and not is_open)
        has_more = self._has_steps or has_server_words or bool(self._words.text() and is_folded)
        self._unfolder.setVisible(has_more and not in_flight)
        self._close.setVisible(self._is_over)

    def _show_sign(self) -> None:
        if self._theme is None:
            return
        colour = getattr(self._theme.colours, self._sign.tone)
        self._icon.show_icon(self._theme, self._sign.icon, colour, _ICON_PX)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, top)
        self._head.addWidget(self._status, 1)
        parts = (self._elapsed, self._progress, self._unfolder, self._close)
        for part in parts:
            self._head.addWidget(part, 0, top)
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._server_caption)
        body.addWidget(self._server)
        body.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._steps)
        self._box = QVBoxLayout(self)
        # Below the title, and as wide as there is room.
        self._below_icon = QWidget(self)
        self._words_row = QHBoxLayout()
        self._words_row.addWidget(self._below_icon)
        self._words_row.addWidget(self._words, 1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(self._head)
        texts.addLayout(self._words_row)
        self._box.addLayout(texts)
        self._box.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self._body)
