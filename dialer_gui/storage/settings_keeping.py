"""What a newer version has written into the settings stays when an older one saves them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_Object = Mapping[str, Any]


def with_unknown_keys(ours: _Object, before: _Object) -> dict[str, Any]:
    """Return our settings, and beside them what is only in the file.

    Args:
        ours: the settings as this version writes them.
        before: the file's content so far. The keys that this version knows are replaced: at the
            top, in the window, and in each account that is still there with its number rules.
    """
    kept = _merged(ours, before)
    # Who wrote more than we know is still named, so that nothing is brought up to date twice.
    version = before.get("version")
    if isinstance(version, int) and version > ours["version"]:
        kept["version"] = version
    kept["window"] = _merged(ours["window"], _object(before, "window"))
    items = before.get("accounts")
    accounts: dict[Any, _Object] = {}
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            accounts.setdefault(item["id"], item)
    kept["accounts"] = [_account(each, accounts.get(each["id"], {})) for each in ours["accounts"]]
    return kept


def _account(ours: _Object, before: _Object) -> dict[str, Any]:
    kept = _merged(ours, before)
    kept["rules"] = _merged(ours["rules"], _object(before, "rules"))
    return kept


def _merged(ours: _Object, before: _Object) -> dict[str, Any]:
    """Return ours first, in our order, then what is only in the other."""
    return {**ours, **{key: value for key, value in before.items() if key not in ours}}


def _object(item: _Object, key: str) -> _Object:
    value = item.get(key)
    return value if isinstance(value, dict) else {}
