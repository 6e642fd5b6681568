"""One request over HTTP: sent once, ended by a total deadline or from another thread."""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import select_proxy
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import HTTPError

from dialer_gui import __version__
from dialer_gui.domain.accounts import is_loopback
from dialer_gui.provider.bounded_response import ReplyError
from dialer_gui.provider.cancel_token import CancelToken, Deadlines, Interrupted, run_abandonable
from dialer_gui.provider.connections import CancellableSockets, pool_classes
from dialer_gui.provider.system_network import system_proxies

logger = logging.getLogger(__name__)
# urllib3 logs headers that it can't parse; a server may repeat the token in them.
logging.getLogger("urllib3.connection").setLevel(logging.ERROR)

#: A reply of this API is a few hundred bytes; more than this is not one.
MAX_BODY_BYTES = 1024 * 1024
CONNECT_TIMEOUT_S = 10.0
#: Changes of the system's proxy settings are seen after this time.
PROXY_LIFETIME_S = 30.0

_HEADERS = {
    "User-Agent": f"dialer-gui/{__version__}",
    "Accept": "application/json",
    # The replies are tiny, and an uncompressed one can't grow when it is read.
    "Accept-Encoding": "identity",
}


class AddressInvalid(Exception):
    """No request can be made of the address."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whatever it is.

    Attributes:
        http_status: 100 to 999; says little about this API's success.
        body: unpacked, never more than was to be read.
        redirect_host: host (and port) a redirect points to; empty when it is none.
        date: the server's time as its ``Date`` header tells it; empty when it does not.
        content_type: the header of that name, which may tell the charset; may be empty.
    """

    http_status: int
    body: bytes
    redirect_host: str = ""
    date: str = ""
    content_type: str = ""


class Transport:
    """Sends one request at a time, from one thread; :meth:`open_ahead` may run in another."""

    def __init__(
        self, *, max_body_bytes: int = MAX_BODY_BYTES, keeps_connections: bool = False
    ) -> None:
        """Prepare; nothing is sent.

        Args:
            max_body_bytes: the largest reply's body, as sent and unpacked.
            keeps_connections: whether a connection may carry a second request. A server's late
                second reply to the first would then be read as the reply to the second.
        """
        self.sockets = CancellableSockets()
        self._deadlines = Deadlines()
        # Not requests.Session: it reads a redirect's whole body before its size can be checked,
        # keeps cookies, and takes credentials from a .netrc.
        self._adapter = _Adapter(
            pool_classes(
                self.sockets, max_body_bytes=max_body_bytes, keeps_connections=keeps_connections
            )
        )
        self._proxies: dict[str, tuple[float, dict[str, str]]] = {}

    def post(
        self, address: str, fields: Mapping[str, str], cancel_token: CancelToken, deadline_s: float
    ) -> Reply:
        """Send the fields as multipart/form-data, once, and read the whole reply.

        Args:
            address: http or https.
            fields: in the order in which they are sent.
            cancel_token: may end it; says afterwards whether bytes may have left.
            deadline_s: total seconds, from the name's resolution to the body's last byte.

        Raises:
            AddressInvalid: nothing was sent.
            Interrupted: ended from outside or by the deadline.
            ReplyError: the reply is no reply of this API.
            requests.RequestException, urllib3.exceptions.HTTPError, OSError: the connection failed.
        """
        # A tuple without a file name: with a bare value each field would be sent as a file.
        parts = {name: (None, _encodable(value)) for name, value in fields.items()}
        request = _prepared(address, parts)
        return self._send(address, request, cancel_token, deadline_s)

    def get(self, address: str, cancel_token: CancelToken, deadline_s: float) -> Reply:
        """Ask for what is at the address, once.

        Nothing of the person or the computer is sent: no cookie, no credentials, no fields.

        Raises:
            AddressInvalid, Interrupted, ReplyError, requests.RequestException,
            urllib3.exceptions.HTTPError, OSError: as for :meth:`post`.
        """
        request = _prepared(address, method="GET")
        return self._send(address, request, cancel_token, deadline_s)

    def _send(
        self,
        address: str,
        request: requests.PreparedRequest,
        cancel_token: CancelToken,
        deadline_s: float,
    ) -> Reply:
        with (
            self.sockets.exchange(cancel_token),
            self._deadlines.limit(cancel_token, deadline_s),
            interruption_first(cancel_token),
        ):
            response = self._adapter.send(
                request,
                timeout=(min(CONNECT_TIMEOUT_S, deadline_s), deadline_s),
                proxies=self._proxies_by_scheme(address, cancel_token),
                stream=True,
            )
            with response:
                return Reply(
                    response.status_code,
                    response.raw.read(decode_content=False),
                    _redirect_host(response),
                    response.headers.get("Date", ""),
                    response.headers.get("Content-Type", ""),
                )

    def open_ahead(self, address: str, timeout_s: float = CONNECT_TIMEOUT_S) -> None:
        """Have a connection ready (TCP and TLS, no request), so that a post costs one round trip.

        The caller may ignore a failure: the post will fail in the same way and say so.

        Raises:
            AddressInvalid, Interrupted, requests.RequestException, urllib3.exceptions.HTTPError,
            OSError: no connection could be opened.
        """
        self._deadlines.prepare()
        pool: Any = self._adapter.get_connection_with_tls_context(
            _prepared(address), verify=True, proxies=self._proxies_by_scheme(address, CancelToken())
        )
        pool.open_ahead(timeout_s)

    def _proxies_by_scheme(self, address: str, cancel_token: CancelToken) -> dict[str, str]:
        """Return the system's proxies for this address, by scheme; none for this computer."""
        if is_loopback(address):
            return {}
        read_at_s, proxies = self._proxies.get(address, (float("-inf"), {}))
        if time.monotonic() - read_at_s > PROXY_LIFETIME_S:
            # Some systems resolve names to answer this, and that can hang.
            proxies = run_abandonable(lambda: system_proxies(address), cancel_token)
            self._proxies[address] = (time.monotonic(), proxies)
        return proxies

    def system_proxy(self, address: str, cancel_token: CancelToken) -> str:
        """Return the proxy this address is reached through, as the system names it, or nothing."""
        return select_proxy(address, self._proxies_by_scheme(address, cancel_token)) or ""

    def tls_version_and_certificate(
        self, address: str, cancel_token: CancelToken, timeout_s: float = CONNECT_TIMEOUT_S
    ) -> tuple[str, bytes]:
        """Open a connection as :meth:`post` does; return its TLS version and certificate (DER).

        Nothing of a request is sent.

        Raises:
            AddressInvalid, Interrupted, requests.RequestException, urllib3.exceptions.HTTPError,
            OSError: there is no such connection.
        """
        with self.sockets.exchange(cancel_token), interruption_first(cancel_token):
            pool: Any = self._adapter.get_connection_with_tls_context(
                _prepared(address),
                verify=True,
                proxies=self._proxies_by_scheme(address, cancel_token),
            )
            secured: tuple[str, bytes] = pool.tls_version_and_certificate(timeout_s)
            return secured

    def has_known_proxy(self, address: str) -> bool:
        """Whether the system named a proxy for this address when it was last asked."""
        _, proxies = self._proxies.get(address, (0.0, {}))
        return select_proxy(address, proxies) is not None

    def close(self) -> None:
        """Close every idle connection, and end the thread that keeps the deadlines."""
        self._adapter.close()
        self._deadlines.close()


