"""The one boundary where errors of sockets, TLS and HTTP become typed outcomes."""

from __future__ import annotations

import http.client
import logging
import re
import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

import requests
import urllib3.exceptions
from urllib3.exceptions import LocationValueError, NameResolutionError, ProxyError

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.provider.interruption import Cause, Interrupted, Interruption
from dialer_gui.provider.socket_watch import SocketWatch
from dialer_gui.provider.transport import AddressInvalid, ReplyTooLarge, Transport

logger = logging.getLogger(__name__)

ISSUER_TIMEOUT_S = 3.0

_PROXY_ERRORS = (ProxyError, requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL)
_TIMEOUTS = (TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError)
#: Of the provider's address or of the proxy's: the provider's has been looked at before.
_ADDRESS_ERRORS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    LocationValueError,
)
_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})\b")


def outcome_of_failure(
    exc: Exception, interruption: Interruption, transport: Transport, address: str
) -> CallOutcome:
    """Say what a failed exchange means for the call.

    Before the first byte of the request has left, the call was certainly not placed; after it,
    nobody can know.
    """
    if isinstance(exc, Interrupted):
        return _outcome_of_interruption(exc, interruption)
    if isinstance(exc, ReplyTooLarge):
        return CallOutcome.unknown(Reason.REPLY_TOO_LARGE)
    chain = list(_causes(exc))
    if interruption.bytes_may_have_left:
        timed_out = any(isinstance(each, _TIMEOUTS) for each in chain)
        reason = Reason.TIMEOUT if timed_out else Reason.CONNECTION_LOST
        return CallOutcome.unknown(reason, _hint(chain))
    uses_proxy = transport.uses_proxy(address)
    reason, detail = _reason_not_sent(chain, uses_proxy=uses_proxy)
    # Through a proxy the issuer stays unnamed: nothing may go around it.
    if reason is Reason.CERTIFICATE and not uses_proxy:
        with transport.watch.exchange(interruption):
            issuer = issuer_of(address, transport.watch)
        detail = f"{detail}; issued by {issuer}" if issuer else detail
    return CallOutcome.not_sent(reason, detail)


def hint_of(exc: Exception) -> str:
    """Return why an exchange failed, in the system's own words and without an address."""
    chain = list(_causes(exc))
    for error in chain:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message or "the certificate is not trusted"
    return _hint(chain)


def _outcome_of_interruption(exc: Interrupted, interruption: Interruption) -> CallOutcome:
    if interruption.bytes_may_have_left:
        reason = {Cause.DEADLINE: Reason.TIMEOUT, Cause.STOPPED: Reason.STOPPED}
        return CallOutcome.unknown(reason.get(exc.cause, Reason.PROGRAM_ENDED))
    if exc.cause is Cause.DEADLINE:
        return CallOutcome.not_sent(Reason.CONNECT_TIMEOUT)
    if exc.cause is Cause.SHUTDOWN:
        return CallOutcome(OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE)
    return CallOutcome.cancelled()


def _reason_not_sent(chain: list[BaseException], *, uses_proxy: bool) -> tuple[Reason, str]:
    """Find the first cause that says something in the chain of wrapped errors."""
    # Whatever happened on the way to the proxy is about the proxy, not about the provider.
    if any(isinstance(error, _PROXY_ERRORS) for error in chain):
        return Reason.PROXY, _hint(chain)
    for error in chain:
        if isinstance(error, ssl.SSLCertVerificationError):
            return Reason.CERTIFICATE, error.verify_message or "the certificate is not trusted"
    kinds: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Reason], ...] = (
        (AddressInvalid, Reason.ADDRESS_INVALID),
        ((NameResolutionError, socket.gaierror), Reason.NAME_RESOLUTION),
        (ConnectionRefusedError, Reason.CONNECTION_REFUSED),
        (_TIMEOUTS, Reason.CONNECT_TIMEOUT),
        (ssl.SSLError, Reason.TLS),
        (_ADDRESS_ERRORS, Reason.PROXY if uses_proxy else Reason.ADDRESS_INVALID),
    )
    for kind, reason in kinds:
        for error in chain:
            if isinstance(error, kind):
                return reason, _hint(chain)
    return Reason.CONNECT_FAILED, _hint(chain)


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


def _hint(chain: list[BaseException]) -> str:
    """Return the system's own words; never a library's text, which may quote the whole request."""
    for error in chain:
        if isinstance(error, http.client.RemoteDisconnected):
            return "connection closed without an answer"
        if isinstance(error, ssl.SSLError) and error.reason:
            return error.reason
        if isinstance(error, OSError) and error.strerror:
            return error.strerror
        if isinstance(error, OSError) and (refused := _TUNNEL_REFUSED.match(str(error))):
            return f"HTTP {refused[1]}"
    return type(chain[-1]).__name__


def issuer_of(address: str, watch: SocketWatch) -> str:
    """Ask the server for its certificate, unverified, and return who issued it.

    Nothing but a TLS handshake is sent. Empty when it can't be had.
    """
    from cryptography import x509

    parts = urlsplit(address)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    key = 0
    try:
        sock, key = watch.open_socket(parts.hostname or "", parts.port or 443, ISSUER_TIMEOUT_S)
        with sock, context.wrap_socket(sock, server_hostname=parts.hostname) as tls:
            certificate = tls.getpeercert(binary_form=True)
        if not certificate:
            return ""
        return x509.load_der_x509_certificate(certificate).issuer.rfc4514_string()
    except (OSError, ValueError, Interrupted) as exc:
        logger.info("the certificate's issuer is not known: %s", type(exc).__name__)
        return ""
    finally:
        watch.forget(key)
