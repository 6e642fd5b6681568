"""Links into a customer's file elsewhere: a template, and what is filled in of a call."""

from __future__ import annotations

import re
from urllib.parse import quote

from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.untrusted import is_safe_link

#: What a template may name, in braces.
PLACEHOLDERS = ("number", "digits", "customer_id", "member_id", "employee_id")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
#: Scheme and host are the template's own: nothing that a call brings decides where a link leads.
_PLACE = re.compile(r"https?://[^/?#{}]+[/?#]", re.IGNORECASE)


def has_unknown_placeholder(template: str) -> bool:
    """Whether something stands in braces that can't be filled in."""
    return any(name not in PLACEHOLDERS for name in _PLACEHOLDER.findall(template))


def is_usable_template(template: str) -> bool:
    """Whether links can be made of it: an http or https address, filled in behind its host."""
    bare = _PLACEHOLDER.sub("", template)
    has_place = "{" not in template or _PLACE.match(template) is not None
    return has_place and not set("{}") & set(bare) and is_safe_link(bare)


def crm_link(template: str, request: CallRequest) -> str:
    """Return the link for a call; what is not known of it is left empty.

    Args:
        template: a usable one, such as ``https://crm.example/?q={number}``.
        request: the call.
    """
    details = request.details
    values = {
        "number": request.number,
        "digits": "".join(c for c in request.number if c.isdigit()),
        "customer_id": details.customer_id,
        "member_id": details.member_id,
        "employee_id": details.employee_id,
    }
    return _PLACEHOLDER.sub(lambda found: _encoded(values.get(found[1], "")), template)


def _encoded(value: str) -> str:
    """Return a value of which nothing can end the part of the address that it stands in."""
    if not value.strip("."):
        return ""  # in a path, one or two dots would lead elsewhere
    return quote(value, safe="", errors="replace")
