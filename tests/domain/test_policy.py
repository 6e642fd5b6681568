"""What an administrator locks and presets, and what stays the person's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dialer_gui.domain.accounts import Account, NumberRules
from dialer_gui.domain.policy import (
    Policy,
    PolicyError,
    in_effect,
    own_part,
    with_presets,
    without_accounts,
)
from dialer_gui.domain.policy_content import read_policy
from dialer_gui.domain.settings import LogLevel, Settings

ADDRESS = "https://pbx.example.com"
MINE = Account("a" * 32, "Mine", "https://mine.example.com", ("7001",), ("4930111",))
OWN = Settings((MINE,), MINE.id, 20.0)


def locking(**locked: Any) -> Policy:
    return read_policy({"locked": locked})


def test_no_policy_changes_nothing() -> None:
    for policy in (Policy(), read_policy({}), read_policy({"updates": False})):
        assert in_effect(policy, OWN) == with_presets(policy, OWN, frozenset()) == OWN
        assert own_part(policy, OWN, Settings()) == OWN


def test_what_is_locked_counts_and_the_persons_own_waits() -> None:
    policy = locking(deadline_s=5, offers_clipboard=False, hotkey="", log_level="debug")
    used = in_effect(policy, OWN)
    assert used == replace(OWN, deadline_s=5.0, offers_clipboard=False, log_level=LogLevel.DEBUG)
    wanted = replace(used, deadline_s=60.0, selected_account_id="")
    own = own_part(policy, wanted, OWN)
    assert own.deadline_s == 20.0
    assert in_effect(policy, own).deadline_s == 5.0
    assert in_effect(Policy(), own).deadline_s == 20.0


def test_what_is_preset_counts_until_the_person_chooses() -> None:
    policy = read_policy({"preset": {"deadline_s": 5, "accounts": [{"address": ADDRESS}]}})
    fresh = with_presets(policy, Settings(), frozenset())
    assert (fresh.deadline_s, [each.address for each in fresh.accounts]) == (5.0, [ADDRESS])
    assert fresh.account_in_use == fresh.accounts[0]
    chosen = with_presets(policy, OWN, frozenset({"deadline_s"}))
    assert chosen == OWN


def test_the_policys_accounts_are_the_only_ones_and_the_persons_wait() -> None:
    policy = locking(accounts=[{"name": "Sales", "address": ADDRESS, "default_country": "DE"}])
    used = in_effect(policy, OWN)
    (sales,) = used.accounts
    assert (sales.name, sales.address, sales.default_country) == ("Sales", ADDRESS, "DE")
    assert used.selected_account_id == sales.id
    assert policy.locked_account_fields(sales.id) == {"name", "address", "default_country"}
    # What the policy leaves open is the person's, and is there again at the next start.
    mine = replace(sales, extensions=("8001",), last_extension="8001", name="Renamed")
    own = own_part(policy, replace(used, accounts=(mine,)), OWN)
    assert MINE in own.accounts
    (again,) = in_effect(policy, own).accounts
    assert again == replace(mine, name="Sales")
    assert own_part(policy, replace(used, accounts=()), own).accounts == own.accounts


def test_an_account_at_another_address_is_another_account() -> None:
    def ids(*accounts: dict[str, str]) -> list[str]:
        policy = locking(accounts=list(accounts))
        return [each.id for each in policy.accounts or ()]

    here, key = {"address": ADDRESS}, {"address": ADDRESS, "key": "2"}
    assert ids(here) == ids({"address": ADDRESS, "name": "Another name"})
    assert (
        len({*ids(here, key), *ids({"address": f"{ADDRESS}/2"}), *ids(here | {"app_id": "A"})}) == 4
    )
    with pytest.raises(PolicyError, match="two accounts"):
        ids(here, here)


def test_every_account_takes_what_the_policy_says_of_all() -> None:
    rules = {"strip": ["00"], "add": "9"}
    policy = locking(every_account={"caller_ids": ["Sales 4930999"], "rules": rules})
    used = in_effect(policy, OWN)
    (account,) = used.accounts
    assert account == replace(MINE, caller_ids=("Sales 4930999",), rules=NumberRules(("00",), "9"))
    assert policy.limits_caller_ids(MINE.id)
    assert own_part(policy, used, OWN) == OWN
    assert in_effect(without_accounts(policy), OWN) == OWN


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "the policy is no object"),
        ([], "the policy is no object"),
        ({"locked": 1}, "locked is no object"),
        ({"locked": {"deadline_s": "20"}}, "locked.deadline_s is no number from 3 to 60"),
        ({"locked": {"deadline_s": True}}, "no number"),
        ({"locked": {"deadline_s": 61}}, "no number"),
        ({"preset": {"offers_clipboard": 1}}, "preset.offers_clipboard is no true or false"),
        ({"locked": {"log_level": "loud"}}, "locked.log_level is none of: warning, info, debug"),
        ({"locked": {"hotkey": 1}}, "locked.hotkey is no text"),
        ({"locked": {"accounts": {}}}, "locked.accounts is no list"),
        ({"locked": {"accounts": [{}]}}, "locked.accounts[0] has no address"),
        ({"locked": {"accounts": [{"address": "ftp://x"}]}}, "[0]: address invalid"),
        ({"preset": {"accounts": [{"address": ADDRESS, "key": 1}]}}, "[0].key is no text"),
        ({"locked": {"every_account": {"caller_ids": "493"}}}, "caller_ids is no list"),
        ({"locked": {"every_account": {"caller_ids": [493]}}}, "caller_ids is no text"),
        ({"locked": {"every_account": {"default_country": "Germany"}}}, "country unknown"),
        ({"locked": {"every_account": {"rules": {"keep_plus": "yes"}}}}, "rules.keep_plus"),
    ],
)
def test_a_policy_with_a_mistake_counts_for_nothing(content: object, words: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read_policy(content)
    assert words in str(caught.value)


def test_what_a_newer_version_knows_is_left_out_and_named() -> None:
    content = {"locked": {"deadline_s": 5, "sings": True}, "preset": {"every_account": {}}, "x": 1}
    policy = read_policy(content)
    assert policy == locking(deadline_s=5)
    assert policy.unknown == ("x", "locked.sings", "preset.every_account")


def test_a_policy_has_no_place_for_a_secret() -> None:
    account = {"address": ADDRESS, "token": "s3cret", "last_extension": "8001"}
    policy = locking(accounts=[account])
    assert [set(each.values) for each in policy.accounts or ()] == [{"address"}]
