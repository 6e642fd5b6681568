"""Who is meant by a number or by what is typed, and what an import makes of a file."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain import contact_import, contact_index
from dialer_gui.domain.contact_import import (
    Field,
    ImportPlanner,
    LookAlikes,
    ReadProblem,
    Unreadable,
    guess_fields,
    is_rounded,
    label_of_heading,
)
from dialer_gui.domain.contact_index import MAX_OFFERED, ContactIndex, people_called
from dialer_gui.domain.contacts import (
    HALF_LIFE_S,
    Contact,
    ContactNumber,
    NumberReader,
    joined_name,
    rank_after_call,
)

GERMAN = NumberReader("DE", ("8001", "+4930"))
_IDS = count()


def contact(
    name: str = "", *texts: str, company: str = "", uid: str = "", note: str = ""
) -> Contact:
    numbers = tuple(each for text in texts for each in GERMAN.read(text)[0])
    return Contact(f"{next(_IDS):032x}", name, company, numbers, note, uid=uid)


ANNA = contact("Anna Weber", "+49 170 1234567", "030 1234567", company="Acme GmbH")
MAX = contact("Max Weber", "030 1234567")
DESK = contact("Reception", "8001")
CHEN = contact("陈伟", "+86 139 1234 5678")
ZOE = contact("Zoë Müller-Lüdenscheidt", "+34 612 345 678")
SHOP = contact("", "+1 202-555-0123", company="Northwind Traders")
EVERYBODY = (ANNA, MAX, DESK, CHEN, ZOE, SHOP)
INDEX = ContactIndex(EVERYBODY)


@pytest.mark.parametrize(
    ("number", "reader", "people"),
    [
        ("+49301234567", GERMAN, (ANNA, MAX)),
        ("0301234567", GERMAN, (ANNA, MAX)),
        ("0049301234567", GERMAN, (ANNA, MAX)),
        ("0301234567", NumberReader("ES"), ()),
        ("8001", GERMAN, (DESK,)),
        ("80012", GERMAN, ()),
        ("800", GERMAN, ()),
        ("+12025550123", GERMAN, (SHOP,)),
        ("2025550123", NumberReader("US"), (SHOP,)),
        ("", GERMAN, ()),
    ],
)
def test_a_number_is_everybody_s_who_has_it(
    number: str, reader: NumberReader, people: tuple[Contact, ...]
) -> None:
    assert people_called(INDEX, number, reader) == people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("web", [ANNA, ANNA, MAX]),
        ("WEBER anna", [ANNA, ANNA]),
        ("anna w", [ANNA, ANNA]),
        ("acme", [ANNA, ANNA]),
        ("zoe", [ZOE]),
        ("Lüden", [ZOE]),
        ("eber", [ANNA, ANNA, MAX]),
        ("陈", [CHEN]),
        ("north", [SHOP]),
        # on the keys of a phone
        ("2662", [ANNA, ANNA]),
        ("26629", [ANNA, ANNA]),
        ("93237", [ANNA, ANNA, MAX]),
        ("963", [ZOE]),
        # parts of numbers, as far as they were typed
        ("030 123", [ANNA, MAX]),
        ("+49 30 123", [ANNA, MAX]),
        ("0049 (30) 123", [ANNA, MAX]),
        ("170123", [ANNA]),
        ("+49 (0)170 123", [ANNA]),
        ("8001", [DESK]),
        # too little, nothing, and more than there is
        ("a", []),
        ("12", []),
        ("+", []),
        ("", []),
        ("nobody", []),
        ("anna max", []),
    ],
)
def test_what_is_typed_finds_people(text: str, found: list[Contact]) -> None:
    assert [each.contact for each in INDEX.find(text)] == found


def test_a_part_of_a_number_offers_that_number_and_a_name_offers_all() -> None:
    assert [each.number.number for each in INDEX.find("0170")] == ["+491701234567"]
    assert [each.number.number for each in INDEX.find("anna")] == ["+491701234567", "+49301234567"]


def test_at_most_eight_are_offered_and_those_that_are_called_come_first() -> None:
    people = [contact(f"Person {n:02}", f"+49301234{n:03}") for n in range(40)]
    called = {people[30].numbers[0].number: 2.0, people[20].numbers[0].number: 3.0}
    index = ContactIndex(people, called)
    names = [each.contact.name for each in index.find("person")]
    assert len(names) == MAX_OFFERED
    assert names[:3] == ["Person 20", "Person 30", "Person 00"]
    again = index.with_rank(people[35].numbers[0].number, 4.0)
    assert [each.contact.name for each in again.find("person")][:2] == ["Person 35", "Person 20"]
    assert [each.contact.name for each in index.find("person")] == names


@pytest.fixture(params=[crc32, lambda data: 7], ids=["own", "shared"])
def digests(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give keys digests of their own, or all the same one."""
    for module in (contact_import, contact_index):
        monkeypatch.setattr(module, "crc32", request.param)


