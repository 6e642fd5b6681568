"""One look at some phones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.services.api_session import ApiSession

#: A look that takes longer is of no use: what it tells is out of date.
LOOK_DEADLINE_S = 5.0

#: The phone's state when the question about this single phone is refused for such a reason.
_STATE_OF_REASON = {
    Reason.EXTENSION_FOREIGN: PhoneState.MISSING,
    Reason.EXTENSION_MISSING: PhoneState.MISSING,
    Reason.EXTENSION_DISABLED: PhoneState.DISABLED,
    Reason.EXTENSION_OFFLINE: PhoneState.OFFLINE,
    Reason.NOT_IN_CALL: PhoneState.IDLE,
}


@dataclass(frozen=True, slots=True)
class StatusPoll:
    """The result of a look.

    Attributes:
        account_id: whose phones.
        statuses: what they do; empty when the look failed.
        error: why it failed; None when it did not.
        was_left_out: the provider was not asked, because the screen could not be seen.
    """

    account_id: str
    statuses: tuple[PhoneStatus, ...] = ()
    error: ProviderError | None = None
    was_left_out: bool = False


def always() -> bool:
    """Say that a look is wanted."""
    return True


def start_look(
    session: ApiSession,
    account: Account,
    extensions: tuple[str, ...],
    tell: Callable[[StatusPoll], object],
    is_wanted: Callable[[], bool] = always,
) -> None:
    """Look at some phones of an account in the session's thread.

    Args:
        session: where the question is asked.
        account: whose phones.
        extensions: which ones.
        tell: called once, in the session's thread.
        is_wanted: asked in the session's thread; if not, the look is left out.
    """

    def look() -> None:
        if not is_wanted():
            tell(StatusPoll(account.id, was_left_out=True))
            return
        try:
            statuses = session.ask(
                account, lambda client, access: client.statuses(access, extensions)
            )
        except ProviderError as exc:
            tell(_look_of_refusal(account, extensions, exc))
            return
        known = tuple(status for status in statuses if status.extension in extensions)
        error = None if known else ProviderError(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE))
        tell(StatusPoll(account.id, known, error))

    session.submit(look)


def _look_of_refusal(
    account: Account, extensions: tuple[str, ...], exc: ProviderError
) -> StatusPoll:
    state = _STATE_OF_REASON.get(exc.reason)
    if state is None or len(extensions) != 1:
        return StatusPoll(account.id, error=exc)
    return StatusPoll(account.id, (PhoneStatus(extensions[0], state),))
