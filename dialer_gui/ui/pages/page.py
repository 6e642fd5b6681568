"""What every page of the window has, and the tabs of all pages."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.ui.theme.theme import Theme


class PageTab(NamedTuple):
    """What the window shows of a page from the start on, before its module is loaded.

    Attributes:
        title: the page's name, translated in the context ``PageTab`` when it is shown.
        icon: a file of ``resources/icons``.
        shortcut: the keys that show the page.
        widget: the page's module and its class in there, loaded when it is shown for the first
            time.
    """

    title: str
    icon: str
    shortcut: str
    widget: str


_PAGES = "dialer_gui.ui.pages"
CALLS = PageTab(
    QT_TRANSLATE_NOOP("PageTab", "Calls"),
    "calls",
    "Ctrl+1",
    f"{_PAGES}.calls.calls_page:CallsPage",
)
CONTACTS = PageTab(
    QT_TRANSLATE_NOOP("PageTab", "Contacts"),
    "contacts",
    "Ctrl+2",
    f"{_PAGES}.contacts.contacts_page:ContactsPage",
)
STATISTICS = PageTab(
    QT_TRANSLATE_NOOP("PageTab", "Statistics"),
    "statistics",
    "Ctrl+4",
    f"{_PAGES}.statistics.statistics_page:StatisticsPage",
)
#: In their order.
PAGE_TABS = (CALLS, CONTACTS, STATISTICS)


class Page(QWidget):
    """A part of the window that takes turns with others; it scrolls in itself.

    It is loaded and built when it is shown for the first time.

    Attributes:
        has_search: whether it has a search of its own.
    """

    has_search = False

    #: A part that the person should see now, where the window is too low for all; the QWidget.
    part_shown = Signal(object)

    def apply_theme(self, theme: Theme) -> None:
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where a person begins who has chosen the page."""
        self.setFocus()

    def focus_search(self) -> None:
        """Put the cursor into the page's search, or begin where a person does."""
        self.focus_first()
