"""The state of the provider and the script of a call, by a clock that stands still until told."""

from __future__ import annotations

import pytest

from dialer_gui.simulator.accounts import Account, Extension
from dialer_gui.simulator.calls import (
    ANSWERED,
    BUSY,
    NO_ANSWER,
    NOT_PICKED_UP,
    CallScript,
    HangUpCause,
    Moment,
    Phase,
)
from dialer_gui.simulator.state import PbxState

STORY = CallScript(((Phase.EXTENSION_RINGING, 3.0), (Phase.TALKING, 10.0)), HangUpCause.NORMAL)


@pytest.mark.parametrize(
    ("elapsed_s", "moment"),
    [
        (-5.0, Moment(Phase.EXTENSION_RINGING, 0.0)),
        (0.0, Moment(Phase.EXTENSION_RINGING, 0.0)),
        (2.5, Moment(Phase.EXTENSION_RINGING, 2.5)),
        (3.0, Moment(Phase.TALKING, 0.0)),
        (12.5, Moment(Phase.TALKING, 9.5)),
        (13.0, Moment(Phase.ENDED, 0.0)),
        (113.0, Moment(Phase.ENDED, 100.0)),
    ],
)
def test_where_a_call_stands(elapsed_s: float, moment: Moment) -> None:
    assert STORY.moment(elapsed_s) == moment
    assert STORY.length_s == 13.0


def test_only_the_answered_story_has_talk_in_it() -> None:
    stories = (
        ANSWERED,
        BUSY,
        NO_ANSWER,
        NOT_PICKED_UP,
    )
    talking = [any(phase is Phase.TALKING for phase, _ in story.steps) for story in stories]
    assert talking == [True, False, False, False]
    assert len({story.cause for story in stories}) == len(stories)


def test_a_call_follows_its_script() -> None:
    now = 1000.0
    account = Account("A", "t" * 32, (Extension("801"), Extension("802")))
    pbx = PbxState([account], clock=lambda: now)
    assert pbx.latest_call(account, "801") is None
    first = pbx.place_call(account, "801", "4930", "", {}, STORY)
    now = 1004.0
    assert first.moment(pbx.now()).phase is Phase.TALKING
    second = pbx.place_call(account, "801", "4931", "", {}, STORY)
    assert pbx.latest_call(account, "801") == second
    assert pbx.latest_call(account, "802") is None
    assert [call.serial for call in pbx.calls] == [1, 2]


def test_two_accounts_may_have_the_same_extension() -> None:
    ours = Account("A", "a" * 32, (Extension("801"),))
    theirs = Account("B", "b" * 32, (Extension("801"),))
    pbx = PbxState([ours, theirs])
    pbx.place_call(theirs, "801", "4930", "", {}, STORY)
    assert pbx.latest_call(ours, "801") is None


def test_tokens_tell_accounts_apart() -> None:
    with pytest.raises(ValueError, match="token"):
        PbxState([Account("A", "a" * 32), Account("B", "a" * 32)])
