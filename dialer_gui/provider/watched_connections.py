"""Connections that can be shut from another thread, and that know what has left through them."""

from __future__ import annotations

import ipaddress
import logging
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from dialer_gui.provider.interruption import Interruption, run_abandonable

logger = logging.getLogger(__name__)

#: A server may close a kept-alive connection at any time; one idle for less long is safe to use.
MAX_IDLE_S = 3.0
#: A further address of the same host is tried after this.
ADDRESS_TIMEOUT_S = 5.0

AddressInfos = Sequence[tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]]


class SocketWatch:
    """Remembers a duplicate of every open socket, so that any thread can shut them.

    A duplicate stays usable whatever TLS does to the socket itself, and shutting it down ends a
    blocked connect, handshake, send or receive within milliseconds.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._duplicates: dict[int, socket.socket] = {}
        self._retired: list[int] = []
        self._is_in_exchange = False
        self.interruption = Interruption()

    @contextmanager
    def exchange(self, interruption: Interruption) -> Iterator[None]:
        """Let the interruption shut every connection while the block runs."""
        self.interruption = interruption
        with self._lock:
            self._is_in_exchange = True
        try:
            with interruption.calling(self.shut_all):
                yield
        finally:
            with self._lock:
                self._is_in_exchange = False
                retired, self._retired = self._retired, []
            for key in retired:
                self.forget(key)

    def open_socket(
        self, host: str, port: int, timeout_s: float, options: Any = None
    ) -> tuple[socket.socket, int]:
        """Connect to the first address of the host that answers.

        Returns:
            The socket, and the key under which :meth:`forget` knows it.

        Raises:
            OSError: the last address's error; ``socket.gaierror`` when the name has no address.
            Interrupted: the exchange was ended meanwhile.
        """
        addresses = self._resolve(host, port, timeout_s)
        for_one_s = timeout_s if len(addresses) == 1 else min(timeout_s, ADDRESS_TIMEOUT_S)
        last_error: OSError = socket.gaierror(socket.EAI_NONAME, "no address for this name")
        for family, kind, protocol, _, address in addresses:
            self.interruption.check()
            sock = socket.socket(family, kind, protocol)
            key = self._remember(sock)
            try:
                for option in options or ():
                    sock.setsockopt(*option)
                sock.settimeout(for_one_s)
                self.interruption.check()
                sock.connect(address)
            except OSError as exc:
                last_error = exc
                self.forget(key)
                sock.close()
            except BaseException:
                self.forget(key)
                sock.close()
                raise
            else:
                return sock, key
        self.interruption.check()
        raise last_error

    def shut_all(self) -> None:
        """Shut every open connection; whoever is blocked on one gets an error at once."""
        with self._lock:
            duplicates = list(self._duplicates.values())
        for duplicate in duplicates:
            with suppress(OSError):
                duplicate.shutdown(socket.SHUT_RDWR)

    def retire(self, key: int) -> None:
        """Forget a closed connection, but not before the exchange is over.

        A connection is "closed" as soon as its reply's head says that it will be: the body is
        still being read from it then, and must be interruptible.
        """
        with self._lock:
            if self._is_in_exchange:
                self._retired.append(key)
                return
        self.forget(key)

    def forget(self, key: int) -> None:
        """Close the duplicate: the peer sees the end only when no duplicate is left."""
        with self._lock:
            duplicate = self._duplicates.pop(key, None)
        if duplicate is not None:
            duplicate.close()

    def _remember(self, sock: socket.socket) -> int:
        duplicate = sock.dup()
        with self._lock:
            self._duplicates[id(duplicate)] = duplicate
        return id(duplicate)

    def _resolve(self, host: str, port: int, timeout_s: float) -> AddressInfos:
        def resolve() -> AddressInfos:
            return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)

        if _is_ip_address(host):
            return resolve()
        return run_abandonable(resolve, self.interruption, timeout_s=timeout_s)


def _is_ip_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


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
    pass


def pool_classes(watch: SocketWatch) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3 pool classes by scheme whose connections report to this watch."""
    plain = type("WatchedConnection", (_Watched,), {"watch": watch})
    tls = type("WatchedTlsConnection", (_WatchedTls,), {"watch": watch})
    return {
        "http": type("WatchedPool", (_FreshOnly,), {"ConnectionCls": plain}),
        "https": type("WatchedTlsPool", (_FreshOnlyTls,), {"ConnectionCls": tls}),
    }
