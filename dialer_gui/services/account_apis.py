"""The provider's account side for threads of a service, all ended together."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dialer_gui.domain.accounts import Account
from dialer_gui.provider.account_api import AccountApi
from dialer_gui.provider.cancel_token import Cause


class AccountApis:
    """Lends an API to each thread that asks; after ``shut_down`` nothing is sent any more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lent: set[AccountApi] = set()
        self._is_shut_down = False

    @contextmanager
    def talking_to(self, account: Account) -> Iterator[AccountApi]:
        """Have an API for a few questions."""
        api = AccountApi(account.address)
        with self._lock:
            self._lent.add(api)
            is_shut_down = self._is_shut_down
        if is_shut_down:
            api.cancel_token.cancel(Cause.SHUTDOWN)
        try:
            yield api
        finally:
            with self._lock:
                self._lent.discard(api)
            api.close()

    def shut_down(self) -> None:
        """End every exchange under way, and each to come; safe to call twice."""
        with self._lock:
            self._is_shut_down = True
            lent = list(self._lent)
        for api in lent:
            api.cancel_token.cancel(Cause.SHUTDOWN)
