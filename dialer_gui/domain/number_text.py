"""Cleaning a text before it is searched for numbers: other scripts, dates, prices, fax numbers.

The three steps: :func:`fold` turns any script into ASCII, :func:`without_attachments` removes what
is never a number to call (web and mail addresses, extensions), :func:`without_noise` removes digits
that are recognised as something else (dates, amounts, fax numbers, addresses).
"""

from __future__ import annotations

import html
import re
import unicodedata
from binascii import a2b_qp
from functools import lru_cache

#: Longer texts are cut before they are searched; a clipboard can hold a whole book.
MAX_TEXT_LENGTH = 20_000
#: A number that may have been cut through is left out: with its marks, none is longer than this.
_CUT_LENGTH = 64
#: Put where something was removed; no number reaches across it.
BREAK = "|"

#: Characters that look like a mark of the keyboard and are used instead of it.
_LOOKALIKES = {
    "+": "＋﹢⁺₊",
    "-": "−⁃ー~～〜∼⁓˗⁻₋─➖",
    "/": "⁄∕╱⟋\\",
    ".": "。｡",
    "(": "（﹙[［【",
    ")": "）﹚]］】",
    "\n": "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029",
}
_MARKS = {character: mark for mark, others in _LOOKALIKES.items() for character in others}
# Control characters that break no line; they come from other programs' fields and are invisible.
_FOLDED_CATEGORIES = {"Cc": "", "Cf": "", "Mn": "", "Me": "", "Pd": "-", "Zs": " "}

# Each pattern is compiled, and kept, by its first use: the first picture would wait for all.
_INNER_DOT = r"(?<=\d)[·‧∙・•_](?=\d)"
_AT_THE_CUT = r"[\W\d_]+\Z"
# 138 OO13 8OOO and (O)20: the letter where the digit is meant; O2 is a company's name.
_LETTER_FOR_ZERO = (
    r"(?<![^\W_])(?![oO]2(?!\w))(?=[oO]*\d)[\doO]*[oO][\doO]*(?![^\W_])|(?<=\()[oO](?=\))"
)
_LETTER_FOR_DIGIT = r"(?i)(?<![^\W\d_])[bgilqsz](?=\d)|(?<=\d)[bgilqsz](?![^\W\d_])"
# (0xx11): xx stands for the carrier that one may choose.
_ANY_CARRIER = r"(?<![^\W_])0 ?[xX]{2} ?(?=\(?\d\d)"
# +49;30 1234567 and +49|30|1234567: the country's code, and the area's, in columns of their own.
# And with the area's code alone: (0)30, 1234567.
_CODE_APART = (
    r"(?<![\w+\-./])(?:\+\d{1,3}[,;:|] ?(?:\(?\d{1,5}\)?[,;:|] ?)?(?=\(?\d)"
    r"|\(?0\)?\d{1,4}\)?[,;:|] ?(?=\d{5}))"
)
_COLUMN_GAP = r" {3,}"
_BULLET = r"(?m)^ *[*#] +"
_TRAILING_PLUS = r"([^\d+]*)(\d[\d\-() ]{6,}\d) ?\+([^\d+]*)"
# 4.93E+11: a spreadsheet has written the number as a fraction and a power of ten.
_POWER_OF_TEN = r"(?<![\d.,])(\d)[.,](\d{1,20})[eE]\+?(\d\d)(?!\d)"
_CARD = r"(?im)^BEGIN:VCARD"
_CARD_NUMBER = r"(?im)^(?:[\w-]+\.)?TEL([;:](?:.*=\r?\n)*.*)$"

