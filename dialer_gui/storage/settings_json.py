"""Settings as a JSON object and back, field by field as their dataclasses declare them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.settings import Settings
from dialer_gui.domain.untrusted import finite_number, plain_text

FORMAT_VERSION = 1


def settings_of_json(content: Mapping[str, Any]) -> Settings:
    """Return the settings; never raises: an invalid value becomes its default."""
    settings: Settings = _dataclass_of(Settings, content)
    accounts: dict[str, Account] = {}
    for account in settings.accounts:
        # The token is found by the id, so each account needs one of its own.
        if account.id:
            accounts.setdefault(account.id, account)
    selected_id = settings.selected_account_id
    if selected_id not in accounts:
        # The window selects the first one as well.
        selected_id = next(iter(accounts), "")
    return replace(settings, accounts=tuple(accounts.values()), selected_account_id=selected_id)


def json_of_settings(settings: Settings, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be written, our fields first.

    Args:
        settings: what is in use.
        before: the file's content so far. What this version does not know stays: at the top, in
            the window, and in each account that is still there with its number rules.

    Raises:
        TypeError: a field holds a value that must not be in a file, such as a secret.
    """
    content = _json_of(settings, before)
    # A newer version's number stays, so that it does not convert its own file again.
    found = content.pop("version", 0)
    version = max(found, FORMAT_VERSION) if isinstance(found, int) else FORMAT_VERSION
    return {"version": version, **content}


def _dataclass_of(kind: Any, content: Mapping[str, Any]) -> Any:
    kinds = get_type_hints(kind)
    return kind(
        **{
            each.name: _value_of(kinds[each.name], content.get(each.name), each)
            for each in fields(kind)
        }
    )


def _value_of(kind: Any, found: object, declared: Field[Any] | None) -> Any:
    """Return what was found as a value of that kind; the default if it is invalid."""
    if is_dataclass(kind):
        return _dataclass_of(kind, found if isinstance(found, dict) else {})
    if get_origin(kind) is tuple:
        items = found if isinstance(found, list) else ()
        values = (_value_of(get_args(kind)[0], item, None) for item in items)
        return tuple(value for value in values if value is not None)
    default = _default_of(declared)
    if kind is str:
        return plain_text(found) if isinstance(found, str) else default
    if kind is bool:
        return found if isinstance(found, bool) else default
    if kind in {int, float}:
        return _number_of(kind, found, declared)
    if issubclass(kind, StrEnum):
        return next((member for member in kind if member == found), default)
    raise TypeError(f"{kind} can't be read from a settings file")


def _number_of(kind: type[int] | type[float], found: object, declared: Field[Any] | None) -> Any:
    number = finite_number(found)
    if number is None:
        return _default_of(declared)
    limits = declared.metadata.get("limits") if declared is not None else None
    if limits is not None:
        number = min(max(number, limits[0]), limits[1])
    return round(number) if kind is int else float(number)


def _default_of(declared: Field[Any] | None) -> Any:
    """Return a field's default, empty for a text that has none, None for an item of a list."""
    if declared is None:
        return None
    return "" if declared.default is MISSING else declared.default


def _json_of(value: Any, before: object) -> Any:
    if is_dataclass(value):
        found = before if isinstance(before, dict) else {}
        names = [each.name for each in fields(value)]
        ours = {name: _json_of(getattr(value, name), found.get(name)) for name in names}
        return ours | {key: item for key, item in found.items() if key not in ours}
    if isinstance(value, tuple):
        kept = _by_id(before)
        return [_json_of(item, kept.get(getattr(item, "id", ""))) for item in value]
    if isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no place in a settings file")


def _by_id(items: object) -> dict[str, object]:
    """Return the objects of a list by their ids, the first one of each id."""
    found: dict[str, object] = {}
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            found.setdefault(item["id"], item)
    return found
