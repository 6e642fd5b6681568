"""No digit of a text vanishes: signatures, cells and pages from many countries.

Each text is read for the country its reader is in. What stands beside a number is recognised as
something else, offered as a number too, or makes the reading say that the text holds more digits.
"""

from __future__ import annotations

import phonenumbers
import pytest

from dialer_gui.domain.numbers import (
    CODES_BEFORE_ZERO,
    NumberProblem,
    Reading,
    number_of_link,
    read_number,
)

ONE_NUMBER = [
    # a label that looks like a link, and what may stand around a number
    ("Tel: Zentrale, 030 1234567", "DE", "0301234567"),
    ("Tel: 030 1234567 #12", "DE", "0301234567"),
    ("030 1234567 #12", "DE", "0301234567"),
    ("Tel: (0)30, 1234567", "DE", "0301234567"),
    ("* 030 1234567", "DE", "0301234567"),
    ("# 030 1234567", "DE", "0301234567"),
    ("(1) 030 1234567", "DE", "0301234567"),
    ("1.) 030 1234567", "DE", "0301234567"),
    ("030. 1234567", "DE", "0301234567"),
    ("21) 5551234", "ID", "215551234"),
    # letters on the keys
    ("1-800-GoFedEx", "US", "18004633339"),
    ("1-800-flowers", "US", "18003569377"),
    ("800-44-STERN", "US", "8004478376"),
    ("877-222-VETS", "US", "8772228387"),
    ("1.800.CALL.ATT", "US", "18002255288"),
    ("1-800-MATTRESS", "US", "18006288737"),
    ("Toll free 1-888-555-HELP", "US", "18885554357"),
    ("1300 FLIGHT", "AU", "1300354448"),
    ("0800 FLOWERS", "GB", "08003569377"),
    # the letter O for the digit
    ("138 OO13 8OOO", "CN", "13800138000"),
    ("08121234567O", "ID", "081212345670"),
    ("+44 (O)20 7946 0958", "GB", "+442079460958"),
    ("+49 3O 1234567", "DE", "+49301234567"),
    ("3O/1234567", "DE", "301234567"),
    # a zero in brackets, where it stays and where it does not
    ("+39 (0)6 12345678", "IT", "+390612345678"),
    ("0039 (0)6 12345678", "DE", "00390612345678"),
    ("(+39) (0)2 1234 5678", "DE", "+390212345678"),
    ("+378 (0)549 903549", "SM", "+3780549903549"),
    ("+225 (0)7 01 23 45 67", "CI", "+2250701234567"),
    ("+55 (0xx11) 3123-4567", "BR", "+551131234567"),
    ("(0xx11) 3123-4567", "BR", "01131234567"),
    ("0xx11 3123-4567", "BR", "01131234567"),
    ("+81 (0)3-1234-5678", "JP", "+81312345678"),
    ("+62 (0)812 3456 7890", "ID", "+6281234567890"),
    # Chinese extensions behind a dash
    ("010-12345678-8001", "CN", "01012345678"),
    ("(0755)26012345-8012", "CN", "075526012345"),
    ("+86-755-26012345-8012", "CN", "+8675526012345"),
    ("+86-755-26012345-8012", "DE", "+8675526012345"),
    # spreadsheets
    ("49301234567.00", "DE", "49301234567"),
    ("5512345678.00", "MX", "5512345678"),
    ("5.345700755E+09", "US", "5345700755"),
    ("5,345700755E+09", "DE", "5345700755"),
    # marks that look like others
    ("030～1234567", "DE", "0301234567"),
    ("030⁄1234567", "DE", "0301234567"),
    ("030∕1234567", "DE", "0301234567"),
    ("030。1234567", "DE", "0301234567"),
    ("030〜1234567", "JP", "0301234567"),
    ("030\\1234567", "DE", "0301234567"),
    ("０３（１２３４）５６７８", "JP", "0312345678"),
    ("090ー1234ー5678", "JP", "09012345678"),
    # links and cards
    ("sip:8001@192.168.1.5", "DE", "8001"),
    ("sip:0301234567@10.0.0.1:5060", "DE", "0301234567"),
    ("tel:+49+30+1234567", "DE", "+49301234567"),
    ("tel:%2B49%2B30%2B1234567", "DE", "+49301234567"),
    ("+49+30+1234567", "DE", "+49301234567"),
    ("tel:+49301234567#frag", "DE", "+49301234567"),
    ("tel:+49301234567?call#12", "DE", "+49301234567"),
    ("tel:&#43;49301234567", "DE", "+49301234567"),
    ("tel:1234567;phone-context=+4930", "DE", "+49301234567"),
    ("tel:863-1234;phone-context=+1-914-555", "US", "+19145558631234"),
    ("tel:030-123456;phone-context=+49", "DE", "+4930123456"),
    ("tel:06-12345678;isub=1;phone-context=%2B39", "IT", "+390612345678"),
    ("tel:+49301234567;phone-context=+1", "DE", "+49301234567"),
    ("tel:7042;phone-context=example.com", "DE", "7042"),
    ("BEGIN:VCARD\r\nTEL;TYPE=WORK:+49171\r\n 1234567\r\nEND:VCARD", "DE", "+491711234567"),
    ("BEGIN:VCARD\nTEL;TYPE=WORK;\n PREF=1:+49171\n\t1234567\nEND:VCARD", "DE", "+491711234567"),
    (
        "BEGIN:VCARD\r\nTEL;CELL;ENCODING=QUOTED-PRINTABLE:=2B49=20171=\r\n=201234567\r\nEND:VCARD",
        "DE",
        "+491711234567",
    ),
    (
        "BEGIN:VCARD\nPHOTO;ENCODING=b:AAAA1111=\nTEL:+49 171 1234567\nTEL;TYPE=FAX:+49 30 1\n",
        "DE",
        "+491711234567",
    ),
    # United States
    ("(212) 736-3100 | Acme Inc. | 350 5th Ave, New York, NY 10118", "US", "2127363100"),
    ("+1 (650) 253-0000 x1234", "US", "+16502530000"),
    ("(650) 253-0000 (ext. 12)", "US", "6502530000"),
    ("Call (650) 253-0000 Mon-Fri 9am-5pm", "US", "6502530000"),
    ("1 650 253 0000", "US", "16502530000"),
    ("12 Main Street, Springfield, IL 62701\n(217) 555-0123", "US", "2175550123"),
    # Germany, Austria, Switzerland
    (
        "Muster GmbH · Hauptstr. 5 · 80331 München · Tel. 089 / 12 34 56-0 · Fax 089 / 12 34 56-9",
        "DE",
        "0891234560",
    ),
    ("089/1234567 (Mo-Fr 9-17 Uhr)", "DE", "0891234567"),
    ("Tel. 030-1234567 Durchwahl 12", "DE", "0301234567"),
    ("T +49 30 123456 F +49 30 123457", "DE", "+4930123456"),
    ("Fax 030 1234567 Tel 030 1234568", "DE", "0301234568"),
    ("Call 030 1234567 or 030 1234567", "DE", "0301234567"),
    ("+43 (0)1 588 58-0", "AT", "+431588580"),
    ("0664/123 45 67", "AT", "06641234567"),
    ("Mariahilfer Straße 12, 1070 Wien, 01 5885800", "AT", "015885800"),
    ("Bahnhofstrasse 1, 8001 Zürich, T 044 668 18 00", "CH", "0446681800"),
    ("+41 (0)44 668 18 00", "CH", "+41446681800"),
    # France, Italy, Spain
    ("12 rue de Rivoli, 75001 Paris\n01 42 68 53 00", "FR", "0142685300"),
    ("0142685300 poste 12", "FR", "0142685300"),
    ("01-42-68-53-00", "FR", "0142685300"),
    ("Via Roma 12, 00184 Roma, tel. 06 12345678", "IT", "0612345678"),
    ("347 123 4567", "IT", "3471234567"),
    ("Calle Mayor 5, 28013 Madrid. Tel. 91 234 56 78", "ES", "912345678"),
    ("+34 912 34 56 78", "ES", "+34912345678"),
    # Mexico, Argentina, Brazil, Colombia
    ("(55) 1234-5678 ext. 101", "MX", "5512345678"),
    ("+54 9 11 5555-1234", "AR", "+5491155551234"),
    ("(011) 4555-1234", "AR", "01145551234"),
    ("+55 11 91234-5678 ramal 12", "BR", "+5511912345678"),
    ("(601) 234 5678", "CO", "6012345678"),
    # Indonesia, China, India
    ("(021) 555-1234 ext 12", "ID", "0215551234"),
    ("Rp 1.500.000 WA 0812-3456-7890", "ID", "081234567890"),
    ("电话：010-12345678 转 8001", "CN", "01012345678"),
    ("建国路88号 010-65681234", "CN", "01065681234"),
    ("+91 98765 43210", "IN", "+919876543210"),
    ("1800-11-2345", "IN", "1800112345"),
    # Britain, Australia, Russia, Japan
    ("10 Downing Street, London SW1A 2AA 020 7946 0958", "GB", "02079460958"),
    ("44 20 7946 0958", "GB", "442079460958"),
    ("(02) 9374 4000", "AU", "0293744000"),
    ("+7 495 123-45-67 доб. 12", "RU", "+74951234567"),
    ("125009 Москва, 8 495 123 45 67", "RU", "84951234567"),
    ("〒100-0001 東京都 03-1234-5678（内線12）", "JP", "0312345678"),
]

