"""What surrounds phone numbers where people copy them: other scripts, dates, prices, fax numbers.

Three steps, each on its own: :func:`fold` makes any script plain, :func:`without_noise` takes out
digits that belong to something else, :func:`without_strangers` takes out digits that are somebody
else's (web addresses, mail addresses, fax numbers).
"""

from __future__ import annotations

import re
import unicodedata

#: Longer texts are cut before they are searched; a clipboard can hold a whole book.
MAX_TEXT_LENGTH = 20_000
#: Where a text is cut, a number that the cut may have gone through is left out: no number with
#: its marks is longer than this.
_CUT_LENGTH = 64
#: Stands where something was taken out; no number reaches across it.
BREAK = "|"

_PLUS_SIGNS = frozenset("+＋﹢⁺₊")
# What is typed for a dash and is none to Unicode: the minus sign, a bullet, a long vowel mark.
_DASHES = frozenset("−⁃ー")
_OPENING = frozenset("(（﹙")
_CLOSING = frozenset(")）﹚")
_LINE_BREAKS = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# Control characters that break no line come from other programs' fixed fields and are not seen.
_FOLDED_CATEGORIES = {"Cc": "", "Cf": "", "Mn": "", "Me": "", "Pd": "-", "Zs": " "}

_INNER_DOT = re.compile(r"(?<=\d)[·‧∙・_](?=\d)")
_AT_THE_CUT = re.compile(r"[\W\d_]+\Z")
# +44 [0]20 and [+44] 20: square brackets around what usually stands in round ones.
_SQUARE_BRACKETS = re.compile(r"[\[［【]\s*(0|\+\s*\d{1,3})\s*[\]］】]")
# +49;30 1234567 and +49|30|1234567: the country's code, and the area's, in columns of their own.
_CODE_APART = re.compile(r"(?<![\w+])(\+\d{1,3})[,;:|] ?(?:(\(?\d{1,5}\)?)[,;:|] ?)?(?=\(?\d)")
_COLUMN_GAP = re.compile(r" {3,}")
_TRAILING_PLUS = re.compile(r"([^\d+]*)(\d[\d\-() ]{6,}\d) ?\+([^\d+]*)")
# 4.93E+11: a spreadsheet has rounded the number away; what is left of it is none.
_ROUNDED = re.compile(r"(?<![\d.,])\d[.,]\d{1,20}[eE]\+?\d\d(?!\d)")
_VCARD = re.compile(r"^BEGIN:VCARD", re.IGNORECASE | re.MULTILINE)
_VCARD_NUMBER = re.compile(r"^(?:[\w-]+\.)?TEL[;:](?:.*:)?([^:\n]*)$", re.IGNORECASE | re.MULTILINE)

