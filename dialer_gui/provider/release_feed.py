"""The feed of releases: one GET over https, and used only if its signature is valid.

The feed is a JSON object ``{"signed": "…", "signature": "base64"}``. What is signed, with Ed25519,
is :data:`SIGNED_PREFIX` and the text of ``signed`` in UTF-8; that text is a JSON object again, read
by :func:`dialer_gui.domain.releases.release_of`.
"""

from __future__ import annotations

import base64
import json
from contextlib import closing

from dialer_gui.domain.releases import FeedError, Release, UpdateState, release_of
from dialer_gui.domain.update_source import UpdateSource
from dialer_gui.provider.bounded_response import ReplyTooLarge
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.provider.failures import FAILURES, hint_of
from dialer_gui.provider.transport import Transport

#: Signed with the text, so that a signature made for anything else can't be used for a feed.
SIGNED_PREFIX = b"dialer-gui release feed 1\n"
MAX_FEED_BYTES = 64 * 1024
DEADLINE_S = 15.0
HTTP_OK = 200


def newest_release(
    source: UpdateSource, cancel_token: CancelToken, deadline_s: float = DEADLINE_S
) -> Release:
    """Ask a feed which release is the newest one.

    Raises:
        FeedError: ``UNREACHABLE`` or ``UNTRUSTED``; whether it is outdated is not checked.
    """
    return read_feed(_fetched(source.address, cancel_token, deadline_s), source.public_key)


def read_feed(feed: bytes, public_key: bytes) -> Release:
    """Check a feed's signature and read what is signed.

    Args:
        feed: as it came.
        public_key: Ed25519, raw, 32 bytes.

    Raises:
        FeedError: ``UNTRUSTED``.
    """
    try:
        envelope = json.loads(feed)
        text, signature = envelope["signed"], envelope["signature"]
        signed = SIGNED_PREFIX + text.encode("utf-8")
        is_genuine = is_signed(signed, base64.b64decode(signature, validate=True), public_key)
        if not is_genuine:
            raise FeedError(UpdateState.UNTRUSTED, "the signature is not the makers'")
        content = json.loads(text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as exc:
        raise FeedError(UpdateState.UNTRUSTED, "no feed of releases") from exc
    return release_of(content)


def _fetched(address: str, cancel_token: CancelToken, deadline_s: float) -> bytes:
    if not address.startswith("https://"):
        raise FeedError(UpdateState.UNREACHABLE, "not https")
    try:
        with closing(Transport(max_body_bytes=MAX_FEED_BYTES)) as transport:
            reply = transport.get(address, cancel_token, deadline_s)
    except Interrupted as exc:
        is_late = exc.cause is Cause.DEADLINE
        raise FeedError(UpdateState.UNREACHABLE, "no answer in time" if is_late else "") from exc
    except ReplyTooLarge as exc:
        raise FeedError(UpdateState.UNTRUSTED, "too large") from exc
    except FAILURES as exc:
        raise FeedError(UpdateState.UNREACHABLE, hint_of(exc)) from exc
    if reply.redirect_host or reply.http_status != HTTP_OK:
        # Redirects are not followed: only the named address is asked.
        raise FeedError(UpdateState.UNREACHABLE, f"HTTP {reply.http_status}")
    return reply.body


def is_signed(signed: bytes, signature: bytes, public_key: bytes) -> bool:
    """Whether an Ed25519 signature was made with the key.

    Raises:
        ValueError: the key is invalid.
    """
    # Imported here: it takes 5 MiB, and is needed once a day at most.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except InvalidSignature:
        return False
    return True
