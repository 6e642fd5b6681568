"""The names a screen reader reads: other programs' scripts rely on them as well."""

from pathlib import Path

import pytest

from tests.e2e.dialer import ACCEPTED, dialer

pytestmark = pytest.mark.desktop

IN_THE_WINDOW = [
    ("text", "Number to call"),
    ("combo box", "Extension"),
    ("combo box", "Caller ID"),
    ("push button", "Call"),
    ("push button", "Backspace"),
    ("push button", "Redial"),
    ("label", "Call status"),
    ("list", "Recent calls"),
    ("page tab", "Calls"),
    ("radio button", "All"),
]
ON_THE_PAD = [
    *("1", "2 A B C", "3 D E F", "4 G H I", "5 J K L", "6 M N O"),
    *("7 P Q R S", "8 T U V", "9 W X Y Z", "Star", "0 plus", "Pound"),
]
IN_THE_DETAILS = ["Employee ID", "Maturity", "Member ID", "Customer ID"]
IN_THE_ACCOUNT = [
    ("text", "Name"),
    ("text", "API address"),
    ("password text", "Token"),
    ("text", "Extensions"),
    ("text", "Caller IDs"),
    ("push button", "Test and save"),
    ("push button", "Save"),
    ("push button", "Cancel"),
]


def test_every_part_has_its_role_and_name(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        assert person.app.name == "Dialer"
        person.app.find("frame", pattern="^Dialer")
        for role, name in IN_THE_WINDOW:
            person.app.find(role, name)
        pad = person.app.find(name="Dial pad")
        assert [key.name for key in pad.find_all("push button")] == ON_THE_PAD
        assert person.status == "", "there is nothing to say yet"
        details = person.app.find("push button", "Call details")
        assert "collapsed" in details.states
        details.focus()
        details.press()
        details.wait_for(lambda: "expanded" in details.states, "the details to be expanded")
        for name in IN_THE_DETAILS:
            person.app.find("text", name)
        details.wait_for(lambda: person.app.announcements == [("Expanded", 1)], "the announcement")
        person.keys.press("ctrl+k")
        person.app.find("text", "Search")
        assert person.quit() == 0


def test_the_account_dialog_and_the_menu_have_theirs(home: Path) -> None:
    with dialer(home=home) as person:
        dialog = person.app.find("dialog", "Account")
        dialog.find("push button", "More").press()
        for role, name in IN_THE_ACCOUNT:
            dialog.find(role, name)
        dialog.find("push button", "Cancel").press()
        person.app.find("menu item", "File").press()
        for name in ("Account…", "Quit"):
            person.app.find("menu item", name)


def test_the_pad_dials_what_its_keys_say(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        for name in ON_THE_PAD:
            person.app.find("push button", name).press()
        person.number.wait_for(lambda: person.digits == "123456789*0#", "the digits")
        person.app.find("push button", "Backspace").press()
        person.number.wait_for(lambda: person.digits == "123456789*0", "one less")
        x, y, width, height = person.app.find("push button", "0 plus").extents
        person.keys.press("Escape")
        person.number.wait_for(lambda: person.digits == "", "the field to be empty")
        person.keys.click(x + width // 2, y + height // 2, modifier="shift")
        person.number.wait_for(lambda: person.digits == "+", "the plus")
        assert person.quit() == 0


def test_news_is_announced_politely_and_errors_at_once(home: Path) -> None:
    polite, assertive = 1, 2
    with dialer("--demo", home=home) as person:
        person.call("0301231032")
        person.wait_for_status("Refused")
        person.call("0301234567")
        person.app.wait_for(
            lambda: any(ACCEPTED.match(text) for text, _ in person.app.announcements), "the news"
        )
        levels = dict(person.app.announcements)
        # The latest only: a request that is accepted rings a moment later.
        accepted = next(text for text in levels if ACCEPTED.match(text))
        refused = next(text for text in levels if text.startswith("Refused"))
        assert (levels[accepted], levels[refused]) == (polite, assertive)
