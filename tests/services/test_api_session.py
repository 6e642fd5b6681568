"""Questions beside calls: one after the other, each with a way out, and never without an end."""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TypeVar

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.phones import PhoneState
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.api_session import ApiSession, Question
from dialer_gui.simulator import DEMO_TOKEN
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.services.provider_desk import FIRST, STATUS, Provider, demo_token

T = TypeVar("T")
OLD_TOKEN = "0dd70ke4" * 4


def state(client: ApiClient, access: Access) -> PhoneState:
    """Ask what the first phone does."""
    (status,) = client.statuses(access, [FIRST])
    return status.state


def asked(session: ApiSession, account: Account, question: Question[T]) -> SimpleQueue[T | Reason]:
    """Ask in the task thread; the answer, or why there is none, comes into the queue."""
    answers: SimpleQueue[T | Reason] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(session.ask(account, question))
        except ProviderError as exc:
            answers.put(exc.reason)

    session.submit(ask)
    return answers


@dataclass
class Tokens:
    """Holds an old token, and a good one for when that is refused."""

    is_replaceable: bool
    refused: list[Secret] = field(default_factory=list)

    def token(self, account: Account, cancel_token: CancelToken) -> Secret:
        """The token in use."""
        return Secret(DEMO_TOKEN if self.refused and self.is_replaceable else OLD_TOKEN)

    def note_refused(self, account: Account, token: Secret) -> bool:
        """Take a token out of use."""
        self.refused.append(token)
        return self.is_replaceable


def test_a_refused_token_is_replaced_once(provider: Provider) -> None:
    tokens = Tokens(is_replaceable=True)
    session = ApiSession("sample", tokens.token, tokens.note_refused)
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is PhoneState.IDLE
    assert tokens.refused == [Secret(OLD_TOKEN)]
    assert provider.count(STATUS) == 2
    session.shut_down(PATIENCE_S)


def test_where_there_is_no_other_token_the_refusal_stands(
    provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = Tokens(is_replaceable=False)
    for session in (
        ApiSession("sample", tokens.token, tokens.note_refused),
        ApiSession("sample", tokens.token),
    ):
        answer = asked(session, provider.account, state).get(timeout=PATIENCE_S)
        assert answer is Reason.TOKEN_INVALID
        session.shut_down(PATIENCE_S)
    assert provider.count(STATUS) == 2
    assert OLD_TOKEN not in caplog.text


@pytest.mark.parametrize(
    ("token_state", "reason"),
    [
        (TokenState.MISSING, Reason.TOKEN_MISSING),
        (TokenState.WAITING, Reason.KEYRING_SLOW),
        (TokenState.LOCKED, Reason.KEYRING_LOCKED),
        (TokenState.NO_KEYRING, Reason.KEYRING_MISSING),
        (TokenState.FAILED, Reason.KEYRING_FAILED),
    ],
)
def test_without_a_token_nothing_is_asked(
    provider: Provider, token_state: TokenState, reason: Reason
) -> None:
    def no_token(account: Account, cancel_token: CancelToken) -> Secret:
        raise CredentialError(token_state)

    session = ApiSession("sample", no_token)
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is reason
    assert provider.count(STATUS) == 0
    session.shut_down(PATIENCE_S)


def test_a_question_can_be_ended_and_the_next_one_is_asked(provider: Provider) -> None:
    session = ApiSession("sample", demo_token)
    provider.simulator.pbx.faults.hang(STATUS)
    answers = asked(session, provider.account, state)
    wait_for(lambda: provider.count(STATUS) == 1, "the question")
    provider.simulator.pbx.faults.mend()
    session.interrupt()
    assert answers.get(timeout=PATIENCE_S) is Reason.STOPPED
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is PhoneState.IDLE
    session.shut_down(PATIENCE_S)


def test_a_deadline_ends_one_question_only(provider: Provider) -> None:
    # Long enough for a good answer on a busy machine.
    session = ApiSession("sample", demo_token, deadline_s=1.5)
    provider.simulator.pbx.faults.hang(STATUS)
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is Reason.TIMEOUT
    provider.simulator.pbx.faults.mend()
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is PhoneState.IDLE
    session.shut_down(PATIENCE_S)


def test_after_the_end_nothing_is_asked(provider: Provider) -> None:
    session = ApiSession("sample", demo_token)
    assert session.shut_down(PATIENCE_S)
    assert session.shut_down(PATIENCE_S)
    answer = asked(session, provider.account, state).get(timeout=PATIENCE_S)
    assert answer is Reason.PROGRAM_ENDED
    assert provider.count(STATUS) == 0


def test_a_defect_of_ours_is_an_end_as_well(
    provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    def defective(client: ApiClient, access: Access) -> PhoneState:
        raise ZeroDivisionError

    session = ApiSession("sample", demo_token)
    answer = asked(session, provider.account, defective).get(timeout=PATIENCE_S)
    assert answer is Reason.INTERNAL
    assert "a question failed inside the program" in caplog.text
    session.shut_down(PATIENCE_S)


def test_threads_do_not_wait_for_each_other_and_are_ended_together(provider: Provider) -> None:
    session = ApiSession("sample", demo_token)
    provider.simulator.pbx.faults.hang(STATUS)
    hanging = asked(session, provider.account, state)
    wait_for(lambda: provider.count(STATUS) == 1, "the question")
    provider.simulator.pbx.faults.mend()
    assert session.ask_with(provider.account, Secret(DEMO_TOKEN), state) is PhoneState.IDLE
    session.end()
    assert hanging.get(timeout=PATIENCE_S) is Reason.PROGRAM_ENDED
    with pytest.raises(ProviderError) as refused:
        session.ask_with(provider.account, Secret(DEMO_TOKEN), state)
    assert refused.value.reason is Reason.PROGRAM_ENDED
    assert provider.count(STATUS) == 2
    assert session.shut_down(PATIENCE_S)


def test_two_questions_at_a_time_have_a_client_each(provider: Provider) -> None:
    session, secret = ApiSession("sample"), Secret(DEMO_TOKEN)

    def is_shared(client: ApiClient, access: Access) -> bool:
        return session.ask_with(provider.account, secret, lambda other, _access: other is client)

    session.ask_with(provider.account, secret, state)  # leaves its client for the next one
    assert not session.ask_with(provider.account, secret, is_shared)
    session.shut_down(PATIENCE_S)


def test_without_a_source_of_tokens_every_question_brings_its_own(provider: Provider) -> None:
    session = ApiSession("sample")
    assert asked(session, provider.account, state).get(timeout=PATIENCE_S) is Reason.TOKEN_MISSING
    assert session.ask_with(provider.account, Secret(DEMO_TOKEN), state) is PhoneState.IDLE
    session.shut_down(PATIENCE_S)
