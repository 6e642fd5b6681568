"""Settings from a file that a person chose: what they would change, and what is taken over."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any
from uuid import uuid4

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.policy import Policy, in_effect, own_part
from dialer_gui.domain.settings import Settings, WindowState

#: Of the window: how it looks, and not where it stands.
LOOK = ("theme", "zoom_percent")
_NOT_SETTINGS = {"accounts", "selected_account_id", "window"}
#: What is so of one computer only.
_NOT_SETTINGS |= {"is_tray_explained", "link_handlers_before"}
#: Another number of days may delete calls, which a person is asked about first.
_NOT_SETTINGS |= {"keep_calls_days"}
_ID = re.compile(r"[0-9a-f]{32}")


class ChangeKind(StrEnum):
    """What an import does."""

    ACCOUNT_ADDED = "account_added"
    ACCOUNT_CHANGED = "account_changed"
    SETTING_CHANGED = "setting_changed"
    LOOK_CHANGED = "look_changed"


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """One thing that an import changes.

    Attributes:
        kind: what it is.
        name: of the field of Settings or WindowState; of an account its own name.
        before, after: the values; of an account its address.
    """

    kind: ChangeKind
    name: str
    before: Any
    after: Any


def with_imported(
    policy: Policy, used: Settings, imported: Settings, chosen: Collection[str]
) -> Settings:
    """Return the settings in effect after an import; what a policy locks stays.

    Accounts are added, or take the place of the same account; none goes away. An account with the
    id of another one at another address is a new one: no stored token may go to another place.

    Args:
        policy: what locks.
        used: the settings in effect.
        imported: what the file holds.
        chosen: the names of what the file holds; the rest stays.
    """
    accounts = {each.id: each for each in used.accounts}
    for account in imported.accounts:
        before = accounts.get(account.id)
        is_other = before is not None and before.place != account.place
        is_sound = _ID.fullmatch(account.id) is not None and bool(account.address)
        taken = account if is_sound and not is_other else replace(account, id=uuid4().hex)
        if not _is_known(taken, accounts.values()):
            accounts[taken.id] = taken
    values = {
        each.name: getattr(imported, each.name)
        for each in fields(Settings)
        if each.name in chosen and each.name not in _NOT_SETTINGS
    }
    window = used.window
    if "window" in chosen:
        window = replace(window, **{name: getattr(imported.window, name) for name in LOOK})
    wanted = replace(used, accounts=tuple(accounts.values()), window=window, **values)
    if wanted.account_in_use is None and wanted.accounts:
        wanted = replace(wanted, selected_account_id=wanted.accounts[0].id)
    return in_effect(policy, own_part(policy, wanted, used))


def settings_changes(before: Settings, after: Settings) -> tuple[SettingsChange, ...]:
    """Return what is different, as a person would tell it."""
    changes = []
    for account in after.accounts:
        known = before.account(account.id)
        if known is None:
            kind = ChangeKind.ACCOUNT_ADDED
            changes.append(SettingsChange(kind, account.name, "", account.address))
        elif known != account:
            kind = ChangeKind.ACCOUNT_CHANGED
            changes.append(SettingsChange(kind, account.name, known.address, account.address))
    names = [each.name for each in fields(Settings) if each.name not in _NOT_SETTINGS]
    changes += _differences(ChangeKind.SETTING_CHANGED, before, after, names)
    changes += _differences(ChangeKind.LOOK_CHANGED, before.window, after.window, LOOK)
    return tuple(changes)


def _differences(
    kind: ChangeKind,
    before: Settings | WindowState,
    after: Settings | WindowState,
    names: Collection[str],
) -> list[SettingsChange]:
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in names]
    return [SettingsChange(kind, *pair) for pair in pairs if pair[1] != pair[2]]


def _is_known(account: Account, known: Collection[Account]) -> bool:
    """Whether there is such an account already, under whatever id."""
    return any(replace(each, id=account.id) == account for each in known)
