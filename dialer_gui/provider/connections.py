"""Connections that any thread can shut, and that note when a request begins to leave."""

from __future__ import annotations

import errno
import ipaddress
import itertools
import os
import selectors
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from ssl import SSLSocket, SSLWantReadError
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.response import HTTPResponse

from dialer_gui.provider.bounded_response import BoundedResponse
from dialer_gui.provider.cancel_token import CancelToken, run_abandonable

#: A further address of the same host is tried after this.
ADDRESS_TIMEOUT_S = 5.0

#: What a socket that does not block says while it connects.
_CONNECTING = frozenset({errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN})

#: The errors of a computer that has no network for this family of addresses.
_NO_WAY = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}
)

AddressInfos = Sequence[tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]]


class CancellableSockets:
    """Remembers a duplicate of every open socket, so that any thread can shut them.

    A duplicate stays usable whatever TLS does to the socket itself, and shutting it down ends a
    blocked connect, handshake, send or receive within milliseconds.
    """

    def __init__(self) -> None:
        # Reentrant: the garbage collector may close a forgotten pool in the middle of any of this.
        self._lock = threading.RLock()
        #: Never used twice: a connection may be closed again long after its key was forgotten.
        self._keys = itertools.count(1)
        self._duplicates: dict[int, socket.socket] = {}
        self.cancel_token = CancelToken()

    @contextmanager
    def exchange(self, cancel_token: CancelToken) -> Iterator[None]:
        """Let the cancel token shut every connection while the block runs."""
        self.cancel_token = cancel_token
        try:
            with cancel_token.calling(self.shut_all):
                yield
        finally:
            # A token that was used must not keep the next connection from being opened.
            self.cancel_token = CancelToken()

    def open_socket(
        self, host: str, port: int, timeout_s: float, options: Any = None
    ) -> tuple[socket.socket, int]:
        """Connect to the first address of the host that answers.

        Returns:
            The socket, and the key under which :meth:`forget` knows it.

        Raises:
            OSError: the error of the last address that could be tried, or else of the last one;
                ``socket.gaierror`` when the name has no address.
            Interrupted: the exchange was ended meanwhile.
        """
        addresses = self._resolve(host, port, timeout_s)
        for_one_s = timeout_s if len(addresses) == 1 else min(timeout_s, ADDRESS_TIMEOUT_S)
        errors = list[OSError]()
        for family, kind, protocol, _, address in addresses:
            self.cancel_token.check()
            try:
                return self._open(family, kind, protocol, address, for_one_s, options)
            except OSError as exc:
                errors.append(exc)
        self.cancel_token.check()
        # Most networks have no IPv6; that error must not hide a refusal by IPv4.
        for error in reversed(errors):
            if error.errno not in _NO_WAY:
                raise error
        raise (
            errors[-1] if errors else socket.gaierror(socket.EAI_NONAME, "no address for this name")
        )

    def _open(
        self,
        family: socket.AddressFamily,
        kind: socket.SocketKind,
        protocol: int,
        address: Any,
        timeout_s: float,
        options: Any,
    ) -> tuple[socket.socket, int]:
        sock = socket.socket(family, kind, protocol)
        key = 0
        try:
            key = self._keep(sock.dup())
            for option in options or ():
                sock.setsockopt(*option)
            self._connect(sock, address, timeout_s)
        except BaseException:
            self.forget(key)
            sock.close()
            raise
        return sock, key

    def shut_all(self) -> None:
        """Shut every open connection; whoever is blocked on one gets an error at once."""
        # Under the lock: the number of a duplicate that is closed meanwhile may be another file's.
        with self._lock:
            for duplicate in list(self._duplicates.values()):
                with suppress(OSError):
                    duplicate.shutdown(socket.SHUT_RDWR)

    def forget(self, key: int) -> None:
        """Close the duplicate: the peer sees the end only when no duplicate is left."""
        with self._lock:
            duplicate = self._duplicates.pop(key, None)
        if duplicate is not None:
            duplicate.close()

    def _connect(self, sock: socket.socket, address: Any, timeout_s: float) -> None:
        """Connect, and leave the socket with this time-out."""
        sock.setblocking(False)
        error = sock.connect_ex(address)
        if error in _CONNECTING:
            error = self._wait_until_connected(sock, timeout_s)
        if error:
            # Windows has its own texts for the errors of sockets.
            words = getattr(socket, "errorTab", {}).get(error) or os.strerror(error)
            raise OSError(error, words)
        sock.settimeout(timeout_s)

    def _wait_until_connected(self, sock: socket.socket, timeout_s: float) -> int:
        """Return the error number the attempt ended with, 0 for none.

        Shutting a socket that is still connecting ends the attempt only on Linux. So the wait also
        ends, on every system, when a second pair of sockets is shut with the others.
        """
        waking, shut = socket.socketpair()
        key = self._keep(shut)
        try:
            with waking, selectors.DefaultSelector() as selector:
                self.cancel_token.check()
                selector.register(sock, selectors.EVENT_WRITE)
                selector.register(waking, selectors.EVENT_READ)
                is_over = selector.select(timeout_s)
        finally:
            self.forget(key)
        self.cancel_token.check()
        return sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) if is_over else errno.ETIMEDOUT

    def _keep(self, sock: socket.socket) -> int:
        """Let :meth:`shut_all` shut this socket until its key is forgotten."""
        with self._lock:
            key = next(self._keys)
            self._duplicates[key] = sock
        return key

    def _resolve(self, host: str, port: int, timeout_s: float) -> AddressInfos:
        def resolve() -> AddressInfos:
            try:
                return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            except UnicodeError as exc:
                raise socket.gaierror(socket.EAI_NONAME, "no name has this form") from exc

        if _is_ip_address(host):
            return resolve()
        return run_abandonable(resolve, self.cancel_token, timeout_s=timeout_s)


