"""A token that outlives a restart: read as it was written, or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret, SignedIn
from dialer_gui.storage.kept_sign_in import secret_of_sign_in, sign_in_of_secret

ACCOUNT = Account("a" * 32, "Sales", "https://pbx.example.com", ("8001",), app_id="app")
SIGNED_IN = SignedIn(Secret("c0ffee" * 5), 1_700_000_000.25, "销售", 3600.0)


def stored(**changes: Any) -> Secret:
    """What is stored, with some of it changed."""
    return Secret(json.dumps(json.loads(secret_of_sign_in(SIGNED_IN, ACCOUNT).reveal()) | changes))


def test_what_is_written_is_read() -> None:
    assert sign_in_of_secret(secret_of_sign_in(SIGNED_IN, ACCOUNT), ACCOUNT) == SIGNED_IN


@pytest.mark.parametrize(
    "other", [replace(ACCOUNT, address="https://pbx.example.org"), replace(ACCOUNT, app_id="other")]
)
def test_a_token_got_elsewhere_or_as_another_is_not_used(other: Account) -> None:
    assert sign_in_of_secret(secret_of_sign_in(SIGNED_IN, ACCOUNT), other) is None


def test_a_new_name_or_extension_changes_nothing() -> None:
    renamed = replace(ACCOUNT, name="Support", extensions=("8002",))
    assert sign_in_of_secret(secret_of_sign_in(SIGNED_IN, ACCOUNT), renamed) == SIGNED_IN


@pytest.mark.parametrize(
    "changes",
    [
        {"token": ""},
        {"token": 5},
        {"received_at_s": None},
        {"received_at_s": "1700000000"},
        {"received_at_s": True},
        {"received_at_s": float("nan")},
        {"received_at_s": 10**400},
        {"lifetime_s": -1},
        {"lifetime_s": float("inf")},
        # after the end of all calendars
        {"received_at_s": 1e300},
        {"lifetime_s": 10**12},
    ],
)
def test_what_makes_no_sense_is_no_token(changes: dict[str, object]) -> None:
    assert sign_in_of_secret(stored(**changes), ACCOUNT) is None


def test_a_company_that_is_no_text_is_left_out() -> None:
    assert sign_in_of_secret(stored(company=7), ACCOUNT) == SIGNED_IN._replace(company="")


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert sign_in_of_secret(Secret(text), ACCOUNT) is None


@pytest.mark.parametrize("text", ["[" * 100_000, "null", "[]", "5", '"text"'])
def test_other_json_is_no_token(text: str) -> None:
    assert sign_in_of_secret(Secret(text), ACCOUNT) is None