# 1-800-FLOWERS: behind these prefixes letters stand for the keys they are on. America's numbers
# have seven more keys, further ones are not heard; small letters need a mark before them.
_LETTERED = (
    r"(?<!\w)((?:\+?1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?)"
    r"((?:[-. ]?[A-Z0-9]){7}[A-Z]*|(?:[-.]?[A-Za-z0-9]){7}[A-Za-z]*)(?!\w)"
    r"|(?<!\w)(0800|1300|1800)((?:[-. ]?[A-Z0-9]){6,7})(?!\w)"
)
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_AMERICAN_KEYS = 7

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# As it begins in English, German, Spanish and Indonesian.
_MONTH = (
    r"(?i:jan|ene|feb|m[aä]r|a[pb]r|ma[iy]|mei|jun|jul|a[ug][ogut]|sep|o[ck]t|nov|d[ei][csz])"
    r"[a-zä]*\.?"
)
_TIME = r"(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}"
#: Compiled with the first number that is read, and kept by ``re``: it takes longer than the rest
#: of the module.
_NOISE = "|".join(
    (
        # 2026-11-23, and with a time and a zone: 2026-11-23T14:05:00+01:00
        rf"(?<![\d+\-./])(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ]{_TIME}(?:\.\d+)?)?"
        r"(?:[+-]\d\d:\d\d|Z)?(?![\-./]?\d)",
        # 23.11.2026, 11/23/2026, 23-11-2026; with slashes also 11/23/26
        rf"(?<![\d+\-./]){_DAY}(?:([./-]){_DAY}\1(?:19|20)|/{_DAY}/)\d\d(?![\-./]?\d)",
        # 23 Nov 2026, 23 de noviembre de 2026, November 23, 2026
        rf"(?:(?<![\d+\-./]){_DAY}\.? (?:de )?{_MONTH}|\b{_MONTH} {_DAY}),?"
        r" (?:de )?(?:19|20)\d\d(?!\d)",
        # 14:05, 14:05:59, 14h30, 9-17h, 5pm, 24/7
        rf"(?<![\d:]){_TIME}(?![\d:])|(?<!\d)\d{{1,2}} ?[hH] ?\d\d(?!\d)",
        r"(?<![\d+\-./])(?:(?:\d{1,2}(?:[ap]m)?(?:-| a | bis | to )|(?<!\d ))\d{1,2} ?"
        r"(?i:h|hrs|hs|uhr|[ap]m)\b|24/7(?![\d/]))",
        # $12, € 1.234,56, Rp 1.500.000
        r"(?:[$€£¥₹₽₩₪฿]|\b(?:Rp|IDR|USD|EUR|MXN|CNY|RMB)\.?) ?\d[\d.,]*",
        # 1.234,56 and 1,234.56 and 12,50: amounts, not a list of extensions
        r"(?<![\d.,\-])(?<!\d )(?:\d{1,4}|\d{1,3}(?:\.\d{3})+),\d\d(?![\d.,])",
        r"(?<![\d.,\-])(?<!\d )\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?![\d.,])",
        # 1. and 2) and (3) in front of a list's lines
        r"(?m:^) *(?:[1-9](?:\.?\)|\. (?! *\d+\. ))(?= *[\d+(])"
        r"|[1-9]\d?(?:\.?\)|\. )(?= *[0+(])|\([1-9]\)(?= *[0+]))",
        # 1234567 (2): how often somebody called, or when: (9-17), (24h)
        r"(?:(?<=\d{4})|(?<=\d\d[ \-]\d\d)) ?\( ?\d{1,2}(?:-\d{1,2})? ?[a-zA-Z]{0,3} ?\)"
        r"(?![ \-./(]*\d)",
        # 4930123456.0 and .00: a spreadsheet has taken it for an amount
        r"(?<=\d{7})\.00?(?!\d)",
        # Hauptstr. 12, Calle Mayor 5, 350 5th Ave, 88号
        r"(?:(?:[sS]tr(?:\.|a(?:ß|ss)e)?|weg|platz|gasse|allee)"
        r"|\b(?:Calle|Via|Jl\.?|Jalan|Av(?:\.|enida)|Rua) [^\d\n,|]{2,40},?) ?(?:[Nn]o\.? ?)?"
        r"\d{1,4}[a-z]?\b(?![\-./ (]*\d)",
        r"(?<![\d+\-./(])(?<![\d)] )\d{1,4}(?:,? rue |[号號]| (?:[A-Z\d]\w+ ){1,3}"
        r"(?:St(?:reet)?|R(?:oa)?d|Ave(?:nue)?|Lane)\b)",
        # 10115 Berlin, NY 10001, SW1A 2AA, 〒100-0001
        r"(?<![\d+\-./(])(?<![\d)] )\d{4,6} (?=[A-ZÄÖÜА-Я][a-zäöüа-я]{2})|〒 ?\d{3}-\d{4}",
        r"\b(?:[A-Z]{2} \d{5}(?![\-./ ]?\d)|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b)",
        # a fax number, unless it is the telephone's too
        r"(?<![/&])(?<![/&] )(?:\b(?i:(?:tele)?fax|faks|F(?=[.:]? ?[+(0]))\b|传真|傳真)"
        r"[\s.:()\-]{0,8}[+(]?\d(?:[\-./() ]{0,3}\d){0,14}",
    )
)
_ATTACHMENTS = (
    r"(?i)\b(?:https?://|www\.)\S+"
    r"|(?<![\w.+\-])[\w.+\-]{1,64}@[\w.\-]+(?::\d+)?"
    # extensions, and what is dialled after a pause: 1234567 ext. 12, 1234567 #12, 1234567,,12#
    r"|((?<=[\d)])[\s,;(]*(?:\b(?:ext(?:ension|n)?|extn|durchwahl|dw|anexo|interno|ramal|poste|доб)"
    r"\b\.?|x|分机|转|轉|[内內][线線])[\s:.=]*\d{1,6}\b(?:[\-/]\d{1,5}\b)?(?![\-./ ]?\d)"
    r"|(?<=\d)(?:,,+\d{1,6}#?| +#\d{1,6})(?![\d*#]))"
)
_NUMBER_BEFORE = r"(?:\d[\-./() ]*){6}$"


