"""The contacts: a database of their own beside the history, and what was last imported into it."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from dialer_gui.domain.contact_import import ImportPlan
from dialer_gui.domain.contacts import (
    Contact,
    ContactIds,
    ContactNumber,
    folded,
    search_order,
)
from dialer_gui.storage.history_file import (
    COMPANIONS,
    DamagedFileError,
    advice,
    connect_again,
    is_damage,
    is_sound,
    number_of,
    open_file,
    transaction,
    tune,
)
from dialer_gui.storage.history_rows import storable
from dialer_gui.storage.private_files import make_private_folder, replace_file, set_aside

#: Marks the file as contacts ("Cont" in ASCII).
_APPLICATION_ID = 0x436F6E74
_COLUMNS = (
    *("contact_id", "name", "company", "numbers", "note", "customer_id", "member_id"),
    *("time_zone", "is_favourite", "uid"),
)
#: The statements of each schema version. An older program refuses a newer file.
_MIGRATIONS = (
    (
        """CREATE TABLE contacts (
            contact_id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            company TEXT NOT NULL,
            numbers TEXT NOT NULL,
            note TEXT NOT NULL,
            customer_id TEXT NOT NULL,
            member_id TEXT NOT NULL,
            time_zone TEXT NOT NULL,
            is_favourite INTEGER NOT NULL,
            uid TEXT NOT NULL,
            sort_key TEXT NOT NULL,
            searchable TEXT NOT NULL
        )""",
        "CREATE INDEX in_order ON contacts (is_favourite DESC, sort_key, contact_id)",
        # How often and how lately each number was called, as one figure.
        "CREATE TABLE ranks (key TEXT PRIMARY KEY, rank REAL NOT NULL)",
        # The last import: each contact as it was before, NULL for one that was new.
        "CREATE TABLE before_import (contact_id TEXT PRIMARY KEY, contact TEXT)",
        # What a person has said that the columns of a table hold, by the table's headings.
        "CREATE TABLE mappings (headings TEXT PRIMARY KEY, fields TEXT NOT NULL)",
    ),
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM contacts"
_PUT = (
    f"INSERT OR REPLACE INTO contacts ({', '.join(_COLUMNS)}, sort_key, searchable)"
    f" VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})"
)
_AMONG = "WHERE contact_id IN (SELECT value FROM json_each(?))"
#: What was deleted stays in memory, for the person to undo it.
_DELETED = (
    "PRAGMA temp_store = MEMORY",
    "CREATE TEMP TABLE deleted AS SELECT * FROM contacts WHERE FALSE",
    "CREATE UNIQUE INDEX temp.deleted_ids ON deleted (contact_id)",
)
#: Of numbers that are nobody's.
_FORGET_RANKS = (
    "DELETE FROM ranks WHERE key NOT IN (SELECT json_extract(number.value, '$[0]')"
    " FROM contacts, json_each(contacts.numbers) AS number)"
)
_IN_ORDER = "ORDER BY is_favourite DESC, sort_key, contact_id"
#: The same; the plus sign keeps SQLite from reading the contacts in this order, which takes longer
#: than sorting those that are found.
_SORTED = _IN_ORDER.replace("is_favourite", "+is_favourite")
# Writes without changing anything, to see whether writing works.
_TRY = f"PRAGMA user_version = {len(_MIGRATIONS)}"
#: SQLite takes no condition of any length.
_MAX_WORDS = 20
#: After so many contacts an import tells how far it is, and can be cancelled.
_STEP = 50


class ContactsError(Exception):
    """The contacts can't be used; the text says why and what to do about it."""


class DamagedContactsError(ContactsError):
    """The file is damaged; opening it again sets it aside."""


class ImportCancelled(Exception):
    """The person has cancelled the import, and nothing of it was written."""


class OpenedContacts(NamedTuple):
    """An open file of contacts, and where a damaged one was moved that was in its place."""

    contacts: ContactsFile
    set_aside: Path | None


