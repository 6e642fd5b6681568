"""The hands of a screen reader, tried on a small window."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.accessibility import AccessibilityError, AccessibleApp, accessible_app
from tests.desktop.program import Program, run_program

pytestmark = pytest.mark.desktop

SAMPLE = [sys.executable, "-m", "tests.desktop.sample_window"]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with run_program(SAMPLE, tmp_path / "output") as running:
        yield running


@pytest.fixture
def app(program: Program) -> Iterator[AccessibleApp]:
    with accessible_app("Sample", pid=program.pid) as found:
        yield found


def test_widgets_tell_what_they_are(app: AccessibleApp) -> None:
    window = app.find("frame", pattern="^Sample")
    assert window.name == "Sample window"
    field = app.find("text", "Field")
    assert (field.role, field.text) == ("text", "")
    assert {"enabled", "showing", "editable"} <= field.states
    assert app.find("password text", "Secret").name == "Secret"
    choice = app.find("combo box", "Choice")
    assert (choice.label, choice.name) == ("Choice", "one")
    assert min(field.extents[2:]) > 0
    assert app.find_all("list") == []
    assert not app.find("list", hidden=True).showing
    assert "push button 'Repeat'" in app.tree()


def test_what_is_done_shows(program: Program, app: AccessibleApp) -> None:
    app.find("text", "Field").set_text("four 四 🎉")
    app.find("password text", "Secret").set_text("abc")
    answer = app.find("label", "nothing yet")
    app.find("push button", "Repeat").press()
    answer.wait_for(lambda: answer.name == "four 四 🎉 one 3", "the answer")
    assert answer.text == "four 四 🎉 one 3"
    program.wait_for_output("said four 四 🎉 one 3")


def test_announcements_are_heard(app: AccessibleApp) -> None:
    assert app.announcements == []
    app.find("push button", "Repeat").press()
    app.wait_for(lambda: app.announcements == [(" one 0", 1)], "the announcement")
    assert app.announcements == [(" one 0", 1)]


def test_focus_can_be_given(app: AccessibleApp) -> None:
    field = app.find("password text", "Secret")
    field.focus()
    field.wait_for(lambda: "focused" in field.states, "the focus")
    assert "focused" not in app.find("text", "Field").states


def test_a_missing_widget_is_told_with_what_is_there(app: AccessibleApp) -> None:
    with pytest.raises(TimeoutError, match="push button 'Repeat'"):
        app.find("push button", "Missing", timeout_s=0.05)
    assert app.find_all("push button", "Missing") == []


def test_the_impossible_is_an_error(app: AccessibleApp) -> None:
    with pytest.raises(AccessibilityError):
        app.find("label", "nothing yet").set_text("no field")


def test_a_program_that_has_ended_is_an_error(program: Program, app: AccessibleApp) -> None:
    button = app.find("push button", "Repeat")
    program.process.kill()
    program.wait()
    with pytest.raises(AccessibilityError):
        button.press()


def test_a_missing_program_is_told() -> None:
    with pytest.raises(TimeoutError, match="Nobody"):
        accessible_app("Nobody", timeout_s=0.05)
