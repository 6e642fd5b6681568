"""Links to recordings, as the provider names them (provider documentation, section 8)."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_safe_link(link: str) -> bool:
    """Whether a browser may open it: http or https, a host, and nothing that hides where it leads.

    A link of any other kind could start a program or read a file.
    """
    if not link.isprintable() or " " in link or "\\" in link:
        return False
    try:
        parts = urlsplit(link)
        has_sane_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    names_someone = parts.username is not None or parts.password is not None
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and has_sane_port
        and not names_someone
    )