SEVERAL = [
    ("Tel: 030 1234567, Mobil: 0171 7654321", "DE", ["0301234567", "01717654321"]),
    ("5551234 5551235", "US", ["5551234", "5551235"]),
    ("13800138000 13900139000", "CN", ["13800138000", "13900139000"]),
    ("212-555-0123/0124", "US", ["2125550123", "2125550124"]),
    ("650.253.0000/0001", "US", ["6502530000", "6502530001"]),
    ("0812 1234 5678/79/80", "ID", ["081212345678", "081212345679", "081212345680"]),
    ("022-2345 6789/90", "IN", ["02223456789", "02223456790"]),
    ("(11) 3123-4567 / 4568", "BR", ["1131234567", "1131234568"]),
    # one number by its plan, two by habit
    ("030 123456/57", "DE", ["030123456", "030123457"]),
    ("030 1234567 0171 7654321", "DE", ["0301234567", "01717654321"]),
    ("* 030 1234567\n* 0171 1234567", "DE", ["0301234567", "01711234567"]),
    ("Tél : 01 42 68 53 00 / 06 12 34 56 78", "FR", ["0142685300", "0612345678"]),
    ("91 234 56 78 / 612 345 678", "ES", ["912345678", "612345678"]),
    ("Tel. (55) 1234 5678 y 55 8765 4321", "MX", ["5512345678", "5587654321"]),
    ("8 495 123-45-67, 8 916 123-45-67", "RU", ["84951234567", "89161234567"]),
    ("P: 650-253-0000 / M: 650-253-0001", "US", ["6502530000", "6502530001"]),
    # what may be a number is offered, not dropped
    ("QQ 123456789 电话 13800138000", "CN", ["123456789", "13800138000"]),
    ("Pin 400001 022 23456789", "IN", ["400001", "02223456789"]),
    ("Case #00123456 650-253-0000", "US", ["00123456", "6502530000"]),
    ("Rechnung 2026-0815, 030 1234567", "DE", ["20260815", "0301234567"]),
    # the rest of a date or a fax is no number by itself
    ("030 12-11-2026", "DE", ["030", "03012112026"]),
    ("Fax: 030 123456, Zimmer 12", "DE", ["12", "030123456"]),
    # no extension without a number before it, none as long as a number
    ("2x 030123", "DE", ["2", "030123"]),
    ("030 1234567 x 7654321", "DE", ["0301234567", "7654321"]),
    ("2x 02-7111234, 1x 01812-345678", "BD", ["027111234", "01812345678"]),
    # a plus for "and"
    ("030 1234567+0171 7654321", "DE", ["0301234567", "01717654321"]),
    ("(268) 460-1234+(268) 464-1234", "AG", ["2684601234", "2684641234"]),
    ("+4930123456+4930123457", "DE", ["+4930123456", "+4930123457"]),
    ("(02 234 5678) (050 123 4567)", "AE", ["022345678", "0501234567"]),
    # two numbers in a link
    ("tel:0301234567,01717654321", "DE", ["0301234567", "01717654321"]),
    ("tel:+49301234567;+49301234568", "DE", ["+49301234567", "+49301234568"]),
    ("tel:+49301234567/+49301234568", "DE", ["+49301234567", "+49301234568"]),
    ("tel:030%201234567%20/%200171%207654321", "DE", ["0301234567", "01717654321"]),
]