def _is_ip_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


#: A server may close a kept-alive connection at any time; one idle for less long is safe to use.
MAX_IDLE_S = 3.0


class _Watched(HTTPConnection):
    """What http and https connections share here; :func:`pool_classes` sets ``sockets``."""

    sockets: CancellableSockets
    _socket_key = 0
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
            self.sockets.cancel_token.let_bytes_leave()
        super().send(data)

    def close(self) -> None:
        super().close()
        self.sockets.forget(self._socket_key)
        self._socket_key = 0
        self.is_used = False

    def _new_conn(self) -> socket.socket:
        timeout_s = self.timeout if isinstance(self.timeout, (int, float)) else ADDRESS_TIMEOUT_S
        host = self._dns_host.strip("[]")
        try:
            sock, self._socket_key = self.sockets.open_socket(
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
        """Whether the connection can carry a request: open, and with nothing left to be read.

        A TLS 1.3 server sends session tickets right after the handshake. They make an unused
        connection readable, which without TLS would mean that it was closed. And data that was
        received with the reply before may wait inside TLS, where the socket does not show it.
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
        # A closed one is not put back: it would be used before a connection that was opened ahead.
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
    def tls_version_and_certificate(self, timeout_s: float) -> tuple[str, bytes]:
        """Open a connection; return its TLS version and the server's certificate (DER).

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
    sockets: CancellableSockets, *, max_body_bytes: int, keeps_connections: bool
) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3 pool classes by scheme.

    Args:
        sockets: can shut their connections.
        max_body_bytes: the largest reply's body.
        keeps_connections: whether a connection may carry a second request.
    """
    response = type("Response", (BoundedResponse,), {"max_body_bytes": max_body_bytes})
    ours = {"sockets": sockets, "response_class": response}
    plain = type("WatchedConnection", (_Watched,), ours)
    tls = type("WatchedTlsConnection", (_WatchedTls,), ours)
    keeps = {"keeps_connections": keeps_connections}
    return {
        "http": type("Pool", (_WatchedPool,), {"ConnectionCls": plain, **keeps}),
        "https": type("TlsPool", (_WatchedTlsPool,), {"ConnectionCls": tls, **keeps}),
    }
