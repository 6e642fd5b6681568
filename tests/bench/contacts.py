"""100,000 contacts: how the window answers while they come in, and how long a key there takes."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QEventLoop, SignalInstance
from PySide6.QtWidgets import QApplication, QPushButton

from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.services.contact_service import ContactService
from dialer_gui.storage.contacts import open_contacts
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from dialer_gui.ui.pages.contacts.import_dialog import ImportDialog
from dialer_gui.ui.pages.page import CONTACTS
from tests.bench.driver import Driver, dialer, run_for, store_token
from tests.bench.idle import memory_mib
from tests.bench.programs import provider
from tests.bench.smooth import USUAL_LIMIT_MS, WORST_LIMIT_MS, Gaps, bare_gaps
from tests.bench.table import Row, bounded

COUNT = 100_000
FRAME_MS, IMPORT_S, MEMORY_MIB = 16.0, 30.0, 30.0
PATIENCE_S = 300.0
_GIVEN = ("Anna", "Max", "Sofía", "Budi", "Chen", "Olga", "Kate", "Juan")
_FAMILY = ("Weber", "Müller", "García", "Santoso", "Nguyen", "Smith", "Rossi", "Schmidt")
#: What is typed, key by key: found at once, found late, and found nowhere.
TYPED = ("Anna Weber9", "sofia gar", "zzzz", "0170 1099", "266293", "99999999", "acme 499", "a b c")


def measure() -> Iterator[Row]:
    """Import a file of cards in the running program, load them, and type into the number field."""
    store_token()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        cards = home / "cards.vcf"
        cards.write_text("".join(map(_card, range(COUNT))), "utf-8", newline="")
        with provider() as address, dialer(address, home=home) as driver:
            yield from _imported(driver, cards)
        path = find_folders(home, demo=False).contacts
        yield from _loaded(path)
        with closing(open_contacts(path).contacts) as file:
            index = ContactIndex(file.all(), file.ranks())
            begun_s = time.monotonic()
            file.some([*file.search("weber9").part(range(100))])
            listed_ms = (time.monotonic() - begun_s) * 1000
            yield bounded("contacts: search on the page, in its thread", [listed_ms], unit="ms")
    samples = list(_keys(index))
    point = "contacts: a key in the number field, of 100,000"
    yield bounded(point, samples, unit="ms", limit=FRAME_MS, reference="a frame: 16 ms")


def _imported(driver: Driver, cards: Path) -> Iterator[Row]:
    """Import the cards as a person does."""
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.go_to_page(CONTACTS)
    run_for(1.0)
    (page,) = window.findChildren(ContactsPage)
    shown: list[bool] = []
    window.form.people_shown.connect(lambda: shown.append(True))
    gaps = Gaps()
    gaps.start()
    begun_s = time.monotonic()
    page.open_import(str(cards))
    (dialog,) = window.findChildren(ImportDialog)
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Import")
    driver.wait(button.isEnabled, "what would change", PATIENCE_S)
    read_s = time.monotonic()
    imported: list[bool] = []
    dialog.accepted.connect(lambda: imported.append(True))
    button.click()
    driver.wait(lambda: bool(imported), "the import", PATIENCE_S)
    written_s = time.monotonic()
    driver.wait(lambda: bool(shown), "whose the numbers are", PATIENCE_S)
    run_for(1.0)
    gaps.stop()
    spans = f"read {read_s - begun_s:.1f} s, write {written_s - read_s:.1f} s"
    point = "contacts: import of 100,000 cards"
    yield bounded(point, [written_s - begun_s], unit="s", limit=IMPORT_S, reference=spans)
    yield _gap_row("longest gap while they come in", gaps)


def _loaded(path: Path) -> Iterator[Row]:
    """Load them as at the start of the program."""
    contacts, gaps = ContactService(path), Gaps()
    before_mib = memory_mib(os.getpid())
    gaps.start()
    begun_s = time.monotonic()
    contacts.start()
    _wait(contacts.index_changed)
    loaded_s = time.monotonic() - begun_s
    gaps.stop()
    more_mib = memory_mib(os.getpid()) - before_mib
    contacts.shut_down(PATIENCE_S)
    yield bounded("contacts: index of 100,000, in its thread", [loaded_s], unit="s")
    yield _gap_row("longest gap while they are loaded", gaps)
    yield bounded("memory of 100,000 contacts", [more_mib], unit="MiB", limit=MEMORY_MIB)


def _gap_row(point: str, gaps: Gaps) -> Row:
    is_met = gaps.usual_ms() <= USUAL_LIMIT_MS and gaps.worst_ms() <= WORST_LIMIT_MS
    words = f"bare: {bare_gaps().words()}"
    return Row(point, gaps.words(), words, None, "≤ 16, 50", is_met)


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
    name = f"{_GIVEN[number % 8]} {_FAMILY[number // 8 % 8]}{number // 64}"
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
