"""Loads PySide without what a program that is finished does not need, in two thirds of the time."""

from __future__ import annotations

import builtins
import sys
from types import ModuleType
from typing import Any

from dialer_gui.desktop.deferred import defer

_SIGNATURE = "shibokensupport.signature"
_FEATURES = "PySide6.support.feature"
#: What only writes out the signatures of Qt's functions, for help texts and the words of errors.
#: Not ``errorhandler``, which is short: when several threads load it at once, PySide aborts.
_FOR_SIGNATURES = (
    "layout",
    "parser",
    "lib.enum_sig",
    "lib.pyi_generator",
    "lib.tool",
)
#: PySide carries the source of its Python parts in its library, and this class hands it out.
_EMBEDDED = "EmbeddableZipImporter"


def import_pyside() -> None:
    """Import PySide for this process, before anything else does.

    Two things are left out. PySide compiles its code for signatures at every start; here that is
    done when a signature is first asked for, which is when a call to Qt has wrong arguments. And
    it hangs itself into every later import: it loads and keeps the source text of each module, the
    standard library's too, to see whether that uses ``from __feature__ import``. None here does,
    nor does any import all of a Qt module (``*``), which then gives only what was used before.

    Where a version of PySide works in another way, it is imported as it comes.
    """
    import_module = vars(builtins).get("__orig_import__", builtins.__import__)

    def import_deferring(name: str, *args: Any, **kwargs: Any) -> ModuleType:
        if name == _SIGNATURE:
            _defer_signatures(sys.meta_path[0])
        module: ModuleType = import_module(name, *args, **kwargs)
        if name == _FEATURES:
            vars(sys.modules[name]).update(feature_imported=_look_at_no_source)
        return module

    builtins.__import__ = import_deferring
    try:
        import PySide6.QtCore  # noqa: F401 (for what comes with it)
    finally:
        builtins.__import__ = import_module


def _look_at_no_source(_module: ModuleType) -> None:
    """Stand in for what reads a module that was imported while PySide itself was."""


def _defer_signatures(finder: Any) -> None:
    if type(finder).__name__ != _EMBEDDED:
        return  # unpacked somewhere: then they are compiled once for all starts
    for name in _FOR_SIGNATURES:
        full_name = f"{_SIGNATURE}.{name}"
        spec = finder.find_spec(full_name, None)
        if spec is not None and full_name not in sys.modules:
            defer(spec)
