"""Write what administrators load into their tools, from the settings that a policy may decide.

``python packaging/policy/make.py`` writes, beside itself, the JSON schema, an example, the
administrative template for Windows (.admx, .adml) and a configuration profile for macOS to start
from (.mobileconfig). A test fails where they differ from what would be written.
"""

from __future__ import annotations

import json
import plistlib
import sys
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from dialer_gui.desktop.policy_reader import (  # noqa: E402
    PREFERENCES_DOMAIN,
    PRESET_KEY,
    REGISTRY_KEY,
)
from dialer_gui.domain.accounts import NumberRules  # noqa: E402
from dialer_gui.domain.policy_content import (  # noqa: E402
    ACCOUNT_KEY,
    ACCOUNT_KINDS,
    ACCOUNTS,
    EVERY_ACCOUNT,
    EVERY_ACCOUNT_KINDS,
    LOCKED,
    PRESET,
    UPDATES,
    lockable_kinds,
)
from dialer_gui.domain.settings import Settings  # noqa: E402

NAMESPACE = "DialerGui.Policies"
#: What each name is for; a setting without words here is a mistake that a test finds.
WORDS = {
    "deadline_s": ("Longest wait for the provider", "Seconds that a call request may take."),
    "offers_clipboard": (
        "Offer the number in the clipboard",
        "Whether a copied number is offered when the window is activated.",
    ),
    "hotkey": (
        "Keys that bring the dialer",
        "Such as Ctrl+Alt+D; empty for none. They never dial.",
    ),
    "caller_id_warning_calls": (
        "Warning beside a caller ID",
        "From so many calls a day on; 0 for none.",
    ),
    "log_level": ("What the log holds", "warning, info or debug."),
    "keep_calls_days": (
        "Keep calls for",
        "How many days calls stay in the history; 0 for ever. Older ones are deleted for good.",
    ),
    "language": ("Language", "Such as es or zh_CN; empty for the system's."),
    "tray_icon": ("Icon in the tray", "Whether there is an icon in the tray."),
    "close_to_tray": ("Closing leaves it in the tray", "Whether a closed window hides there."),
    "start_with_session": ("Start with the session", "Whether it starts when a person logs in."),
    "start_minimized": ("Start without the window", "Whether it does so without the window."),
    "always_on_top": ("Keep the window on top", "Whether the window stays above others."),
    "notifications": ("Messages", "Whether the desktop tells of a call that failed."),
    ACCOUNTS: (
        "Accounts",
        "A JSON list of objects with an address each; see the documentation. No secret belongs "
        "here.",
    ),
    EVERY_ACCOUNT: (
        "What holds in all accounts",
        "A JSON object with caller_ids, rules or default_country.",
    ),
    UPDATES: (
        "Newer releases",
        "false, or a JSON object with feed and public_key.",
    ),
}
EXAMPLE: dict[str, Any] = {
    LOCKED: {
        "deadline_s": 20,
        "offers_clipboard": False,
        ACCOUNTS: [
            {"name": "Sales", "address": "https://pbx.example.com", "default_country": "DE"}
        ],
        EVERY_ACCOUNT: {
            "caller_ids": ["Sales 4930999"],
            "rules": {"strip": ["00"], "add": "9", "keep_plus": False},
        },
    },
    PRESET: {"log_level": "warning"},
    UPDATES: {"feed": "https://updates.example.com/dialer/latest.json"},
}


def files() -> dict[str, str]:
    """Return what is written, by name."""
    return {
        "dialer-policy.schema.json": _json(_schema()),
        "example.json": _json(EXAMPLE),
        "dialer.admx": _admx(),
        "en-US/dialer.adml": _adml(),
        "dialer.mobileconfig": _profile(),
    }


def _json(content: object) -> str:
    return json.dumps(content, indent=2) + "\n"


def _schema() -> dict[str, Any]:
    values = {name: _kind_schema(kind, name) for name, kind in lockable_kinds().items()}
    account = {name: _kind_schema(kind, name) for name, kind in ACCOUNT_KINDS.items()}
    accounts = {
        "type": "array",
        "items": {**_object(account | {ACCOUNT_KEY: {"type": "string"}}), "required": ["address"]},
    }
    every = {name: _kind_schema(kind, name) for name, kind in EVERY_ACCOUNT_KINDS.items()}
    feed = _object({"feed": {"type": "string"}, "public_key": {"type": "string"}})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dialer policy",
        **_object(
            {
                LOCKED: _object(values | {ACCOUNTS: accounts, EVERY_ACCOUNT: _object(every)}),
                PRESET: _object(values | {ACCOUNTS: accounts}),
                UPDATES: {"oneOf": [{"const": False}, feed]},
            }
        ),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _kind_schema(kind: Any, name: str) -> dict[str, Any]:
    words = {"description": WORDS[name][1]} if name in WORDS else {}
    if kind is NumberRules:
        return _object(
            {
                "strip": {"type": "array", "items": {"type": "string"}},
                "add": {"type": "string"},
                "keep_plus": {"type": "boolean"},
            }
        )
    if kind == tuple[str, ...]:
        return {"type": "array", "items": {"type": "string"}}
    if kind in {int, float}:
        lowest, highest = _limits(name)
        return {"type": "number", "minimum": lowest, "maximum": highest, **words}
    if kind is bool:
        return {"type": "boolean", **words}
    if issubclass(kind, StrEnum):
        return {"enum": [str(each) for each in kind], **words}
    return {"type": "string", **words}


