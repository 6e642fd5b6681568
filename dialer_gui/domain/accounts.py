"""An account at the provider, as the person set it up; the token is kept elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from dialer_gui.domain.number_rules import NumberRules


@dataclass(frozen=True, slots=True)
class Account:
    """One account; a frozen value, replaced as a whole when edited.

    Attributes:
        id: 32 hexadecimal digits; also the account's name in the keyring.
        name: what the person calls it.
        address: the API's base address, exactly as typed apart from white space.
        extensions: the phones to choose from, in the person's order.
        caller_ids: the caller IDs to choose from, in the person's order.
        rules: how a number is rewritten before it goes out.
        default_country: two capital letters (ISO 3166), for numbers without a country code;
            empty when none is set.
        last_extension, last_caller_id: what was used last, chosen again at the next start.
        app_id: what the dialer signs in with to get a token; empty when the token is pasted.
        sends_call_id: whether a call's own id fills an empty customer id, so that the provider's
            record names the call it belongs to.
    """

    id: str
    name: str
    address: str
    extensions: tuple[str, ...] = ()
    caller_ids: tuple[str, ...] = ()
    rules: NumberRules = field(default_factory=NumberRules)
    default_country: str = ""
    last_extension: str = ""
    last_caller_id: str = ""
    app_id: str = ""
    sends_call_id: bool = False

    @property
    def signs_in(self) -> bool:
        """Whether the dialer gets the token by itself."""
        return bool(self.app_id)


class AccountProblem(StrEnum):
    """What keeps an account from being saved; the window says it beside the field."""

    NAME_MISSING = "name_missing"
    ADDRESS_MISSING = "address_missing"
    ADDRESS_INVALID = "address_invalid"
    EXTENSIONS_MISSING = "extensions_missing"
    COUNTRY_UNKNOWN = "country_unknown"


def account_problems(account: Account) -> tuple[AccountProblem, ...]:
    """Return what has to be mended before the account can be used, in the form's order."""
    problems = []
    if not account.name.strip():
        problems.append(AccountProblem.NAME_MISSING)
    if not account.address.strip():
        problems.append(AccountProblem.ADDRESS_MISSING)
    elif not is_usable_address(account.address):
        problems.append(AccountProblem.ADDRESS_INVALID)
    if not account.extensions:
        problems.append(AccountProblem.EXTENSIONS_MISSING)
    country = account.default_country
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        problems.append(AccountProblem.COUNTRY_UNKNOWN)
    return tuple(problems)


def is_usable_address(address: str) -> bool:
    """Whether the text is an http or https address with a host, a sane port and no password."""
    try:
        parts = urlsplit(address)
        port_is_sane = parts.port is None or parts.port > 0
    except ValueError:
        return False
    # Unprintable ones too: a zero-width space comes along when an address is copied.
    has_blanks = any(c.isspace() or not c.isprintable() for c in address)
    names_someone = parts.username is not None or parts.password is not None
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and port_is_sane
        and not has_blanks
        and not names_someone
    )


def is_loopback(address: str) -> bool:
    """Whether the address names this computer, so that nothing crosses a network."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return False
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def sends_token_in_clear(address: str) -> bool:
    """Whether a token sent to this address can be read on the way."""
    return address.strip().lower().startswith("http://") and not is_loopback(address.strip())


def split_list(text: str) -> tuple[str, ...]:
    """Split what a person typed as a list (commas, semicolons, line breaks) without repeats."""
    for separator in ";\n，、；":
        text = text.replace(separator, ",")
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
