"""Connections that can be shut from another thread, and that know what has left through them."""

from __future__ import annotations

import socket
import ssl
import time
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from dialer_gui.provider.socket_watch import ADDRESS_TIMEOUT_S, SocketWatch

#: A server may close a kept-alive connection at any time; one idle for less long is safe to use.
MAX_IDLE_S = 3.0


class _Watched(HTTPConnection):
    """What both kinds of connection do differently; ``watch`` is set by :func:`pool_classes`."""

    watch: SocketWatch
    _watch_key = 0
    _is_in_request = False
    _last_used_s = 0.0

    @property
    def idle_s(self) -> float:
        """Seconds since it was connected or last used."""
        return time.monotonic() - self._last_used_s

    def note_use(self) -> None:
        """Start counting idle time anew."""
        self._last_used_s = time.monotonic()

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._is_in_request = True
        try:
            super().request(*args, **kwargs)
        finally:
            self._is_in_request = False

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        if self._is_in_request:
            self.watch.interruption.let_bytes_leave()
        super().send(data)

    def close(self) -> None:
        super().close()
        self.watch.retire(self._watch_key)
        self._watch_key = 0

    def _new_conn(self) -> socket.socket:
        timeout_s = self.timeout if isinstance(self.timeout, (int, float)) else ADDRESS_TIMEOUT_S
        host = self._dns_host.strip("[]")
        try:
            sock, self._watch_key = self.watch.open_socket(
                host, self.port, timeout_s, self.socket_options
            )
        except (socket.gaierror, UnicodeError) as exc:
            error = exc if isinstance(exc, socket.gaierror) else socket.gaierror(str(exc))
            raise NameResolutionError(self.host, self, error) from exc
        except TimeoutError as exc:
            raise ConnectTimeoutError(self, f"no connection within {timeout_s} s") from exc
        except OSError as exc:
            raise NewConnectionError(self, f"no connection: {exc}") from exc
        self.note_use()
        return sock


class _WatchedTls(_Watched, HTTPSConnection):
    @property
    def is_connected(self) -> bool:
        """Whether the connection can carry a request.

        A TLS 1.3 server sends session tickets right after the handshake. They make an unused
        connection readable, which without TLS would mean that it was closed.
        """
        if super().is_connected or self.sock is None:
            return self.sock is not None
        self.sock.settimeout(0.0)
        try:
            self.sock.recv(1)
        except ssl.SSLWantReadError:
            return True
        except OSError:
            return False
        return False  # closed, or speaking unasked

    def connect(self) -> None:
        super().connect()
        self.note_use()


class _FreshOnly(HTTPConnectionPool):
    """Hands out a pooled connection only while it is safe to use."""

    def _get_conn(self, timeout: float | None = None) -> Any:
        conn = super()._get_conn(timeout)
        if isinstance(conn, _Watched) and not conn.is_closed and conn.idle_s >= MAX_IDLE_S:
            conn.close()
        return conn

    def _put_conn(self, conn: Any) -> None:
        if isinstance(conn, _Watched):
            conn.note_use()
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
        if is_fresh:
            self._put_conn(conn)
        else:
            # It was idle before and still is: its clock goes on.
            HTTPConnectionPool._put_conn(self, conn)


class _FreshOnlyTls(_FreshOnly, HTTPSConnectionPool):
    def secured_with(self, timeout_s: float) -> tuple[str, bytes]:
        """Have a connection and return its TLS version and the server's certificate (DER).

        Raises:
            urllib3.exceptions.HTTPError, OSError, Interrupted: it can't be connected.
        """
        self.open_ahead(timeout_s)
        conn = self._get_conn()
        try:
            if not isinstance(conn.sock, ssl.SSLSocket):
                raise ConnectionError("the connection was closed at once")
            version = conn.sock.version() or ""
            return version, conn.sock.getpeercert(binary_form=True) or b""
        finally:
            self._put_conn(conn)


def pool_classes(watch: SocketWatch) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3 pool classes by scheme whose connections report to this watch."""
    plain = type("WatchedConnection", (_Watched,), {"watch": watch})
    tls = type("WatchedTlsConnection", (_WatchedTls,), {"watch": watch})
    return {
        "http": type("WatchedPool", (_FreshOnly,), {"ConnectionCls": plain}),
        "https": type("WatchedTlsPool", (_FreshOnlyTls,), {"ConnectionCls": tls}),
    }
