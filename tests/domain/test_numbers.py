"""Numbers as people paste them: from spreadsheets, chats, CRMs, signatures and contact cards."""

from __future__ import annotations

import pytest

from dialer_gui.domain.number_text import MAX_TEXT_LENGTH
from dialer_gui.domain.numbers import (
    NumberProblem,
    Reading,
    extension_of_link,
    number_of_link,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # the usual ways of writing
        ("+49 30 123456", "+4930123456"),
        ("+49 (0)30 123456", "+4930123456"),
        ("+49(0)30/123456", "+4930123456"),
        ("0049 (0) 30 12 34 56", "004930123456"),
        ("030 / 123456", "030123456"),
        ("030/123456-78", "03012345678"),
        ("030 123456-0", "0301234560"),
        ("01 23 45 67 89", "0123456789"),
        ("01.23.45.67.89", "0123456789"),
        ("+33 (0)1 23 45 67 89", "+33123456789"),
        ("8 (495) 123-45-67", "84951234567"),
        ("+52 (55) 1234-5678", "+525512345678"),
        ("(021) 555-1234", "0215551234"),
        ("+1 (555) 123 - 4567", "+15551234567"),
        ("+1-555-123-4567", "+15551234567"),
        ("555.123.4567", "5551234567"),
        ("+49 171 / 1234567", "+491711234567"),
        ("8001", "8001"),
        ("112", "112"),
        ("*97", "*97"),
        ("**62*030123#", "**62*030123#"),
        ("＊９７＃", "*97#"),
        # where the plus and the zero stand
        ("(+49) 30 123456", "+4930123456"),
        ("+(49) 30 123456", "+4930123456"),
        ("(+81) (0)3-1234-5678", "+81312345678"),
        ("49 (0) 30 123456", "4930123456"),
        ("+0049 30 123456", "+4930123456"),
        ("++49 30 123456", "+4930123456"),
        ("+ 49 30 123456", "+4930123456"),
        # other scripts, dashes, blanks and marks
        ("＋４９３０１２３４５６", "+4930123456"),
        ("电话：１３８００１３８０００", "13800138000"),
        ("（010）１２３４５６７８", "01012345678"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸", "+982112345678"),
        ("+९१ ९८७६५ ४३२१०", "+919876543210"),
        ("\u202a+972 50-123-4567\u202c", "+972501234567"),
        ("\u200f972-50-1234567+\u200f", "+972501234567"),
        ("+49\u201130\u2011123456", "+4930123456"),
        ("+49 30\u2212123456", "+4930123456"),
        ("03ー1234ー5678", "0312345678"),
        ("+49\u00a030\u202f123456", "+4930123456"),
        ("+49\u200b30\ufeff123456", "+4930123456"),
        ("+49·30·123456", "+4930123456"),
        ("0\ufe0f\u20e33\ufe0f\u20e30\ufe0f\u20e3 123456", "030123456"),
        # lines and cells
        ("+49 30\n123456", "+4930123456"),
        ("+49\t30\t123456", "+4930123456"),
        ("+49 30 123456\r\n", "+4930123456"),
        ("17\t030 123456", "030123456"),
        ("Jane\t+49 171 1234567\tBerlin\t10115", "+491711234567"),
        ("Jane,Doe,+491711234567,10115,Berlin", "+491711234567"),
        # the country's code in brackets of another kind, or in a column of its own
        ("+44 [0]20 7946 0958", "+442079460958"),
        ("[+44] 20 7946 0958", "+442079460958"),
        ("+44【0】20 7946 0958", "+442079460958"),
        ("+49;30 1234567", "+49301234567"),
        ("+49|30|1234567", "+49301234567"),
        ("+49: (030) 1234567", "+490301234567"),
        ("Jane,+49,301234567,Berlin", "+49301234567"),
        ("020 7946 0958 [1]", "02079460958"),
        # control characters, as fixed fields of other programs leave them
        ("+49\x00301234567\x00", "+49301234567"),
        ("\x02030\x081234567\x03", "0301234567"),
        ("+\x004\x009\x003\x000\x001\x002\x003\x004\x005\x006", "+4930123456"),
        # spreadsheets
        ('="+4930123456"', "+4930123456"),
        ("'+49 30 123456", "+4930123456"),
        ("4930123456.0", "4930123456"),
        # a date, a time, an amount or a count beside it
        ("[23.11.2026, 14:05] Jane Doe: +49 171 1234567", "+491711234567"),
        ("23/11/2026, 14:05 - +62 812-3456-7890: ok", "+6281234567890"),
        ("5/7/26, 2:05 PM - +62 812-3456-7890: ok", "+6281234567890"),
        ("2026-11-23 030 123456", "030123456"),
        ("2026-11-23T14:05:00+01:00 030 123456", "030123456"),
        ("2026年11月23日 13800138000", "13800138000"),
        ("14:05 030 123456", "030123456"),
        ("14h30 030 123456", "030123456"),
        ("Sat 14 Nov 2026 020 7946 0958", "02079460958"),
        ("14 de noviembre de 2026 55 1234 5678", "5512345678"),
        ("November 14, 2026 020 7946 0958", "02079460958"),
        ("24/7 020 7946 0958", "02079460958"),
        ("020 7946 0958 (9-17)", "02079460958"),
        ("+44 20 7946 0958 (24h)", "+442079460958"),
        ("020 7946 0958 9-17h", "02079460958"),
        ("2x 020 7946 0958", "02079460958"),
        ("Tel 2012 3456", "20123456"),
        ("Rp 1.500.000 hub 0812-1234-5678", "081212345678"),
        ("Mo-Fr 8:00-18:00 Uhr 030 123456", "030123456"),
        ("¥1,234 13800138000", "13800138000"),
        ("1.234,56 030 123456", "030123456"),
        ("12,50 030 123456", "030123456"),
        ("+49 171 1234567 (2)", "+491711234567"),
        ("1) 030 123456", "030123456"),
        ("5. 030 123456", "030123456"),
        ("☎ 030 123456", "030123456"),
        # signatures and addresses
        ("Hauptstr. 12, 10115 Berlin\n030 123456", "030123456"),
        ("Tel.: +49 30 123456\nFax: +49 30 123457", "+4930123456"),
        ("Fax +49 30 123457 Tel +49 30 123456", "+4930123456"),
        ("电话：010-12345678 传真：010-12345679", "01012345678"),
        ("Tel/Fax: 030 123456", "030123456"),
        ("Fax: 030 123456", "030123456"),
        ("+49 30 123456 (030 123456)", "+4930123456"),
        ("jane.doe1985@example.com +49 171 1234567", "+491711234567"),
        ("https://crm.example.com/lead/12345678 +49 171 1234567", "+491711234567"),
        ("https://crm.example.com/call?to=%2B4930123456", "+4930123456"),
        # extensions behind the number
        ("1 (555) 123-4567 ext. 89", "15551234567"),
        ("(555) 123-4567 x89", "5551234567"),
        ("电话:010-12345678转8001", "01012345678"),
        ("+7 (495) 123-45-67 доб. 123", "+74951234567"),
        ("+55 11 91234-5678 ramal 123", "+5511912345678"),
        ("Llame al 55 1234 5678 ext. 12 de 9 a 18", "5512345678"),
        ("+6221 5551234 (hunting) ext 101-105", "+62215551234"),
        ("+15551234567,,,89#", "+15551234567"),
        # letters on the keys
        ("1-800-FLOWERS", "18003569377"),
        ("Call 1-800-GO-FEDEX now", "18004633339"),
        # markup and cards
        ("&#43;49&nbsp;30&nbsp;123456", "+4930123456"),
        ('<a href="tel:+4930123456">030 123456</a>', "+4930123456"),
        ("sip:+4930123456@192.168.100.200:5060", "+4930123456"),
        ("sip:8001@pbx.example.com", "8001"),
        (
            "BEGIN:VCARD\nVERSION:3.0\nADR:;;Hauptstr. 1;Berlin;;1011500\nREV:20261123140500\n"
            "item1.TEL;TYPE=WORK;PREF=1:+49-30-123456\nEND:VCARD",
            "+4930123456",
        ),
        ("BEGIN:VCARD\nTEL;VALUE=uri:tel:+49-171-1234567\nEND:VCARD", "+491711234567"),
        # links
        ("tel:+1-555-123-4567", "+15551234567"),
        ("TEL:+493012345?x=1", "+493012345"),
        ("callto://+4930123456", "+4930123456"),
        ("tel:%2B49%2030%20123456", "+4930123456"),
        ("tel:+1-555-123-4567;ext=89", "+15551234567"),
        ("tel:8001,,12", "8001"),
        ("tel:030-123456;phone-context=+49", "+4930123456"),
    ],
)
def test_one_number_is_read_from(text: str, number: str) -> None:
    reading = read_number(text)
    assert (reading.number, reading.problem, reading.candidates) == (number, None, ())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("030 123456\n0171 1234567", ("030123456", "01711234567")),
        ("Phone: 030 123456, Mobile: 0171 1234567", ("030123456", "01711234567")),
        ("030 123456 / 0171 1234567", ("030123456", "01711234567")),
        ("030 123456 - 0171 1234567", ("030123456", "01711234567")),
        ("030 123456    0171 1234567", ("030123456", "01711234567")),
        ("030 123456\t0171 1234567", ("030123456", "01711234567")),
        ("+4930123456+4930123457", ("+4930123456", "+4930123457")),
        ("T +49 30 123456 | M +49 171 1234567", ("+4930123456", "+491711234567")),
        ("1. +49 30 123456\n2. +49 30 123457", ("+4930123456", "+4930123457")),
        ("030 1234567/0171 1234567", ("0301234567", "01711234567")),
        ("555-1234/555-1235", ("5551234", "5551235")),
        # the second one is named by its ending alone
        ("021-5551234/35", ("0215551234", "0215551235")),
        ("030 123456/57", ("030123456", "030123457")),
        # one number or two: that is for the person to say
        ("0171\n1234567", ("01711234567", "1234567")),
        ("+49 30 123456\n101150", ("+4930123456101150", "+4930123456", "101150")),
        ("+49 30 123456\n78", ("+493012345678", "+4930123456")),
        ("Order 1234567890, call +49 171 1234567", ("1234567890", "+491711234567")),
        ("801,802,803", ("801", "802", "803")),
        (
            "BEGIN:VCARD\nTEL;TYPE=WORK:+49 30 123456\nTEL;TYPE=CELL:+49 171 1234567\nEND:VCARD",
            ("+4930123456", "+491711234567"),
        ),
        # the same national digits, but another country's
        ("+49 30 1234567 or 40 1234567", ("+49301234567", "401234567")),
    ],
)
def test_several_numbers_are_offered_and_none_is_chosen(
    text: str, numbers: tuple[str, ...]
) -> None:
    reading = read_number(text)
    assert reading.problem is NumberProblem.SEVERAL
    assert reading.number == ""
    assert reading.candidates == numbers


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NumberProblem.EMPTY),
        (" \u200e\n", NumberProblem.EMPTY),
        ("abc", NumberProblem.NO_DIGITS),
        ("+", NumberProblem.EMPTY),
        ("+00", NumberProblem.EMPTY),
        ("tel:", NumberProblem.NO_DIGITS),
        # a spreadsheet has rounded the number: the digits shown are not the number's
        ("4.93012E+11", NumberProblem.NO_DIGITS),
        ("4,93012E+11", NumberProblem.NO_DIGITS),
        ("030*12", NumberProblem.STAR_OR_POUND),
        ("+49 30 123456#", NumberProblem.STAR_OR_POUND),
        # a paste without end that begins like a service code
        ("*" + "1" * 5000, NumberProblem.TOO_LONG),
    ],
)
def test_what_is_no_number_is_told(text: str, problem: NumberProblem) -> None:
    reading = read_number(text)
    assert (reading.number, reading.problem, reading.candidates) == ("", problem, ())


