"""Where each account's secrets may go: to the place it was saved with last, and nowhere else."""

from __future__ import annotations

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.tokens import CredentialError, TokenState


class EndpointGuard:
    """Knows the place of each account that was saved while the program runs; for any thread.

    A call that is followed and a record that is looked for hold on to the account as it was. The
    secret that was saved for a new address, https perhaps, must not go to the old one.
    """

    def __init__(self) -> None:
        self._places: dict[str, tuple[str, str]] = {}

    def note(self, account: Account) -> None:
        """Take over an account as it is now, before its new secret is."""
        self._places[account.id] = account.place

    def check(self, account: Account) -> None:
        """Make sure that the account is still at that place; after the secret was got.

        Raises:
            CredentialError: state ``MISSING``: it has moved, and there is no secret for here.
        """
        if self._places.get(account.id, account.place) != account.place:
            raise CredentialError(TokenState.MISSING, "the account has another address by now")
