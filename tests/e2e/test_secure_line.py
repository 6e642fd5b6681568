"""https: a provider that can be trusted, and those that can't."""

import os
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from dialer_gui.simulator.server import Simulator
from tests.e2e.account import set_up
from tests.e2e.dialer import dialer

pytestmark = pytest.mark.desktop

NUMBER = "0301234567"


@pytest.fixture
def authority() -> trustme.CA:
    """Whoever signed the provider's certificate."""
    return trustme.CA(organization_name="Example Authority")


@pytest.fixture
def provider(authority: trustme.CA) -> Iterator[Simulator]:
    """A provider that speaks https, known as 127.0.0.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Simulator(ssl_context=context) as running:
        yield running


@pytest.fixture
def trusting(authority: trustme.CA, tmp_path: Path) -> dict[str, str]:
    """The environment of a computer that trusts the authority."""
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    return {**os.environ, "SSL_CERT_FILE": str(tmp_path / "authority.pem")}


def test_a_trusted_provider_is_called(
    home: Path, provider: Simulator, trusting: dict[str, str]
) -> None:
    set_up(home, provider.address)
    with dialer(home=home, env=trusting) as person:
        person.dial(NUMBER)
        person.wait_until_accepted()
        assert person.app.find_all(pattern="travel in clear") == []
        assert person.quit() == 0
    assert [call.number for call in provider.calls] == [NUMBER]


def test_an_unknown_authority_is_named_and_gets_nothing(home: Path, provider: Simulator) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial(NUMBER)
        person.wait_for_status("Not sent: the server's certificate can't be trusted")
        person.reads("Example Authority")
        assert person.end == ("not_sent", "certificate", "none")
        assert person.quit() == 0
    assert provider.requests == []


def test_a_certificate_for_another_name_gets_nothing(
    home: Path, provider: Simulator, trusting: dict[str, str]
) -> None:
    set_up(home, provider.address.replace("127.0.0.1", "localhost"))
    with dialer(home=home, env=trusting) as person:
        person.dial(NUMBER)
        person.wait_for_status("Not sent: the server's certificate can't be trusted")
        assert person.quit() == 0
    assert provider.requests == []
