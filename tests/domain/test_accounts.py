"""Accounts as people write them, with their caller IDs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.accounts import (
    Account,
    AccountProblem,
    account_problems,
    has_scheme,
    is_loopback,
    sends_token_in_clear,
    split_list,
    split_words,
    with_scheme,
)
from dialer_gui.domain.caller_ids import (
    CallerId,
    is_clear,
    is_same_caller_id,
    read_caller_id,
)
from dialer_gui.domain.untrusted import is_usable_address, with_plain_digits

ACCOUNT = Account("a" * 32, "Sales", "http://127.0.0.1:8080", ("8001",))


def test_an_account_with_an_app_id_signs_in() -> None:
    assert not ACCOUNT.signs_in
    assert replace(ACCOUNT, app_id="app").signs_in
    assert account_problems(replace(ACCOUNT, app_id="app")) == ()


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8080",
        "https://pbx.example.com/api/?service=x",
        "HTTPS://PBX.EXAMPLE.COM",
        "http://[::1]:8080/api",
        "https://müller.example",
        "http://pbx",
        "http://pbx.example.com:65535/",
    ],
)
def test_an_address_that_can_be_used(address: str) -> None:
    assert is_usable_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "pbx.example.com",
        "//pbx.example.com",
        "ftp://pbx.example.com",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///api",
        "http://:8080",
        "http://pbx.example.com:0",
        "http://pbx.example.com:65536",
        "http://pbx.example.com:port",
        "http://[::1",
        "http://[zz]/",
        "http://pbx example.com",
        "http://pbx.example.com/a b",
        "http://pbx.example.com\n",
        " http://pbx.example.com",
        "http://pbx\u200b.example.com",
        "http://pbx.example.com\u00a0",
        "http://pbx\x00.example.com",
        # a password in an address would end up in logs
        "http://someone:secret@pbx.example.com",
        "http://someone@pbx.example.com",
        "http://@pbx.example.com",
    ],
)
def test_an_address_that_can_not_be_used(address: str) -> None:
    assert not is_usable_address(address)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("pbx.example.com", "https://pbx.example.com"),
        ("pbx.example.com:8443/api", "https://pbx.example.com:8443/api"),
        ("[::1]:8080", "https://[::1]:8080"),
        ("http://pbx.example.com", "http://pbx.example.com"),
        ("HTTPS://pbx.example.com", "HTTPS://pbx.example.com"),
        ("", ""),
        # a scheme, however it was mistyped, is never put behind another
        ("http:/pbx.example.com", "http:/pbx.example.com"),
        ("http:pbx.example.com", "http:pbx.example.com"),
        ("ftp://pbx.example.com", "ftp://pbx.example.com"),
    ],
)
def test_an_address_without_a_scheme_is_https(typed: str, address: str) -> None:
    assert with_scheme(typed) == address
    assert has_scheme(typed) is (typed == address and typed != "")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8080",
        "http://127.255.0.3",
        "https://localhost/api",
        "http://LOCALHOST.:1",
        "http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1]",
    ],
)
def test_this_computer_is_known_as_such(address: str) -> None:
    assert is_loopback(address)
    assert not sends_token_in_clear(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1.example.com",
        "http://127.0.0.999",
        "http://localhost.example.com",
        "http://notlocalhost",
        "http://0.0.0.0",
        "http://192.168.1.1",
        "http://[fe80::1]",
        "HTTP://pbx.example.com",
        " http://pbx.example.com",
    ],
)
def test_a_token_that_leaves_this_computer_unencrypted_is_told(address: str) -> None:
    assert not is_loopback(address)
    assert sends_token_in_clear(address)


@pytest.mark.parametrize("address", ["https://pbx.example.com", "", "junk", "http s://x"])
def test_nothing_is_told_where_nothing_is_sent_in_clear(address: str) -> None:
    assert not sends_token_in_clear(address)


@given(st.one_of(st.text(), st.text().map("http://{}".format)))
def test_any_text_can_be_asked_about(address: str) -> None:
    usable = is_usable_address(address)
    assert isinstance(is_loopback(address), bool)
    assert not usable or address.lower().startswith(("http://", "https://"))
    assert sends_token_in_clear(address) <= address.strip().lower().startswith("http://")


def test_a_complete_account_has_no_problem() -> None:
    assert account_problems(ACCOUNT) == ()
    assert account_problems(replace(ACCOUNT, default_country="de")) == ()


def test_problems_come_in_the_order_of_the_form() -> None:
    assert account_problems(Account("", " ", "\t", default_country="DEU")) == (
        AccountProblem.ADDRESS_MISSING,
        AccountProblem.EXTENSIONS_MISSING,
        AccountProblem.COUNTRY_UNKNOWN,
    )
    assert account_problems(replace(ACCOUNT, address="pbx")) == (AccountProblem.ADDRESS_INVALID,)


@pytest.mark.parametrize(
    ("crm_link", "problem"),
    [
        ("https://crm.example/{name}", AccountProblem.CRM_PLACEHOLDER_UNKNOWN),
        ("ftp://crm.example/{number}", AccountProblem.CRM_LINK_INVALID),
    ],
)
def test_a_link_into_a_crm_can_be_opened(crm_link: str, problem: AccountProblem) -> None:
    assert account_problems(replace(ACCOUNT, crm_link=crm_link)) == (problem,)


@pytest.mark.parametrize("country", ["D", "D1", "ДЕ", "DE "])
def test_a_country_is_two_letters(country: str) -> None:
    problems = account_problems(replace(ACCOUNT, default_country=country))
    assert problems == (AccountProblem.COUNTRY_UNKNOWN,)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", ()),
        (" , ;\n", ()),
        ("8001", ("8001",)),
        ("8001, 8002;8003\n8004", ("8001", "8002", "8003", "8004")),
        ("8001，8002、8003；8004", ("8001", "8002", "8003", "8004")),
        ("8001, 8002, 8001", ("8001", "8002")),
        # as a Chinese keyboard types it, or with marks that nobody sees
        ("８００１，８００２", ("8001", "8002")),
        ("\u200e8001\u200b, \ufeff8002", ("8001", "8002")),
        ("+49 30 123456, Sales", ("+49 30 123456", "Sales")),
        # as a column or a row of a table, or from another system's editor, is pasted
        ("8001\r\n8002\t8003\u20288004\x858005", ("8001", "8002", "8003", "8004", "8005")),
        ("Sales 4930111\n销售：4930222", ("Sales 4930111", "销售：4930222")),
    ],
)
def test_a_list_as_people_type_it(text: str, items: tuple[str, ...]) -> None:
    assert split_list(text) == items


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        (" / ", ()),
        ("8001 8002", ("8001", "8002")),
        ("8001  8002 8001", ("8001", "8002")),
        ("8001/8002 / 8003／8004", ("8001", "8002", "8003", "8004")),
        ("8001，8002\u30008003；8004", ("8001", "8002", "8003", "8004")),
        ("8001,\n8002\u00a08003", ("8001", "8002", "8003")),
        ("8001-8005", ("8001-8005",)),
        ("+62 0", ("+62", "0")),
    ],
)
def test_a_list_of_what_has_no_blanks(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize("extension", ["8001", "8001*", "sip-8001", "8001a", "8001-a", "分机8001"])
def test_an_extension_is_one_word(extension: str) -> None:
    assert account_problems(replace(ACCOUNT, extensions=(extension,))) == ()


@pytest.mark.parametrize(
    "extension",
    ["8001-8005", "8001–8005", "8001..8005", "8001~8005", "8001&8002", "bis", "(Sales)"],
)
def test_what_may_be_several_extensions_is_not_guessed(extension: str) -> None:
    problems = account_problems(replace(ACCOUNT, extensions=("8001", extension)))
    assert problems == (AccountProblem.EXTENSIONS_UNCLEAR,)


def test_a_caller_id_that_only_a_guess_could_read_is_a_problem() -> None:
    account = replace(ACCOUNT, caller_ids=("Line 2 4930111", "4930111 4930222"))
    assert account_problems(account) == (AccountProblem.CALLER_IDS_UNCLEAR,)


def test_an_account_with_an_app_id_needs_no_extensions() -> None:
    signed_in = replace(ACCOUNT, extensions=(), app_id="A-1001")
    assert account_problems(signed_in) == ()
    assert account_problems(replace(ACCOUNT, extensions=())) == (AccountProblem.EXTENSIONS_MISSING,)


def test_the_way_chosen_decides_what_is_missing() -> None:
    bare = replace(ACCOUNT, extensions=())
    assert account_problems(bare, by_app_id=True) == (AccountProblem.APP_ID_MISSING,)
    assert account_problems(bare, by_app_id=False) == (AccountProblem.EXTENSIONS_MISSING,)


@pytest.mark.parametrize(
    ("entry", "number", "name"),
    [
        ("493023125000", "493023125000", ""),
        (" +49 30 23125000 ", "+49 30 23125000", ""),
        ("Sales DE 493023125000", "493023125000", "Sales DE"),
        ("Sales DE: +49 30 23125000", "+493023125000", "Sales DE"),
        ("Line 2 <12025550100>", "12025550100", "Line 2"),
        ("销售（493023125000）", "493023125000", "销售"),
        ("Sales = 0800", "0800", "Sales"),
        ("Sales", "Sales", ""),
        ("＋４９３０２３１２５０００", "+493023125000", ""),
        ("\u202a+493023125000\u202c", "+493023125000", ""),
        ("销售：４９３０２３１２５０００", "493023125000", "销售"),
        ("", "", ""),
        # a name with digits
        ("Line 2 4930111", "4930111", "Line 2"),
        ("Line 1 493023125000", "493023125000", "Line 1"),
        ("Line 2 650 253 0000", "6502530000", "Line 2"),
        ("Line 2 (650) 253-0000", "6502530000", "Line 2"),
        ("Line 2 +49 30 23125000", "+493023125000", "Line 2"),
        ("Line 2: 650 253 0000", "6502530000", "Line 2"),
        ("Line 2 / 4930111", "4930111", "Line 2"),
        ("Team 24 493023125000", "493023125000", "Team 24"),
        ("Team 24/7 493023125000", "493023125000", "Team 24/7"),
        ("Office 2000 493023125000", "493023125000", "Office 2000"),
        ("Sales (Team 2) 4930111", "4930111", "Sales (Team 2)"),
        ("24/7 Hotline 493023125000", "493023125000", "24/7 Hotline"),
        ("2. Stock 493023125000", "493023125000", "2. Stock"),
        ("A1 49301112222", "49301112222", "A1"),
        ("总机2 493023125000", "493023125000", "总机2"),
        ("销售２线：493023125000", "493023125000", "销售2线"),
        ("销售2线493023125000", "493023125000", "销售2线"),
        # all of the number is the number's
        ("Sales +49 (0)30 23125000", "+493023125000", "Sales"),
        ("Sales 49 30 23125000", "493023125000", "Sales"),
        ("Sales 650 253 0000", "6502530000", "Sales"),
        ("Büro 030 23125000", "03023125000", "Büro"),
        ("Büro (030) 23125000", "03023125000", "Büro"),
        ("Sales – 030/1234567", "0301234567", "Sales"),
        ("Sales · 493023125000", "493023125000", "Sales"),
        ("Kantor (62-21) 5551234", "62215551234", "Kantor"),
        # the name behind it, and brackets around either
        ("4930333 (Berlin)", "4930333", "Berlin"),
        ("493023125000（销售）", "493023125000", "销售"),
        ("493023125000 Sales", "493023125000", "Sales"),
        ("+49 (0)30 23125000 Sales DE", "+493023125000", "Sales DE"),
        ("(030) 23125000 Büro", "03023125000", "Büro"),
        ("4930333 Floor 3", "4930333", "Floor 3"),
        ("4930333 - Berlin (Mitte)", "4930333", "Berlin (Mitte)"),
        ("(Berlin) 4930333", "4930333", "Berlin"),
        ("[Sales] 4930333", "4930333", "Sales"),
        ("Berlin (4930333)", "4930333", "Berlin"),
        ("Sales (EU) 4930111", "4930111", "Sales (EU)"),
    ],
)
def test_a_caller_id_is_read(entry: str, number: str, name: str) -> None:
    assert read_caller_id(entry) == CallerId(number, name)


@pytest.mark.parametrize(
    "entry",
    [
        # none
        "Sales",
        "Line 2",
        "anonymous",
        "*97",
        # two
        "4930111 4930222",
        "4930111/4930222",
        "4930111 Sales 4930222",
        "Sales 4930111 4930222",
        "Sales 4930111 / 4930222",
        "+49 30 1234 +49 30 5678",
        # nobody can tell whose the first digits are
        "Sales 30 23125000",
        "Sales 1 6502530000",
        "Line 1 (650) 253-0000",
        "Line 2 8001",
        "4930111 24h",
        "493023125000 24 Sales",
        # letters that stand for digits
        "1-800-FLOWERS",
        "Sales 1-800-FLOWERS",
        # too many for a number
        "1234567890123456",
        "a(1" * 10_000,
    ],
)
def test_what_only_a_guess_could_read_is_not_clear(entry: str) -> None:
    assert not is_clear(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "493023125000",
        "+49 30 23125000",
        "(030) 23125000",
        "8001",
        "Line 2: 4930111",
        "４９３０１１１",
    ],
)
def test_one_number_is_clear(entry: str) -> None:
    assert is_clear(entry)


@given(st.text(), st.sampled_from(["493023125000", "+49 30 23125000", "4930333"]))
def test_behind_a_colon_all_is_the_number(name: str, number: str) -> None:
    entry = f"Sales {name}: {number}"
    if is_clear(entry):
        assert read_caller_id(entry).number == number.replace(" ", "")


@given(st.text())
def test_reading_never_fails(entry: str) -> None:
    caller_id = read_caller_id(entry)
    assert bool(caller_id.number) == bool(with_plain_digits(entry))


RULED = replace(
    ACCOUNT,
    caller_ids=("Sales DE: 493023125000", "+442079460000", "12025550100"),
    caller_id_rules=("DE: sales de", "gb 0044 20 7946 0000", "US=12025550100", "DE: 12025550100"),
)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("DE", "493023125000"),
        ("GB", "+442079460000"),
        ("US", "12025550100"),
        ("FR", None),
        ("", None),
    ],
)
def test_the_first_rule_for_a_country_names_a_caller_id(country: str, number: str | None) -> None:
    found = RULED.caller_id_for(country)
    assert (found.number if found else None) == number
    assert account_problems(RULED) == ()


@pytest.mark.parametrize("rule", ["DE", "DE:", "Germany: Sales DE", "DE: Support", "493023125000"])
def test_a_rule_that_names_no_caller_id_of_the_account_is_a_problem(rule: str) -> None:
    account = replace(RULED, caller_id_rules=(rule,))
    assert account_problems(account) == (AccountProblem.CALLER_ID_RULES_UNCLEAR,)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("+49 30 23125000", "493023125000", True),
        ("004930 23125000", "+493023125000", True),
        ("03023125000", "493023125000", True),
        ("8001", "8001", True),
        ("8001", "498001", False),
        # The last eight digits are those of another city's number.
        ("493023125000", "494023125000", False),
        ("23125000", "493023125000", False),
        ("", "", False),
        ("", "493023125000", False),
    ],
)
def test_a_caller_id_is_known_with_and_without_prefixes(
    one: str, other: str, is_same: bool
) -> None:
    assert is_same_caller_id(one, other) is is_same
    assert is_same_caller_id(other, one) is is_same
