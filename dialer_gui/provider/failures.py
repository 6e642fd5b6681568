"""The one boundary where errors of sockets, TLS and HTTP become typed outcomes."""

from __future__ import annotations

import errno
import http.client
import logging
import re
import socket
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, LocationValueError, ProxyError

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.provider.bounded_response import ReplyError, ReplyMalformed, ReplyTooLarge
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.provider.connections import CancellableSockets
from dialer_gui.provider.transport import AddressInvalid, Transport

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

logger = logging.getLogger(__name__)

ISSUER_TIMEOUT_S = 3.0

#: What an exchange with a server can raise.
FAILURES = (
    AddressInvalid,
    Interrupted,
    ReplyError,
    requests.RequestException,
    HTTPError,
    OSError,
    ValueError,
)

_PROXY_ERRORS = (ProxyError, requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)
#: Errors of an invalid address; with a proxy its own, since the provider's was checked before.
_ADDRESS_ERRORS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    LocationValueError,
)
#: What the libraries raise for a reply that breaks the rules of HTTP.
_MALFORMED = (ReplyMalformed, http.client.HTTPException)
#: Those of them that only mean that the reply ended too soon.
_CUT_SHORT = (http.client.RemoteDisconnected, http.client.IncompleteRead)
_NUMBERLESS = (TimeoutError, socket.gaierror, ssl.SSLError)
_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})\b")

#: From here on, Windows has its own numbers for the errors of sockets.
_WINSOCK = 10000
#: Reason → the system's errors, by name and by Windows' own number; any other: CONNECT_FAILED.
_SYSTEM_ERRORS: dict[Reason, dict[str, int]] = {
    Reason.CONNECTION_REFUSED: {"ECONNREFUSED": 61},
    Reason.CONNECT_TIMEOUT: {"ETIMEDOUT": 60, "EAGAIN": 35, "EWOULDBLOCK": 35, "ETIME": 0},
    Reason.NETWORK_UNREACHABLE: {
        "ENETUNREACH": 51,
        "ENETDOWN": 50,
        "ENETRESET": 52,
        "ENONET": 0,
        "EHOSTUNREACH": 65,
        "EHOSTDOWN": 64,
        "EADDRNOTAVAIL": 49,
        "EAFNOSUPPORT": 47,
    },
    Reason.INTERNAL: {"EMFILE": 24, "ENFILE": 0, "ENOBUFS": 55, "ENOMEM": 0},
}
_REASON_OF_ERRNO = {
    number: reason
    for reason, errors in _SYSTEM_ERRORS.items()
    for name, winsock in errors.items()
    for number in (getattr(errno, name, None), _WINSOCK + winsock if winsock else None)
    if number is not None
}
#: These are about this computer and its network, not about the other side.
_OF_THIS_COMPUTER = frozenset({Reason.NETWORK_UNREACHABLE, Reason.INTERNAL})
#: What the same error means once bytes have left; any other: CONNECTION_LOST.
_ONCE_SENT = {Reason.CONNECT_TIMEOUT: Reason.TIMEOUT, Reason.INTERNAL: Reason.INTERNAL}


def outcome_of_failure(
    exc: Exception, cancel_token: CancelToken, transport: Transport, address: str
) -> CallOutcome:
    """Say what a failed exchange means for the call.

    Before the first byte of the request has left, the call was certainly not placed; after it,
    nobody can know.
    """
    if isinstance(exc, Interrupted):
        return _outcome_of_interruption(exc, cancel_token)
    chain = list(_causes(exc))
    if cancel_token.bytes_may_have_left:
        return CallOutcome.unknown(_reason_unknown(chain), _hint(chain))
    uses_proxy = transport.has_known_proxy(address)
    reason, detail = _reason_not_sent(chain, uses_proxy=uses_proxy)
    # Behind a proxy the issuer stays unnamed: asking for it would go around the proxy.
    if reason is Reason.CERTIFICATE and not uses_proxy:
        with transport.sockets.exchange(cancel_token):
            issuer = issuer_of(address, transport.sockets)
        detail = f"{detail}; issued by {issuer}" if issuer else detail
    return CallOutcome.not_sent(reason, detail)


def hint_of(exc: Exception) -> str:
    """Return why an exchange failed, in the system's own words and without an address."""
    chain = list(_causes(exc))
    for error in chain:
        if isinstance(error, ssl.SSLCertVerificationError):
            return _certificate_words(error)
    return _hint(chain)


def _outcome_of_interruption(exc: Interrupted, cancel_token: CancelToken) -> CallOutcome:
    if cancel_token.bytes_may_have_left:
        reason = {Cause.DEADLINE: Reason.TIMEOUT, Cause.STOPPED: Reason.STOPPED}
        return CallOutcome.unknown(reason.get(exc.cause, Reason.PROGRAM_ENDED))
    return exc.outcome


