"""Searches of the history as SQL conditions, so that the database searches, not Python."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from dialer_gui.domain.call_search import (
    TELLING_STATES,
    CallFilters,
    CallResult,
    CallSearch,
    Endings,
    PartRequest,
    PartStart,
    SearchPart,
    endings_of,
)
from dialer_gui.domain.phones import SAME_NUMBER_DIGITS, written_forms
from dialer_gui.storage.deleted_calls import DELETED_IDS
from dialer_gui.storage.history_rows import SELECT_ENTRIES, Value, search_key, storable

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
_TALKING_S = "coalesce(records.talking_s, 0)"
#: How long people talked, as it is shown: 0:42, 12:05 or 1:02:05; empty where nobody answered.
DURATION = (
    f"CASE WHEN NOT {_WAS_ANSWERED} THEN ''"
    f" WHEN {_TALKING_S} < 3600 THEN printf('%d:%02d', {_TALKING_S} / 60, {_TALKING_S} % 60)"
    f" ELSE printf('%d:%02d:%02d', {_TALKING_S} / 3600, {_TALKING_S} / 60 % 60, {_TALKING_S} % 60)"
    " END"
)
#: The index is asked for so many numbers of people at most; with more, all calls are looked at.
_MOST_NUMBERS = 10
_PART_OF_DURATION = re.compile(r"\d*:\d{0,2}(:\d{0,2})?", re.ASCII)

_WITH_RECORDS = "attempts LEFT JOIN records ON records.call_id = attempts.call_id"
_SHOWN = f"{SELECT_ENTRIES} WHERE attempts.deleted_by_run IS NULL"
#: With the columns of the index that holds the calls in this order.
_MOMENT = "(attempts.started_at_s, attempts.sequence)"
_SEQUENCE_OF = "(SELECT sequence FROM attempts WHERE call_id = ?)"
#: Start → which calls come after a certain one, where those at the same time as one that is gone
#: are left out or, for the part that begins at it, let in.
_BEYOND = {
    PartStart.OLDER_THAN: f"{_MOMENT} < (?, coalesce({_SEQUENCE_OF}, 0))",
    PartStart.NEWER_THAN: f"{_MOMENT} > (?, coalesce({_SEQUENCE_OF}, 9223372036854775807))",
    PartStart.AT: f"{_MOMENT} <= (?, coalesce({_SEQUENCE_OF}, 9223372036854775807))",
}
#: They begin at the other end, and are turned round.
GOES_UPWARDS = frozenset({PartStart.OLDEST, PartStart.NEWER_THAN})


def part_query(request: PartRequest, rows: str | None) -> tuple[str, tuple[Value, ...]]:
    """Return the statement for a part of a list, and the values for its placeholders.

    Args:
        request: which part; its rows come in the order in which they lie from its start on.
        rows: a JSON list of the only rows that can match; None for all.
    """
    condition, keys = search_condition(request.search)
    conditions, values = [condition], list[Value](keys)
    if request.call is not None:
        conditions.append(_BEYOND[request.start])
        values += (request.call.started_at_s, storable(request.call.request.id))
    # A plus sign keeps SQLite from walking along the index of all calls.
    free = ""
    if rows is not None:
        conditions.append("attempts.sequence IN (SELECT value FROM json_each(?))")
        values.append(rows)
        free = "+"
    way = "ASC" if request.start in GOES_UPWARDS else "DESC"
    order = f"{free}attempts.started_at_s {way}, {free}attempts.sequence {way}"
    statement = f"{_SHOWN} AND {' AND '.join(conditions)} ORDER BY {order} LIMIT ?"
    return statement, (*values, request.rows)


def text_keys(search: CallSearch) -> tuple[str, ...]:
    """Return the texts that a call must have one of, to belong to a search; none if it need not."""
    if not search.text or search.endings != Endings():
        return ()
    whole = SearchPart(search.text, numbers=search.numbers)
    if not search.parts:
        return _part_keys(whole)
    # Where the text has parts, a call has the whole text or each of them.
    telling = [part for part in search.parts if part.endings == Endings()]
    longest = max(telling, key=lambda part: len(part.text), default=None)
    both = (_part_keys(whole), _part_keys(longest)) if longest is not None else ((),)
    return tuple(key for keys in both for key in keys) if all(both) else ()


def _part_keys(part: SearchPart) -> tuple[str, ...]:
    """Return the texts that a call must have one of; none where there would be too many."""
    if len(part.numbers) > _MOST_NUMBERS:
        return ()
    # However a number is written, it ends so.
    ends = (search_key(number)[-SAME_NUMBER_DIGITS:] for number in part.numbers)
    return (*_search_keys(part.text), *ends)


def count_query(search: CallSearch) -> tuple[str, tuple[Value, ...]]:
    """Return the statement that counts the calls of a search, and the values for it."""
    least_s = search.filters.least_talking_s
    is_by_endings = not search.text and search.filters == CallFilters(least_talking_s=least_s)
    if is_by_endings and not search.is_for_all:
        return _count_by_endings(search.result, least_s), ()
    condition, values = search_condition(search)
    # Without its record where that is not asked about: it would be looked up for each call.
    source = _WITH_RECORDS if "records." in condition else "attempts"
    # The plus sign as above, where most calls are looked at anyway.
    has_span = search.filters.since_s is not None or search.filters.until_s is not None
    free = "" if has_span or search.is_for_all else "+"
    return (
        f"SELECT count(*) FROM {source} WHERE {free}attempts.deleted_by_run IS NULL"
        f" AND {condition}",
        values,
    )


def _count_by_endings(result: CallResult | None, least_s: int) -> str:
    """Count calls with a record and calls without one each in their own table."""
    recorded, unrecorded = [f"{_TALKING_S} >= {int(least_s)}"], ["0" if least_s else "1"]
    if result is not None:
        endings = endings_of(result)
        recorded.append(_any(_recorded_conditions(endings)))
        unrecorded.append(_any(_unrecorded_conditions(endings)))
    return (
        f"SELECT (SELECT count(*) FROM records WHERE {_HAS_RECORD} AND {' AND '.join(recorded)}"
        f" AND records.call_id NOT IN ({DELETED_IDS})) + (SELECT count(*) FROM attempts WHERE"
        f" +attempts.deleted_by_run IS NULL AND has_record = 0 AND {' AND '.join(unrecorded)})"
    )


def search_condition(search: CallSearch) -> tuple[str, tuple[Value, ...]]:
    """Return the condition for the calls of a search, and the values for its placeholders.

    It is a condition on a row of ``SELECT_ENTRIES``.
    """
    conditions = ["1"]
    values: list[Value] = []
    if search.text:
        whole = SearchPart(search.text, search.endings, search.numbers)
        found, keys = _text_condition(whole)
        values += keys
        parts = [_text_condition(part) for part in search.parts]
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
    return "attempts.number IN (SELECT value FROM json_each(?))", (json.dumps(forms),)


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


def _text_condition(part: SearchPart) -> tuple[str, tuple[Value, ...]]:
    keys: tuple[Value, ...] = _search_keys(part.text)
    # instr() takes every character as it is, where LIKE would need its wildcards escaped.
    found = ["instr(attempts.searchable, ?)"] * len(keys)
    if _PART_OF_DURATION.fullmatch(search_key(part.text)):
        found.append(f"instr({DURATION}, ?)")
        keys = (*keys, keys[0])
    if part.numbers:
        condition, forms = numbers_condition(part.numbers)
        found.append(condition)
        keys = (*keys, *forms)
    # Looking at what nothing can match would cost the most.
    if part.endings != Endings():
        found.append(_ending_condition(part.endings))
    return _any(found), keys


def _search_keys(text: str) -> tuple[str, ...]:
    """Return the texts to look for: as typed; a number without its marks; without its prefix."""
    key = search_key(text)
    compact = _NUMBER_MARKS.sub("", key)
    if not _NUMBER.fullmatch(compact):
        return (key,)
    return tuple(dict.fromkeys((key, compact, _TRUNK_PREFIX.sub("", compact, count=1))))


def _ending_condition(endings: Endings) -> str:
    """Return a condition without placeholders: it is made of members of enumerations only."""
    parts = [f"NOT {_HAS_RECORD} AND {each}" for each in _unrecorded_conditions(endings)]
    parts += [f"{_HAS_RECORD} AND {each}" for each in _recorded_conditions(endings)]
    if endings.unknown_at_first:
        parts.append(f"{_OUTCOME} = 'unknown'")
    if endings.recorded:
        parts.append("coalesce(records.recording, '') <> ''")
    if endings.dispositions:
        parts.append(f"{_DISPOSITION} IN ({_listed(endings.dispositions)})")
    return _any(parts)


def _unrecorded_conditions(endings: Endings) -> Iterator[str]:
    outcomes = _listed("" if kind is None else kind.value for kind in endings.outcomes)
    telling = _listed(state.value for state in TELLING_STATES)
    seen = _listed(state.value for state in endings.seen)
    yield f"{_SEEN} IN ({seen})"
    yield f"{_SEEN} NOT IN ({telling}) AND {_OUTCOME} IN ({outcomes})"


def _recorded_conditions(endings: Endings) -> Iterator[str]:
    causes = ", ".join(str(int(cause)) for cause in sorted(endings.causes))
    yield f"NOT {_WAS_ANSWERED} AND coalesce(records.hang_up_code, 0) IN ({causes})"
    if endings.answered:
        yield _WAS_ANSWERED
    if endings.unanswered:
        yield f"NOT {_WAS_ANSWERED}"


def _any(conditions: Iterable[str]) -> str:
    return f"({' OR '.join(f'({condition})' for condition in conditions)})"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))
