"""A recording's link is taken as it stands, or not at all."""

from __future__ import annotations

from contextlib import closing

import pytest

from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.untrusted import is_safe_link
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.simulator import DEMO_TOKEN
from tests.provider.test_long_lists import telling

LONG = f"https://store.example/a.wav?signature={'f' * 900}"


@pytest.mark.parametrize(
    ("told", "link"), [(LONG, LONG), (None, ""), (7, ""), ("https://a.example/\u202ewav", None)]
)
def test_a_link_is_whole_and_unchanged(told: object, link: str | None) -> None:
    with telling({"downurl": told}) as server, closing(ApiClient()) as api:
        answer = api.recording_link(Access(server.address, Secret(DEMO_TOKEN)), "a.wav")
    if link is None:
        assert not is_safe_link(answer)
    else:
        assert answer == link
