"""Reading a number: at each key stroke, from a pasted page, and from texts made to be slow."""

import time
from collections.abc import Callable, Iterator

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.number_facts import preview
from dialer_gui.domain.number_text import MAX_TEXT_LENGTH
from dialer_gui.domain.numbering_plans import NumberingPlans
from dialer_gui.domain.numbers import assigned_in_a_row
from tests.bench.table import Row, bounded

ACCOUNT = Account("a" * 32, "Sales DE", "http://127.0.0.1:8080", default_country="DE")
TYPED = (
    "+49 (0)30 1234567",
    "030/1234567-89",
    "0812 1234 5678/79",
    "+1 (650) 253-0000 ext. 12",
    "4711 030 1234567",
    "13800138000 13900139000",
    "+44 20 7946 0958 Hauptstr. 12, 10115 Berlin",
)
PAGE = "".join(
    f"Jane Doe {number}, Hauptstr. 12, 10115 Berlin, Tel. 030 {number}, since 23.11.2026: "
    "she is to be called in the morning and was last reached two weeks ago.\n"
    for number in range(1_000_000, 1_000_200)
)
COLUMN = "\n".join(f"0171 {number}" for number in range(1_000_000, 1_002_000))
HOSTILE = {
    "digits": "1",
    "pairs": "1-",
    "blanks": " ",
    "opening brackets": "(",
    "brackets": "(1)",
    "plus signs": "+1",
    "slashes": "1/",
    "lines": "1\n",
    "commas": "1,",
    "words": "abc ",
    "mail addresses": "a@",
    "dates": "2026-11-23 ",
    "fractions": "1.1E",
    "extensions": "1 ext",
    "letters O": "1O",
}
KEY_LIMIT_MS = 1.0
PAGE_LIMIT_MS = 50.0
#: Each text is read so often and its quickest time counts: other programs are not what is measured.
REPEATS = 5


def measure() -> Iterator[Row]:
    """Read as the number field does, by the rules of an account."""
    preview("+49 30 1234567", ACCOUNT)
    keys = [_least_ms(text[:end]) for text in TYPED for end in range(1, len(text) + 1)]
    yield bounded("reading a number at one key stroke", keys, unit="ms", limit=KEY_LIMIT_MS)
    for name, text in (("page", PAGE), ("column of numbers", COLUMN)):
        taken = [_taken_ms(text[:MAX_TEXT_LENGTH]) for _ in range(REPEATS)]
        point = f"reading a {name} of {MAX_TEXT_LENGTH:,} characters"
        yield bounded(point, taken, unit="ms", limit=PAGE_LIMIT_MS)
    hostile = {name: _least_ms(_filled(text)) for name, text in HOSTILE.items()}
    slowest = max(hostile, key=lambda name: hostile[name])
    point = f"reading {MAX_TEXT_LENGTH:,} characters of nothing but {slowest}"
    yield bounded(point, [hostile[slowest]], unit="ms", limit=PAGE_LIMIT_MS)


def _filled(text: str) -> str:
    return (text * MAX_TEXT_LENGTH)[:MAX_TEXT_LENGTH]


def _least_ms(text: str) -> float:
    return min(_taken_ms(text) for _ in range(REPEATS))


def _taken_ms(text: str) -> float:
    NumberingPlans.spans.cache_clear()
    assigned_in_a_row.cache_clear()
    return _milliseconds(lambda: preview(text, ACCOUNT))


def _milliseconds(work: Callable[[], object]) -> float:
    started_s = time.perf_counter()
    work()
    return (time.perf_counter() - started_s) * 1000
