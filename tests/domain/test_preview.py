"""What a text in the number field would dial."""

from __future__ import annotations

import pytest

from dialer_gui.domain.accounts import Account, NumberRules
from dialer_gui.domain.number_facts import CallPreview, NumberKind, preview
from dialer_gui.domain.numbers import NumberProblem

ACCOUNT = Account(
    "a" * 32,
    "Sales DE",
    "http://127.0.0.1:8080",
    extensions=("8001", "8002000"),
    rules=NumberRules(strip=("49",), add="90"),
    default_country="DE",
)


@pytest.mark.parametrize(
    ("text", "number", "dialled", "kind"),
    [
        ("+49 (0)30 123456", "+4930123456", "9030123456", NumberKind.PHONE),
        ("030 123456", "030123456", "90030123456", NumberKind.PHONE),
        # what is sent is what the formatted number shows
        ("+49 030 123456", "+4930123456", "9030123456", NumberKind.PHONE),
        # inside the house the rules do not apply
        ("8001", "8001", "8001", NumberKind.EXTENSION),
        ("800-2000", "8002000", "8002000", NumberKind.EXTENSION),
        ("112", "112", "112", NumberKind.SHORT),
        ("*97", "*97", "*97", NumberKind.SERVICE_CODE),
    ],
)
def test_a_number_is_read_described_and_rewritten(
    text: str, number: str, dialled: str, kind: NumberKind
) -> None:
    look = preview(text, ACCOUNT)
    assert look.facts is not None
    assert (look.number, look.dialled, look.facts.kind) == (number, dialled, kind)
    assert look.problem is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NumberProblem.EMPTY),
        ("abc", NumberProblem.NO_DIGITS),
        ("030*1", NumberProblem.STAR_OR_POUND),
    ],
)
def test_without_a_number_nothing_would_be_dialled(text: str, problem: NumberProblem) -> None:
    assert preview(text, ACCOUNT) == CallPreview("", None, "", problem)


def test_several_numbers_wait_for_a_choice() -> None:
    look = preview("030 123456 / 0171 1234567", ACCOUNT)
    assert look == CallPreview("", None, "", NumberProblem.SEVERAL, ("030123456", "01711234567"))


def test_an_impossible_number_keeps_its_problem() -> None:
    look = preview("+33 1 23", ACCOUNT)
    assert look.problem is NumberProblem.TOO_SHORT


@pytest.mark.parametrize(
    ("text", "dialled", "holds_more_digits"),
    [
        ("Tel. 030 1234567", "900301234567", False),
        ("No 4711 030 1234567", "900301234567", True),
        ("030§1234567", "901234567", True),
    ],
)
def test_the_accounts_country_tells_what_is_left_over(
    text: str, dialled: str, holds_more_digits: bool
) -> None:
    look = preview(text, ACCOUNT)
    assert (look.dialled, look.holds_more_digits) == (dialled, holds_more_digits)


@pytest.mark.parametrize("text", ["+", "(+", "*"])
def test_the_beginning_of_a_number_is_as_good_as_none(text: str) -> None:
    assert preview(text, ACCOUNT) == preview("", ACCOUNT)
