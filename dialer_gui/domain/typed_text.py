"""What people type and paste for a provider that takes it literally: extensions, keys, addresses.

Numbers to call have a reader of their own, :mod:`dialer_gui.domain.numbers`.
"""

from __future__ import annotations

from dialer_gui.domain.outside_text import plain_text


def without_unseen(text: str) -> str:
    """Return the text without blanks around it and without marks that nobody sees.

    A direction mark or a zero-width blank comes along when something is copied from a page.
    """
    return plain_text(text, keeps_lines=True).strip()


def with_plain_digits(text: str) -> str:
    """Return the text as above, any script's digits and plus as ASCII.

    A Chinese keyboard types ``８００１``, and no provider knows a phone of that name.
    """
    seen = without_unseen(text)
    if seen.isascii():
        return seen
    digits = (str(int(each)) if each.isdecimal() else each for each in seen)
    return "".join(digits).replace("＋", "+")