@pytest.mark.usefixtures("digests")
@pytest.mark.parametrize("rows", [1, 2, 40])
def test_changes_leave_an_index_as_if_it_were_made_of_them(
    monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(contact_index, "_BLOCK_ROWS", rows)
    people = [contact(f"Person {n:02}", f"+49301234{n:03}") for n in range(7)]
    ranks = {people[4].numbers[0].number: 1.0, people[5].numbers[0].number: 2.0}
    other = replace(people[4], name="Max", numbers=(ContactNumber("+4930999"),))
    added = contact("Zoë", "+49301234003")
    changes = {people[1].id: None, other.id: other, added.id: added, "x": None}
    before = ContactIndex(people, ranks)
    index = before.with_changes(changes)
    now = [*people[:1], *people[2:4], other, *people[5:], added]
    expected = ContactIndex(now, ranks)
    assert len(index) == len(now)
    for text in ("person", "max", "zoe", "1234", "999", "629"):
        assert index.find(text) == expected.find(text)
    for key in (each.numbers[0].number for each in (*people, other)):
        assert index.people(key) == expected.people(key)
    assert before.people(people[1].numbers[0].number) == (people[1],)
    assert len(index.with_changes(dict.fromkeys(each.id for each in now))) == 0


@given(
    words=st.lists(st.text(max_size=6), max_size=4),
    typed=st.text(max_size=8),
    digits=st.text("0123456789+*#", max_size=9),
)
def test_any_words_can_be_kept_and_looked_for(words: list[str], typed: str, digits: str) -> None:
    name = " ".join(words)
    kept = Contact("1", name, numbers=(ContactNumber(digits, typed),))
    index = ContactIndex((kept,))
    assert len(index.find(typed)) <= 1
    index.find(digits)
    (found,) = index.people(digits)
    assert found.name == name.replace("\x1f", " ")


def test_a_number_called_often_and_lately_ranks_higher() -> None:
    def rank(*times_s: float) -> float:
        value: float | None = None
        for at_s in times_s:
            value = rank_after_call(value, at_s)
        assert value is not None
        return value

    now = 1_795_442_700.0
    assert rank(now) > rank(now - 60)
    assert rank(now - 60, now) > rank(now)
    assert rank(now - 60, now - 30, now - 10) > rank(now - 10, now)
    assert rank(*[now - 3 * HALF_LIFE_S + n for n in range(4)]) < rank(now)
    assert rank(*[now - HALF_LIFE_S + n for n in range(4)]) > rank(now)
    assert rank(0.0, now) == pytest.approx(rank(now))


@pytest.mark.parametrize(
    ("text", "numbers", "is_whole"),
    [
        ("+49 (0)30 1234567", ["+49301234567"], True),
        ("030/1234567", ["+49301234567"], True),
        ("tel:+49-30-1234567", ["+49301234567"], True),
        ("tel:+49-30-1234567;ext=12", ["+49301234567"], False),
        ("8001", ["8001"], True),
        ("0815", ["0815"], True),
        ("*97", ["*97"], True),
        ("030 1234567 / 0170 1234567", ["+49301234567", "+491701234567"], True),
        ("ask reception", [], False),
        ("", [], False),
    ],
)
def test_numbers_are_read_by_the_account(text: str, numbers: list[str], is_whole: bool) -> None:
    found, whole = GERMAN.read(text, "work")
    assert ([each.number for each in found], whole) == (numbers, is_whole)
    assert {each.label for each in found} <= {"work"}


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("Name,Phone", "name number"),
        ("Given Name,Family Name,Name", "ignored ignored name"),
        ("Phone 1 - Label,Phone 1 - Value", "label number"),
        ("Vorname,Nachname,Firma", "given_name family_name company"),
        ("Telefon (geschäftlich),Fax,E-Mail,Straße,Ort,Web", "number" + 5 * " ignored"),
        ("Name,Vorname,Durchwahl", "family_name given_name number"),
        ("姓名,公司,手机,客户编号,备注", "name company number customer_id note"),
        ("Nombre,Apellidos,Teléfono,Notas", "given_name family_name number note"),
        ("Nama,Nomor HP,Perusahaan,ID Pelanggan", "name number company customer_id"),
        ("Customer ID,Member No,Time zone,UID", "customer_id member_id time_zone uid"),
        ("Name,Name,Phone,Phone,Favourite", "name ignored number number favourite"),
        ("Company Main Phone,Organization Name", "number company"),
        ("Organizational ID Number,E-mail 1 - Label", "ignored ignored"),
    ],
)
def test_headings_say_what_columns_hold(headings: str, fields: str) -> None:
    assert guess_fields(headings.split(",")) == tuple(map(Field, fields.split()))


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Mobile Phone", "mobile"),
        ("Telefon (geschäftlich)", "work"),
        ("手机", "mobile"),
        ("Telefon", ""),
        ("Phone 2 - Value", ""),
        ("Reception", "reception"),
    ],
)
def test_a_heading_names_its_numbers(heading: str, label: str) -> None:
    assert label_of_heading(heading) == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4.93E+11", True), ("4,93017e+12", True), ("493E11", True), ("4930", False), ("E11", False)],
)
def test_a_rounded_number_is_known(text: str, expected: bool) -> None:
    assert is_rounded(text) is expected


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [("Anna", "Weber", "Anna Weber"), ("伟", "陈", "陈伟"), ("José", "", "José"), ("", "", "")],
)
def test_a_name_is_put_together_as_its_people_do(given: str, family: str, name: str) -> None:
    assert joined_name(given, family) == name


