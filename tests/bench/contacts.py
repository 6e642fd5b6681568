"""100,000 contacts: how long a key in the number field takes, and an import in its worker."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, SignalInstance

from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_service import ContactService
from dialer_gui.storage.contacts import open_contacts
from tests.bench.table import Row, bounded

CONTACTS = 100_000
FRAME_MS, IMPORT_S = 16.0, 30.0
_GIVEN = ("Anna", "Max", "Sofía", "Budi", "Chen", "Olga", "Kate", "Juan")
_FAMILY = ("Weber", "Müller", "García", "Santoso", "Nguyen", "Smith", "Rossi", "Schmidt")
#: What is typed, key by key: found at once, found late, and found nowhere.
TYPED = ("Anna Weber9", "sofia gar", "zzzz", "0170 1099", "266293", "99999999", "acme 499", "a b c")


def measure() -> Iterator[Row]:
    """Import a file of cards and type into the number field."""
    app = QCoreApplication.instance() or QCoreApplication([])
    assert app is not None
    with tempfile.TemporaryDirectory() as folder:
        cards = Path(folder) / "cards.vcf"
        cards.write_text("".join(map(_card, range(CONTACTS))), "utf-8", newline="")
        contacts = ContactService(Path(folder) / "contacts.sqlite3")
        imports = ContactImportService(contacts)
        begun_s = time.monotonic()
        imports.read(str(cards), NumberReader("DE"))
        _wait(imports.file_read)
        read_s = time.monotonic()
        imports.take()
        _wait(imports.imported)
        written_s = time.monotonic()
        contacts.shut_down(60.0)
        point = "contacts: import of 100,000 cards"
        spans = f"read {read_s - begun_s:.1f} s, write {written_s - read_s:.1f} s"
        yield bounded(point, [written_s - begun_s], unit="s", limit=IMPORT_S, reference=spans)
        with closing(open_contacts(Path(folder) / "contacts.sqlite3").contacts) as file:
            begun_s = time.monotonic()
            index = ContactIndex(file.all(), file.ranks())
            built_s = time.monotonic() - begun_s
            yield bounded("contacts: index of 100,000, in its thread", [built_s], unit="s")
            begun_s = time.monotonic()
            file.some([*file.search("weber9").part(range(100))])
            listed_ms = (time.monotonic() - begun_s) * 1000
            yield bounded("contacts: search on the page, in its thread", [listed_ms], unit="ms")
    samples = list(_keys(index))
    point = "contacts: a key in the number field, of 100,000"
    yield bounded(point, samples, unit="ms", limit=FRAME_MS, reference="a frame: 16 ms")


def _keys(index: ContactIndex) -> Iterator[float]:
    """Yield how long each key takes to find people, in milliseconds: the least of three times.

    Other programs that take the processor for a while are not what is measured.
    """
    for text in TYPED:
        for typed in accumulate(text):
            taken_s = []
            for _ in range(3):
                begun_s = time.perf_counter()
                index.find(typed)
                taken_s.append(time.perf_counter() - begun_s)
            yield min(taken_s) * 1000


def _card(number: int) -> str:
    name = f"{_GIVEN[number % 8]} {_FAMILY[number // 8 % 8]}{number % 997}"
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{number}",
        f"FN:{name}",
        f"ORG:Acme {number % 500}",
    )
    numbers = (f"TEL;TYPE=WORK:+49 30 1{number:06}", f"TEL;TYPE=CELL:0170 1{number:06}")
    return "".join(f"{line}\r\n" for line in (*lines, *numbers, "END:VCARD"))


def _wait(signal: SignalInstance) -> None:
    """Wait in an event loop, as the window does: the worker has Python to itself meanwhile."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()