MORE_DIGITS = [
    ("0171 12345G7", "DE", "017112345"),
    ("0171 12345678G", "DE", "017112345678"),
    ("l71 1234567", "DE", "711234567"),
    ("O2 0176 1234567", "DE", "01761234567"),
    ("No 4711 030 1234567", "DE", "0301234567"),
    ("4711 0812 1234 5678", "ID", "081212345678"),
    ("10.0.0.1 030 1234567", "DE", "0301234567"),
    ("(12) 030 1234567", "DE", "0301234567"),
    ("030§1234567", "DE", "1234567"),
    ("Kd.-Nr. 4711: 089 1234567", "DE", "0891234567"),
    ("+49 89 1234567 Raum 4.12", "DE", "+49891234567"),
    ("Jane\t+49 171 1234567\tBerlin\t10115", "DE", "+491711234567"),
    ("49\t030 1234567", "DE", "0301234567"),
    ("4,5 Sterne 030 1234567", "DE", "0301234567"),
    ("20% 030 1234567", "DE", "0301234567"),
    ("Cra. 7 # 71-21, Bogotá. Tel 601 234 5678", "CO", "6012345678"),
    ("Av. Corrientes 1234, C1043 CABA, 011 4555-1234", "AR", "01145551234"),
    ("Level 5, 48 Pirrama Road, NSW 2009, 02 9374 4000", "AU", "0293744000"),
    ("Jl. Sudirman No. 5, Jakarta 10220, 021-5551234", "ID", "0215551234"),
    ("(11) 3123-4567 R. 12", "BR", "1131234567"),
    ("+49 30 1234567" + " and so on" * 2000 + " 12", "DE", "+49301234567"),
]