def _reason_not_sent(chain: list[BaseException], *, uses_proxy: bool) -> tuple[Reason, str]:
    """Return why nothing of the request was sent, with a detail."""
    error = _system_error(chain)
    reason = Reason.CONNECT_FAILED if error is None else _reason_of_system_error(error)
    if reason not in _OF_THIS_COMPUTER:
        # These errors are about the proxy. Errors of HTTP as well: before the request is sent, only
        # a proxy can have answered in HTTP.
        if _has(chain, *_PROXY_ERRORS) or (
            uses_proxy and _has(chain, ReplyError, http.client.HTTPException)
        ):
            return Reason.PROXY, _hint(chain)
        if error is None and _has(chain, AddressInvalid):
            reason = Reason.ADDRESS_INVALID
        elif error is None and _has(chain, *_ADDRESS_ERRORS):
            reason = Reason.PROXY if uses_proxy else Reason.ADDRESS_INVALID
    if isinstance(error, ssl.SSLCertVerificationError):
        return reason, _certificate_words(error)
    return reason, _hint(chain)


def _reason_unknown(chain: list[BaseException]) -> Reason:
    """Return why no valid answer came after the request was sent."""
    if _has(chain, ReplyTooLarge):
        return Reason.REPLY_TOO_LARGE
    error = _system_error(chain)
    if error is not None:
        return _ONCE_SENT.get(_reason_of_system_error(error), Reason.CONNECTION_LOST)
    if _has(chain, *_MALFORMED) and not _has(chain, *_CUT_SHORT):
        return Reason.REPLY_MALFORMED
    return Reason.CONNECTION_LOST


def _reason_of_system_error(error: OSError) -> Reason:
    """Return what an error of the operating system or of TLS means before anything was sent.

    Errors that carry no number of the system are looked at first.
    """
    if isinstance(error, ssl.SSLCertVerificationError):
        return Reason.CERTIFICATE
    if isinstance(error, ssl.SSLError):
        return Reason.TLS
    if isinstance(error, socket.gaierror):
        return Reason.NAME_RESOLUTION
    if error.errno is None:
        return Reason.CONNECT_TIMEOUT
    return _REASON_OF_ERRNO.get(error.errno, Reason.CONNECT_FAILED)


def _system_error(chain: list[BaseException]) -> OSError | None:
    """Find what the system said in the chain of wrapped errors.

    The classes of requests and urllib3 say where an error was met, not what it was: a network
    that is unreachable comes as a kind of time-out, and every error of requests as an OSError.
    """
    errors = [each for each in chain if isinstance(each, OSError) and _is_of_system(each)]
    for error in errors:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error
    return errors[0] if errors else None


def _is_of_system(error: OSError) -> bool:
    if isinstance(error, (requests.RequestException, http.client.HTTPException)):
        return False
    # The time-outs of sockets and of the wait for a name have no number.
    return error.errno is not None or isinstance(error, _NUMBERLESS)


def _has(chain: list[BaseException], *kinds: type[BaseException]) -> bool:
    return any(isinstance(error, kinds) for error in chain)


def _causes(exc: BaseException) -> Iterator[BaseException]:
    """Walk from an error to what it wraps: as cause, as context, or as argument (``reason``)."""
    todo: list[BaseException] = [exc]
    seen: set[int] = set()
    while todo:
        error = todo.pop(0)
        if id(error) in seen:
            continue
        seen.add(id(error))
        yield error
        inner = [*error.args, getattr(error, "reason", None), error.__cause__, error.__context__]
        todo += [each for each in inner if isinstance(each, BaseException)]


def _certificate_words(error: ssl.SSLCertVerificationError) -> str:
    # Only the errors that the interpreter makes have all their attributes.
    return getattr(error, "verify_message", "") or "the certificate is not trusted"


def _hint(chain: list[BaseException]) -> str:
    """Return the system's own words; never a library's text, which may quote the whole request."""
    for error in chain:
        if isinstance(error, ReplyMalformed):
            return f"malformed HTTP: {error}"
        if isinstance(error, ReplyTooLarge):
            return ""
        if isinstance(error, http.client.RemoteDisconnected):
            return "connection closed without an answer"
        if isinstance(error, ssl.SSLError) and (reason := getattr(error, "reason", None)):
            return str(reason)
        if isinstance(error, OSError) and error.strerror:
            return error.strerror
        if isinstance(error, OSError) and (refused := _TUNNEL_REFUSED.match(str(error))):
            return f"HTTP {refused[1]}"
    return type(chain[-1]).__name__


def read_certificate(der: bytes) -> Certificate:
    """Return what a certificate holds.

    Raises:
        ValueError: it is none.
    """
    # Imported here: it takes 5 MiB, and is needed where one is not trusted, or to be looked at.
    from cryptography import x509

    return x509.load_der_x509_certificate(der)


def issuer_of(address: str, sockets: CancellableSockets) -> str:
    """Ask the server for its certificate, unverified, and return who issued it.

    Nothing but a TLS handshake is sent. Empty when it can't be had.
    """
    parts = urlsplit(address)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    key = 0
    try:
        sock, key = sockets.open_socket(parts.hostname or "", parts.port or 443, ISSUER_TIMEOUT_S)
        with sock, context.wrap_socket(sock, server_hostname=parts.hostname) as tls:
            certificate = tls.getpeercert(binary_form=True)
        if not certificate:
            return ""
        return read_certificate(certificate).issuer.rfc4514_string()
    except (OSError, ValueError, Interrupted) as exc:
        logger.info("the certificate's issuer is not known: %s", type(exc).__name__)
        return ""
    finally:
        sockets.forget(key)
