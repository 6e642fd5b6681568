"""Connections that can be shut from another thread, and that know what has left through them."""

from __future__ import annotations

import socket
import time
from ssl import SSLSocket, SSLWantReadError
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.response import HTTPResponse

from dialer_gui.provider.bounded_response import BoundedResponse
from dialer_gui.provider.cancellable_sockets import ADDRESS_TIMEOUT_S, CancellableSockets

#: A server may close a kept-alive connection at any time; one idle for less long is safe to use.
MAX_IDLE_S = 3.0


class _Watched(HTTPConnection):
    """What both kinds of connection do differently; ``watch`` is set by :func:`pool_classes`."""

    watch: CancellableSockets
    _watch_key = 0
    _is_in_request = False
    _last_used_s = 0.0
    #: Whether a request went through it since it was connected.
    is_used = False

    @property
    def is_stale(self) -> bool:
        """Whether it was idle for too long, since it was connected or last used."""
        return time.monotonic() - self._last_used_s >= MAX_IDLE_S

    def connect(self) -> None:
        super().connect()
        self._last_used_s = time.monotonic()

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._is_in_request = self.is_used = True
        try:
            super().request(*args, **kwargs)
        finally:
            self._is_in_request = False

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        response = super().getresponse()
        self._last_used_s = time.monotonic()
        return response

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        if self._is_in_request:
            self.watch.cancel_token.let_bytes_leave()
        super().send(data)

    def close(self) -> None:
        super().close()
        self.watch.forget(self._watch_key)
        self._watch_key = 0
        self.is_used = False

    def _new_conn(self) -> socket.socket:
        timeout_s = self.timeout if isinstance(self.timeout, (int, float)) else ADDRESS_TIMEOUT_S
        host = self._dns_host.strip("[]")
        try:
            sock, self._watch_key = self.watch.open_socket(
                host, self.port, timeout_s, self.socket_options
            )
        except socket.gaierror as exc:
            raise NameResolutionError(self.host, self, exc) from exc
        except TimeoutError as exc:
            raise ConnectTimeoutError(self, f"no connection within {timeout_s} s") from exc
        except OSError as exc:
            raise NewConnectionError(self, f"no connection: {exc}") from exc
        return sock


class _WatchedTls(_Watched, HTTPSConnection):
    @property
    def is_connected(self) -> bool:
        """Whether the connection can carry a request: neither closed nor speaking unasked.

        A TLS 1.3 server sends session tickets right after the handshake. They make an unused
        connection readable, which without TLS would mean that it was closed. And what was
        received with the reply before may wait inside TLS, where the socket shows nothing of it.
        """
        if self.sock is None:
            return False
        if super().is_connected and not (isinstance(self.sock, SSLSocket) and self.sock.pending()):
            return True
        self.sock.settimeout(0.0)
        try:
            self.sock.recv(1)
        except SSLWantReadError:
            return True
        except OSError:
            pass
        return False


class _WatchedPool(HTTPConnectionPool):
    """Hands out a connection only while it is safe to use.

    ``keeps_connections`` is set by :func:`pool_classes`: whether a connection may carry more than
    one request. One that may not is closed after its reply.
    """

    keeps_connections: bool

    def _get_conn(self, timeout: float | None = None) -> Any:
        conn = super()._get_conn(timeout)
        if isinstance(conn, _Watched) and not conn.is_closed and conn.is_stale:
            conn.close()
        return conn

    def _put_conn(self, conn: Any) -> None:
        # Nothing else is put back: it would lie on top of a connection that was opened ahead.
        if isinstance(conn, _Watched) and not conn.is_closed:
            if conn.is_used and not self.keeps_connections:
                conn.close()
            else:
                super()._put_conn(conn)

    def open_ahead(self, timeout_s: float) -> None:
        """Leave one connected, unused connection in the pool (TCP and TLS, no request).

        Raises:
            urllib3.exceptions.HTTPError, OSError, Interrupted: it can't be connected.
        """
        conn = self._get_conn()
        conn.timeout = timeout_s
        is_fresh = conn.is_closed
        try:
            if is_fresh and self.proxy is not None and isinstance(conn, HTTPSConnection):
                self._prepare_proxy(conn)
            elif is_fresh:
                conn.connect()
        except BaseException:
            conn.close()
            raise
        self._put_conn(conn)


class _WatchedTlsPool(_WatchedPool, HTTPSConnectionPool):
    def secured_with(self, timeout_s: float) -> tuple[str, bytes]:
        """Have a connection and return its TLS version and the server's certificate (DER).

        Raises:
            urllib3.exceptions.HTTPError, OSError, Interrupted: it can't be connected.
        """
        self.open_ahead(timeout_s)
        conn = self._get_conn()
        try:
            if not isinstance(conn.sock, SSLSocket):
                raise ConnectionError("the connection was closed at once")
            version = conn.sock.version() or ""
            return version, conn.sock.getpeercert(binary_form=True) or b""
        finally:
            self._put_conn(conn)


def pool_classes(
    watch: CancellableSockets, *, max_body_bytes: int, keeps_connections: bool
) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3 pool classes by scheme.

    Args:
        watch: what their connections report to.
        max_body_bytes: the largest reply's body.
        keeps_connections: whether a connection may carry a second request.
    """
    response = type("Response", (BoundedResponse,), {"max_body_bytes": max_body_bytes})
    ours = {"watch": watch, "response_class": response}
    plain = type("WatchedConnection", (_Watched,), ours)
    tls = type("WatchedTlsConnection", (_WatchedTls,), ours)
    keeps = {"keeps_connections": keeps_connections}
    return {
        "http": type("Pool", (_WatchedPool,), {"ConnectionCls": plain, **keeps}),
        "https": type("TlsPool", (_WatchedTlsPool,), {"ConnectionCls": tls, **keeps}),
    }