class _Adapter(HTTPAdapter):
    """Connections that can be shut from outside, verified by the operating system."""

    def __init__(self, classes: dict[str, type[HTTPConnectionPool]]) -> None:
        self._pool_classes = classes
        self._ssl_context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__(pool_connections=4, pool_maxsize=2, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._ssl_context)
        self.poolmanager.pool_classes_by_scheme = self._pool_classes

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager: Any = super().proxy_manager_for(proxy, **kwargs, ssl_context=self._ssl_context)
        manager.pool_classes_by_scheme = self._pool_classes
        return manager

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        # The context above checks by the operating system's trust store. requests would use its
        # own list of authorities here, which lacks those of companies.
        return


def _prepared(
    address: str, parts: Mapping[str, tuple[None, str]] | None = None, *, method: str = "POST"
) -> requests.PreparedRequest:
    request = _without_body(method, address).copy()
    if parts is not None:
        request.prepare_body(None, parts)
    return request


@lru_cache(maxsize=16)
def _without_body(method: str, address: str) -> requests.PreparedRequest:
    """Return a request without a body, cached: parsing the address is the slow part."""
    try:
        return requests.Request(method, address, headers=_HEADERS).prepare()
    except (requests.RequestException, HTTPError, ValueError) as exc:
        raise AddressInvalid from exc


@contextmanager
def interruption_first(cancel_token: CancelToken) -> Iterator[None]:
    """Raise ``Interrupted`` for an exchange that was ended, whatever error the shut socket raised.

    Also where none was raised: a body without a length ends "normally" when its socket is shut.
    """
    try:
        yield
    except (ReplyError, requests.RequestException, HTTPError, OSError, ValueError) as exc:
        if cancel_token.cause is not None:
            raise Interrupted(cancel_token.cause) from exc
        raise
    cancel_token.check()


def _redirect_host(response: requests.Response) -> str:
    if not 300 <= response.status_code <= 399:
        return ""
    with suppress(ValueError):
        target = urlsplit(response.headers.get("Location", ""))
        if target.hostname:
            return target.netloc.rpartition("@")[2]
    return urlsplit(response.url).netloc


def _encodable(value: str) -> str:
    """Replace half characters (lone surrogates), which no encoding carries."""
    return value.encode("utf-8", "replace").decode("utf-8")
