"""Searches of the history as SQL conditions, so that the database searches, not Python."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialer_gui.domain.call_search import TELLING_STATES, CallSearch, Endings, endings_of
from dialer_gui.storage.history_rows import search_key

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


def search_condition(search: CallSearch) -> tuple[str, tuple[str, ...]]:
    """Return the condition for the calls of a search, and the values for its placeholders.

    It is a condition on a row of ``SELECT_ENTRIES``.
    """
    conditions = ["1"]
    keys: tuple[str, ...] = ()
    if search.text:
        keys = _search_keys(search.text)
        # instr() takes every character as it is, where LIKE would need its wildcards escaped.
        found = ["instr(attempts.searchable, ?)"] * len(keys)
        conditions.append(_any([*found, _ending_condition(search.endings)]))
    if search.result is not None:
        conditions.append(_ending_condition(endings_of(search.result)))
    return " AND ".join(conditions), keys


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
