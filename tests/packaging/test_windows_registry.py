"""What ``reg export`` writes is read as it was meant."""

from windows.registry import parse

EXPORT = r"""Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\dialer-gui]
"Folder"="C:\\B\u00fcro\\\"Dialer\""
@="nameless"
"Size"=dword:0000001f
"Bytes"=hex:00,01

[HKEY_CURRENT_USER\Software\empty]
""".replace(r"\u00fc", "ü")


def test_texts_numbers_and_the_nameless_value_are_read() -> None:
    keys = parse(EXPORT)
    assert keys[r"HKEY_CURRENT_USER\Software\dialer-gui"] == {
        "Folder": r'C:\Büro\"Dialer"',
        "": "nameless",
        "Size": 31,
    }
    assert keys[r"HKEY_CURRENT_USER\Software\empty"] == {}
