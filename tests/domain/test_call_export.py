"""Exported calls: nothing in a table runs or changes, and what goes out comes back the same."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.call_export import ExportFormat, ExportWords, export_lines
from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.calls import CallDetails, CallOutcome
from dialer_gui.domain.contacts import Contact, ContactNumber
from dialer_gui.domain.csv_cells import guarded, unguarded
from dialer_gui.domain.history import HistoryEntry
from tests.storage.samples import STARTED_AT_S, attempt, record_of

WORDS = ExportWords(lambda entry: f"words {entry.started_at_s}", lambda _: "call back")
NOTES = (CallNote(1.0, Disposition.BUSY), CallNote(2.0, Disposition.CALL_BACK, "=1+1; “yes”, no"))
CALL = replace(attempt(1), notes=NOTES, record=record_of(1))


def exported(kind: ExportFormat, *entries: HistoryEntry, separator: str = ",") -> str:
    return "".join(export_lines(kind, entries, WORDS, separator))


def table(text: str, separator: str = ",") -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=separator))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("+4930123456", "'+4930123456"),
        ("030123456", "'030123456"),
        ("4930123456789", "'4930123456789"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("＝1＋1", "'＝1＋1"),
        ("'+49", "''+49"),
        ("1E5", "'1E5"),
        ("3-4", "'3-4"),
        ("12:30", "'12:30"),
        (" ", "' "),
        ("8001", "8001"),
        ("0", "0"),
        ("Ms Weber", "Ms Weber"),
        ("C-1001", "C-1001"),
        ("*97", "*97"),
        ("", ""),
    ],
)
def test_a_cell_stays_as_it_is(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


@given(st.text() | st.from_regex(r"['=+\-@0-9 \t][0-9eE+,.:/'=\-]*", fullmatch=True))
def test_any_text_comes_back_and_none_begins_a_formula(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell[:1] or cell[:1] not in "=+-@\t\r\n"


@pytest.mark.parametrize("cell", ["'tis late", "plain", "'", "0301"])
def test_a_cell_that_nobody_has_guarded_is_left_alone(cell: str) -> None:
    assert unguarded(cell) == cell


@given(st.text(), st.sampled_from([",", ";"]))
def test_a_note_comes_back_from_a_table(text: str, separator: str) -> None:
    entry = replace(CALL, notes=(CallNote(1.0, None, text),))
    (row,) = table(exported(ExportFormat.CSV, entry, separator=separator), separator)
    assert unguarded(row["note"]) == text


def test_a_table_has_all_that_is_known() -> None:
    details = CallDetails("e1", "hot", "0071", "+c1")
    call = replace(CALL, request=replace(CALL.request, details=details))
    lacking = replace(attempt(2), outcome=CallOutcome.accepted())
    row, unknown = table(exported(ExportFormat.CSV, call, lacking))
    assert {name: unguarded(cell) for name, cell in row.items() if not name.endswith("_at")} == {
        "number": "+4930123456",
        "outcome": f"words {STARTED_AT_S + 1}",
        "result": "call back",
        "note": "=1+1; “yes”, no",
        "waiting_s": "12",
        "talking_s": "42",
        "account": "Sales DE",
        "extension": "8001",
        "caller_id_asked_for": "4930999",
        "caller_id_shown": "4930999",
        "employee_id": "e1",
        "maturity": "hot",
        "member_id": "0071",
        "customer_id": "+c1",
        "call_id": call.request.id,
    }
    assert (unknown["waiting_s"], unknown["talking_s"], unknown["answered_at"]) == ("", "", "")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", row["started_at"])
    assert datetime.fromisoformat(row["started_at"]).timestamp() == int(STARTED_AT_S) + 1


def test_json_tells_the_same_with_the_results_before() -> None:
    first, second = json.loads(exported(ExportFormat.JSON, CALL, attempt(2)))
    said = (first["number"], first["talking_s"], first["note"])
    assert said == (
        "+4930123456",
        42,
        NOTES[1].text,
    )
    assert [each["result"] for each in first["earlier_results"]] == ["busy"]
    assert second["talking_s"] is None
    assert json.loads(exported(ExportFormat.JSON)) == []


def test_each_number_is_one_contact() -> None:
    text = exported(ExportFormat.VCARD, attempt(1), attempt(2), attempt(3, dialled="4989,1;2"))
    assert text.count("BEGIN:VCARD\r\nVERSION:3.0\r\n") == 2
    assert "TEL;TYPE=VOICE:+4930123456\r\n" in text
    assert "TEL;TYPE=VOICE:+4989\\,1\\;2\r\n" in text


def test_a_number_s_card_has_its_name_and_that_of_several_each_a_card_of_its_own() -> None:
    weber = Contact("1" * 32, "Weber, Anna", "Acme; Co", (ContactNumber("+4930123456"),))
    people = {
        "+4930123456": (weber,),
        "8001": (replace(weber, name="", company="Desk"), replace(weber, name="Max", company="")),
    }
    words = replace(WORDS, people=lambda entry: people.get(entry.request.number, ()))
    calls = [
        replace(attempt(n), request=replace(attempt(n).request, number=number))
        for n, number in enumerate(("+4930123456", "8001", "8009"))
    ]
    text = "".join(export_lines(ExportFormat.VCARD, calls, words))
    cards = [card.split("\r\n")[1:-1] for card in text.split("BEGIN:VCARD")[1:]]
    assert [card[1:-2] for card in cards] == [
        ["N:;Weber\\, Anna;;;", "FN:Weber\\, Anna", "ORG:Acme\\; Co"],
        ["N:;;;;", "FN:Desk", "ORG:Desk"],
        ["N:;Max;;;", "FN:Max"],
        ["N:;;;;", "FN:8009"],
    ]
    numbers = [card[-2].rpartition(":")[2] for card in cards]
    assert numbers == [calls[0].request.number, "8001", "8001", "8009"]


def test_a_table_without_calls_is_one() -> None:
    assert exported(ExportFormat.CSV) == "\ufeff"
