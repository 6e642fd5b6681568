"""What administrators load into their tools says what the program reads, and no more."""

from __future__ import annotations

import copy
import json
import plistlib
import re
import xml.etree.ElementTree as ET
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from dialer_gui.desktop import policy_reader
from dialer_gui.domain.policy import PolicyError
from dialer_gui.domain.policy_content import lockable_kinds, read_policy
from policy.make import EXAMPLE, HERE, WORDS, files

SCHEMA = json.loads(files()["dialer-policy.schema.json"])


def test_the_files_are_those_that_the_settings_make() -> None:
    """Else: python packaging/policy/make.py."""
    there = {
        path.relative_to(HERE).as_posix(): path.read_text("utf-8")
        for path in HERE.rglob("*")
        if path.suffix in {".json", ".admx", ".adml", ".mobileconfig"}
    }
    assert there == files()


def test_the_example_is_what_the_program_and_the_schema_take() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(EXAMPLE, SCHEMA)
    policy = read_policy(EXAMPLE)
    assert policy.unknown == ()
    assert set(WORDS) == {*lockable_kinds(), "accounts", "every_account", "updates"}


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("locked", "deadline_s", 61),
        ("locked", "deadline_s", "20"),
        ("locked", "offers_clipboard", 1),
        ("preset", "log_level", "loud"),
        ("preset", "hotkey", None),
        ("locked", "accounts", [{"name": "without an address"}]),
        ("locked", "every_account", {"caller_ids": [4930]}),
    ],
)
def test_the_schema_refuses_what_the_program_refuses(section: str, name: str, value: Any) -> None:
    wrong = copy.deepcopy(EXAMPLE)
    wrong[section][name] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, SCHEMA)
    with pytest.raises(PolicyError):
        read_policy(wrong)


def test_the_windows_template_names_nothing_that_is_not_there() -> None:
    template, words = files()["dialer.admx"], files()["en-US/dialer.adml"]
    for text in (template, words):
        ET.fromstring(text.encode())
    for kind, element in (("string", "string"), ("presentation", "presentation")):
        named = set(re.findall(rf"\$\({kind}\.(\w+)\)", template))
        defined = set(re.findall(rf'<{element} id="(\w+)"', words))
        assert named == defined
    values = set(re.findall(r'valueName="(\w+)"', template))
    assert values == set(WORDS)


def test_the_macos_profile_says_what_the_example_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    profile = plistlib.loads(files()["dialer.mobileconfig"].encode())
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == policy_reader.PREFERENCES_DOMAIN
    forced = {name: value for name, value in payload.items() if not name.startswith("Payload")}
    monkeypatch.setattr(policy_reader, "forced_preferences", lambda: forced)
    monkeypatch.setattr("sys.platform", "darwin")
    assert policy_reader.managed_policy() == EXAMPLE
