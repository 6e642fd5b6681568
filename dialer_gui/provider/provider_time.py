"""The provider's textual times: UTC+8, whatever country is served (documentation, section 9)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

PROVIDER_ZONE = timezone(timedelta(hours=8))
_FORM = "%Y-%m-%d %H:%M:%S"


def to_provider_text(unix_s: float) -> str:
    """Write Unix seconds as the provider does."""
    return datetime.fromtimestamp(unix_s, UTC).astimezone(PROVIDER_ZONE).strftime(_FORM)


def from_provider_text(text: str) -> float | None:
    """Read the provider's time as Unix seconds; None for an empty or senseless one."""
    try:
        moment = datetime.strptime(text.strip(), _FORM).replace(tzinfo=PROVIDER_ZONE)
        return moment.timestamp()
    except (ValueError, OverflowError):
        return None
