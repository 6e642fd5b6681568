"""Keeps PySide from reading the source of every module that is imported after it."""

from __future__ import annotations

import sys


def read_no_sources() -> None:
    """Tell PySide's support code that no module here uses its switchable features.

    Without that it loads and keeps the source text of each module, the standard library's too, to
    look for its own name in it: five megabytes. Only modules that say ``from __feature__ import``
    need it, and none here does. Where a version does not look, nothing has to be done.
    """
    import PySide6.QtCore  # noqa: F401 (it brings the support code along)

    support = sys.modules.get("shibokensupport.feature")
    if support is not None and hasattr(support, "_mod_uses_pyside"):
        # The module's own namespace: the name is private, so no attribute of it is typed.
        vars(support)["_mod_uses_pyside"] = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False
