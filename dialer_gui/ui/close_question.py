"""Asks before the program ends while a secret is still being saved, or a call is followed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.text.notices import NoticeWords, unsaved_token_question
from dialer_gui.ui.text.sign_in import unsaved_key_question
from dialer_gui.ui.window_layout import WindowLayout

_KEY = "unsaved"
_CALL_KEY = "followed"
_PENDING = frozenset({TokenState.SAVING, TokenState.SAVING_SLOW})


class CloseQuestion(QObject):
    """Holds a close back until the keyring has answered, and asks where it does not.

    While a call is followed it asks, too: once, because the call goes on without the program.

    Who closes once more has seen the question, and means it.
    """

    #: The window may close now, whatever is lost.
    close_confirmed = Signal()
    #: What held a close back is over: the window is to be closed once more.
    close_requested = Signal()
    #: The question stands, and has to be seen.
    question_asked = Signal()

    def __init__(self, page: WindowLayout) -> None:
        super().__init__(page)
        self._page = page
        self._unsaved: Account | None = None
        self._is_asked = False
        self._is_call_followed = self._is_call_asked_about = False
        #: By account: where its secret is.
        self._states: dict[str, TokenState] = {}
        page.notices.action_pressed.connect(self._on_notices_action_pressed)
        page.notices.second_action_pressed.connect(self._on_notices_second_action_pressed)

    def may_close(self) -> bool:
        """Whether nothing would be lost, or the person was told what."""
        accounts = self._page.form.accounts()
        pending = [each for each in accounts if self._states.get(each.id) in _PENDING]
        if not pending or self._is_asked:
            return not self._is_call_followed or self._is_call_asked_about or self._ask_about_call()
        self._unsaved = pending[0]
        if self._states[self._unsaved.id] is TokenState.SAVING_SLOW:
            self._ask(self._unsaved)
        return False

    def follow(self, account_id: str, state: TokenState) -> None:
        """Take note of where a secret is: a close that was held back may go on, or not at all."""
        self._states[account_id] = state
        if self._unsaved is None or account_id != self._unsaved.id:
            return
        if state is TokenState.SAVING_SLOW and not self._is_asked:
            self._ask(self._unsaved)
        elif state not in _PENDING:
            self._withdraw()
            # In any other state the secret is lost with the program, and the window says so.
            if state is TokenState.STORED:
                self.close_requested.emit()

    def follow_call(self, is_followed: bool) -> None:
        """Take note of whether a call is followed: of one that has ended there is no question."""
        self._is_call_followed = is_followed
        if not is_followed:
            self._is_call_asked_about = False
            self._page.notices.clear_notice(_CALL_KEY)

    def _ask_about_call(self) -> bool:
        """Ask, and return False: the window stays."""
        self._is_call_asked_about = True
        self._page.notices.show_notice(_CALL_KEY, self._call_words, stays=True)
        self._page.show_notices()
        self.question_asked.emit()
        return False

    def _ask(self, account: Account) -> None:
        self._is_asked = True
        say = self._key_words if account.signs_in else self._token_words
        self._page.notices.show_notice(_KEY, say, stays=True)
        self._page.show_notices()
        self.question_asked.emit()

    def _call_words(self) -> NoticeWords:
        text = self.tr("A call is under way. It goes on without Dialer, but its end is not seen.")
        return NoticeWords("warn", text, self.tr("Quit anyway"), self.tr("Stay"))

    def _key_words(self) -> NoticeWords:
        return self._token_words()._replace(text=unsaved_key_question())

    def _token_words(self) -> NoticeWords:
        answers = (self.tr("Quit anyway"), self.tr("Keep waiting"))
        return NoticeWords("warn", unsaved_token_question(), *answers)

    def _withdraw(self) -> None:
        self._unsaved = None
        if self._is_asked:
            self._is_asked = False
            self._page.notices.clear_notice(_KEY)

    def _on_notices_action_pressed(self, key: str) -> None:
        if key in {_KEY, _CALL_KEY}:
            self.close_confirmed.emit()

    def _on_notices_second_action_pressed(self, key: str) -> None:
        if key == _KEY:
            self._withdraw()
        elif key == _CALL_KEY:
            self._is_call_asked_about = False
            self._page.notices.clear_notice(_CALL_KEY)
