"""What a sign-in has brought, as the one text that the keyring keeps of it."""

from __future__ import annotations

import json

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret, SignedIn
from dialer_gui.domain.untrusted import plausible_seconds


def secret_of_sign_in(signed_in: SignedIn, account: Account) -> Secret:
    """Return what to store: the token, when it was received, and for which address and app id."""
    content = {
        "token": signed_in.token.reveal(),
        "received_at_s": signed_in.received_at_s,
        "lifetime_s": signed_in.lifetime_s,
        "company": signed_in.company,
        "address": account.address,
        "app_id": account.app_id,
    }
    return Secret(json.dumps(content))


def sign_in_of_secret(secret: Secret, account: Account) -> SignedIn | None:
    """Return the stored token; None if it can't be read, or is of another address or app id."""
    try:
        content = json.loads(secret.reveal())
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    if (content.get("address"), content.get("app_id")) != account.place:
        return None
    token, company = content.get("token"), content.get("company")
    received_at_s = plausible_seconds(content.get("received_at_s"))
    lifetime_s = plausible_seconds(content.get("lifetime_s"))
    if not isinstance(token, str) or not token or received_at_s is None or lifetime_s is None:
        return None
    name = company if isinstance(company, str) else ""
    return SignedIn(Secret(token), received_at_s, name, lifetime_s)
