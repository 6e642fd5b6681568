"""Files of contacts as programs and people write them: what is in each, and who it tells of."""

from __future__ import annotations

import quopri
from typing import NamedTuple

from dialer_gui.domain.contact_import import ReadProblem

EMPTY, ROUNDED = ReadProblem.EMPTY, ReadProblem.ROUNDED
BROKEN, TOO_LONG = ReadProblem.BROKEN, ReadProblem.TOO_LONG


class CorpusFile(NamedTuple):
    """A file.

    Attributes:
        name: as a program would call it.
        data: what is in it.
        people: each contact, as its name, a bar and its numbers.
        problems: of those that can't be read.
    """

    name: str
    data: bytes
    people: tuple[str, ...]
    problems: tuple[ReadProblem, ...] = ()


def _card(*lines: str, version: str = "3.0") -> str:
    return "".join(
        f"{line}\r\n" for line in ("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD")
    )


def _quoted(text: str, encoding: str = "utf-8") -> str:
    return quopri.encodestring(text.encode(encoding)).decode().replace("=\n", "=\r\n")


_LONG_NAME = " ".join(["Jürgen Müller-Lüdenscheidt"] * 4)
_WEBER = "Anna Weber|+49301234567"
_PHOTO = "\r\n".join([" " + "QUJD" * 18] * 40)

