"""Sockets that any thread can shut, from before they connect until they are closed."""

from __future__ import annotations

import errno
import ipaddress
import itertools
import os
import selectors
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from dialer_gui.provider.cancel_token import CancelToken, run_abandonable

#: A further address of the same host is tried after this.
ADDRESS_TIMEOUT_S = 5.0

#: What a socket that does not block says while it connects.
_CONNECTING = frozenset({errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN})

#: No way leads to an address of this family.
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
            # What was ended is over: it must not keep the next connection from being opened.
            self.cancel_token = CancelToken()

    def open_socket(
        self, host: str, port: int, timeout_s: float, options: Any = None
    ) -> tuple[socket.socket, int]:
        """Connect to the first address of the host that answers.

        Returns:
            The socket, and the key under which :meth:`forget` knows it.

        Raises:
            OSError: the error of the last address that a way led to, or else of the last one;
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
        # Most networks have no IPv6: that is no news of a provider who refused by IPv4.
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
        # Under the lock: a duplicate that is closed meanwhile could be another file by then.
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
            # Windows has words of its own for the errors of sockets.
            words = getattr(socket, "errorTab", {}).get(error) or os.strerror(error)
            raise OSError(error, words)
        sock.settimeout(timeout_s)

    def _wait_until_connected(self, sock: socket.socket, timeout_s: float) -> int:
        """Return the error number the attempt ended with, 0 for none.

        Shutting a socket that is still connecting ends the attempt on Linux alone. What wakes the
        wait everywhere is a second pair of sockets that is shut with the others.
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
