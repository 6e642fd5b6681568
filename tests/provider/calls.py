"""Calls placed in a thread, so that a test can look on, end them, and notice when they hang."""

from __future__ import annotations

import threading

from dialer_gui.domain.calls import CallDetails, CallOutcome, CallRequest
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from tests.desktop.waiting import PATIENCE_S

#: Long enough never to be met by a call that ends for another reason.
FAR_DEADLINE_S = 60.0


def a_request(
    dialled: str = "4930123456", caller_id: str = "", details: CallDetails | None = None
) -> CallRequest:
    """A wish to call; what it is about is all that tests change."""
    return CallRequest(
        id="0" * 32,
        account_id="a" * 32,
        number=dialled,
        dialled=dialled,
        extension=DEMO_EXTENSIONS[0],
        caller_id=caller_id,
        details=details or CallDetails(),
    )


class RunningCall:
    """A call on its way in a thread of its own.

    Attributes:
        interruption: ends it.
    """

    def __init__(
        self,
        address: str,
        request: CallRequest | None = None,
        *,
        api: ApiClient | None = None,
        token: str = DEMO_TOKEN,
        deadline_s: float = FAR_DEADLINE_S,
    ) -> None:
        self.cancel_token = CancelToken()
        self._own_api = ApiClient() if api is None else None
        self._outcomes: list[CallOutcome] = []
        self._errors: list[BaseException] = []
        self._thread = threading.Thread(
            target=self._run,
            args=(api or self._own_api, address, Secret(token), request or a_request(), deadline_s),
            daemon=True,
        )
        self._thread.start()

    def outcome(self) -> CallOutcome:
        """Wait for the call's one outcome."""
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive(), "the call hangs"
        if self._errors:
            raise self._errors[0]
        return self._outcomes[0]

    def _run(
        self, api: ApiClient, address: str, token: Secret, request: CallRequest, deadline_s: float
    ) -> None:
        try:
            access = Access(address, token, self.cancel_token, deadline_s)
            self._outcomes.append(api.make_call(access, request))
        except BaseException as exc:  # no exception may escape: shown to the test, whatever it is
            self._errors.append(exc)
        finally:
            if self._own_api is not None:
                self._own_api.close()


def place(
    address: str,
    request: CallRequest | None = None,
    *,
    api: ApiClient | None = None,
    token: str = DEMO_TOKEN,
    deadline_s: float = FAR_DEADLINE_S,
) -> CallOutcome:
    """Place a call and wait for its outcome."""
    running = RunningCall(address, request, api=api, token=token, deadline_s=deadline_s)
    return running.outcome()