@pytest.mark.parametrize(("text", "country", "number"), ONE_NUMBER)
def test_one_number_accounts_for_every_digit_of(text: str, country: str, number: str) -> None:
    assert read_number(text, country) == Reading(number)


@pytest.mark.parametrize(("text", "country", "numbers"), SEVERAL)
def test_a_choice_is_offered_for(text: str, country: str, numbers: list[str]) -> None:
    reading = read_number(text, country)
    assert reading == Reading("", NumberProblem.SEVERAL, tuple(numbers))


@pytest.mark.parametrize(("text", "country", "number"), MORE_DIGITS)
def test_a_number_with_digits_left_over_is_marked(text: str, country: str, number: str) -> None:
    assert read_number(text, country) == Reading(number, holds_more_digits=True)


@pytest.mark.parametrize("text", ["+", " + ", "＋", "(", "(+", "+00", "-", "*", "#", "**"])
def test_the_beginning_of_a_number_is_not_complained_about(text: str) -> None:
    assert read_number(text, "DE") == Reading("", NumberProblem.EMPTY)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("4.93E+11", NumberProblem.NO_DIGITS),
        ("4.9301234E+11", NumberProblem.NO_DIGITS),
        ("4.930123456789E+11", NumberProblem.NO_DIGITS),
        ("Dial *97 now", NumberProblem.STAR_OR_POUND),
    ],
)
def test_nothing_is_read_from(text: str, problem: NumberProblem) -> None:
    assert read_number(text, "DE") == Reading("", problem)


@pytest.mark.parametrize("text", ["Tel: 030 1234567", "tel: Zentrale", "callto: 030, 0171"])
def test_a_label_is_no_link(text: str) -> None:
    assert number_of_link(text) is None


def test_codes_before_a_zero_are_those_of_the_numbering_plans() -> None:
    kinds = (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE)
    examples = [
        phonenumbers.example_number_for_type(region, kind)
        for region in phonenumbers.SUPPORTED_REGIONS
        for kind in kinds
    ]
    zeros = [number for number in examples if number and number.italian_leading_zero]
    assert {str(number.country_code) for number in zeros} == CODES_BEFORE_ZERO


def test_without_a_plan_numbers_are_told_apart_by_their_length() -> None:
    assert read_number("5551234 5551235").candidates == ("5551234", "5551235")
    assert read_number("010-12345678-8001").number == "010123456788001"


def test_all_numbers_of_a_long_list_are_found() -> None:
    listed = [f"0171{number}" for number in range(1_000_000, 1_001_000)]
    assert list(read_number("\n".join(listed), "DE").candidates) == listed
