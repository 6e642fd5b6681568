"""Whatever a field holds arrives as it was sent, in both kinds of form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialer_gui.simulator.server import Simulator
from tests.simulator.client import DEADLINE_S, a_session, call_fields, post

CUSTOM_FIELDS = ("userid", "chengshudu", "memberid", "customuuid")
AWKWARD = ("热", "\"quoted\" 'twice'", "@file", "a&b=c+d%20;", "\r", "\n", "\r\n", "--", "📞", "\0")

values = st.lists(
    st.one_of(
        st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    ),
    max_size=8,
).map("".join)
customs = st.fixed_dictionaries(dict.fromkeys(CUSTOM_FIELDS, values))


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[Simulator, requests.Session]]:
    """One simulator and one kept-alive connection for all examples."""
    with Simulator() as simulator, a_session() as session:
        yield simulator, session


shared_by_all = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@shared_by_all
@given(custom=customs)
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "".join(AWKWARD)))
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "\r"))
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "\n"))
def test_multipart(shared: tuple[Simulator, requests.Session], custom: dict[str, str]) -> None:
    simulator, session = shared
    fields = call_fields() | custom
    assert post(simulator, fields, session=session).json()["data"]["status"] == 0
    assert simulator.calls[-1].fields == fields
    assert simulator.pbx.calls[-1].custom == {n: v for n, v in custom.items() if v}


@shared_by_all
@given(custom=customs)
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "".join(AWKWARD)))
def test_urlencoded(shared: tuple[Simulator, requests.Session], custom: dict[str, str]) -> None:
    simulator, session = shared
    fields = call_fields() | custom
    response = session.post(simulator.address, data=fields, timeout=DEADLINE_S)
    assert response.json()["data"]["status"] == 0
    assert simulator.calls[-1].fields == fields


def test_of_a_repeated_field_the_last_one_counts(simulator: Simulator) -> None:
    parts = [*call_fields(userid="first").items(), ("userid", "last")]
    with a_session() as session:
        for form in ({"data": parts}, {"files": [(name, (None, value)) for name, value in parts]}):
            session.post(simulator.address, timeout=DEADLINE_S, **form)
    assert [call.custom["userid"] for call in simulator.calls] == ["last", "last"]


def test_a_file_is_no_field(simulator: Simulator) -> None:
    with a_session() as session:
        reply = session.post(simulator.address, files=call_fields(), timeout=DEADLINE_S).json()
    assert reply["ret"] == 400
    assert "service" in reply["msg"]
