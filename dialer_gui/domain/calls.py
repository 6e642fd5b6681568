"""A call as the person asked for it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from dialer_gui.domain.untrusted import plain_text


class CallDetails(NamedTuple):
    """The four custom parameters of a call; blank ones are not sent."""

    employee_id: str = ""
    maturity: str = ""
    member_id: str = ""
    customer_id: str = ""


@dataclass(frozen=True, slots=True)
class CallRequest:
    """One press of Call.

    Attributes:
        id: 32 hexadecimal digits, made by this program; the call's id in history and window.
        account_id: which account pays for and places the call.
        number: what the person meant: ``+`` and digits, digits, or a service code.
        dialled: the exact characters that go out as ``destnumber``.
        extension: the person's own phone, rung first.
        caller_id: the number shown to the customer; empty lets the provider choose one.
        details: the custom parameters.
    """

    id: str
    account_id: str
    number: str
    dialled: str
    extension: str
    caller_id: str = ""
    details: CallDetails = field(default_factory=CallDetails)


class CallPhase(StrEnum):
    """What a call in flight is doing, in this order."""

    READING_TOKEN = "reading_token"
    WAITING_FOR_KEYRING = "waiting_for_keyring"
    SENDING = "sending"


class OutcomeKind(StrEnum):
    """How an attempt ended. Every attempt ends in exactly one of these."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Placement(StrEnum):
    """Whether the provider can have placed the call."""

    REQUESTED = "requested"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"
    NONE = "none"


class Reason(StrEnum):
    """Why an attempt ended as it did; its words are in `ui/text/outcomes`."""

    ACCEPTED = "accepted"
    # refused by the provider: layer 1, ``ret``
    PARAMETER = "parameter"
    SERVICE_MISSING = "service_missing"
    SERVER_ERROR = "server_error"
    TOKEN_INVALID = "token_invalid"
    APP_NOT_AUTHORISED = "app_not_authorised"
    AUTHORISATION_EXPIRED = "authorisation_expired"
    NOT_LICENSED = "not_licensed"
    ADDRESS_NOT_ALLOWED = "address_not_allowed"
    OTHER_RET = "other_ret"
    # refused by the provider: the sign-in before the call
    ACCESS_KEY_REFUSED = "access_key_refused"
    # refused by the provider: layer 2, ``data.errors.code``
    PBX_UNREACHABLE = "pbx_unreachable"
    OPERATION_ABNORMAL = "operation_abnormal"
    OPERATION_FAILED = "operation_failed"
    EXTENSION_TOO_NEW = "extension_too_new"
    EXTENSION_FOREIGN = "extension_foreign"
    EXTENSION_MISSING = "extension_missing"
    EXTENSION_DISABLED = "extension_disabled"
    EXTENSION_OFFLINE = "extension_offline"
    NOT_IN_CALL = "not_in_call"
    EXTENSION_ENABLED = "extension_enabled"
    EXTENSION_REGISTERED = "extension_registered"
    NUMBER_ENABLED = "number_enabled"
    NUMBER_DISABLED = "number_disabled"
    NUMBER_MISSING = "number_missing"
    NUMBER_FOREIGN = "number_foreign"
    FILE_MISSING = "file_missing"
    POLICY_ABNORMAL = "policy_abnormal"
    POLICY_VIOLATED = "policy_violated"
    POLICY_RESOURCE_MISSING = "policy_resource_missing"
    OTHER_CODE = "other_code"
    # not sent
    NAME_RESOLUTION = "name_resolution"
    CONNECTION_REFUSED = "connection_refused"
    CONNECT_FAILED = "connect_failed"
    CONNECT_TIMEOUT = "connect_timeout"
    NETWORK_UNREACHABLE = "network_unreachable"
    CERTIFICATE = "certificate"
    TLS = "tls"
    PROXY = "proxy"
    ADDRESS_INVALID = "address_invalid"
    TOKEN_MISSING = "token_missing"
    ACCESS_KEY_MISSING = "access_key_missing"
    SIGN_IN_FAILED = "sign_in_failed"
    KEYRING_SLOW = "keyring_slow"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_MISSING = "keyring_missing"
    KEYRING_FAILED = "keyring_failed"
    HISTORY_FAILED = "history_failed"
    # unknown
    TIMEOUT = "timeout"
    CONNECTION_LOST = "connection_lost"
    NOT_AN_ENVELOPE = "not_an_envelope"
    MIXED_REPLY = "mixed_reply"
    REPLY_TOO_LARGE = "reply_too_large"
    REPLY_MALFORMED = "reply_malformed"
    REDIRECT = "redirect"
    PROGRAM_ENDED = "program_ended"
    INTERNAL = "internal"
    # cancelled, or unknown when bytes may have left
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """What became of one attempt, as far as it is known.

    Attributes:
        kind: one of the five ends.
        reason: why, as a type.
        placement: whether the call can have been placed.
        code: the provider's own ``ret`` or error code, ``""`` when there is none.
        server_text: the provider's own words, plain text in whatever language it speaks.
        detail: this program's technical hint (a host name, an issuer), plain text, never a secret.
    """

    kind: OutcomeKind
    reason: Reason
    placement: Placement
    code: str = ""
    server_text: str = ""
    detail: str = ""

    def __post_init__(self) -> None:
        # Some of it came from elsewhere: whoever shows, writes or logs it need not think of that.
        for name in ("code", "server_text", "detail"):
            shown = plain_text(getattr(self, name), keeps_lines=name != "code")
            object.__setattr__(self, name, shown)

    @classmethod
    def accepted(cls, server_text: str = "") -> CallOutcome:
        """The provider took the command; nothing is known yet about any phone."""
        return cls(
            OutcomeKind.ACCEPTED, Reason.ACCEPTED, Placement.REQUESTED, server_text=server_text
        )

    @classmethod
    def not_sent(cls, reason: Reason, detail: str = "") -> CallOutcome:
        """Not one byte of the request left this computer."""
        return cls(OutcomeKind.NOT_SENT, reason, Placement.NONE, detail=detail)

    @classmethod
    def unknown(cls, reason: Reason, detail: str = "", server_text: str = "") -> CallOutcome:
        """Something may have left, and no answer that can be trusted came back."""
        return cls(
            OutcomeKind.UNKNOWN, reason, Placement.POSSIBLE, server_text=server_text, detail=detail
        )

    @classmethod
    def cancelled(cls) -> CallOutcome:
        """The person stopped before anything had left."""
        return cls(OutcomeKind.CANCELLED, Reason.STOPPED, Placement.NONE)
