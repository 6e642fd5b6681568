"""What an administrator may write into a policy, and what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, get_type_hints

from dialer_gui.domain.accounts import Account, AccountProblem, NumberRules, account_problems
from dialer_gui.domain.policy import AccountPolicy, Policy, PolicyError, Values
from dialer_gui.domain.settings import Settings
from dialer_gui.domain.untrusted import plain_text

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
    "crm_link": str,
    "opens_crm_link": bool,
    "caller_id_rules": tuple[str, ...],
}
#: What it may say of all accounts at once.
EVERY_ACCOUNT_KINDS = {
    name: ACCOUNT_KINDS[name] for name in ("caller_ids", "rules", "default_country")
}
#: The sections of a policy, and what each is called there.
LOCKED, PRESET, UPDATES = "locked", "preset", "updates"
ACCOUNTS, EVERY_ACCOUNT, ACCOUNT_KEY = "accounts", "every_account", "key"


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