CARDS = (
    CorpusFile(
        "outlook-2.1.vcf",
        _card(
            "N;LANGUAGE=de:Weber;Anna;;Dr.",
            "FN:Dr. Anna Weber",
            "ORG:Acme GmbH;Vertrieb",
            "TEL;WORK;VOICE:+49 (30) 1234567",
            "TEL;CELL;VOICE:0170 1234567",
            "TEL;WORK;FAX:+49 (30) 1234568",
            "ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;Stra=C3=9Fe 1=0D=0A=",
            "Hinterhaus;Berlin;;10115;Germany",
            "EMAIL;PREF;INTERNET:anna@example.com",
            f"PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n{_PHOTO}\r\n",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
            version="2.1",
        ).encode(),
        ("Dr. Anna Weber|+49301234567 +491701234567 +49301234568",),
    ),
    CorpusFile(
        "outlook-2.1-soft-breaks.vcf",
        _card(
            f"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{_quoted(_LONG_NAME)}",
            "TEL;CELL:0170 1234567",
            version="2.1",
        ).encode(),
        (f"{_LONG_NAME}|+491701234567",),
    ),
    CorpusFile(
        "nokia-2.1-latin-1.vcf",
        _card("N;CHARSET=ISO-8859-1:Muñoz;José", "TEL;VOICE:+34612345678", version="2.1").encode(
            "latin-1"
        ),
        ("José Muñoz|+34612345678",),
    ),
    CorpusFile(
        "huawei-2.1-gbk.vcf",
        _card(
            "N;CHARSET=GBK:陈;伟;;;",
            "TEL;CELL:13912345678",
            "TEL;CELL:+8613912345678",
            version="2.1",
        ).encode("gbk"),
        ("陈伟|13912345678 +8613912345678",),
    ),
    CorpusFile(
        "android-2.1.vcf",
        _card(
            f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_quoted('王')};{_quoted('芳')};;;",
            "TEL;CELL:+86 139 1234 5678",
            "TEL;X-Reception:8001",
            version="2.1",
        ).encode(),
        ("王芳|+8613912345678 8001",),
    ),
    CorpusFile(
        "agent-2.1.vcf",
        _card(
            "N:Boss;The",
            "AGENT:",
            "BEGIN:VCARD\r\nN:Assistant;An\r\nTEL:110\r\nEND:VCARD",
            "TEL:+49301234567",
            version="2.1",
        ).encode(),
        ("The Boss|+49301234567",),
    ),
    CorpusFile(
        "icloud-3.0.vcf",
        _card(
            "PRODID:-//Apple Inc.//iCloud Web Address Book 2417B22//EN",
            "N:Weber;Anna;;;",
            "FN:Anna Weber",
            "item1.TEL;type=pref:+49 30 1234567",
            "item1.X-ABLabel:_$!<Main>!$_",
            "item2.TEL:030 7654321",
            "item2.X-ABLabel:Reception",
            "item3.URL;type=pref:https\\://example.com",
            "item3.X-ABLabel:_$!<HomePage>!$_",
            "REV:2026-11-21T08:00:00Z",
            "UID:0a1b2c3d-1111-2222-3333-444455556666",
        ).encode(),
        ("Anna Weber|+49301234567 +49307654321",),
    ),
    CorpusFile(
        "icloud-company-3.0.vcf",
        _card(
            "N:;;;;", "FN:Acme GmbH", "ORG:Acme GmbH;", "X-ABShowAs:COMPANY", "TEL:030 1234567"
        ).encode(),
        ("Acme GmbH|+49301234567",),
    ),
    CorpusFile(
        "google-3.0.vcf",
        (
            _card(
                "FN:Anna Weber",
                "N:Weber;Anna;;;",
                "TEL;TYPE=CELL:+49 30 1234567",
                "CATEGORIES:myContacts",
            )
            + _card("FN:Budi", "N:;Budi;;;", "TEL;TYPE=HOME;TYPE=PREF:+62 812 3456 7890")
        ).encode(),
        (_WEBER, "Budi|+6281234567890"),
    ),
    CorpusFile(
        "folded-3.0.vcf",
        _card(
            "FN:Anna", "  Weber", "TEL;TYPE=WORK:+49 30 12", " 34567", "NOTE:one\\, two\\;\\nthree"
        ).encode(),
        (_WEBER,),
    ),
    CorpusFile(
        "windows-1252-3.0.vcf",
        (_card("FN:Jürgen Groß", "TEL:030 1234567") * 4).encode("cp1252"),
        ("Jürgen Groß|+49301234567",) * 4,
    ),
    CorpusFile(
        "bom-3.0.vcf",
        b"\xef\xbb\xbf" + _card("FN:Anna Weber", "TEL:030 1234567").encode(),
        (_WEBER,),
    ),
    CorpusFile(
        "utf-16-3.0.vcf",
        _card("FN:Jürgen Groß", "TEL:030 1234567").encode("utf-16"),
        ("Jürgen Groß|+49301234567",),
    ),
    CorpusFile(
        "lf-lower-case-3.0.vcf",
        b"begin:vcard\nversion:3.0\nfn:Anna Weber\ntel;type=cell:+49 30 1234567\nend:vcard\n",
        (_WEBER,),
    ),
    CorpusFile(
        "cr-3.0.vcf",
        _card("FN:Anna Weber", "TEL:030 1234567").replace("\r\n", "\r").encode(),
        (_WEBER,),
    ),
    CorpusFile(
        "vcard-4.0.vcf",
        _card(
            "FN:Anna Weber",
            "N:Weber;Anna;;;",
            'TEL;VALUE=uri;TYPE="voice,work";PREF=1:tel:+49-30-1234567',
            "TEL;VALUE=uri;TYPE=cell:tel:+49-170-1234567;ext=12",
            "TZ:Europe/Berlin",
            "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
            version="4.0",
        ).encode(),
        ("Anna Weber|+49301234567 +491701234567",),
    ),
    CorpusFile(
        "colon-in-quotes-4.0.vcf",
        _card('TEL;X-APP="a:b;c";TYPE=work:+49301234567', "FN:Anna Weber", version="4.0").encode(),
        (_WEBER,),
    ),
    CorpusFile(
        "end-missing.vcf",
        (
            _card("FN:Anna Weber", "TEL:030 1234567")
            + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lost\r\nTEL:0307654321\r\n"
            + _card("FN:Budi", "TEL:+6281234567890")
        ).encode(),
        (_WEBER, "Budi|+6281234567890"),
        (BROKEN,),
    ),
    CorpusFile(
        "cut-off.vcf",
        (_card("FN:Anna Weber", "TEL:030 1234567") + "BEGIN:VCARD\r\nFN:Bu").encode(),
        (_WEBER,),
        (BROKEN,),
    ),
    CorpusFile(
        "garbage-between.vcf",
        (
            "some words of a mail program\r\n\r\n"
            + _card("FN:Anna Weber", "this line has no colon", ":", ";;;:x", "TEL:030 1234567")
            + "\r\n\x00\x01\x02\r\n"
        ).encode(),
        (_WEBER,),
    ),
    CorpusFile("nobody.vcf", _card("NOTE:who?").encode(), (), (EMPTY,)),
    CorpusFile(
        "only-number.vcf",
        _card("N:;;;;", "FN:+4930123456", "TEL:+4930123456").encode(),
        ("+4930123456|+4930123456",),
    ),
    CorpusFile(
        "two-in-one.vcf",
        _card("FN:Anna Weber", "TEL:030 1234567 / 0170 1234567").encode(),
        ("Anna Weber|+49301234567 +491701234567",),
    ),
    CorpusFile(
        "no-number-in-it.vcf",
        _card("FN:Anna Weber", "TEL:ask reception").encode(),
        ("Anna Weber|",),
    ),
    CorpusFile(
        "endless-line.vcf",
        (
            _card("FN:Anna Weber", "TEL:030 1234567")
            + _card(f"FN:{'x' * 3_000_000}", "TEL:1234567")
        ).encode(),
        (_WEBER,),
        (TOO_LONG,),
    ),
    CorpusFile(
        "unknown-charset.vcf",
        _card("FN;CHARSET=X-NONE:Jürgen", "TEL:030 1234567").encode(),
        ("Jürgen|+49301234567",),
    ),
)

_GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,"
    "Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value\r\n"
)
_OUTLOOK = (
    '"First Name","Middle Name","Last Name","Title","Company","Department","Business Fax",'
    '"Business Phone","Home Phone","Mobile Phone","E-mail Address","Notes"\r\n'
)

TABLES = (
    CorpusFile(
        "google.csv",
        (
            _GOOGLE
            + "Anna,,Weber,,Acme GmbH,Head,,* myContacts,* Work,a@b.c,Mobile,"
            + "+49 30 1234567,,\r\n"
            + "Budi,,,,,,,,,,Work,+62 812 3456 7890 ::: +62 812 3456 7891,Home,+62 21 1234567\r\n"
        ).encode(),
        (_WEBER, "Budi|+6281234567890 +6281234567891 +62211234567"),
    ),
    CorpusFile(
        "google-old-utf-16.csv",
        (
            "Name,Given Name,Family Name,Phone 1 - Type,Phone 1 - Value\r\n"
            "Anna Weber,Anna,Weber,Work,+49 30 1234567\r\n"
        ).encode("utf-16"),
        (_WEBER,),
    ),
    CorpusFile(
        "outlook.csv",
        (
            _OUTLOOK
            + '"Anna","","Weber","Dr.","Acme","","","030 1234567","","0170 1234567","",'
            + '"Likes\r\ntwo lines"\r\n'
        ).encode("cp1252"),
        ("Anna Weber|+49301234567 +491701234567",),
    ),
    CorpusFile(
        "excel-semicolons-1252.csv",
        "Name;Firma;Telefon;Mobil;Notiz\r\nJürgen Groß;Söhne;030 1234567;0170/1234567;x\r\n".encode(
            "cp1252"
        ),
        ("Jürgen Groß|+49301234567 +491701234567",),
    ),
    CorpusFile(
        "excel-semicolons-bom.csv",
        "\ufeffNachname;Vorname;Telefon\r\nWeber;Anna;030 1234567\r\n".encode(),
        (_WEBER,),
    ),
    CorpusFile("sep-line.csv", b"sep=;\r\nName;Phone\r\nAnna Weber;030 1234567\r\n", (_WEBER,)),
    CorpusFile(
        "sep-tab.csv",
        b"sep=\t\r\nName\tPhone\r\nAnna, Weber\t030 1234567\r\n",
        ("Anna, Weber|+49301234567",),
    ),
    CorpusFile("tabs.txt", b"Name\tPhone\r\nAnna Weber\t030 1234567\r\n", (_WEBER,)),
    CorpusFile("bars.txt", b"Name|Phone\nAnna Weber|030 1234567\n", (_WEBER,)),
    CorpusFile(
        "gbk.csv",
        (
            "姓名,公司,手机,备注\r\n"
            + "陈伟,上海科技有限公司,+86 139 1234 5678,客户经理\r\n"
            + "王芳,北京贸易公司,+86 138 1234 5678,老客户\r\n"
        ).encode("gbk"),
        ("陈伟|+8613912345678", "王芳|+8613812345678"),
    ),
    CorpusFile(
        "utf-16-le-tabs.txt",
        "Name\tPhone\r\nJürgen\t030 1234567\r\n".encode("utf-16-le"),
        ("Jürgen|+49301234567",),
    ),
    CorpusFile(
        "utf-16-be.csv",
        "\ufeffName,Phone\r\nJürgen,030 1234567\r\n".encode("utf-16-be"),
        ("Jürgen|+49301234567",),
    ),
    CorpusFile(
        "spanish.csv",
        "Nombre;Apellidos;Empresa;Teléfono móvil\nJosé;Muñoz;SA;+34 612 345 678\n".encode(),
        ("José Muñoz|+34612345678",),
    ),
    CorpusFile(
        "indonesian.csv",
        b"Nama,Perusahaan,No HP\nBudi Santoso,PT Maju,+62 812 3456 7890\n",
        ("Budi Santoso|+6281234567890",),
    ),
    CorpusFile(
        "rounded.csv",
        b'Name,Phone\nAnna Weber,030 1234567\nRounded,4.93E+11\nGerman,"4,93017E+12"\n',
        (_WEBER,),
        (ROUNDED, ROUNDED),
    ),
    CorpusFile(
        "no-headings.csv",
        b"Anna Weber,030 1234567\nBudi,+62 812 3456 7890\n",
        (_WEBER, "Budi|+6281234567890"),
    ),
    CorpusFile(
        "one-column.csv",
        b"Phone\n030 1234567\n+62 812 3456 7890\n",
        ("+49301234567|+49301234567", "+6281234567890|+6281234567890"),
    ),
    CorpusFile(
        "guarded.csv",
        b'Name,Phone\n\'=Anna,"=""+49301234567"""\n\'\'quoted,\'+49301234567\n',
        ("=Anna|+49301234567", "'quoted|+49301234567"),
    ),
    CorpusFile("blank-lines.csv", b"\n\nName,Phone\n\n,,\nAnna Weber,030 1234567\n\n", (_WEBER,)),
    CorpusFile(
        "short-and-long-rows.csv",
        b"Name,Company,Phone\nAnna Weber\nBudi,PT,+62 812 3456 7890,more,cells\n",
        ("Anna Weber|", "Budi|+6281234567890"),
    ),
    CorpusFile(
        "nobody.csv", b"Name,Phone,City\n,,Berlin\nAnna Weber,030 1234567,\n", (_WEBER,), (EMPTY,)
    ),
    CorpusFile(
        "quotes-in-cells.csv",
        b'Name,Phone\n"Anna ""the boss"" Weber",030 1234567\nBudi "B" S,+6281234567890\n',
        ('Anna "the boss" Weber|+49301234567', 'Budi "B" S|+6281234567890'),
    ),
    CorpusFile(
        "open-quote.csv",
        b'Name,Phone\nAnna Weber,030 1234567\n"Lost,0301\nBudi,+62 812 3456 7890\n',
        (_WEBER, "Budi|+6281234567890"),
        (BROKEN,),
    ),
    CorpusFile(
        "open-quote-in-the-middle.csv",
        b'Name,Phone\n"Lost,0301\n"Anna Weber",030 1234567\n',
        (_WEBER,),
        (BROKEN,),
    ),
    CorpusFile(
        "open-quote-and-many-lines.csv",
        b'Name,Phone\n"Lost,0301\n' + b"Anna Weber,030 1234567\n" * 300,
        (_WEBER,) * 300,
        (BROKEN,),
    ),
    CorpusFile(
        "endless-cell.csv",
        b"Name,Phone\nAnna Weber,030 1234567\n" + b"x" * 3_000_000 + b",1\n",
        (_WEBER,),
        (TOO_LONG,),
    ),
    CorpusFile("nul-bytes.csv", b"Name,Phone\nAnna\0 Weber,030 1234567\n", (_WEBER,)),
    CorpusFile(
        "ids-with-zeros.csv",
        b"Name,Customer ID,Phone,Ext\nAnna Weber,00123,030 1234567,0815\n",
        ("Anna Weber|+49301234567 0815",),
    ),
    CorpusFile(
        "emoji.csv", "Name,Phone\n☎ Zoë 👩‍💼,030 1234567\n".encode(), ("☎ Zoë 👩💼|+49301234567",)
    ),
)