class ContactsFile:
    """All contacts. Opened by :func:`open_contacts`; an instance belongs to one thread.

    Every method but ``close`` raises :class:`ContactsError` when the file can't be used.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._places = {ending: _place(path, ending) for ending in ("", *COMPANIONS)}

    def is_in_place(self) -> bool:
        """Return whether it still is the file of its name: nobody has deleted or replaced it."""
        return _place(self._path) == self._places[""]

    def put_back(self) -> None:
        """Write the file anew where it was deleted; another one in its place stays.

        What others read is always a whole file. This one is to be closed afterwards.
        """
        with _explained(self._path):
            for ending in COMPANIONS:  # what is left of this one's would spoil the next file
                if _place(self._path, ending) == self._places[ending]:
                    Path(f"{self._path}{ending}").unlink(missing_ok=True)
            if _place(self._path) is None:
                replace_file(self._path, self._connection.serialize())

    def all(self) -> Iterator[Contact]:
        """Yield all contacts, favourites first, then by name."""
        with _explained(self._path):
            for row in self._connection.execute(f"{_SELECT} {_IN_ORDER}"):
                yield _contact_of(row)

    def search(self, text: str) -> ContactIds:
        """Return all contacts that have all of some words, favourites first, then by name.

        Of a long text that was pasted, the first words count.
        """
        words = folded(storable(text)).split()[:_MAX_WORDS]
        where = " AND ".join(["instr(searchable, ?) > 0"] * len(words)) or "TRUE"
        # In one text: a hundred thousand rows in Python would keep the window waiting.
        order = _SORTED if words else _IN_ORDER
        found = f"SELECT contact_id FROM contacts WHERE {where} {order}"
        question = f"SELECT coalesce(group_concat(contact_id, ''), '') FROM ({found})"
        with _explained(self._path):
            return ContactIds(str(self._connection.execute(question, words).fetchone()[0]))

    def some(self, contact_ids: Sequence[str]) -> tuple[Contact, ...]:
        """Return these contacts, as far as they are there, in any order."""
        with _explained(self._path):
            rows = self._connection.execute(f"{_SELECT} {_AMONG}", (json.dumps(contact_ids),))
            return tuple(map(_contact_of, rows))

    def put(self, contacts: Iterable[Contact]) -> None:
        """Keep these contacts, new or changed; all or none."""
        with _explained(self._path), transaction(self._connection):
            self._connection.executemany(_PUT, map(_row_of, contacts))

    def delete(self, contact_ids: ContactIds) -> None:
        """Forget these contacts and all that is kept about them; all or none.

        They can be put back until the file is closed.
        """
        with _explained(self._path), transaction(self._connection):
            for some in self._move(contact_ids, "contacts", "deleted"):
                self._connection.execute(f"DELETE FROM before_import {_AMONG}", some)
            self._connection.execute(_FORGET_RANKS)

    def restore(self, contact_ids: ContactIds) -> None:
        """Put deleted contacts back; all or none."""
        with _explained(self._path), transaction(self._connection):
            for _some in self._move(contact_ids, "deleted", "contacts"):
                pass

    def take_import(
        self,
        plan: ImportPlan,
        progressed: Callable[[int], None] = lambda done: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Do what was planned: all of it or nothing, whatever happens meanwhile.

        Args:
            plan: which contacts are new and which are changed.
            progressed: is told how many are written.
            is_cancelled: asked from time to time.

        Raises:
            ImportCancelled: it was, and nothing has changed.
        """
        rows, done = map(_row_of, chain(plan.new, plan.changed)), 0
        with _explained(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM before_import")
            while some := tuple(islice(rows, _STEP)):
                if is_cancelled():
                    raise ImportCancelled
                self._remember([str(row[0]) for row in some])
                self._connection.executemany(_PUT, some)
                done += len(some)
                progressed(done)
            if is_cancelled():
                raise ImportCancelled

    def undo_import(self) -> int:
        """Put everything back as it was before the last import; return how many contacts."""
        with _explained(self._path), transaction(self._connection):
            self._connection.execute(
                "DELETE FROM contacts WHERE contact_id IN (SELECT contact_id FROM before_import)"
            )
            changed = self._connection.execute(
                "SELECT contact FROM before_import WHERE contact IS NOT NULL"
            )
            rows = (_row_of(_contact_of(json.loads(text))) for (text,) in changed)
            self._connection.executemany(_PUT, rows)
            count = self._connection.execute("DELETE FROM before_import").rowcount
            self._connection.execute(_FORGET_RANKS)
        return count

    def ranks(self) -> dict[str, float]:
        """Return how often and how lately each number was called, by its key."""
        with _explained(self._path):
            return dict(self._connection.execute("SELECT key, rank FROM ranks"))

    def keep_rank(self, key: str, rank: float) -> None:
        """Note how often and how lately a number was called."""
        with _explained(self._path):
            self._connection.execute("INSERT OR REPLACE INTO ranks VALUES (?, ?)", (key, rank))

    def mapping(self, headings: str) -> tuple[str, ...]:
        """Return what the columns of a table with these headings hold; empty if nobody has said."""
        with _explained(self._path):
            question = "SELECT fields FROM mappings WHERE headings = ?"
            row = self._connection.execute(question, (storable(headings),)).fetchone()
        return tuple(map(str, json.loads(row[0]))) if row else ()

    def keep_mapping(self, headings: str, fields: Iterable[str]) -> None:
        """Remember what the columns of such a table hold."""
        values = (storable(headings), json.dumps(list(fields)))
        with _explained(self._path):
            self._connection.execute("INSERT OR REPLACE INTO mappings VALUES (?, ?)", values)

    def try_to_write(self) -> None:
        """Check whether anything can be written now; raises what any other writing would raise."""
        with _explained(self._path):
            self._connection.execute(_TRY)

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        self._connection.close()

    def _move(self, contact_ids: ContactIds, source: str, target: str) -> Iterator[tuple[str]]:
        """Move contacts by and by, and yield what stands for those that were moved."""
        for start in range(0, len(contact_ids), _STEP):
            some = (json.dumps([*contact_ids.part(range(start, start + _STEP))]),)
            move = f"INSERT OR REPLACE INTO {target} SELECT * FROM {source} {_AMONG}"
            self._connection.execute(move, some)
            self._connection.execute(f"DELETE FROM {source} {_AMONG}", some)
            yield some

    def _remember(self, contact_ids: list[str]) -> None:
        """Write down the contacts as they are before an import."""
        marks = ", ".join("?" * len(contact_ids))
        where = f"WHERE contact_id IN ({marks})"
        found = self._connection.execute(f"{_SELECT} {where}", contact_ids)
        before: dict[str, str | None] = dict.fromkeys(contact_ids)
        before |= {str(row[0]): json.dumps(row) for row in found}
        self._connection.executemany("INSERT INTO before_import VALUES (?, ?)", before.items())


def open_contacts(path: Path) -> OpenedContacts:
    """Open the contacts, making folder and file where they are missing.

    A damaged file is moved aside under a dated name, and a new one is begun.

    Raises:
        ContactsError: the folder can't be written, the disk is full, or the like.
    """
    with _explained(path):
        make_private_folder(path.parent)
        try:
            return OpenedContacts(ContactsFile(path, open_file(path, _prepare)), None)
        except DamagedFileError:
            aside = set_aside(path, COMPANIONS)
            return OpenedContacts(ContactsFile(path, open_file(path, _prepare)), aside)


def reopen_contacts(path: Path) -> ContactsFile:
    """Open the contacts once more, to read them beside the one from :func:`open_contacts`.

    Raises:
        ContactsError: they can't be used.
    """
    with _explained(path):
        return ContactsFile(path, connect_again(path, is_shared=True))


def _place(path: Path, ending: str = "") -> tuple[int, int] | None:
    """Return what tells a file from any other of its name; None where there is none."""
    try:
        found = os.stat(f"{path}{ending}")
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _prepare(connection: sqlite3.Connection) -> None:
    _check(connection)
    tune(connection)
    # Nothing waits for these writes, so the log may be written back as SQLite likes.
    connection.execute("PRAGMA wal_autocheckpoint = 1000")
    _migrate(connection)
    for statement in _DELETED:
        connection.execute(statement)


def _check(connection: sqlite3.Connection) -> None:
    """Read only: another program's or a newer version's file must stay unchanged."""
    with transaction(connection, "DEFERRED"):
        is_ours = number_of(connection, "PRAGMA application_id") == _APPLICATION_ID
        if number_of(connection, "SELECT count(*) FROM sqlite_schema") and not is_ours:
            raise DamagedFileError("another program's database")
        if number_of(connection, "PRAGMA user_version") > len(_MIGRATIONS):
            raise ContactsError("A newer version of the dialer has written it. Use that version.")
        if not is_sound(connection):
            raise DamagedFileError("its content is broken")


def _migrate(connection: sqlite3.Connection) -> None:
    if number_of(connection, "PRAGMA user_version") == len(_MIGRATIONS):
        return
    with transaction(connection):
        # Asked again: another program may have done it while this one waited.
        for step in _MIGRATIONS[number_of(connection, "PRAGMA user_version") :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


def _row_of(contact: Contact) -> tuple[object, ...]:
    numbers = json.dumps([(each.number, each.label) for each in contact.numbers])
    texts = (contact.note, contact.customer_id, contact.member_id, contact.time_zone)
    said = (contact.name, contact.company, contact.customer_id, contact.member_id, contact.note)
    digits = " ".join(each.number for each in contact.numbers)
    return (
        *map(storable, (contact.id, contact.name, contact.company, numbers, *texts)),
        int(contact.is_favourite),
        storable(contact.uid),
        storable(search_order(contact)[1]),
        storable(f"{folded(' '.join(said))} {digits}"),
    )


def _contact_of(row: Iterable[object]) -> Contact:
    contact_id, name, company, numbers, note, customer, member, zone, favourite, uid = row
    return Contact(
        str(contact_id),
        str(name),
        str(company),
        tuple(ContactNumber(*map(str, each)) for each in json.loads(str(numbers))),
        str(note),
        str(customer),
        str(member),
        str(zone),
        bool(favourite),
        str(uid),
    )


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (ContactsError, ImportCancelled):
        raise
    except (sqlite3.Error, OSError, ValueError) as error:
        kind = DamagedContactsError if is_damage(error) else ContactsError
        raise kind(f"The contacts {path}: {advice(error)}") from error
