"""What an administrator decides: in the person's place, or until the person decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from dialer_gui.domain.accounts import Account, host_of
from dialer_gui.domain.settings import Settings

Values = Mapping[str, Any]

NOTHING: Values = MappingProxyType({})


class PolicyError(Exception):
    """A policy makes no sense; the text says where and why."""


class AccountPolicy(NamedTuple):
    """An account that the policy sets up.

    Attributes:
        id: the account's, the same at every start, another one for another address: a token is
            never sent to a place that it was not made for.
        values: what the policy says of it, by field of ``Account``; the rest is the person's.
    """

    id: str
    values: Values


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy that makes sense; by default one that says nothing.

    Attributes:
        locked: settings that the person can't change, by field of ``Settings``.
        preset: settings that count until the person changes them.
        accounts: the only accounts there are; None where the person has their own.
        preset_accounts: the accounts of a person who has none.
        every_account: what the person can't change in any account.
        unknown: what this version does not know, for the log.
    """

    locked: Values = field(default_factory=dict)
    preset: Values = field(default_factory=dict)
    accounts: tuple[AccountPolicy, ...] | None = None
    preset_accounts: tuple[AccountPolicy, ...] = ()
    every_account: Values = field(default_factory=dict)
    unknown: tuple[str, ...] = field(default=(), compare=False)

    def locked_account_fields(self, account_id: str) -> frozenset[str]:
        """Return which fields of an account the person can't change."""
        own = next((a.values for a in self.accounts or () if a.id == account_id), NOTHING)
        return frozenset({*own, *self.every_account})

    def limits_caller_ids(self, account_id: str) -> bool:
        """Whether an account's caller ID may only be chosen, never typed."""
        return "caller_ids" in self.locked_account_fields(account_id)


def without_accounts(policy: Policy) -> Policy:
    """Return a policy that says nothing of accounts."""
    return replace(policy, accounts=None, preset_accounts=(), every_account=NOTHING)


def with_presets(policy: Policy, own: Settings, chosen: frozenset[str]) -> Settings:
    """Return the person's settings, filled up with what the policy presets.

    Args:
        policy: whose presets.
        own: what the person's file holds, with the program's defaults for the rest.
        chosen: what the file holds, by field.
    """
    preset = {name: value for name, value in policy.preset.items() if name not in chosen}
    accounts = own.accounts or tuple(_account_of(each) for each in policy.preset_accounts)
    return _with_selection(replace(own, accounts=accounts, **preset))


def in_effect(policy: Policy, own: Settings) -> Settings:
    """Return the settings that count: the person's, but for what the policy locks."""
    accounts = own.accounts
    if policy.accounts is not None:
        accounts = tuple(_account_of(each, own.account(each.id)) for each in policy.accounts)
    accounts = tuple(replace(each, **policy.every_account) for each in accounts)
    return _with_selection(replace(own, accounts=accounts, **policy.locked))


def own_part(policy: Policy, wanted: Settings, own: Settings) -> Settings:
    """Return what is the person's own in settings that are wanted: what is locked stays theirs.

    Args:
        policy: what locks.
        wanted: settings in effect, changed.
        own: the person's own until now.
    """
    kept = {name: getattr(own, name) for name in policy.locked}
    accounts = [_own_account(policy, each, own.account(each.id)) for each in wanted.accounts]
    if policy.accounts is not None:  # the person's others wait until the policy lets them
        ids = {each.id for each in accounts}
        accounts += [each for each in own.accounts if each.id not in ids]
    return replace(wanted, accounts=tuple(accounts), **kept)


def _own_account(policy: Policy, account: Account, own: Account | None) -> Account:
    if own is None:
        return account
    return replace(account, **{name: getattr(own, name) for name in policy.every_account})


def _account_of(said: AccountPolicy, own: Account | None = None) -> Account:
    """Return an account as the policy sets it up; what it leaves open is the person's own."""
    address = said.values["address"]
    base = own or Account(said.id, host_of(address), address)
    return replace(base, **said.values)


def _with_selection(settings: Settings) -> Settings:
    if settings.account_in_use is not None:
        return settings
    selected_id = settings.accounts[0].id if settings.accounts else ""
    return replace(settings, selected_account_id=selected_id)
