"""Every state of the contacts: their page, who is offered while typing, and their dialogs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ImportPlan,
    ReadFile,
    ReadProblem,
    Unreadable,
)
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact, ContactIds, NumberReader
from dialer_gui.ui.dialer.people_finder import PeopleFinder
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from dialer_gui.ui.pages.contacts.import_dialog import ImportDialog
from dialer_gui.ui.pages.page import CONTACTS
from tests.ui.gallery import ACCOUNT, Scene, entries
from tests.ui.parts import dialog, part, press

_COMBO_BOX_MS = 25
READER = NumberReader("DE", ACCOUNT.extensions)


def contact(number: int, name: str, company: str, *texts: str) -> Contact:
    """Return a contact whose numbers are written with their labels before a colon."""
    pairs = [text.partition(":") for text in texts]
    numbers = [READER.read(written, label)[0][0] for label, _, written in pairs]
    return Contact(f"{number:032x}", name, company, tuple(numbers))


ANNA = replace(
    contact(
        *(1, "Anna Weber", "Acme GmbH"),
        *("mobile:+49 170 1234567", "work:030 123456", "Reception:8001"),
    ),
    note="Prefers to be called in the morning.\nSpeaks English.",
    customer_id="C-1001",
    member_id="M-77",
    time_zone="Asia/Tokyo",
    is_favourite=True,
)
BUDI = contact(2, "Budi Santoso", "PT Maju", "mobile:+62 812 3456 7890")
SHOP = contact(4, "", "Northwind Traders", "main:+1 202-555-0123", "fax:+1 202-555-0124")
MAX = contact(5, "Max Weber", "", "home:030 123456")
LONG = contact(
    *(6, "Sofía García Rodríguez de la Fuente", "Construcciones y Reformas del Mediterráneo"),
    "mobile:+34 612 34 56 78",
)
PEOPLE = (ANNA, BUDI, SHOP, MAX, LONG)

PLAN = ImportPlan(
    (BUDI, SHOP),
    (ANNA,),
    changed_rows=1,
    same=12,
    look_alikes=1,
    unreadable=(
        Unreadable(4, ReadProblem.ROUNDED, "Max Weber 4.93E+11"),
        Unreadable(17, ReadProblem.BROKEN, "Anna;030 1234"),
    ),
)
FILE = ReadFile(
    "cp1252",
    ("Name", "Firma", "Telefon", ""),
    (Field.NAME, Field.COMPANY, Field.NUMBER, Field.IGNORED),
    (("Anna Weber", "Acme GmbH", "030 123456", "x"),),
    PEOPLE,
    PLAN.unreadable,
)


def contact_list(window: MainWindow) -> QTableView:
    """Return the list of contacts of a window that shows them."""
    return part(window, QTableView, "Contacts")


def choose(window: MainWindow, row: int) -> None:
    """Make a contact the current one."""
    contacts = contact_list(window)
    contacts.setFocus()
    contacts.setCurrentIndex(contacts.model().index(row, 0))


def contacts_page(window: MainWindow) -> ContactsPage:
    """Show the page with the contacts, added to a window that has none, and return it."""
    built = window.findChildren(ContactsPage)
    if not built:
        window.add_page(CONTACTS, built.append)
    window.go_to_page(CONTACTS)
    (page,) = built
    page.read_numbers_with(READER, lambda number: window.form.written(number, ACCOUNT.id))
    return page


def show(page: ContactsPage, *contacts: Contact) -> None:
    """List these contacts, all of them read."""
    page.show_contacts(ContactIds.of(each.id for each in contacts), contacts)


def _empty(window: MainWindow) -> None:
    show(contacts_page(window))


def _chosen(window: MainWindow) -> None:
    show(contacts_page(window), *PEOPLE)
    (contacts,) = contacts_page(window).findChildren(QTableView)
    contacts.setCurrentIndex(contacts.model().index(0, 0))


def _imported(window: MainWindow) -> None:
    _chosen(window)
    contacts_page(window).show_imported(PLAN)


def know(window: MainWindow, index: ContactIndex) -> PeopleFinder:
    """Let a window know people, and return what finds them."""
    finder = window.form.findChild(PeopleFinder) or PeopleFinder(window.form)
    finder.show_people(index)
    window.recent.know_people(index)
    return finder


def _people(window: MainWindow) -> None:
    know(window, ContactIndex(PEOPLE))
    window.recent.show_entries(entries())
    field = window.form.panel.field
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, "web")


def _known(window: MainWindow) -> None:
    _people(window)
    window.form.put_in(ANNA.numbers[0].number)


def _edit(window: MainWindow) -> None:
    _chosen(window)
    press(window, "Edit")


def _refused(window: MainWindow) -> None:
    contacts_page(window)
    press(window, "New contact")
    press(dialog(), "Save")


def import_dialog(window: MainWindow) -> ImportDialog:
    """Open the look into a file, which is still being read."""
    contacts_page(window).open_import("/home/anna/Documents/customers.csv")
    opened = dialog()
    assert isinstance(opened, ImportDialog)
    return opened


def _at_rest() -> None:
    """Wait for what Qt does with a combo box 20 ms after it was made."""
    QTest.qWait(_COMBO_BOX_MS)


def _reading(window: MainWindow) -> None:
    import_dialog(window).show_progress(30, 100)
    _at_rest()


def _read(window: MainWindow) -> None:
    import_dialog(window).show_file(FILE, PLAN)
    _at_rest()


def _unreadable(window: MainWindow) -> None:
    import_dialog(window).show_problem(FileProblem.UNREADABLE, "No such file or directory")
    _at_rest()


CONTACT_SCENES: dict[str, Scene] = {
    "contacts-empty": _empty,
    "contacts-chosen": _chosen,
    "contacts-imported": _imported,
    "people-known": _known,
}
CONTACT_DIALOGS: dict[str, Scene] = {
    "contact": _edit,
    "contact-refused": _refused,
    "import-reading": _reading,
    "import-read": _read,
    "import-unreadable": _unreadable,
}
