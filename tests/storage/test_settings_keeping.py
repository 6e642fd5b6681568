"""An older version saves the settings of a newer one, and takes nothing away from them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.settings import Settings
from dialer_gui.storage.settings_file import MAX_FILE_BYTES, load_settings, save_settings
from tests.storage.test_settings_file import ANY_SETTINGS, JSON, SALES, SETTINGS, saved

SUPPORT = Account("b" * 32, "Support", "https://pbx.example")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "home" / "settings.json"


def written_by_a_newer_version(path: Path) -> dict[str, Any]:
    """Save two accounts, and add to each part of the file what only a later version knows."""
    save_settings(path, replace(SETTINGS, accounts=(SALES, SUPPORT)))
    content = saved(path)
    content |= {"version": 2, "language": "id", "teams": [{"name": "北"}]}
    content["window"]["tray"] = True
    for account, colour in zip(content["accounts"], ("red", "blue"), strict=True):
        account["colour"] = colour
    content["accounts"][0]["rules"]["later"] = ["+"]
    path.write_text(json.dumps(content), "utf-8")
    return content


def test_what_only_a_newer_version_knows_stays(path: Path) -> None:
    content = written_by_a_newer_version(path)
    loaded = load_settings(path).settings
    save_settings(path, loaded)
    assert saved(path) == content
    changed = replace(loaded, deadline_s=31.0, accounts=(SUPPORT, replace(SALES, name="Sales UK")))
    save_settings(path, changed)
    assert load_settings(path).settings == changed
    kept = saved(path)
    assert (kept["version"], kept["language"], kept["teams"]) == (2, "id", [{"name": "北"}])
    assert kept["window"]["tray"] is True
    assert [account["colour"] for account in kept["accounts"]] == ["blue", "red"]
    assert kept["accounts"][1]["rules"]["later"] == ["+"]
    assert kept["accounts"][1]["name"] == "Sales UK"


def test_what_belongs_to_a_removed_account_goes_with_it(path: Path) -> None:
    written_by_a_newer_version(path)
    save_settings(path, replace(SETTINGS, accounts=(SUPPORT,)))
    assert "red" not in path.read_text()
    save_settings(path, SETTINGS)
    assert "colour" not in saved(path)["accounts"][0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_SETTINGS, JSON, JSON)
def test_whatever_is_in_the_file_what_is_saved_is_loaded(
    path: Path, any_settings: Settings, content: object, account: object
) -> None:
    path.parent.mkdir(exist_ok=True)
    found = {"window": content, "accounts": [account, {"id": SALES.id, "rules": content}], "x": 1}
    path.write_text(json.dumps(content if isinstance(content, dict) else found))
    save_settings(path, any_settings)
    assert load_settings(path).settings == any_settings


@pytest.mark.parametrize(
    "found",
    [
        "{ half",
        "[1]",
        '{"x": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"x": ' + "[" * 700 + "]" * 700 + "}",
        json.dumps({"x": "9" * (MAX_FILE_BYTES - 20)}),
        json.dumps({"x": "9" * MAX_FILE_BYTES}),
    ],
    ids=["cut", "list", "too deep to read", "deep", "full", "too large"],
)
def test_what_can_not_be_kept_keeps_nobody_from_saving(path: Path, found: str) -> None:
    path.parent.mkdir()
    path.write_text(found)
    save_settings(path, SETTINGS)
    assert path.stat().st_size <= MAX_FILE_BYTES
    assert load_settings(path).settings == SETTINGS
