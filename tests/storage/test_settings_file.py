"""Settings are saved whole and read leniently, and what a newer version wrote stays."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialer_gui.domain.accounts import Account, NumberRules
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.settings import (
    MAX_CALLER_ID_WARNING_CALLS,
    MAX_DEADLINE_S,
    MAX_KEEP_DAYS,
    MAX_ZOOM_PERCENT,
    MIN_DEADLINE_S,
    MIN_ZOOM_PERCENT,
    LogLevel,
    Settings,
    ThemeChoice,
    WindowState,
)
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.storage.settings_file import (
    MAX_FILE_BYTES,
    SettingsError,
    export_settings,
    load_settings,
    read_exported,
    save_settings,
)
from tests.storage.children import posix_only

SALES = Account(
    "a" * 32,
    "销售 «Sales»",
    "https://pbx.example.com/api",
    ("8001", "8002"),
    ("4930999",),
    NumberRules(("62", "0"), "9", keep_plus=True),
    "DE",
    "8002",
    "4930999",
    "demo-app",
    sends_call_id=True,
    crm_link="https://crm.example/?q={number}",
    opens_crm_link=True,
    caller_id_rules=("DE: 4930999",),
)
SETTINGS = Settings(
    (SALES,), "a" * 32, 20.0, WindowState("AdnQ=", 150, details_open=True, theme=ThemeChoice.DARK)
)

# What nobody sees, such as a direction mark, is not read.
TEXT = st.text(st.characters(exclude_categories=[], max_codepoint=0xDBFF)).map(plain_text)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
ACCOUNTS = st.builds(
    Account,
    TEXT.filter(bool),
    TEXT,
    TEXT,
    TEXTS,
    TEXTS,
    st.builds(NumberRules, TEXTS, TEXT, st.booleans()),
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.booleans(),
    TEXT,
    st.booleans(),
    TEXTS,
)
ANY_SETTINGS = st.builds(
    Settings,
    st.lists(ACCOUNTS, max_size=3, unique_by=lambda account: account.id).map(tuple),
    st.just(""),
    st.floats(MIN_DEADLINE_S, MAX_DEADLINE_S),
    st.builds(
        WindowState,
        TEXT,
        st.integers(MIN_ZOOM_PERCENT, MAX_ZOOM_PERCENT),
        st.booleans(),
        st.sampled_from(ThemeChoice),
        st.booleans(),
    ),
    TEXT,
    offers_clipboard=st.booleans(),
    hotkey=TEXT,
    log_level=st.sampled_from(LogLevel),
    keep_calls_days=st.integers(0, MAX_KEEP_DAYS),
    caller_id_warning_calls=st.integers(0, MAX_CALLER_ID_WARNING_CALLS),
).map(lambda each: replace(each, selected_account_id=each.accounts[-1].id if each.accounts else ""))
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "home" / "settings.json"


def saved(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def load_object(path: Path, content: object) -> Settings:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content))
    loaded = load_settings(path)
    assert loaded.set_aside is None
    return loaded.settings


def test_without_a_file_there_are_the_defaults(path: Path) -> None:
    loaded = load_settings(path)
    assert (loaded.settings, loaded.set_aside) == (Settings(), None)
    assert not path.parent.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_SETTINGS)
def test_what_is_saved_is_loaded(path: Path, any_settings: Settings) -> None:
    save_settings(path, any_settings)
    loaded = load_settings(path)
    assert (loaded.settings, loaded.set_aside) == (any_settings, None)


def test_a_person_can_read_the_file(path: Path) -> None:
    save_settings(path, SETTINGS)
    text = path.read_text("utf-8")
    assert text.startswith('{\n  "version": 1,\n')
    assert text.endswith("}\n")
    assert '"name": "销售 «Sales»"' in text


def test_the_file_holds_what_it_should_and_nothing_else(path: Path) -> None:
    """A new field of an account is written on purpose or not at all: none may be a secret."""
    save_settings(path, SETTINGS)
    content = saved(path)
    assert set(content) == {"version", *(field.name for field in fields(Settings))}
    assert set(content["window"]) == {field.name for field in fields(WindowState)}
    assert set(content["accounts"][0]) == {
        *("id", "name", "address", "extensions", "caller_ids", "rules"),
        *("default_country", "last_extension", "last_caller_id", "app_id", "sends_call_id"),
        *("crm_link", "opens_crm_link"),
        "caller_id_rules",
    }
    assert set(content["accounts"][0]["rules"]) == {"strip", "add", "keep_plus"}


def test_a_file_from_before_sign_in_is_read(path: Path) -> None:
    save_settings(path, SETTINGS)
    content = saved(path)
    for name in ("app_id", "sends_call_id", "caller_id_rules"):
        del content["accounts"][0][name]
    before = replace(SALES, app_id="", sends_call_id=False, caller_id_rules=())
    assert load_object(path, content) == replace(SETTINGS, accounts=(before,))


@pytest.mark.parametrize("selected", [None, "", "f" * 32, 5])
def test_without_a_selected_account_it_is_the_first(path: Path, selected: object) -> None:
    save_settings(path, SETTINGS)
    content = saved(path)
    del content["selected_account_id"]
    if selected is not None:
        content["selected_account_id"] = selected
    assert load_object(path, content).selected_account_id == SETTINGS.accounts[0].id
    assert load_object(path, {**content, "accounts": []}).selected_account_id == ""


@posix_only
def test_folder_and_file_are_for_their_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        save_settings(path, SETTINGS)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_else_is_left_beside_it(path: Path) -> None:
    for deadline_s in range(5, 15):
        save_settings(path, replace(SETTINGS, deadline_s=deadline_s))
    assert list(path.parent.iterdir()) == [path]


@posix_only
def test_a_link_keeps_pointing_at_the_real_file(path: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "settings.json"
    path.parent.mkdir()
    path.symlink_to(real)
    save_settings(path, SETTINGS)
    assert path.is_symlink()
    assert load_settings(real).settings == SETTINGS


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["accounts", "selected_account_id", "deadline_s", "window", "version", "new"]),
    JSON,
)
def test_a_senseless_value_leaves_the_other_ones_alone(path: Path, key: str, value: object) -> None:
    save_settings(path, SETTINGS)
    loaded = load_object(path, {**saved(path), key: value})
    # Which account is selected follows from which there are.
    changed = {key, "selected_account_id"} if key == "accounts" else {key}
    for field in {"accounts", "selected_account_id", "deadline_s", "window"} - changed:
        assert getattr(loaded, field) == getattr(SETTINGS, field)
    assert MIN_DEADLINE_S <= loaded.deadline_s <= MAX_DEADLINE_S
    assert MIN_ZOOM_PERCENT <= loaded.window.zoom_percent <= MAX_ZOOM_PERCENT
    save_settings(path, loaded)
    assert load_settings(path).settings == loaded


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [
            *("name", "rules", "caller_ids", "default_country", "app_id", "sends_call_id"),
            *("caller_id_rules", "new"),
        ]
    ),
    JSON,
)
def test_a_senseless_value_in_an_account_leaves_its_id(path: Path, key: str, value: object) -> None:
    save_settings(path, SETTINGS)
    content = saved(path)
    content["accounts"][0][key] = value
    (account,) = load_object(path, content).accounts
    assert account.id == SALES.id
    assert (account.address, account.extensions) == (SALES.address, SALES.extensions)


@pytest.mark.parametrize(
    ("deadline", "deadline_s"),
    [
        (0, MIN_DEADLINE_S),
        (-1e300, MIN_DEADLINE_S),
        (9999, MAX_DEADLINE_S),
        (10**400, Settings().deadline_s),
        (float("nan"), Settings().deadline_s),
        (float("inf"), Settings().deadline_s),
        ("20", Settings().deadline_s),
        (True, Settings().deadline_s),
        (None, Settings().deadline_s),
        (20, 20.0),
    ],
)
def test_a_deadline_out_of_range_is_brought_into_it(
    path: Path, deadline: object, deadline_s: float
) -> None:
    assert load_object(path, {"deadline_s": deadline}).deadline_s == deadline_s


@pytest.mark.parametrize(
    ("name", "value", "sense"),
    [
        ("theme", "high_contrast", ThemeChoice.HIGH_CONTRAST),
        ("theme", "purple", ThemeChoice.SYSTEM),
        ("theme", ["dark"], ThemeChoice.SYSTEM),
        ("zoom_percent", 124.6, 125),
        ("zoom_percent", 7, MIN_ZOOM_PERCENT),
        ("zoom_percent", 10**9, MAX_ZOOM_PERCENT),
        ("zoom_percent", "150", 100),
        ("details_open", True, True),
        ("details_open", 1, False),
        ("geometry", "AdnQ=", "AdnQ="),
        ("geometry", 5, ""),
    ],
)
def test_a_value_of_the_window_makes_sense_or_is_the_default(
    path: Path, name: str, value: object, sense: object
) -> None:
    assert getattr(load_object(path, {"window": {name: value}}).window, name) == sense


def test_what_holds_a_secret_gets_into_no_file(path: Path) -> None:
    secretive: Any = Secret("token")
    with pytest.raises(TypeError):
        save_settings(path, replace(SETTINGS, accounts=(replace(SALES, app_id=secretive),)))
    assert not path.exists()


def test_accounts_without_an_id_of_their_own_are_left_out(path: Path) -> None:
    accounts = [{"id": "a", "name": "one"}, {"id": "a", "name": "two"}, {"name": "none"}, 7, None]
    loaded = load_object(path, {"accounts": accounts})
    assert loaded.accounts == (Account("a", "one", ""),)


def test_items_of_a_list_that_are_no_texts_are_left_out(path: Path) -> None:
    loaded = load_object(path, {"accounts": [{"id": "a", "extensions": ["8001", 8002, None, "8"]}]})
    assert loaded.accounts[0].extensions == ("8001", "8")


def test_a_byte_order_mark_is_no_damage(path: Path) -> None:
    save_settings(path, SETTINGS)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_settings(path).settings == SETTINGS


SUPPORT = Account("b" * 32, "Support", "https://pbx.example")


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


def test_what_is_exported_can_be_read_but_for_the_windows_place(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    export_settings(path, SETTINGS)
    assert "AdnQ=" not in path.read_text("utf-8")
    window = replace(SETTINGS.window, geometry="")
    loaded = read_exported(path)
    assert loaded.settings == replace(SETTINGS, window=window)
    assert loaded.chosen == {each.name for each in fields(Settings)}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"other": 1}', "[" * 60_000])
def test_what_holds_no_settings_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "in.json"
    path.write_text(text)
    with pytest.raises(SettingsError, match=r"in\.json holds no settings"):
        read_exported(path)
    assert [each.name for each in tmp_path.iterdir()] == ["in.json"]
    assert path.read_text() == text


def test_an_export_or_import_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="can't be read"):
        read_exported(tmp_path / "missing.json")
    (tmp_path / "out.json").mkdir()
    with pytest.raises(SettingsError, match="can't be written"):
        export_settings(tmp_path / "out.json", SETTINGS)
