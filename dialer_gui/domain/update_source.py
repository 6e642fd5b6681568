"""The feed that is asked about newer releases: none, unless the build or the policy names one."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from dialer_gui.domain.releases import is_secure_link

#: Of an Ed25519 public key.
KEY_BYTES = 32


class SourceError(Exception):
    """What a build or a policy says about updates is invalid; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """A feed and the key of its signature.

    Attributes:
        address: https.
        public_key: an Ed25519 key, raw, 32 bytes.
    """

    address: str
    public_key: bytes

    @property
    def digest(self) -> str:
        """A digest, by which the feed is remembered."""
        return hashlib.sha256(self.address.encode() + self.public_key).hexdigest()


def source_of(build: object, policy: object) -> UpdateSource | None:
    """Return the feed that the two files name together; None: none is asked.

    Args:
        build: ``{"feed": "https://…", "public_key": "base64"}`` as the release build wrote it;
            None when there is no such file.
        policy: the administrator's, an object with the same under ``"updates"``, or ``false``
            there to ask none. It has precedence; what it leaves out is taken from the build.

    Raises:
        SourceError: one of them has another form. Then no feed may be asked.
    """
    if not isinstance(policy, Mapping):
        raise SourceError("the policy is no object")
    if "updates" in policy:
        wish = policy["updates"]
        if wish is False:
            return None
        known = {} if build is None else _object(build, "the build's file")
        return _source({**known, **_object(wish, "“updates”")})
    return None if build is None else _source(_object(build, "the build's file"))


def _object(value: object, what: str) -> Mapping[object, object]:
    if not isinstance(value, Mapping):
        raise SourceError(f"{what} is no object")
    return value


def _source(content: Mapping[object, object]) -> UpdateSource:
    address, key = content.get("feed"), content.get("public_key")
    # Without its fragment, which no server is told.
    if not isinstance(address, str) or not is_secure_link(address) or urlsplit(address).fragment:
        raise SourceError("“feed” is no https address")
    try:
        public_key = base64.b64decode(key if isinstance(key, str) else "", validate=True)
    except (ValueError, binascii.Error) as error:
        raise SourceError("“public_key” is no base64") from error
    if len(public_key) != KEY_BYTES:
        raise SourceError("“public_key” is no Ed25519 key")
    return UpdateSource(address, public_key)
