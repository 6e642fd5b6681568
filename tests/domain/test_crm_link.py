"""Links into a CRM: what a template may be, and what a call can't do to the link."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.crm_link import (
    PLACEHOLDERS,
    crm_link,
    has_unknown_placeholder,
    is_usable_template,
)

TEMPLATE = "https://crm.example/find/{customer_id}/?q={number}&d={digits}#{member_id}"


def call(number: str = "+4930123456", customer_id: str = "C 1/2") -> CallRequest:
    details = CallDetails(customer_id=customer_id, member_id="m&=?#")
    return CallRequest("1" * 32, "a" * 32, number, number, "8001", details=details)


@pytest.mark.parametrize(
    ("template", "link"),
    [
        ("https://crm.example/?q={number}", "https://crm.example/?q=%2B4930123456"),
        ("http://crm/{digits}", "http://crm/4930123456"),
        ("https://crm.example?c={customer_id}&", "https://crm.example?c=C%201%2F2&"),
        ("https://crm.example/#{member_id}", "https://crm.example/#m%26%3D%3F%23"),
        ("https://crm.example/?e={employee_id}&x=1", "https://crm.example/?e=&x=1"),
        ("https://crm.example/today", "https://crm.example/today"),
    ],
)
def test_a_call_is_filled_in(template: str, link: str) -> None:
    assert is_usable_template(template)
    assert not has_unknown_placeholder(template)
    assert crm_link(template, call()) == link


@pytest.mark.parametrize("dots", [".", "..", "...."])
def test_dots_lead_nowhere_else(dots: str) -> None:
    assert crm_link("https://crm.example/a/{customer_id}/b", call(customer_id=dots)) == (
        "https://crm.example/a//b"
    )


@pytest.mark.parametrize(
    "template",
    [
        "crm.example/?q={number}",
        "ftp://crm.example/{number}",
        "javascript:alert({number})",
        "file:///{number}",
        "{number}",
        "{number}://crm.example/",
        "https://{customer_id}/",
        "https://{customer_id}.example/",
        "https://crm.example{number}",
        "https://crm.example:{digits}/",
        "https://ada:secret@crm.example/{number}",
        "https://crm.example/{number",
        "https://crm.example/number}",
        "https://crm.example/{{number}}",
        "https://crm.example/ {number}",
        "https://crm.example\\{number}",
    ],
)
def test_what_is_no_template(template: str) -> None:
    assert not is_usable_template(template)


@pytest.mark.parametrize("name", ["name", "Number", "", "number:>9", "number.real", "token"])
def test_only_what_is_known_can_be_filled_in(name: str) -> None:
    assert has_unknown_placeholder(f"https://crm.example/{{{name}}}")


@given(st.text(), st.text())
def test_whatever_a_call_brings_it_stays_in_its_place(number: str, customer_id: str) -> None:
    parts = urlsplit(crm_link(TEMPLATE, call(number, customer_id)))
    assert (parts.scheme, parts.netloc) == ("https", "crm.example")
    assert parts.path.count("/") == 3
    asked = parse_qs(parts.query, keep_blank_values=True, errors="strict")
    assert set(asked) == {"q", "d"}
    if number.isprintable() and number.strip("."):
        assert asked["q"] == [number]


def test_every_placeholder_has_a_value() -> None:
    details = CallDetails(employee_id="e", member_id="m", customer_id="c")
    request = CallRequest("1" * 32, "a" * 32, "+49", "49", "8001", details=details)
    template = "https://x/?" + "&".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert crm_link(template, request) == "https://x/?%2B49&49&c&m&e"