@pytest.mark.parametrize("blanks", range(MAX_TEXT_LENGTH - 20, MAX_TEXT_LENGTH + 1))
def test_a_number_that_the_end_of_a_long_text_cuts_through_is_not_read(blanks: int) -> None:
    text = "Notes" + " " * (blanks - 5) + "+49 30 123456789"
    assert read_number(text).number in {"", "+4930123456789"}
    whole = f"+49 30 1234567 is Jane's. {text}"
    assert read_number(whole).number == "+49301234567"


def test_a_number_before_the_end_of_a_long_text_is_read() -> None:
    assert read_number("+49 30 1234567" + " and so on" * MAX_TEXT_LENGTH).number == "+49301234567"


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("*97", "*97"),
        ("%2A97", "*97"),
        ("*21*0900123%23", "*21*0900123#"),
        ("%2331%23030123456", "#31#030123456"),
        ("#31#030123456", ""),  # all of it is a fragment
        ("＊97", "*97"),
    ],
)
def test_a_service_code_of_a_link_is_read_as_one(code: str, number: str) -> None:
    problem = None if number else NumberProblem.NO_DIGITS
    assert read_number(f"tel:{code}") == Reading(number, problem)


@pytest.mark.parametrize(
    ("link", "number", "extension"),
    [
        ("sip:8001@pbx", "8001", ""),
        ("SIPS:8001:secret@pbx;user=phone", "8001", ""),
        ("sip:%2B4930123456;ext=7@pbx", "+4930123456", "7"),
        ("sip:0301234567", "0301234567", ""),
        ("sip:*97@pbx", "*97", ""),
        ("sip:jane@pbx", "", ""),
        ("sip:jane7@pbx", "", ""),
        ("sip:10.0.0.1", "", ""),
        ("sip:pbx7", "", ""),
        ("tel:7042;phone-context=+49;ext=12-3", "+49 7042", "123"),
        ("tel:*97;phone-context=+49", "*97", ""),
        ("tel:+49%252030", "+49%2030", ""),
    ],
)
def test_a_link_yields_a_number_and_its_extension(link: str, number: str, extension: str) -> None:
    assert (number_of_link(link), extension_of_link(link)) == (number, extension)


@pytest.mark.parametrize("text", ["", "030 123456", "hotel:1", "sipp:8001@pbx", "mailto:tel:1"])
def test_what_is_no_link_is_not_taken_for_one(text: str) -> None:
    assert number_of_link(text) is None
