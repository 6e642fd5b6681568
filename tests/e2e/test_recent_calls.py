"""Recent calls: recalled, deleted, brought back, and gone for good at the next start."""

from pathlib import Path

import pytest

from tests.desktop.accessibility import Node
from tests.desktop.waiting import wait_for
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop


def test_a_call_is_recalled_deleted_and_brought_back(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        extension = person.app.find("combo box", "Extension")
        person.dial("0301230001")
        person.app.find("list item", pattern="0001, (?!request under way)")
        extension.wait_for(lambda: extension.description == "8001, ringing", "the phone to ring")
        person.dial("0301231032")
        person.reads("8001 is ringing for a call with +49 30 1230001. Call anyway?")
        assert len(person.history) == 1
        person.app.find("push button", "Call anyway").press()
        person.app.find("list item", pattern="1032, (?!request under way)")
        listed = person.app.find("list", "Recent calls")
        wait_for_rows(listed, "1032, refused", "0001, ")
        go_to_first(person, listed)
        person.keys.press("Down", "Return")
        person.number.wait_for(lambda: person.digits == "0301230001", "the older number")
        go_to_first(person, listed)
        person.keys.press("Home", "Delete")
        wait_for_rows(listed, "0001, ")
        person.app.find("push button", "Undo").press()
        wait_for_rows(listed, "1032, refused", "0001, ")
        go_to_first(person, listed)
        person.keys.press("Delete", "Delete")
        wait_for_rows(listed)
        person.keys.press("ctrl+z")
        wait_for_rows(listed, "0001, ")
        person.keys.press("ctrl+z")
        wait_for_rows(listed, "1032, refused", "0001, ")
        go_to_first(person, listed)
        person.keys.press("Home", "Delete")
        wait_for_rows(listed, "0001, ")
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        wait_for_rows(person.app.find("list", "Recent calls"), "0001, ")
        assert [row.dialled for row in person.history] == ["0301230001"]
        assert person.quit() == 0


def go_to_first(person: Dialer, listed: Node) -> None:
    """Put the keyboard's focus on the newest call."""
    listed.focus()
    listed.wait_for(lambda: "focused" in listed.states or focused_row(listed), "the focus")
    person.keys.press("Home")


def focused_row(listed: Node) -> bool:
    """Whether one of the rows has the focus."""
    return any("focused" in row.states for row in listed.children)


def wait_for_rows(listed: Node, *ends: str) -> None:
    """Wait until the list has these rows, newest first, each known by a part of its words."""

    def is_so() -> bool:
        names = [row.name for row in listed.children]
        return len(names) == len(ends) and all(
            end in name for end, name in zip(ends, names, strict=True)
        )

    wait_for(is_so, f"the rows {ends}")
