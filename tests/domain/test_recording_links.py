"""Which links to recordings a browser may open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.untrusted import is_safe_link


@pytest.mark.parametrize(
    "link",
    [
        "http://198.51.100.6/recording/1.wav",
        "https://files.provider.example:8443/a/b.mp3?sign=ab%20cd&x=1#t",
        "http://[2001:db8::6]/1.wav",
        "HTTPS://Files.Provider.Example/录音.wav",
    ],
)
def test_a_web_address_with_a_host_may_be_opened(link: str) -> None:
    assert is_safe_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "recording/1.wav",
        "//files.provider.example/1.wav",
        "http:///1.wav",
        "https:1.wav",
        "http://",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "tel:+4930123456",
        "ftp://files.provider.example/1.wav",
        "smb://server/share",
        "http://good.example\\@bad.example/",
        "http://good.example@bad.example/",
        "http://user:word@bad.example/",
        "http://files.example:port/1.wav",
        "http://files.example:0/1.wav",
        "http://files.example/1.wav\nhttp://other.example/",
        "http://files.example/1 .wav",
        "http://files\u200b.example/1.wav",
        "http://[files.example/1.wav",
    ],
)
def test_anything_else_may_not(link: str) -> None:
    assert not is_safe_link(link)


@given(st.text())
def test_no_text_makes_it_fail(link: str) -> None:
    assert is_safe_link(link) in {True, False}
