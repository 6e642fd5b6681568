"""Searches of the history as SQL conditions, so that the database searches, not Python."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dialer_gui.domain.call_search import (
    TELLING_STATES,
    CallFilters,
    CallSearch,
    Endings,
    endings_of,
)
from dialer_gui.domain.phones import written_forms
from dialer_gui.storage.history_rows import Value, search_key, storable

_NUMBER_MARKS = re.compile(r"\(0\)|[\s\-./()]")
_NUMBER = re.compile(r"[+*#]?\d+", re.ASCII)
#: Dialled once before a number within the country, and twice before one abroad; a number with its
#: country code is stored without.
_TRUNK_PREFIX = re.compile(r"00?(?=\d{3})")
#: What a search compares; empty texts for what is not known.
_OUTCOME = "coalesce(attempts.outcome, '')"
_SEEN = "coalesce(attempts.seen, '')"
_HAS_RECORD = "records.call_id IS NOT NULL"
_DISPOSITION = (
    "coalesce((SELECT result FROM call_notes WHERE call_notes.call_id = attempts.call_id"
    " ORDER BY written_at_s DESC LIMIT 1), '')"
)
_WAS_ANSWERED = "(coalesce(records.talking_s, 0) > 0 OR records.answered_at_s IS NOT NULL)"


def search_condition(search: CallSearch) -> tuple[str, tuple[Value, ...]]:
    """Return the condition for the calls of a search, and the values for its placeholders.

    It is a condition on a row of ``SELECT_ENTRIES``.
    """
    conditions = ["1"]
    values: list[Value] = []
    if search.text:
        found, keys = _text_condition(search.text, search.endings)
        values += keys
        parts = [_text_condition(part.text, part.endings) for part in search.parts]
        if parts:
            found = _any([found, " AND ".join(condition for condition, _ in parts)])
            values += [key for _, part_keys in parts for key in part_keys]
        conditions.append(found)
    if search.result is not None:
        conditions.append(_ending_condition(endings_of(search.result)))
    for condition, condition_values in _filter_conditions(search.filters):
        conditions.append(condition)
        values += condition_values
    return " AND ".join(conditions), tuple(values)


def numbers_condition(numbers: Iterable[str]) -> tuple[str, tuple[Value, ...]]:
    """Return the condition for calls to any of these numbers, and the values for it."""
    forms = [storable(form) for number in numbers for form in written_forms(number)]
    return f"attempts.number IN ({', '.join('?' * len(forms))})", tuple(forms)


def _filter_conditions(filters: CallFilters) -> Iterator[tuple[str, tuple[Value, ...]]]:
    if filters.since_s is not None:
        yield "attempts.started_at_s >= ?", (filters.since_s,)
    if filters.until_s is not None:
        yield "attempts.started_at_s < ?", (filters.until_s,)
    if filters.account_id:
        yield "attempts.account_id = ?", (storable(filters.account_id),)
    if filters.extension:
        yield "attempts.extension = ?", (storable(filters.extension),)
    if filters.disposition is not None:
        yield f"{_DISPOSITION} = ?", (filters.disposition.value,)
    if filters.lacks_disposition:
        yield f"{_DISPOSITION} = ''", ()
    if filters.least_talking_s:
        yield "coalesce(records.talking_s, 0) >= ?", (filters.least_talking_s,)
    if filters.numbers:
        yield numbers_condition(filters.numbers)


def _text_condition(text: str, endings: Endings) -> tuple[str, tuple[str, ...]]:
    keys = _search_keys(text)
    # instr() takes every character as it is, where LIKE would need its wildcards escaped.
    found = ["instr(attempts.searchable, ?)"] * len(keys)
    return _any([*found, _ending_condition(endings)]), keys


def _search_keys(text: str) -> tuple[str, ...]:
    """Return the texts to look for: as typed; a number without its marks; without its prefix."""
    key = search_key(text)
    compact = _NUMBER_MARKS.sub("", key)
    if not _NUMBER.fullmatch(compact):
        return (key,)
    return tuple(dict.fromkeys((key, compact, _TRUNK_PREFIX.sub("", compact, count=1))))


def _ending_condition(endings: Endings) -> str:
    """Return a condition without placeholders: it is made of members of enumerations only."""
    outcomes = _listed("" if kind is None else kind.value for kind in endings.outcomes)
    causes = ", ".join(str(int(cause)) for cause in sorted(endings.causes))
    telling = _listed(state.value for state in TELLING_STATES)
    seen = _listed(state.value for state in endings.seen)
    parts = [
        f"NOT {_HAS_RECORD} AND {_SEEN} IN ({seen})",
        f"NOT {_HAS_RECORD} AND {_SEEN} NOT IN ({telling}) AND {_OUTCOME} IN ({outcomes})",
        f"{_HAS_RECORD} AND NOT {_WAS_ANSWERED}"
        f" AND coalesce(records.hang_up_code, 0) IN ({causes})",
    ]
    if endings.answered:
        parts.append(f"{_HAS_RECORD} AND {_WAS_ANSWERED}")
    if endings.unanswered:
        parts.append(f"{_HAS_RECORD} AND NOT {_WAS_ANSWERED}")
    if endings.unknown_at_first:
        parts.append(f"{_OUTCOME} = 'unknown'")
    if endings.recorded:
        parts.append("coalesce(records.recording, '') <> ''")
    if endings.dispositions:
        parts.append(f"{_DISPOSITION} IN ({_listed(endings.dispositions)})")
    return _any(parts)


def _any(conditions: Iterable[str]) -> str:
    return f"({' OR '.join(f'({condition})' for condition in conditions)})"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))
