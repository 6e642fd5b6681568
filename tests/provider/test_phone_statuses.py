"""What the provider says of phones, in every shape that it comes in."""

from __future__ import annotations

import pytest

from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.provider.api_client import phone_statuses

NOTHING: dict[str, object] = dict.fromkeys(
    ("status", "caller", "callee", "disnumber", "direction", "channel", "idleduration")
)
CALL: dict[str, object] = {
    "extnumber": 8001,
    "status": "1204",
    "caller": "8001",
    "callee": 4930123456,
    "direction": "callout",
    "callduration": "42",
}


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (CALL, PhoneStatus("8001", PhoneState.IN_CALL, "4930123456", 42)),
        (
            CALL | {"direction": "callin", "caller": "44207", "callee": "8001"},
            PhoneStatus("8001", PhoneState.IN_CALL, "44207", 42),
        ),
        (CALL | {"status": 1201}, PhoneStatus("8001", PhoneState.IDLE)),
        (CALL | {"status": 1014}, PhoneStatus("8001", PhoneState.OFFLINE)),
        (CALL | {"status": "1013"}, PhoneStatus("8001", PhoneState.DISABLED)),
        (NOTHING | {"extnumber": "8001", "status": 1017}, PhoneStatus("8001", PhoneState.IDLE)),
        # All null: offline.
        (NOTHING | {"extnumber": "8001"}, PhoneStatus("8001", PhoneState.OFFLINE)),
        (NOTHING | {"extnumber": None}, PhoneStatus("8001", PhoneState.OFFLINE)),
        ({"extnumber": "8001"}, PhoneStatus("8001", PhoneState.OFFLINE)),
        # A status that is missing or unknown, of a phone that is there.
        (CALL | {"status": None}, PhoneStatus("8001", PhoneState.OTHER, "4930123456", 42)),
        (CALL | {"status": "9999"}, PhoneStatus("8001", PhoneState.OTHER, "4930123456", 42)),
    ],
)
def test_one_phone(row: dict[str, object], status: PhoneStatus) -> None:
    assert phone_statuses([row], ("8001",)) == (status,)
    assert phone_statuses(row, ("8001",)) == (status,)


def test_of_several_phones_one_without_a_number_is_nobody_s() -> None:
    rows = [CALL, NOTHING, NOTHING | {"extnumber": "8002"}]
    extensions = [status.extension for status in phone_statuses(rows, ("8001", "8002", "8003"))]
    assert extensions == ["8001", "8002"]


@pytest.mark.parametrize("result", [None, [], "", 0, [None], ["8001"]])
def test_what_is_no_state_is_none(result: object) -> None:
    assert phone_statuses(result, ("8001",)) == ()
