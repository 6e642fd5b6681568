"""Files of contacts are read as their writers meant them, and nothing in them is lost unnamed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ReadFile,
    ReadProblem,
    Unreadable,
)
from dialer_gui.domain.contacts import Contact, ContactNumber, NumberReader
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.domain.vcards import read_cards
from dialer_gui.storage.contact_files import (
    MAX_LINES,
    ContactFileError,
    ReadingCancelled,
    csv_rows,
    read_contacts,
    write_contacts,
)
from tests.storage.contact_corpus import CARDS, TABLES, CorpusFile

READER = NumberReader("DE", ("8001",))


def read(path: Path, **options: object) -> ReadFile:
    return read_contacts(path, READER, **options)  # type: ignore[arg-type]


def written(contact: Contact) -> str:
    return f"{contact.title}|{' '.join(each.number for each in contact.numbers)}"


def test_the_corpus_is_large_enough() -> None:
    assert len({each.name for each in (*CARDS, *TABLES)}) >= 40


@pytest.mark.parametrize("file", [*CARDS, *TABLES], ids=lambda file: file.name)
def test_a_file_is_read_as_its_writer_meant_it(file: CorpusFile, tmp_path: Path) -> None:
    path = tmp_path / file.name
    path.write_bytes(file.data)
    found = read(path)
    assert tuple(map(written, found.contacts)) == file.people
    assert tuple(each.problem for each in found.unreadable) == file.problems


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("no-number-in-it.vcf", "ask reception"),
        ("folded-3.0.vcf", "one, two;\nthree"),
        ("vcard-4.0.vcf", "mobile: tel:+49-170-1234567;ext=12"),
        ("outlook.csv", "Likes\ntwo lines"),
    ],
)
def test_what_is_no_number_is_in_the_note(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(next(each.data for each in (*CARDS, *TABLES) if each.name == name))
    assert read(path).contacts[0].note == text


def test_a_time_zone_that_nobody_knows_is_in_the_note(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Time zone\nAnna,Europe/Berlin\nBudi,Mars/Olympus\n")
    anna, budi = read(path).contacts
    assert (anna.time_zone, anna.note) == ("Europe/Berlin", "")
    assert (budi.time_zone, budi.note) == ("", "Time zone: Mars/Olympus")


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("outlook-2.1.vcf", ("work", "mobile", "fax")),
        ("icloud-3.0.vcf", ("main", "Reception")),
        ("google.csv", ("mobile",)),
        ("outlook.csv", ("work", "mobile")),
    ],
)
def test_numbers_keep_what_they_are_called(
    name: str, labels: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(next(each.data for each in (*CARDS, *TABLES) if each.name == name))
    assert tuple(each.label for each in read(path).contacts[0].numbers) == labels


def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rounded.csv"
    path.write_bytes(next(each.data for each in TABLES if each.name == path.name))
    (first, second) = read(path).unreadable
    assert (first.line, first.problem, first.text) == (3, ReadProblem.ROUNDED, "Rounded 4.93E+11")
    assert second.text == "German 4,93017E+12"


def excel(path: Path, rows: list[list[str | int | float]], more: str = "") -> None:
    """Write the least that is an Excel file; further rows may be written as they are there."""
    cells = "".join(f"<row>{''.join(map(_excel_cell, row))}</row>" for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/s.xml"/>'
        "</Relationships>",
        "xl/worksheets/s.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}{more}</sheetData>'
        "</worksheet>",
    }
    with ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)


def _excel_cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def test_excel_is_read_and_a_number_that_it_has_rounded_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "contacts.xlsx"
    rows: list[list[str | int | float]] = [
        ["Name", "Phone", "Customer ID"],
        ["Anna Weber", "+49 30 1234567", "00123"],
        ["As a figure", 49301234567, 123],
        ["Rounded", 4930123456789012345, 1],
    ]
    excel(path, rows)
    found = read(path)
    assert tuple(map(written, found.contacts)) == (
        "Anna Weber|+49301234567",
        "As a figure|+49301234567",
    )
    assert [each.customer_id for each in found.contacts] == ["00123", "123"]
    assert [(each.problem, each.text) for each in found.unreadable] == [
        (ReadProblem.ROUNDED, "Rounded 4.93E+18")
    ]


@pytest.mark.parametrize("place", ["XFD1048576", "A99999999999", "ZZZZZZ1"])
def test_a_cell_far_out_is_too_much_and_does_not_end_the_program(
    place: str, tmp_path: Path
) -> None:
    path = tmp_path / "far.xlsx"
    excel(path, [["Name", "Phone"]], f'<row><c r="{place}"><v>1</v></c></row>')
    with pytest.raises(ContactFileError) as error:
        read(path)
    assert error.value.problem is FileProblem.TOO_LARGE


def open_document(path: Path, rows: str) -> None:
    """Write the least that is an OpenDocument table."""
    with ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="m"/>')
        file.writestr(
            "content.xml",
            '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
            f'<office:spreadsheet><table:table table:name="S">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def _open_cell(text: str, often: int = 1) -> str:
    filled = f'office:value-type="string"><text:p>{text}</text:p>' if text else ">"
    return f'<table:table-cell table:number-columns-repeated="{often}" {filled}</table:table-cell>'


def _open_row(*cells: str, often: int = 1) -> str:
    repeats = f'table:number-rows-repeated="{often}"'
    return f"<table:table-row {repeats}>{''.join(cells)}</table:table-row>"


def test_a_table_that_is_empty_far_out_is_read(tmp_path: Path) -> None:
    path = tmp_path / "contacts.ods"
    rows = (("Name", "Phone"), ("Anna Weber", "+49 30 1234567"))
    written_rows = (_open_row(*map(_open_cell, row), _open_cell("", 16382)) for row in rows)
    open_document(path, "".join(written_rows) + _open_row(_open_cell("", 16384), often=1048574))
    assert [written(each) for each in read(path).contacts] == ["Anna Weber|+49301234567"]


@pytest.mark.parametrize(
    "rows",
    [
        _open_row(_open_cell("x", 20), often=1048576),
        _open_row(_open_cell("", 19), _open_cell("x"))
        + _open_row(_open_cell(""), often=1048574)
        + _open_row(_open_cell("x")),
    ],
    ids=["filled", "empty before the last"],
)
def test_a_table_that_repeats_its_cells_is_refused_before_they_are_made(
    rows: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unasked = SimpleNamespace(from_filelike=lambda _: pytest.fail("the cells are made"))
    monkeypatch.setattr("python_calamine.CalamineWorkbook", unasked)
    path = tmp_path / "far.ods"
    open_document(path, rows)
    with pytest.raises(ContactFileError) as error:
        read(path)
    assert error.value.problem is FileProblem.TOO_LARGE


@pytest.mark.parametrize("name", ["contacts.xlsb", "renamed.xlsx"])
def test_a_binary_workbook_is_refused_before_its_sheets_are_made(name: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / name, "w") as file:
        file.writestr("xl/workbook.bin", b"")
    with pytest.raises(ContactFileError) as error:
        read(tmp_path / name)
    assert error.value.problem is FileProblem.BINARY


def test_a_fault_of_the_library_is_no_fault_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panic = type("PanicException", (BaseException,), {})

    def from_filelike(_: object) -> None:
        raise panic("capacity overflow")

    monkeypatch.setattr(
        "python_calamine.CalamineWorkbook", SimpleNamespace(from_filelike=from_filelike)
    )
    excel(tmp_path / "a.xlsx", [["Name"]])
    with pytest.raises(ContactFileError, match="capacity overflow"):
        read(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    "line",
    [
        # Each would take minutes if it was copied at each step.
        'NOTE;X="' + ":" * 1_000_000,
        "NOTE;QUOTED-PRINTABLE:" + "=\n".join(["A" * 2000] * 19_000),
        "NOTE;X=" + "\n ".join(["A" * 2000] * 19_000),
    ],
)
def test_a_huge_line_costs_at_most_its_card(line: str) -> None:
    card = f"BEGIN:VCARD\nFN:Anna\n{line}\nTEL:030 1234567\nEND:VCARD\n"
    good = "BEGIN:VCARD\nFN:Budi\nTEL:030 1234567\nEND:VCARD\n"
    first, second = read_cards((card + good).encode(), "utf-8", READER)
    told = first.text if isinstance(first, Unreadable) else first.name
    assert told == "Anna"
    assert isinstance(second, Contact)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.csv", b"", FileProblem.NO_CONTACTS),
        ("empty.vcf", b"\r\n", FileProblem.NO_CONTACTS),
        ("broken.xlsx", b"PK\x03\x04 nothing", FileProblem.UNREADABLE),
        ("words.xls", b"these are words", FileProblem.UNREADABLE),
        ("many.csv", b'"' + b"x\n" * (MAX_LINES + 1), FileProblem.TOO_LARGE),
        ("missing.vcf", None, FileProblem.UNREADABLE),
    ],
)
def test_a_file_without_contacts_says_why(
    name: str, data: bytes | None, problem: FileProblem, tmp_path: Path
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ContactFileError) as error:
        read(path)
    assert error.value.problem is problem


def test_a_person_says_what_the_columns_hold_and_that_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(b"A,B\n030 1234567,Anna Weber\n")
    fields = (Field.NUMBER, Field.NAME)
    assert tuple(map(written, read(path, fields=fields).contacts)) == ("Anna Weber|+49301234567",)
    path.write_bytes(b"Name,Alias,Phone\nX,Anna Weber,030 1234567\n")
    mapping = ("ignored", "name", "number")
    remembered = {"Name\x1fAlias\x1fPhone": mapping}
    found = read(path, remembered=lambda headings: remembered.get(headings, ()))
    assert found.fields == tuple(map(Field, mapping))
    assert written(found.contacts[0]) == "Anna Weber|+49301234567"
    newer = read(path, remembered=lambda _: ("name", "of a newer version"))
    assert newer.fields == read(path).fields


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes(b"Name,Phone\n" + b"Anna,030 1234567\n" * 2000)
    told: list[tuple[int, int]] = []
    with pytest.raises(ReadingCancelled):
        read(
            path,
            progressed=lambda done, total: told.append((done, total)),
            is_cancelled=lambda: len(told) == 2,
        )
    assert told == [(10, 2000), (20, 2000)]


TEXTS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=12).map(
    # What nobody sees is left out when a file is read.
    lambda text: " ".join(plain_text(text).split())
)
NUMBERS = st.from_regex(r"\+49(30|170)[0-9]{7}|8001|0[0-9]{3}|\*[0-9]{2}", fullmatch=True)
CONTACTS = st.lists(
    st.builds(
        Contact,
        id=st.uuids().map(lambda each: each.hex),
        name=TEXTS.filter(lambda text: any(map(str.isalpha, text))),
        company=TEXTS,
        numbers=st.lists(
            st.builds(
                ContactNumber,
                NUMBERS,
                st.sampled_from(["mobile", "work", "home", "fax", "pager", "reception", ""]),
            ),
            max_size=3,
            unique_by=lambda each: each.number,
        ).map(tuple),
        note=st.lists(TEXTS.filter(bool), max_size=2).map("\n".join),
        customer_id=TEXTS | st.from_regex(r"0[0-9]{3,6}", fullmatch=True),
        member_id=TEXTS,
        time_zone=st.sampled_from(["", "Europe/Berlin", "UTC", "Etc/GMT-5"]),
        is_favourite=st.booleans(),
        uid=st.sampled_from(["", "urn:uuid:4fbe8971", "a;b,c\\d"]),
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("name", ["out.vcf", "out.csv", "out-de.csv"])
@given(contacts=CONTACTS)
def test_what_goes_out_comes_back_the_same(
    contacts: list[Contact], name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("out") / name
    write_contacts(path, contacts, ";" if "de" in name else ",")
    found = read(path)
    assert found.unreadable == ()
    expected = [replace(each, id="", uid=each.uid or each.id) for each in contacts]
    assert [replace(each, id="") for each in found.contacts] == expected


def test_a_spreadsheet_leaves_plus_and_leading_zeros_alone(tmp_path: Path) -> None:
    """Nothing in it is a formula, and it stays so when a spreadsheet saves it again."""
    path = tmp_path / "out.csv"
    formula = '="x"&webservice("http://evil/")'
    numbers = (ContactNumber("+49301234567", "work"), ContactNumber("0815", formula))
    write_contacts(path, [Contact("1", "=HYPERLINK(1)", numbers=numbers, customer_id="007")], ",")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (_, row) = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert row[:6] == ["'=HYPERLINK(1)", "", "work", "'+49301234567", f"'{formula}", "'0815"]
    assert not [cell for cell in row if cell[:1] in "=+-@" and cell]
    # An earlier version wrote numbers as formulas for text. A spreadsheet saves what these show.
    before = [f'="{cell[1:]}"' if cell[1:].lstrip("+").isdigit() else cell for cell in row]
    shown = [cell[2:-1] if cell.startswith('="') else cell for cell in before]
    for table in (row, before, shown):
        saved = io.StringIO()
        csv.writer(saved).writerows([data.decode("utf-8-sig").splitlines()[0].split(","), table])
        path.write_text(saved.getvalue())
        (contact,) = read(path).contacts
        assert (contact.name, contact.customer_id) == ("=HYPERLINK(1)", "007")
        assert contact.numbers == numbers


@given(text=st.text(max_size=200), lines=st.lists(st.text('",;\n\r ab0', max_size=12), max_size=12))
def test_every_line_of_any_table_is_in_a_row_or_named(text: str, lines: list[str]) -> None:
    for table in (text, "\n".join(lines)):
        rows = list(csv_rows(table))
        inside = "".join("".join(row.cells or ()) + row.text for row in rows)
        for word in ("a", "b", "0"):
            if not table.startswith(("sep=", "\ufeff")):
                assert inside.count(word) >= table.count(word)


@given(
    lines=st.lists(
        st.sampled_from(["BEGIN:VCARD", "END:VCARD", "AGENT:", "FN:Anna", "N:W;A", " folded"])
        | st.sampled_from(["TEL;CELL:030 1234567", "NOTE;QUOTED-PRINTABLE:a=", "=", "", "TEL:"])
        | st.text(max_size=12),
        max_size=30,
    ),
    encoding=st.sampled_from(["utf-8", "gb18030", "cp1252"]),
)
def test_every_card_of_any_file_is_read_or_named(lines: list[str], encoding: str) -> None:
    lines = [line for line in lines if "\r" not in line and "\n" not in line]
    data = "\r\n".join(lines).encode(encoding, "replace")
    found = list(read_cards(data, encoding, READER))
    begins = sum(line.strip().upper() == "BEGIN:VCARD" for line in lines)
    agents = sum(line[:6].upper() == "AGENT:" for line in lines)
    assert begins - agents <= len(found) <= begins


@given(
    data=st.binary(max_size=400),
    name=st.sampled_from(["a.vcf", "a.csv", "a.xlsx", "a.xls", "a.ods"]),
)
def test_no_bytes_at_all_end_in_anything_but_contacts_or_words(
    data: bytes, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    for each in (data, b"BEGIN:VCARD\n" + data):
        path.write_bytes(each)
        try:
            found = read(path)
        except ContactFileError:
            continue
        assert found.contacts or found.unreadable
