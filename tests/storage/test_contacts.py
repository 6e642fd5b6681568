"""The contacts' file: kept, searched, imported as a whole or not at all, undone."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.contact_import import ImportPlan
from dialer_gui.domain.contacts import Contact, ContactIds, ContactNumber
from dialer_gui.storage.contacts import (
    ContactsError,
    ContactsFile,
    ImportCancelled,
    open_contacts,
)
from tests.storage.children import fork_child, posix_only

ANNA = Contact(
    "1" * 32,
    "Anna Weber",
    "Acme GmbH",
    (ContactNumber("+49301234567", "work"), ContactNumber("8001")),
    "a note\nof two lines",
    "00123",
    "M-7",
    "Europe/Berlin",
    is_favourite=True,
    uid="urn:1",
)
BUDI = Contact("2" * 32, "Budi", numbers=(ContactNumber("+6281234567890"),))
ZOE = Contact("3" * 32, "zoë")


@pytest.fixture
def contacts(tmp_path: Path) -> Iterator[ContactsFile]:
    with closing(open_contacts(tmp_path / "new" / "contacts.sqlite3").contacts) as contacts:
        yield contacts


def many(count: int, note: str = "") -> tuple[Contact, ...]:
    return tuple(
        Contact(f"{n:032x}", f"Person {n}", numbers=(ContactNumber(f"+4930{n:07}"),), note=note)
        for n in range(count)
    )


def test_everything_known_of_a_contact_is_kept(contacts: ContactsFile) -> None:
    contacts.put((ZOE, BUDI, ANNA))
    assert tuple(contacts.all()) == (ANNA, BUDI, ZOE)
    changed = replace(BUDI, name="Aaron", note="new")
    contacts.put((changed,))
    assert tuple(contacts.all()) == (ANNA, changed, ZOE)
    contacts.delete(ContactIds(ANNA.id + "0" * 32))
    assert tuple(contacts.all()) == (changed, ZOE)
    contacts.restore(ContactIds(ANNA.id))
    contacts.restore(ContactIds(ANNA.id))
    assert tuple(contacts.all()) == (ANNA, changed, ZOE)


def test_nothing_is_left_of_a_deleted_contact(contacts: ContactsFile, tmp_path: Path) -> None:
    secret = replace(ANNA, note="confidential")
    namesake = replace(ZOE, numbers=secret.numbers[1:])
    contacts.put((secret, BUDI, namesake))
    contacts.take_import(ImportPlan((), (ANNA, replace(BUDI, note="new"))))
    for number in (*ANNA.numbers, *BUDI.numbers):
        contacts.keep_rank(number.number, 1.0)
    contacts.delete(ContactIds(ANNA.id))
    assert contacts.ranks() == {"8001": 1.0, BUDI.numbers[0].number: 1.0}
    assert contacts.undo_import() == 1
    assert tuple(contacts.all()) == (BUDI, namesake)
    contacts.delete(ContactIds(BUDI.id + ZOE.id))
    assert contacts.ranks() == {}
    contacts.close()
    content = (tmp_path / "new" / "contacts.sqlite3").read_bytes()
    assert b"confidential" not in content
    assert b"+49301234567" not in content


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (ANNA, BUDI, ZOE)),
        ("ZOE", (ZOE,)),
        ("acme anna", (ANNA,)),
        ("123456", (ANNA, BUDI)),
        ("00123", (ANNA,)),
        ("two", (ANNA,)),
        ("%", ()),
        ("nobody", ()),
        ("anna " * 5000, (ANNA,)),
    ],
)
def test_words_and_digits_are_searched_for(
    contacts: ContactsFile, text: str, found: tuple[Contact, ...]
) -> None:
    contacts.put((ZOE, BUDI, ANNA))
    ids = contacts.search(text)
    assert ids == ContactIds.of(each.id for each in found)
    assert {each.id: each for each in contacts.some([*ids])} == {each.id: each for each in found}


@pytest.mark.parametrize("text", ["", "e"])
def test_names_are_listed_as_people_sort_them(contacts: ContactsFile, text: str) -> None:
    names = ["adele", "Æsa", "Ägir Wetter", "Åke", "Łukasz E.", "Lutze", "Øle", "ole z", "Ве"]
    people = [Contact(f"{n:032x}", name, note="e") for n, name in enumerate(names)]
    favourite = replace(people[-1], is_favourite=True)
    contacts.put((*people[-2::-1], favourite))
    found = contacts.some([*contacts.search(text)])
    named = {each.id: each.name for each in found}
    assert [named[each] for each in contacts.search(text)] == ["Ве", *names[:-1]]


def test_many_are_deleted_and_restored(contacts: ContactsFile) -> None:
    contacts.put(many(1100))
    ids = contacts.search("")
    contacts.delete(ids.part(range(50, 1100)))
    assert contacts.search("") == ids.part(range(50))
    contacts.restore(ids)
    assert contacts.search("") == ids


def test_an_import_is_undone_as_a_whole(contacts: ContactsFile) -> None:
    contacts.put((ANNA, BUDI))
    plan = ImportPlan(new=(ZOE, *many(700)), changed=(replace(ANNA, note="imported"),))
    told: list[int] = []
    contacts.take_import(plan, told.append)
    assert told == [*range(50, 701, 50), 702]
    assert len(contacts.search("")) == 703
    assert contacts.undo_import() == 702
    assert tuple(contacts.all()) == (ANNA, BUDI)
    assert contacts.undo_import() == 0


def test_a_cancelled_import_has_changed_nothing(contacts: ContactsFile) -> None:
    contacts.put((ANNA,))
    told: list[int] = []
    with pytest.raises(ImportCancelled):
        contacts.take_import(ImportPlan(new=many(2000)), told.append, lambda: len(told) == 2)
    assert tuple(contacts.all()) == (ANNA,)
    assert told == [50, 100]


@posix_only
def test_an_import_that_is_killed_is_all_there_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "contacts.sqlite3"
    before, after = many(1500, "before"), many(3000, "after")
    with closing(open_contacts(path).contacts) as contacts:
        contacts.put(before)
    chance = random.Random(71)
    seen = set()

    def take(descriptor: int) -> None:
        contacts = open_contacts(path).contacts
        plan = ImportPlan(new=after[1500:], changed=after[:1500])

        def tell(_done: int) -> None:
            os.write(descriptor, b".")

        contacts.take_import(plan, tell)
        os.write(descriptor, b"!")

    for _ in range(20):
        child = fork_child(take)
        for _ in range(chance.randrange(1, 8)):
            if child.output.read(1) in {b"!", b""}:
                break
        child.kill()
        child.wait()
        child.output.close()
        with closing(open_contacts(path).contacts) as contacts:
            found = sorted(contacts.all(), key=lambda each: each.id)
            seen.add(len(found))
            assert tuple(found) in {before, after}
            contacts.undo_import()
            assert tuple(sorted(contacts.all(), key=lambda each: each.id)) == before
    assert 1500 in seen


def test_ranks_and_mappings_are_kept(contacts: ContactsFile) -> None:
    contacts.keep_rank("+49", 1.5)
    contacts.keep_rank("+49", 2.5)
    contacts.keep_mapping("A\x1fB", ["name", "number"])
    assert contacts.ranks() == {"+49": 2.5}
    assert contacts.mapping("A\x1fB") == ("name", "number")
    assert contacts.mapping("A") == ()


@pytest.mark.parametrize("content", [b"this is no database", b"\0" * 4096])
def test_a_damaged_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "contacts.sqlite3"
    path.write_bytes(content)
    opened = open_contacts(path)
    with closing(opened.contacts) as contacts:
        assert tuple(contacts.all()) == ()
    assert opened.set_aside is not None
    assert opened.set_aside.read_bytes() == content


def test_a_newer_version_s_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "contacts.sqlite3"
    open_contacts(path).contacts.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ContactsError, match="newer version"):
        open_contacts(path)
    assert [each.name for each in tmp_path.iterdir() if "damaged" in each.name] == []


@posix_only
def test_only_the_person_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "contacts.sqlite3"
    with closing(open_contacts(path).contacts) as contacts:
        contacts.put((ANNA,))
        modes = {each.stat().st_mode & 0o777 for each in tmp_path.iterdir()}
    assert modes == {0o600}


def test_what_no_text_can_hold_is_kept_as_far_as_it_can(contacts: ContactsFile) -> None:
    contacts.put((replace(ZOE, name="half \ud83d"),))
    (found,) = contacts.all()
    assert found.name == "half \N{REPLACEMENT CHARACTER}"