def fold(text: str) -> str:
    """Reduce the world's digits, dashes, blanks and brackets to ASCII; drop invisible marks.

    Tabs and wide gaps become line breaks: they part the cells of a table. Of a contact card only
    its telephone lines are kept.
    """
    text = unescape(cut(text))
    if re.search(_CARD, text):
        text = _numbers_of_card(text)
    text = re.sub("%2B", "+", text, flags=re.IGNORECASE).replace("%20", " ")
    folded = "".join(map(_fold_character, text))
    folded = re.sub(_LETTER_FOR_ZERO, lambda match: re.sub("[oO]", "0", match[0]), folded)
    folded = re.sub(_POWER_OF_TEN, _written_out, folded)
    folded = re.sub(_ANY_CARRIER, "(0)", re.sub(_CODE_APART, _with_blanks, folded))
    folded = re.sub(_LETTERED, _keys_of_letters, folded)
    folded = re.sub(_BULLET, "", re.sub(_COLUMN_GAP, "\n", re.sub(_INNER_DOT, ".", folded)))
    # Text that runs from right to left may bring the plus behind the number it stands before.
    trailing = re.fullmatch(_TRAILING_PLUS, folded)
    return "{}+{}{}".format(*trailing.groups()) if trailing else folded


def cut(text: str) -> str:
    """Return the beginning of a text that is too long, without a number that was cut through."""
    if len(text) <= MAX_TEXT_LENGTH:
        return text
    end = MAX_TEXT_LENGTH - _CUT_LENGTH
    return text[:end] + re.sub(_AT_THE_CUT, "", text[end:MAX_TEXT_LENGTH])


def unescape(text: str) -> str:
    """Return the text with HTML's entities as the characters they stand for."""
    return cut(html.unescape(text)) if "&" in text else text


def without_noise(folded: str) -> str:
    """Replace dates, times, amounts, addresses, fax numbers and list numbers by a break."""
    return re.sub(_NOISE, BREAK, folded)


def without_attachments(folded: str) -> str:
    """Replace web and mail addresses, extensions and digits after a pause by a break.

    The digits before the ``@`` of a SIP address stay: they are the number.
    """
    return re.sub(_ATTACHMENTS, _attachment_break, folded)


def has_letter_for_digit(folded: str) -> bool:
    """Whether one letter that looks like a digit is written right at a number's digits."""
    return re.search(_LETTER_FOR_DIGIT, folded) is not None


def _attachment_break(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - _CUT_LENGTH) : match.start()]
    number = re.search(_NUMBER_BEFORE, re.sub(r"[^\W\d_]", "", before))
    if match[1] and number is None:
        return match[0]
    user, at, _ = match[0].partition("@")
    is_number = at and not any(character.isalpha() for character in user)
    return f"{user}{BREAK}" if is_number else BREAK


def _with_blanks(match: re.Match[str]) -> str:
    return re.sub("[,;:|]", " ", match[0])


def _written_out(match: re.Match[str]) -> str:
    """Return the number if none of its digits was rounded away."""
    first, rest, power = match.groups()
    return f"{first}{rest}" if len(rest) == int(power) else BREAK


def _keys_of_letters(match: re.Match[str]) -> str:
    prefix, letters = match[1] or match[3], match[2] or match[4]
    if not re.search("[A-Za-z]{3}", letters):
        return match[0]
    keys = re.sub(r"\W", "", letters.upper().translate(_KEYS))
    return f"{prefix} {keys[:_AMERICAN_KEYS]}"


def _numbers_of_card(text: str) -> str:
    """Return the telephone lines of a contact card (RFC 6350, and 2.1 with its soft breaks)."""
    lines = []
    for written in re.findall(_CARD_NUMBER, re.sub(r"\r?\n[ \t]", "", text)):
        kind, _, number = re.sub(r"=\r?\n", "", written).rpartition(":")
        if "quoted-printable" in kind.lower():
            number = a2b_qp(number.encode()).decode(errors="replace")
        lines.append(f"Fax {number}" if "fax" in kind.lower() else number)
    return "\n".join(lines)


@lru_cache(maxsize=1024)
def _fold_character(character: str) -> str:
    if character in _MARKS:
        return _MARKS[character]
    if character.isascii():
        return character if character.isprintable() else ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in _FOLDED_CATEGORIES:
        return _FOLDED_CATEGORIES[category]
    # Full-width and small forms of the ASCII marks (＊ ＃ ．) mean what they look like.
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if compatible in {"*", "#", ".", "/", ",", ";", ":", "@", "|"} else character
