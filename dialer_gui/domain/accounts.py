"""An account at the provider, as the person set it up; the token is kept elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from dialer_gui.domain.caller_ids import CallerId, is_clear, is_same_caller_id, read_caller_id
from dialer_gui.domain.crm_link import has_unknown_placeholder, is_usable_template
from dialer_gui.domain.untrusted import is_usable_address, with_plain_digits

# Each pattern is compiled, and kept, by its first use: the first picture would wait for all.
_LIST_SEPARATOR = r"[,;，、；؛،\n\r\t\v\f\x85\u2028\u2029]"
#: The beginning of an address with a scheme, also a mistyped one.
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*:/|https?:"
#: One word with a digit in it; a dash between digits may be a number's or mean all between.
_EXTENSION = r"(?=.*\d)(?!\d+[-.]+\d)[\w.*#-]+"
#: A country and what is chosen for its numbers: a caller ID's number or name.
_CALLER_ID_RULE = r"([A-Za-z]{2})(?:\s*[:=：→]\s*|\s+)(\S.*)"


@dataclass(frozen=True, slots=True)
class NumberRules:
    """How an installation wants numbers: a prefix to strip, one to add, and whether to keep the +.

    Attributes:
        strip: prefixes of digits; the longest that matches is removed, once.
        add: digits (or service characters) put in front.
        keep_plus: send the leading ``+`` too; most installations refuse it.
    """

    strip: tuple[str, ...] = ()
    add: str = ""
    keep_plus: bool = False

    def apply(self, number: str) -> str:
        """Return the digits that are sent for a normalised number.

        A service code (it starts with ``*`` or ``#``) is sent unchanged. A prefix is not removed if
        nothing would be left.
        """
        if number[:1] in {"*", "#"}:
            return number
        plus = "+" if number.startswith("+") and self.keep_plus else ""
        digits = number.removeprefix("+")
        prefixes = sorted((p.removeprefix("+") for p in self.strip), key=len, reverse=True)
        for prefix in prefixes:
            if prefix and digits.startswith(prefix) and len(digits) > len(prefix):
                digits = digits.removeprefix(prefix)
                break
        return f"{plus}{self.add}{digits}"


@dataclass(frozen=True, slots=True)
class Account:
    """One account; a frozen value, replaced as a whole when edited.

    Attributes:
        id: 32 hexadecimal digits; also the account's name in the keyring.
        name: what the person calls it.
        address: the API's base address, with its scheme.
        extensions: the phones to choose from, in the person's order.
        caller_ids: the caller IDs to choose from, in the person's order.
        rules: how a number is rewritten before it goes out.
        default_country: two capital letters (ISO 3166), for numbers without a country code;
            empty when none is set.
        last_extension, last_caller_id: what was used last, chosen again at the next start.
        app_id: what the dialer signs in with to get a token; empty when the token is pasted.
        sends_call_id: whether a call's own id fills an empty customer id, so that the provider's
            record names the call it belongs to.
        crm_link: the template of a link into the customer's file elsewhere; empty for none.
        opens_crm_link: whether the link is opened for each call that is accepted.
        caller_id_rules: which caller ID is filled in for numbers of a country, as the person wrote
            it: ``DE: Sales`` or ``GB 442079460000``.
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
    crm_link: str = ""
    opens_crm_link: bool = False
    caller_id_rules: tuple[str, ...] = ()

    @property
    def signs_in(self) -> bool:
        """Whether the dialer gets the token by itself."""
        return bool(self.app_id)

    @property
    def place(self) -> tuple[str, str]:
        """Address and app id: a secret for one place must not be used at another."""
        return self.address, self.app_id

    def caller_id_for(self, country: str) -> CallerId | None:
        """Return the caller ID that the rules name for numbers of a country (ISO 3166)."""
        rules = (self._rule(entry) for entry in self.caller_id_rules)
        return next((found for letters, found in rules if letters == country and found), None)

    def is_rule(self, entry: str) -> bool:
        """Whether a rule names a country's letters and one of the account's caller IDs."""
        return self._rule(entry)[1] is not None

    def _rule(self, entry: str) -> tuple[str, CallerId | None]:
        parts = re.fullmatch(_CALLER_ID_RULE, entry.strip())
        if parts is None:
            return "", None
        letters, wanted = parts.groups()
        offered = [read_caller_id(each) for each in self.caller_ids]
        by_name = (each for each in offered if each.name.casefold() == wanted.casefold())
        number = read_caller_id(wanted).number
        by_number = (each for each in offered if is_same_caller_id(each.number, number))
        return letters.upper(), next(by_name, None) or next(by_number, None)


class AccountProblem(StrEnum):
    """Why an account can't be saved; the window says it beside the field."""

    ADDRESS_MISSING = "address_missing"
    ADDRESS_INVALID = "address_invalid"
    APP_ID_MISSING = "app_id_missing"
    EXTENSIONS_MISSING = "extensions_missing"
    EXTENSIONS_UNCLEAR = "extensions_unclear"
    CALLER_IDS_UNCLEAR = "caller_ids_unclear"
    CALLER_ID_RULES_UNCLEAR = "caller_id_rules_unclear"
    COUNTRY_UNKNOWN = "country_unknown"
    CRM_LINK_INVALID = "crm_link_invalid"
    CRM_PLACEHOLDER_UNKNOWN = "crm_placeholder_unknown"


def account_problems(
    account: Account, *, by_app_id: bool | None = None
) -> tuple[AccountProblem, ...]:
    """Return what has to be corrected before the account can be used, in the form's order.

    Args:
        account: as it stands in the form.
        by_app_id: whether the person chose to sign in with an app id; then the provider lists the
            extensions. None: as the account says.
    """
    signs_in = account.signs_in if by_app_id is None else by_app_id
    problems = []
    if not account.address.strip():
        problems.append(AccountProblem.ADDRESS_MISSING)
    elif not is_usable_address(account.address):
        problems.append(AccountProblem.ADDRESS_INVALID)
    if signs_in and not account.app_id:
        problems.append(AccountProblem.APP_ID_MISSING)
    if not signs_in and not account.extensions:
        problems.append(AccountProblem.EXTENSIONS_MISSING)
    if not all(re.fullmatch(_EXTENSION, each) for each in account.extensions):
        problems.append(AccountProblem.EXTENSIONS_UNCLEAR)
    if not all(map(is_clear, account.caller_ids)):
        problems.append(AccountProblem.CALLER_IDS_UNCLEAR)
    if not all(map(account.is_rule, account.caller_id_rules)):
        problems.append(AccountProblem.CALLER_ID_RULES_UNCLEAR)
    country = account.default_country
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        problems.append(AccountProblem.COUNTRY_UNKNOWN)
    if has_unknown_placeholder(account.crm_link):
        problems.append(AccountProblem.CRM_PLACEHOLDER_UNKNOWN)
    elif account.crm_link and not is_usable_template(account.crm_link):
        problems.append(AccountProblem.CRM_LINK_INVALID)
    return tuple(problems)


def offered_extensions(account: Account, listed: Sequence[str] | None = None) -> tuple[str, ...]:
    """Return the phones to choose from: the person's own first, in their order.

    Args:
        account: whose.
        listed: the provider's, which follow. None while it has not listed any: then the one used
            last is added, so that a call need not wait for the list.
    """
    further = (account.last_extension,) if listed is None else listed
    offered = dict.fromkeys((*account.extensions, *further))
    return tuple(extension for extension in offered if extension)


def has_scheme(address: str) -> bool:
    """Whether the address names a scheme."""
    return re.match(_SCHEME, address) is not None


def with_scheme(address: str) -> str:
    """Return the address with https in front, unless it names a scheme or is empty."""
    return address if has_scheme(address) or not address else f"https://{address}"


def host_of(address: str) -> str:
    """Return the host's name; empty where the address has none."""
    try:
        return urlsplit(with_scheme(address)).hostname or ""
    except ValueError:
        return ""


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
    parts = map(with_plain_digits, re.split(_LIST_SEPARATOR, text))
    return tuple(dict.fromkeys(part for part in parts if part))


def split_words(text: str) -> tuple[str, ...]:
    """Split a list of what has no blank in it (extensions, prefixes): at blanks and slashes too."""
    words = (word for part in split_list(text) for word in re.split(r"[\s/／]+", part))
    return tuple(dict.fromkeys(word for word in words if word))
