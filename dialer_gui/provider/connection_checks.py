"""The connection to the provider, tested step by step as a call would make it; places no call."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import GET_STATUS, Access, ApiClient, phone_statuses
from dialer_gui.provider.cancel_token import CancelToken, run_abandonable
from dialer_gui.provider.failures import FAILURES, outcome_of_failure, read_certificate
from dialer_gui.provider.transport import Transport, interruption_first

#: With a proxy these reasons are about the proxy, since the provider was not reached.
_PROXYS_FAULT = frozenset(
    {
        Reason.NAME_RESOLUTION,
        Reason.CONNECTION_REFUSED,
        Reason.CONNECT_FAILED,
        Reason.CONNECT_TIMEOUT,
    }
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
#: Parts of an issuer's name, by their numbers in X.520.
_ORGANISATION, _COMMON_NAME = "2.5.4.10", "2.5.4.3"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the server's certificate says, once the operating system trusts it.

    Attributes:
        tls_version: such as ``TLSv1.3``.
        issuer: the authority's name, plain text, or nothing.
        ends_on: the last day, ``YYYY-MM-DD`` in UTC.
        ends_at_s: the last second, Unix.
    """

    tls_version: str
    issuer: str
    ends_on: str
    ends_at_s: float


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer, and when it came.

    Attributes:
        outcome: accepted or refused when the provider answered.
        statuses: the phones that were asked about.
        told_at_s: the server's clock, Unix seconds; None when it does not tell.
        asked_at_s, answered_at_s: ours, before and after.
    """

    outcome: CallOutcome
    statuses: tuple[PhoneStatus, ...]
    told_at_s: float | None
    asked_at_s: float
    answered_at_s: float


class ConnectionChecks:
    """Tests one account's connection to the provider; for one thread.

    The address must be usable (see ``domain.accounts``). Every method but :meth:`ask` raises
    :class:`ProviderError` with the reason a call would give for the same trouble.
    """

    def __init__(self, address: str, *, deadline_s: float) -> None:
        """Prepare; nothing is sent.

        Args:
            address: the account's API address.
            deadline_s: seconds for each step.
        """
        self._address = address
        self._deadline_s = deadline_s
        self._transport = Transport()

    def find_proxy(self, cancel_token: CancelToken) -> str:
        """Return the proxy as ``host:port``, without its password; empty when there is none."""
        with self._failures(cancel_token):
            proxy = self._transport.system_proxy(self._address, cancel_token)
        if not proxy:
            return ""
        host, port = self._proxy_end(proxy)
        return _written(host, port)

    def look_up_name(self, cancel_token: CancelToken) -> tuple[str, ...]:
        """Return the addresses of the provider's host, as numbers."""
        host, port = _end(self._address)

        def resolve() -> list[str]:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            return [str(address[0]) for *_, address in found]

        with self._failures(cancel_token):
            try:
                addresses = run_abandonable(resolve, cancel_token, timeout_s=self._deadline_s)
            except UnicodeError as exc:
                raise socket.gaierror(socket.EAI_NONAME, "no name has this form") from exc
        return tuple(dict.fromkeys(addresses))

    def connect(self, cancel_token: CancelToken) -> str:
        """Open a connection, to the proxy if there is one; return the address it reached."""
        with self._failures(cancel_token):
            proxy = self._transport.system_proxy(self._address, cancel_token)
        host, port = self._proxy_end(proxy) if proxy else _end(self._address)
        sockets = self._transport.sockets
        with (
            self._failures(cancel_token),
            sockets.exchange(cancel_token),
            interruption_first(cancel_token),
        ):
            sock, key = sockets.open_socket(host, port, self._deadline_s)
            try:
                with sock:
                    reached = sock.getpeername()
            finally:
                sockets.forget(key)
        return _written(str(reached[0]), int(reached[1]))

    def secure(self, cancel_token: CancelToken) -> Certificate:
        """Agree on TLS as a call would, through the proxy if there is one; https only."""
        with self._failures(cancel_token):
            version, certificate = self._transport.tls_version_and_certificate(
                self._address, cancel_token, self._deadline_s
            )
            return _certificate(version, certificate)

    def knock(self, cancel_token: CancelToken) -> Heard:
        """Ask without a token, to see whether the reply has the provider's form."""
        return self._ask({}, Secret(""), cancel_token)

    def ask(self, token: Secret, extension: str, cancel_token: CancelToken) -> Heard:
        """Ask what a phone is doing (provider documentation, section 5); raises nothing."""
        fields = {"token": token.reveal(), "extnumber": extension}
        return self._ask(fields, token, cancel_token)

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()

    def _ask(self, fields: dict[str, str], secret: Secret, cancel_token: CancelToken) -> Heard:
        asked_at_s = time.time()
        # A new connection: a kept one may have been closed meanwhile, which would look like a
        # failure.
        access = Access(self._address, secret, cancel_token, self._deadline_s)
        with closing(ApiClient()) as client:
            answer = client.ask(access, {"service": GET_STATUS} | fields)
        statuses = phone_statuses(answer.result, (fields.get("extnumber", ""),))
        return Heard(answer.outcome, statuses, answer.told_at_s, asked_at_s, time.time())

    @contextmanager
    def _failures(self, cancel_token: CancelToken) -> Iterator[None]:
        try:
            yield
        except FAILURES as exc:
            outcome = outcome_of_failure(exc, cancel_token, self._transport, self._address)
            uses_proxy = self._transport.has_known_proxy(self._address)
            if uses_proxy and outcome.reason in _PROXYS_FAULT:
                outcome = replace(outcome, reason=Reason.PROXY)
            raise ProviderError(outcome) from exc

    def _proxy_end(self, proxy: str) -> tuple[str, int]:
        """Return a proxy's host and port.

        Raises:
            ProviderError: the name is not that of a usable proxy.
        """
        with suppress(ValueError):
            host, port = _end(proxy if "://" in proxy else f"http://{proxy}")
            if host and urlsplit(proxy).scheme not in {"socks4", "socks4a", "socks5", "socks5h"}:
                return host, port
        raise ProviderError(CallOutcome.not_sent(Reason.PROXY))


def is_number(address: str) -> bool:
    """Whether the address names its host by a number, so that no name has to be looked up."""
    try:
        ipaddress.ip_address(urlsplit(address).hostname or "")
    except ValueError:
        return False
    return True


def _end(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or _DEFAULT_PORTS.get(parts.scheme, 80)


def _written(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _certificate(version: str, der: bytes) -> Certificate:
    certificate = read_certificate(der)
    names = [
        str(attribute.value)
        for kind in (_ORGANISATION, _COMMON_NAME)
        for attribute in certificate.issuer
        if attribute.oid.dotted_string == kind
    ]
    ends_at = certificate.not_valid_after_utc
    issuer = ", ".join(dict.fromkeys(names)) or certificate.issuer.rfc4514_string()
    return Certificate(version, issuer, f"{ends_at:%Y-%m-%d}", ends_at.timestamp())
