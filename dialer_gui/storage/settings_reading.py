"""Settings out of a JSON object, whatever a hand, an older or a newer version wrote there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.number_rules import NumberRules
from dialer_gui.domain.settings import (
    DEFAULT_DEADLINE_S,
    MAX_DEADLINE_S,
    MIN_DEADLINE_S,
    Settings,
    WindowState,
)
from dialer_gui.domain.untrusted import finite_number, plain_text

DEFAULT_ZOOM_PERCENT = WindowState().zoom_percent
#: Far beyond what the window offers, and still a window that can be used.
MIN_ZOOM_PERCENT = 50
MAX_ZOOM_PERCENT = 400

_Object = Mapping[str, Any]


def settings_of_json(content: _Object) -> Settings:
    """Return the settings; never raises: what makes no sense is left at its default."""
    accounts: dict[str, Account] = {}
    for item in _list(content, "accounts"):
        # Without its id an account has no token, and a second one of that id would share it.
        if isinstance(item, dict) and _text(item, "id"):
            accounts.setdefault(_text(item, "id"), _account(item))
    selected_id = _text(content, "selected_account_id")
    if selected_id not in accounts:
        # As the window does it: everybody has to mean the same account.
        selected_id = next(iter(accounts), "")
    deadline_s = _number(content, "deadline_s", DEFAULT_DEADLINE_S)
    return Settings(
        tuple(accounts.values()),
        selected_id,
        min(max(deadline_s, MIN_DEADLINE_S), MAX_DEADLINE_S),
        _window(_object(content, "window")),
    )


def _account(item: _Object) -> Account:
    rules = _object(item, "rules")
    return Account(
        _text(item, "id"),
        _text(item, "name"),
        _text(item, "address"),
        _texts(item, "extensions"),
        _texts(item, "caller_ids"),
        NumberRules(_texts(rules, "strip"), _text(rules, "add"), _flag(rules, "keep_plus")),
        _text(item, "default_country"),
        _text(item, "last_extension"),
        _text(item, "last_caller_id"),
        _text(item, "app_id"),
        _flag(item, "sends_call_id"),
    )


def _window(item: _Object) -> WindowState:
    zoom_percent = round(_number(item, "zoom_percent", DEFAULT_ZOOM_PERCENT))
    return WindowState(
        _text(item, "geometry"),
        min(max(zoom_percent, MIN_ZOOM_PERCENT), MAX_ZOOM_PERCENT),
        _flag(item, "details_open"),
    )


def _text(item: _Object, key: str) -> str:
    value = item.get(key)
    return plain_text(value) if isinstance(value, str) else ""


def _texts(item: _Object, key: str) -> tuple[str, ...]:
    return tuple(plain_text(value) for value in _list(item, key) if isinstance(value, str))


def _flag(item: _Object, key: str) -> bool:
    return item.get(key) is True


def _number(item: _Object, key: str, otherwise: float) -> float:
    number = finite_number(item.get(key))
    return otherwise if number is None else number


def _list(item: _Object, key: str) -> list[Any]:
    value = item.get(key)
    return value if isinstance(value, list) else []


def _object(item: _Object, key: str) -> _Object:
    value = item.get(key)
    return value if isinstance(value, dict) else {}