BROKEN = Unreadable(7, ReadProblem.BROKEN, "x")
LIKE_ANNA = contact("", "+49 170 1234567", note="more")


@pytest.mark.parametrize(
    ("read", "choice", "counts"),
    [
        # new, changed rows, same, skipped, look-alikes
        ((contact("New", "+49 40 9999999"),), LookAlikes.MERGE, (1, 0, 0, 0, 0)),
        ((replace(ANNA, id="x"),), LookAlikes.MERGE, (0, 0, 1, 0, 0)),
        ((replace(ANNA, id="x", note="more"),), LookAlikes.SKIP, (0, 1, 0, 0, 0)),
        ((LIKE_ANNA,), LookAlikes.MERGE, (0, 1, 0, 0, 1)),
        ((replace(LIKE_ANNA, note=""),), LookAlikes.MERGE, (0, 0, 1, 0, 1)),
        ((LIKE_ANNA,), LookAlikes.KEEP_BOTH, (1, 0, 0, 0, 1)),
        ((LIKE_ANNA,), LookAlikes.SKIP, (0, 0, 0, 1, 1)),
        # the number of two people: nobody knows who is meant
        ((contact("", "030 1234567"),), LookAlikes.MERGE, (1, 0, 0, 0, 1)),
        # one name in common or one number, which an office shares: other people
        ((contact("anna weber", "+49 40 1234567"),), LookAlikes.MERGE, (1, 0, 0, 0, 0)),
        ((contact("A. Weber", "+49 170 1234567"),), LookAlikes.MERGE, (1, 0, 0, 0, 0)),
        (
            tuple(contact(name, "+49 89 100") for name in ("A", "B", "C", "A")),
            LookAlikes.MERGE,
            (3, 0, 1, 0, 0),
        ),
        # the first without a name gets that of the next with its number
        (
            tuple(contact(name, "+49 89 100") for name in ("", "A", "B")),
            LookAlikes.MERGE,
            (2, 0, 1, 0, 1),
        ),
        # the same twice in a file
        ((contact("New", "040 1"), contact("New", "040 1")), LookAlikes.MERGE, (1, 0, 1, 0, 0)),
        ((contact(""), contact("Zoë")), LookAlikes.SKIP, (2, 0, 0, 0, 0)),
    ],
)
@pytest.mark.usefixtures("digests")
def test_an_import_counts_everybody_once(
    read: tuple[Contact, ...], choice: LookAlikes, counts: tuple[int, ...]
) -> None:
    people = (ANNA, MAX, contact("Zoë", "+34 612 345 678"))
    planner = ImportPlanner(people, choice)
    for each in read:
        planner.take(each)
    plan = planner.plan((BROKEN,))
    found = (len(plan.new), plan.changed_rows, plan.same, plan.skipped, plan.look_alikes)
    assert found == counts
    assert sum(plan.counts) == len(read) + 1


