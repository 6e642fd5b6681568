"""What the program says of itself, and of its keys."""

from PySide6.QtGui import QAction, QKeySequence

from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_list import CallMenu
from dialer_gui.ui.pages.page import PAGE_TABS
from dialer_gui.ui.text.help import about_text, keyboard_help
from tests.ui.gallery_live import recorded_entries

PORTABLE = QKeySequence.SequenceFormat.PortableText


def test_it_says_its_version_and_whose_work_it_uses_under_which_licence() -> None:
    words = about_text("1.2.3")
    assert words.startswith("Dialer 1.2.3\n")
    assert "MIT licence" in words
    assert "Qt and PySide under the LGPL-3" in words
    assert "“licenses”" in words


def test_the_help_names_the_keys_of_every_command(window: MainWindow) -> None:
    told = {key for keys, _ in keyboard_help(PORTABLE) for key in keys.split(", ")}
    menu = CallMenu(window.recent, recorded_entries()[0], has_crm=True)
    actions = [*window.findChildren(QAction), *menu.actions()]
    # Of two ways to press the same, as with + on different keyboards, one is enough.
    used = {each.shortcut().toString(PORTABLE) for each in actions} - {""}
    used |= {tab.shortcut for tab in PAGE_TABS}
    assert "Ctrl+L" in used
    assert used - told == set()
