"""What is said during the head start comes at its end, in order; all else comes at once."""

import threading
from collections.abc import Callable

import pytest

from dialer_gui.services.head_start import HeadStart


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def say(said: list[str]) -> Callable[[HeadStart, str], None]:
    return lambda head_start, words: head_start.say(lambda: said.append(words))


Say = Callable[[HeadStart, str], None]


def test_without_a_head_start_it_is_said_at_once(say: Say, said: list[str]) -> None:
    say(HeadStart(), "sending")
    assert said == ["sending"]


def test_what_was_held_back_comes_in_its_order_and_once(say: Say, said: list[str]) -> None:
    head_start = HeadStart()
    head_start.begin()
    say(head_start, "started")
    for words in ("written", "sending"):
        runner = threading.Thread(target=say, args=(head_start, words))
        runner.start()
        runner.join()
    assert said == []
    head_start.end()
    head_start.end()
    assert said == ["started", "written", "sending"]
    say(head_start, "settled")
    assert said[-1] == "settled"


def test_what_is_said_while_the_rest_is_being_said_is_not_lost(say: Say, said: list[str]) -> None:
    head_start = HeadStart()
    head_start.begin()
    head_start.say(lambda: say(head_start, "inner"))
    head_start.end()
    assert said == ["inner"]
