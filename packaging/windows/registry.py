"""Reads what Windows' ``reg export`` writes."""

import re

Keys = dict[str, dict[str, str | int]]
"""Values by name, by key; the nameless value of a key is called ``""``. Texts and numbers only."""

_TEXT = r'"((?:[^"\\]|\\.)*)"'
_LINE = re.compile(rf"^(?:@|{_TEXT})=(?:{_TEXT}|dword:([0-9a-f]{{8}}))$")


def parse(text: str) -> Keys:
    """Return the keys of an export."""
    keys: Keys = {}
    values: dict[str, str | int] = {}
    for line in text.splitlines():
        if line.startswith("["):
            values = keys.setdefault(line.strip("[]"), {})
        elif found := _LINE.match(line):
            name, value, number = found.groups()
            values[_plain(name or "")] = _plain(value) if number is None else int(number, 16)
    return keys


def _plain(quoted: str) -> str:
    return re.sub(r"\\(.)", r"\1", quoted)