def test_the_same_uid_is_the_same_contact_whatever_else_it_says() -> None:
    old = contact("Anna Weber", "030 1234567", uid="u1", note="keep me")
    read = contact("Anna Schmidt", "+49 170 7654321", uid="u1", note="and me")
    planner = ImportPlanner((old,), LookAlikes.SKIP)
    planner.take(read)
    (changed,) = planner.plan(()).changed
    assert (changed.id, changed.name, changed.note) == (old.id, "Anna Schmidt", "keep me\nand me")
    assert [each.number for each in changed.numbers] == ["+49301234567", "+491707654321"]


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        # the same name and number: the same person, of whom the file says what is new
        (("Anna Weber", "Other", "k9", ""), ("Anna Weber", "Other", "k9")),
        # no name, or another ID
        (("", "", "k9", ""), ("Anna Weber", "Firm", "k9")),
        (("Anna Weber", "Other", "k9", "u2"), ("Anna Weber", "Firm", "k9")),
    ],
)
def test_who_only_looks_alike_is_completed_and_not_overwritten(
    read: tuple[str, str, str, str], expected: tuple[str, str, str]
) -> None:
    name, company, customer_id, uid = read
    old = contact("Anna Weber", "030 1234567", company="Firm", uid="u1")
    planner = ImportPlanner((replace(old, time_zone="Europe/Berlin"),), LookAlikes.MERGE)
    read_contact = contact(name, "030 1234567", company=company, uid=uid)
    planner.take(replace(read_contact, customer_id=customer_id))
    (changed,) = planner.plan(()).changed
    assert (changed.name, changed.company, changed.customer_id) == expected
    assert changed.time_zone == "Europe/Berlin"


def test_two_with_another_uid_are_two() -> None:
    old = contact("Anna Weber", "030 1234567", uid="u1")
    planner = ImportPlanner((old,), LookAlikes.KEEP_BOTH)
    planner.take(contact("Anna Weber", "030 1234567", uid="u2"))
    assert len(planner.plan(()).new) == 1


def test_what_was_exported_comes_back_as_the_same() -> None:
    planner = ImportPlanner((ANNA,), LookAlikes.MERGE)
    planner.take(replace(ANNA, id="x", uid=ANNA.id))
    assert planner.plan(()).same == 1
