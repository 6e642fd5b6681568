"""Who is asked about newer releases: nobody, unless the build or the administrator names one."""

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
    """A build's or a policy's words about updates make no sense; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class UpdateSource:
    """A feed and whose word counts.

    Attributes:
        address: https.
        public_key: an Ed25519 key, raw, 32 bytes.
    """

    address: str
    public_key: bytes

    @property
    def digest(self) -> str:
        """What it is remembered by."""
        return hashlib.sha256(self.address.encode() + self.public_key).hexdigest()


def source_of(build: object, policy: object) -> UpdateSource | None:
    """Return what the two files say together; None: nobody is asked.

    Args:
        build: ``{"feed": "https://…", "public_key": "base64"}`` as the release build wrote it;
            None when there is no such file.
        policy: the administrator's, an object with the same under ``"updates"``, or ``false``
            there to ask nobody. It wins, and whatever it leaves out is the build's.

    Raises:
        SourceError: one of them is none of these. Nobody is to be asked then: what was meant can't
            be guessed.
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
