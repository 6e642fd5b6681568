"""Masks a secret in the texts of a server, in whatever way it is written there.

These texts are shown, logged and kept in the history. All of them pass here once, after they were
decoded: a search in the bytes would have to know every encoding.

Elsewhere secrets are masked by their type (``Secret`` in `domain.credentials`), and the log cuts
the queries off addresses (`desktop.logs`).
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from dialer_gui.domain.credentials import Secret

#: A shorter text is not masked: it would be found inside other words.
MIN_SECRET_LENGTH = 8
#: So many characters of a secret in a row, or all of a shorter one, are masked.
MAX_PART_LENGTH = 12
#: What is nested deeper is dropped; no reply of this API is.
MAX_DEPTH = 20
#: How many layers of escapes are undone.
MAX_PASSES = 4
#: What stands in place of a secret.
MARK = "…"

#: Characters that are escaped in the ways of URLs, JSON, C and HTML.
_ESCAPED = re.compile(
    r"(?P<percent>(?:%[0-9a-f]{2})+)"
    r"|\\u(?:0000)?(?P<unicode>[0-9a-f]{4})"
    r"|\\u\{(?P<braced>[0-9a-f]{1,6})\}"
    r"|\\x(?P<hex>[0-9a-f]{2})"
    r"|\\(?P<octal>[0-7]{3})"
    r"|&\#x(?P<entity_hex>[0-9a-f]{1,6});?"
    r"|&\#(?P<entity>[0-9]{1,7});?"
    r"|&(?P<entity_name>amp|lt|gt|quot|apos|sol|plus|equals);"
    r"|\\(?P<escaped>[^\W\d_]|[^\w\s])",
    re.IGNORECASE,
)
_NAMED = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "sol": "/",
    "plus": "+",
    "equals": "=",
}
#: The characters of Base64, in both of its alphabets.
_BASE64 = re.compile(r"[\w+/=-]", re.ASCII)

_ASCII_UNSEEN = dict.fromkeys((*range(33), 127))

#: A character, and where its spelling begins and ends in the text.
_Placed = tuple[str, int, int]


class Redaction:
    """Takes one secret out of texts, and out of values that hold texts."""

    def __init__(self, secret: Secret) -> None:
        plain = secret.reveal()
        self._parts: set[str] = set()
        self._base64_parts: set[str] = set()
        self._length = min(MAX_PART_LENGTH, len(_bare(plain)))
        if self._length >= MIN_SECRET_LENGTH:
            octets = plain.encode("utf-8", "replace")
            codes = map(_bare, _base64_forms(octets))
            self._base64_parts = {part for code in codes for part in self._parts_of(code)}
            plain_forms = map(_bare, (plain, plain[::-1], octets.hex()))
            self._parts = self._base64_parts.union(*map(self._parts_of, plain_forms))

    def text(self, text: str) -> str:
        """Return the text with a mark in place of the secret, or of a long part of it."""
        if not self._is_in(text):
            return text
        placed = [(character, place, place + 1) for place, character in enumerate(text)]
        hidden = [False] * len(text)
        for _ in range(MAX_PASSES):
            self._hide(placed, hidden)
            unescaped = _unescaped(placed)
            if len(unescaped) == len(placed):
                break
            placed = unescaped
        return _marked(text, hidden)

    def value(self, value: object, depth: int = 0) -> object:
        """Return what was read from JSON without the secret, be it in a text, a name, a number."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, (int, float)):
            # A number is compared, and masked, without its fraction.
            digits = str(int(value)) if math.isfinite(value) else ""
            return value if self.text(digits) == digits else self.text(digits)
        if not isinstance(value, (dict, list)):
            return value
        if depth >= MAX_DEPTH:
            return None
        if isinstance(value, list):
            return [self.value(each, depth + 1) for each in value]
        return {self.text(name): self.value(each, depth + 1) for name, each in value.items()}

    def _parts_of(self, bare: str) -> Iterator[str]:
        """Yield each part of the secret that is long enough to be recognised."""
        for start in range(len(bare) - self._length + 1):
            yield bare[start : start + self._length]

    def _is_in(self, text: str) -> bool:
        """Whether anything is to be masked; a quick test, since there hardly ever is."""
        if not self._parts or len(text) < self._length:
            return False
        for _ in range(MAX_PASSES):
            if not self._parts.isdisjoint(self._parts_of(_bare(text))):
                return True
            unescaped = _ESCAPED.sub(_meant, text)
            if unescaped == text:
                break
            text = unescaped
        return False

    def _hide(self, placed: list[_Placed], hidden: list[bool]) -> None:
        """Note the places of a text at which the secret stands."""
        # Line breaks, blanks and what can't be seen may stand between any two characters.
        seen = [each for each in placed if _is_seen(each[0])]
        bare = "".join(character.lower()[0] for character, _, _ in seen)
        # Each place is noted once, however often the server repeats the secret.
        noted_end = run_end = 0
        for start, part in enumerate(self._parts_of(bare)):
            end = start + self._length
            if end <= run_end or part not in self._parts:
                continue
            first = max(seen[start][1], noted_end)
            if part in self._base64_parts:
                # The ends of a code depend on what stands beside the secret.
                while start and _BASE64.match(bare[start - 1]):
                    start -= 1
                while end < len(bare) and _BASE64.match(bare[end]):
                    end += 1
                first, run_end = seen[start][1], end
            noted_end = max(seen[end - 1][2], noted_end)
            for place in range(first, noted_end):
                hidden[place] = True


def _base64_forms(octets: bytes) -> Iterator[str]:
    """Yield what a secret looks like in Base64, whatever stands before it; without the ends."""
    for offset in range(3):
        code = base64.b64encode(b"\0" * offset + octets)[4:-4].decode()
        yield code
        yield code.replace("+", "-").replace("/", "_")


def _bare(text: str) -> str:
    """Return the text as it is compared: in lower case, without what only divides it."""
    if text.isascii():
        return text.translate(_ASCII_UNSEEN).lower()
    return "".join(character.lower()[0] for character in text if _is_seen(character))


def _is_seen(character: str) -> bool:
    return character.isprintable() and not character.isspace()


def _unescaped(placed: list[_Placed]) -> list[_Placed]:
    """Undo one layer of escapes; each character keeps the place of what it was written with."""
    text = "".join(character for character, _, _ in placed)
    result: list[_Placed] = []
    behind = 0
    for match in _ESCAPED.finditer(text):
        start, end = placed[match.start()][1], placed[match.end() - 1][2]
        result += placed[behind : match.start()]
        result += [(character, start, end) for character in _meant(match)]
        behind = match.end()
    return result + placed[behind:]


def _meant(match: re.Match[str]) -> str:
    """Return the characters that an escape stands for."""
    kind, written = match.lastgroup or "", match[match.lastgroup or 0]
    if kind == "percent":
        return bytes.fromhex(written.replace("%", "")).decode("utf-8", "replace")
    if kind == "escaped":
        return "\n" if written in "nrtbf" else written
    if kind == "entity_name":
        return _NAMED[written.lower()]
    base = {"octal": 8, "entity": 10}.get(kind, 16)
    code = int(written, base)
    return chr(code) if code <= 0x10FFFF else "\ufffd"


def _marked(text: str, hidden: list[bool]) -> str:
    """Return the text with one mark for each run of places that are hidden."""
    runs = groupby(zip(text, hidden, strict=True), key=itemgetter(1))
    return "".join(
        MARK if is_hidden else "".join(character for character, _ in run) for is_hidden, run in runs
    )
