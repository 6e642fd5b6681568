"""What an administrator decides: in the person's place, or until the person decides."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_type_hints

from dialer_gui.domain.accounts import (
    Account,
    AccountProblem,
    NumberRules,
    account_problems,
    host_of,
)
from dialer_gui.domain.settings import Settings
from dialer_gui.domain.untrusted import plain_text

Values = Mapping[str, Any]

NOTHING: Values = MappingProxyType({})
#: What a policy may say of an account. A secret is none of it, nor what was used last.
ACCOUNT_KINDS: Mapping[str, Any] = {
    "name": str,
    "address": str,
    "extensions": tuple[str, ...],
    "caller_ids": tuple[str, ...],
    "rules": NumberRules,
    "default_country": str,
    "app_id": str,
    "sends_call_id": bool,
    "caller_id_rules": tuple[str, ...],
}
#: What it may say of all accounts at once.
EVERY_ACCOUNT_KINDS = {
    name: ACCOUNT_KINDS[name] for name in ("caller_ids", "rules", "default_country")
}
#: The sections of a policy, and what each is called there.
LOCKED, PRESET, UPDATES = "locked", "preset", "updates"
ACCOUNTS, EVERY_ACCOUNT, ACCOUNT_KEY = "accounts", "every_account", "key"


class PolicyError(Exception):
    """A policy makes no sense; the text says where and why."""


@dataclass(frozen=True, slots=True)
class AccountPolicy:
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


def lockable_kinds() -> dict[str, Any]:
    """Return the settings that a policy may decide, each with the type of its values."""
    kinds = get_type_hints(Settings)
    lockable = (each.name for each in fields(Settings) if each.metadata.get("lockable"))
    return {name: kinds[name] for name in lockable}


def read_policy(content: object) -> Policy:
    """Return what a policy's JSON object says.

    What this version does not know is left out, so that one policy serves several versions. What
    it knows has to make sense, or nothing counts: half a policy is not what anybody meant.

    Raises:
        PolicyError: it makes no sense.
    """
    sections = _object(content, "the policy")
    locked = _object(sections.get(LOCKED, {}), LOCKED)
    preset = _object(sections.get(PRESET, {}), PRESET)
    kinds = lockable_kinds()
    unknown = [
        *(f"{name}" for name in sections if name not in {LOCKED, PRESET, UPDATES}),
        *(f"{LOCKED}.{n}" for n in locked if n not in {*kinds, ACCOUNTS, EVERY_ACCOUNT}),
        *(f"{PRESET}.{n}" for n in preset if n not in {*kinds, ACCOUNTS}),
    ]
    return Policy(
        locked=_values(locked, kinds, LOCKED),
        preset=_values(preset, kinds, PRESET),
        accounts=_accounts(locked[ACCOUNTS], LOCKED) if ACCOUNTS in locked else None,
        preset_accounts=_accounts(preset.get(ACCOUNTS, []), PRESET),
        every_account=_account_values(
            locked.get(EVERY_ACCOUNT, {}), EVERY_ACCOUNT_KINDS, f"{LOCKED}.{EVERY_ACCOUNT}"
        ),
        unknown=tuple(unknown),
    )


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


def _accounts(content: object, section: str) -> tuple[AccountPolicy, ...]:
    where = f"{section}.{ACCOUNTS}"
    if not isinstance(content, list):
        raise PolicyError(f"{where} is no list")
    accounts = tuple(_account(each, f"{where}[{place}]") for place, each in enumerate(content))
    if len({each.id for each in accounts}) < len(accounts):
        raise PolicyError(f"{where} has two accounts that only a “{ACCOUNT_KEY}” could tell apart")
    return accounts


def _account(content: object, where: str) -> AccountPolicy:
    known = _object(content, where)
    values = _account_values(known, ACCOUNT_KINDS, where)
    if "address" not in values:
        raise PolicyError(f"{where} has no address")
    key = _checked(str, known.get(ACCOUNT_KEY, ""), f"{where}.{ACCOUNT_KEY}")
    named = "\n".join((key, values["address"], values.get("app_id", "")))
    return AccountPolicy(hashlib.sha256(named.encode()).hexdigest()[:32], values)


def _account_values(content: object, kinds: Mapping[str, Any], where: str) -> Values:
    values = _values(_object(content, where), kinds, where)
    account = replace(Account("", "", "https://example.com"), **values)
    problems = set(account_problems(account)) - {AccountProblem.EXTENSIONS_MISSING}
    if problems:
        raise PolicyError(f"{where}: {sorted(problems)[0].replace('_', ' ')}")
    return values


def _values(content: Mapping[str, object], kinds: Mapping[str, Any], where: str) -> Values:
    return {
        name: _checked(kind, content[name], f"{where}.{name}", _limits(name))
        for name, kind in kinds.items()
        if name in content
    }


def _limits(name: str) -> tuple[float, float] | None:
    declared = next((each for each in fields(Settings) if each.name == name), None)
    limits: tuple[float, float] | None = declared.metadata.get("limits") if declared else None
    return limits


def _checked(
    kind: Any, value: object, where: str, limits: tuple[float, float] | None = None
) -> Any:
    """Return a value of that kind.

    Raises:
        PolicyError: it is none.
    """
    if kind is NumberRules:
        rules = _object(value, where)
        return NumberRules(
            _checked(tuple[str, ...], rules.get("strip", []), f"{where}.strip"),
            _checked(str, rules.get("add", ""), f"{where}.add"),
            _checked(bool, rules.get("keep_plus", False), f"{where}.keep_plus"),
        )
    if kind == tuple[str, ...]:
        if not isinstance(value, list):
            raise PolicyError(f"{where} is no list")
        return tuple(_checked(str, each, where) for each in value)
    if kind in {int, float}:
        lowest, highest = limits or (float("-inf"), float("inf"))
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not lowest <= value <= highest:  # type: ignore[operator]
            raise PolicyError(f"{where} is no number from {lowest:g} to {highest:g}")
        return kind(value)
    if issubclass(kind, StrEnum):
        if value not in set(kind):
            raise PolicyError(f"{where} is none of: {', '.join(kind)}")
        return kind(value)
    if not isinstance(value, kind):
        raise PolicyError(f"{where} is no {'text' if kind is str else 'true or false'}")
    return plain_text(value) if isinstance(value, str) else value


def _object(content: object, where: str) -> Mapping[str, object]:
    if not isinstance(content, Mapping):
        raise PolicyError(f"{where} is no object")
    return content
