"""Calls as they are written into a file: as a table, as JSON, or their numbers as contacts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialer_gui.domain.contacts import Contact, ContactNumber
from dialer_gui.domain.csv_cells import csv_lines, guarded
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.vcards import written_cards

#: A spreadsheet takes a table without it for one in the system's old encoding.
_BYTE_ORDER_MARK = "\ufeff"


class ExportFormat(StrEnum):
    """What kind of file is written; the value is its ending."""

    CSV = "csv"
    JSON = "json"
    VCARD = "vcf"


@dataclass(frozen=True, slots=True)
class ExportWords:
    """What the window says of a call, for the file to say the same.

    Attributes:
        outcome: what became of it.
        result: what a person has said of it; empty where nobody has.
        people: the contacts with its number; none where nobody has it.
    """

    outcome: Callable[[HistoryEntry], str]
    result: Callable[[HistoryEntry], str]
    people: Callable[[HistoryEntry], tuple[Contact, ...]] = lambda _entry: ()


def export_lines(
    kind: ExportFormat, entries: Iterable[HistoryEntry], words: ExportWords, separator: str = ","
) -> Iterator[str]:
    """Yield the file's content piece by piece.

    Args:
        kind: of the file.
        entries: the calls, in the order in which they are to stand there.
        words: what is said of them.
        separator: between the cells of a table.
    """
    if kind is ExportFormat.CSV:
        return _csv_lines(entries, words, separator)
    if kind is ExportFormat.JSON:
        return _json_lines(entries, words)
    return written_cards(_people(entries, words))


def iso_time(at_s: float | None) -> str | None:
    """Return a time of this place with its zone, such as 2026-11-23T14:05:00+01:00."""
    if at_s is None:
        return None
    return datetime.fromtimestamp(at_s).astimezone().isoformat(timespec="seconds")


def _fields(entry: HistoryEntry, words: ExportWords) -> dict[str, str | int | None]:
    """Return what is told of a call, by the names of the columns; None for what is not known."""
    request, record, details = entry.request, entry.record, entry.request.details
    return {
        "started_at": iso_time(entry.started_at_s),
        "number": request.number,
        "outcome": words.outcome(entry),
        "result": words.result(entry),
        "note": entry.note.text,
        "answered_at": iso_time(record.answered_at_s) if record else None,
        "ended_at": iso_time(record.ended_at_s) if record else None,
        "waiting_s": record.waiting_s if record else None,
        "talking_s": record.talking_s if record else None,
        "account": entry.account_name,
        "extension": request.extension,
        "caller_id_asked_for": request.caller_id,
        "caller_id_shown": record.caller_id if record else None,
        "employee_id": details.employee_id,
        "maturity": details.maturity,
        "member_id": details.member_id,
        "customer_id": details.customer_id,
        "call_id": request.id,
    }


#: Written by this program and read as they are.
_OWN_COLUMNS = frozenset({"started_at", "answered_at", "ended_at"})


def _csv_lines(
    entries: Iterable[HistoryEntry], words: ExportWords, separator: str
) -> Iterator[str]:
    yield _BYTE_ORDER_MARK
    yield from csv_lines(_rows(entries, words), separator)


def _rows(entries: Iterable[HistoryEntry], words: ExportWords) -> Iterator[Iterable[str | int]]:
    is_first = True
    for entry in entries:
        fields = _fields(entry, words)
        if is_first:
            yield fields
            is_first = False
        yield (_cell(name, value) for name, value in fields.items())


def _cell(name: str, value: str | int | None) -> str | int:
    if value is None:
        return ""
    return guarded(value) if isinstance(value, str) and name not in _OWN_COLUMNS else value


def _json_lines(entries: Iterable[HistoryEntry], words: ExportWords) -> Iterator[str]:
    start = "[\n"
    for entry in entries:
        fields: dict[str, object] = dict(_fields(entry, words))
        fields["request_outcome"] = entry.outcome.kind if entry.outcome else None
        fields["earlier_results"] = [
            {"written_at": iso_time(note.written_at_s), "result": note.disposition}
            for note in entry.notes[:-1]
            if note.disposition is not None
        ]
        yield f"{start}{json.dumps(fields, ensure_ascii=False)}"
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def _people(entries: Iterable[HistoryEntry], words: ExportWords) -> Iterator[Contact]:
    """Yield whoever was called, once for each number; of several people with one all of them."""
    seen: set[str] = set()
    for entry in entries:
        number = entry.request.number
        if number and number not in seen:
            seen.add(number)
            for person in words.people(entry) or (Contact(""),):
                yield Contact("", person.name, person.company, (ContactNumber(number),))