def _limits(name: str) -> tuple[float, float]:
    declared = next(each for each in fields(Settings) if each.name == name)
    lowest, highest = declared.metadata["limits"]
    return lowest, highest


def _template_kinds() -> list[tuple[str, str, Any]]:
    """Return id, name and kind of every policy of the template: locked first, then preset."""
    kinds: dict[str, Any] = lockable_kinds()
    json_kinds = dict.fromkeys((ACCOUNTS, EVERY_ACCOUNT, UPDATES))
    locked = [(f"{LOCKED}_{name}", name, kind) for name, kind in (kinds | json_kinds).items()]
    presets = kinds | {ACCOUNTS: None}
    return locked + [(f"{PRESET}_{name}", name, kind) for name, kind in presets.items()]


def _admx() -> str:
    policies = "\n".join(_admx_policy(*each) for each in _template_kinds())
    return f"""<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
    revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="dialer" namespace="{NAMESPACE}"/>
    <using prefix="windows" namespace="Microsoft.Policies.Windows"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <categories>
    <category name="{LOCKED}" displayName="$(string.{LOCKED})"/>
    <category name="{PRESET}" displayName="$(string.{PRESET})"/>
  </categories>
  <policies>
{policies}
  </policies>
</policyDefinitions>
"""


def _admx_policy(policy_id: str, name: str, kind: Any) -> str:
    section = policy_id.partition("_")[0]
    key = REGISTRY_KEY if section == LOCKED else rf"{REGISTRY_KEY}\{PRESET_KEY}"
    head = (
        f'    <policy name="{policy_id}" class="Machine" displayName="$(string.{name})"\n'
        f'        explainText="$(string.{name}_help)" key="{key}"'
    )
    body = (
        f'      <parentCategory ref="{section}"/>\n'
        '      <supportedOn ref="windows:SUPPORTED_Windows7"/>\n'
    )
    if kind is bool:
        return (
            f'{head} valueName="{name}">\n{body}'
            '      <enabledValue><decimal value="1"/></enabledValue>\n'
            '      <disabledValue><decimal value="0"/></disabledValue>\n    </policy>'
        )
    shown = f'presentation="$(presentation.{name})"'
    element = _admx_element(name, kind)
    return f"{head} {shown}>\n{body}      <elements>{element}</elements>\n    </policy>"


def _admx_element(name: str, kind: Any) -> str:
    if kind is None:
        return f'<multiText id="{name}" valueName="{name}"/>'
    if kind in {int, float}:
        lowest, highest = map(int, _limits(name))
        return f'<decimal id="{name}" valueName="{name}" minValue="{lowest}" maxValue="{highest}"/>'
    if issubclass(kind, StrEnum):
        items = "".join(
            f'<item displayName="$(string.{name}_{each})"><value><string>{each}</string></value>'
            "</item>"
            for each in kind
        )
        return f'<enum id="{name}" valueName="{name}">{items}</enum>'
    return f'<text id="{name}" valueName="{name}"/>'


def _adml() -> str:
    strings = {LOCKED: "Dialer: locked", PRESET: "Dialer: preset, changeable"}
    presentations = {}
    for _, name, kind in _template_kinds():
        title, words = WORDS[name]
        strings |= {name: title, f"{name}_help": words}
        if kind is None:
            presentations[name] = f"<multiTextBox refId={quoteattr(name)}/>"
        elif kind in {int, float}:
            presentations[name] = (
                f"<decimalTextBox refId={quoteattr(name)}>{title}</decimalTextBox>"
            )
        elif kind is not bool and issubclass(kind, StrEnum):
            strings |= {f"{name}_{each}": str(each) for each in kind}
            presentations[name] = f"<dropdownList refId={quoteattr(name)}>{title}</dropdownList>"
        elif kind is str:
            presentations[name] = (
                f"<textBox refId={quoteattr(name)}><label>{title}</label></textBox>"
            )
    table = "\n".join(
        f"      <string id={quoteattr(name)}>{escape(words)}</string>"
        for name, words in strings.items()
    )
    shown = "\n".join(
        f"      <presentation id={quoteattr(name)}>{element}</presentation>"
        for name, element in presentations.items()
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0"
    xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>Dialer</displayName>
  <description>What an administrator decides for the dialer.</description>
  <resources>
    <stringTable>
{table}
    </stringTable>
    <presentationTable>
{shown}
    </presentationTable>
  </resources>
</policyDefinitionResources>
"""


def _profile() -> str:
    """Return a profile that says what the example says; its identifiers are to be changed."""
    payload = {
        "PayloadType": PREFERENCES_DOMAIN,
        "PayloadIdentifier": "com.example.dialer.settings",
        "PayloadUUID": "4D0E5C8A-6A3F-4C52-9B0B-1B7B5A1D6F01",
        "PayloadVersion": 1,
        "PayloadDisplayName": "Dialer",
        **EXAMPLE[LOCKED],
        PRESET_KEY: EXAMPLE[PRESET],
        UPDATES: EXAMPLE[UPDATES],
    }
    profile = {
        "PayloadType": "Configuration",
        "PayloadIdentifier": "com.example.dialer",
        "PayloadUUID": "4D0E5C8A-6A3F-4C52-9B0B-1B7B5A1D6F02",
        "PayloadVersion": 1,
        "PayloadScope": "System",
        "PayloadDisplayName": "Dialer policy",
        "PayloadContent": [payload],
    }
    return plistlib.dumps(profile, sort_keys=False).decode()


def main() -> int:
    """Write the files."""
    for name, text in files().items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
