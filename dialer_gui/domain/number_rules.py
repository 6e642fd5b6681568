"""How an account's numbers are rewritten before they go out (provider documentation, section 3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberRules:
    """An installation's wishes: strip one of these prefixes, put this one in front, keep the +.

    Attributes:
        strip: prefixes of digits; the longest that fits is taken off, once.
        add: digits (or service characters) put in front.
        keep_plus: send the leading ``+`` too; most installations refuse it.
    """

    strip: tuple[str, ...] = ()
    add: str = ""
    keep_plus: bool = False

    def apply(self, number: str) -> str:
        """Return what goes out for a normalised number.

        A service code (it starts with ``*`` or ``#``) goes out as it is. A prefix is never taken
        off when nothing would be left.
        """
        if number[:1] in {"*", "#"}:
            return number
        plus = "+" if number.startswith("+") and self.keep_plus else ""
        digits = number.removeprefix("+")
        prefixes = sorted((p.removeprefix("+") for p in self.strip), key=len, reverse=True)
        for prefix in prefixes:
            if prefix and digits.startswith(prefix) and len(digits) > len(prefix):
                digits = digits.removeprefix(prefix)
                break
        return f"{plus}{self.add}{digits}"
