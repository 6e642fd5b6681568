"""How an account rewrites a number before it goes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.accounts import NumberRules


@pytest.mark.parametrize(
    ("rules", "number", "sent"),
    [
        (NumberRules(), "+4930123456", "4930123456"),
        (NumberRules(), "030123456", "030123456"),
        (NumberRules(keep_plus=True), "+4930123456", "+4930123456"),
        (NumberRules(keep_plus=True), "030123456", "030123456"),
        (NumberRules(strip=("62", "0")), "+628123456789", "8123456789"),
        (NumberRules(strip=("62", "0")), "08123456789", "8123456789"),
        (NumberRules(strip=("+62",)), "+628123456789", "8123456789"),
        # the longest that fits, once
        (NumberRules(strip=("5", "52", "521")), "+5215512345678", "5512345678"),
        (NumberRules(strip=("0",)), "0049301234", "049301234"),
        (NumberRules(add="9"), "030123456", "9030123456"),
        (NumberRules(strip=("49",), add="0"), "+4930123456", "030123456"),
        (NumberRules(strip=("49",), add="0", keep_plus=True), "+4930123456", "+030123456"),
        # never nothing at all
        (NumberRules(strip=("8001", "")), "8001", "8001"),
        (NumberRules(strip=("9",), add="0"), "*97", "*97"),
        (NumberRules(strip=("3",), add="0"), "#31#030123456", "#31#030123456"),
    ],
)
def test_what_goes_out(rules: NumberRules, number: str, sent: str) -> None:
    assert rules.apply(number) == sent


PREFIXES = st.text("0123456789", max_size=4)
RULES = st.builds(
    NumberRules, st.lists(PREFIXES, max_size=3).map(tuple), PREFIXES, keep_plus=st.booleans()
)


@given(RULES, st.from_regex(r"\A\+?[0-9]{1,15}\Z"))
def test_something_is_left_and_a_plus_leads_or_is_gone(rules: NumberRules, number: str) -> None:
    sent = rules.apply(number)
    assert sent.removeprefix("+").removeprefix(rules.add)
    assert "+" not in sent[1:]
    assert sent.startswith("+") == (rules.keep_plus and number.startswith("+"))
