"""The person's browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dialer_gui.domain.untrusted import is_safe_link


def open_in_browser(link: str) -> bool:
    """Open an http or https link; False for any other, and where there is no browser."""
    return is_safe_link(link) and QDesktopServices.openUrl(QUrl(link))