# 1-800-FLOWERS: behind these prefixes letters stand for the keys they are on.
_LETTERED = re.compile(
    r"(?<!\w)((?:\+?1[-. ]?)?\(?(?:8(?:00|33|44|55|66|77|88)|0800|1300|1800)\)?[-. ]?)"
    r"([A-Z][A-Z\-]{4,12}[A-Z])(?![\w])"
)
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# As it begins in English, German, Spanish and Indonesian.
_MONTH = (
    r"(?i:jan|ene|feb|m[aä]r|a[pb]r|ma[iy]|mei|jun|jul|a[ug][ogut]|sep|o[ck]t|nov|d[ei][csz])"
    r"[a-zä]*\.?"
)
_TIME = r"\d{1,2}:\d\d(?::\d\d)?"
_NOISE = re.compile(
    "|".join(
        (
            # 2026-11-23, and with a time and a zone: 2026-11-23T14:05:00+01:00
            rf"(?<![\d+\-./])(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ]{_TIME}(?:\.\d+)?)?"
            r"(?:[+-]\d\d:\d\d|Z)?(?![\-./]?\d)",
            # 23.11.2026, 11/23/2026, 23-11-2026; with slashes also 11/23/26
            rf"(?<![\d+\-./]){_DAY}([./-]){_DAY}\1(?:19|20)\d\d(?![\-./]?\d)",
            rf"(?<![\d+\-./]){_DAY}/{_DAY}/\d\d(?![\-./]?\d)",
            # 23 Nov 2026, 23 de noviembre de 2026, November 23, 2026
            rf"(?<![\d+\-./]){_DAY}\.? (?:de )?{_MONTH},? (?:de )?(?:19|20)\d\d(?!\d)",
            rf"\b{_MONTH} {_DAY},? (?:19|20)\d\d(?!\d)",
            # 14:05, 14:05:59, 14h30, 9-17h, 24/7
            rf"(?<![\d:]){_TIME}(?![\d:])",
            r"(?<!\d)\d{1,2} ?[hH] ?\d\d(?!\d)",
            r"(?<![\d+\-./])\d{1,2}-\d{1,2} ?(?i:h|hrs|hs|uhr|[ap]m)\b",
            r"(?<![\d/])24/7(?![\d/])",
            # $12, € 1.234,56, Rp 1.500.000
            r"(?:[$€£¥₹₽₩₪฿]|\b(?:Rp|IDR|USD|EUR|MXN|CNY|RMB)\b\.?) ?\d[\d.,]*",
            r"\bRp\d[\d.,]*",
            # 1.234,56 and 1,234.56 and 12,50: amounts, not a list of extensions
            r"(?<![\d.,])(?<!\d )\d{1,3}(?:\.\d{3})+,\d\d(?![\d.,])",
            r"(?<![\d.,])(?<!\d )\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?![\d.,])",
            r"(?<![\d.,])(?<!\d )\d{1,4},\d\d(?![\d.,])",
            # 1. and 2) in front of a list's lines
            r"(?:(?<=\n)|(?<![\s\S])) *\d{1,3}(?:\)|\. (?! *\d+\. )) *(?=[\d+(])",
            # 1234567 (2): how often somebody called, or when: (9-17), (24h)
            r"(?:(?<=\d{4})|(?<=\d\d[ \-]\d\d)) ?\( ?\d{1,2}(?:-\d{1,2})? ?[a-zA-Z]{0,3} ?\)"
            r"(?![ \-./(]*\d)",
            # 4930123456.0: a spreadsheet has taken it for an amount
            r"(?<=\d{7})\.0(?!\d)",
        )
    )
)
_STRANGERS = re.compile(
    r"https?://\S+"
    r"|[\w.+\-]{1,64}@[\w.\-]+(?::\d+)?"
    r"|(?<![/&])(?<![/&] )(?:\b(?:tele)?fax\b|\bfaks\b|传真|傳真)[\s.:()\-]{0,8}"
    r"[+(]?\d[\d\-./() ]{0,40}",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Reduce the world's digits, dashes, blanks and brackets to ASCII; drop invisible marks.

    Tabs and wide gaps become line breaks: they part the cells of a table. Of a contact card only
    its telephone lines are kept.
    """
    text = cut(text)
    if "&" in text:
        # Its table of entities takes long to load, and few texts need it.
        import html

        text = cut(html.unescape(text))
    text = re.sub("%2B", "+", text, flags=re.IGNORECASE).replace("%20", " ")
    folded = "".join(map(_fold_character, text))
    if _VCARD.search(folded):
        folded = "\n".join(_VCARD_NUMBER.findall(folded))
    folded = _ROUNDED.sub(BREAK, _SQUARE_BRACKETS.sub(r"(\1)", folded))
    folded = _CODE_APART.sub(r"\1 \2 ", folded)
    folded = _LETTERED.sub(lambda match: match[1] + match[2].translate(_KEYS), folded)
    folded = _COLUMN_GAP.sub("\n", _INNER_DOT.sub(".", folded))
    # Text that runs from right to left may bring the plus behind the number it stands before.
    trailing = _TRAILING_PLUS.fullmatch(folded)
    return "{}+{}{}".format(*trailing.groups()) if trailing else folded


def cut(text: str) -> str:
    """Return the beginning of a text that is too long; no number in it has lost its end."""
    if len(text) <= MAX_TEXT_LENGTH:
        return text
    end = MAX_TEXT_LENGTH - _CUT_LENGTH
    return text[:end] + _AT_THE_CUT.sub("", text[end:MAX_TEXT_LENGTH])


def without_noise(folded: str) -> str:
    """Put a break where digits are a date, a time, an amount, a list's numbering or a count."""
    return _NOISE.sub(BREAK, folded)


def without_strangers(folded: str) -> str:
    """Put a break for web and mail addresses and for numbers that are called a fax.

    The digits before the ``@`` of a SIP address stay: they are the number.
    """
    return _STRANGERS.sub(_stranger_break, folded)


def _stranger_break(match: re.Match[str]) -> str:
    user, at, _ = match[0].partition("@")
    is_number = at and not any(character.isalpha() for character in user)
    return f"{user}{BREAK}" if is_number else BREAK


def _fold_character(character: str) -> str:
    if character in _LINE_BREAKS:
        return "\n"
    if character.isascii():
        return character if character.isprintable() else ""
    if character in _PLUS_SIGNS:
        return "+"
    if character in _DASHES:
        return "-"
    if character in _OPENING:
        return "("
    if character in _CLOSING:
        return ")"
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in _FOLDED_CATEGORIES:
        return _FOLDED_CATEGORIES[category]
    # Full-width and small forms of the ASCII marks (＊ ＃ ．) mean what they look like.
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if compatible in {"*", "#", ".", "/", ",", ";", ":", "@"} else character
