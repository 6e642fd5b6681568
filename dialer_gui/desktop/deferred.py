"""Modules that are loaded when something of them is first wanted, and not by their import."""

from __future__ import annotations

import sys
import threading
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

#: What libraries import that the dialer needs for the rarer of their jobs, if at all. Each is still
#: there for whoever uses it; together they are 2 MiB of code that would lie in memory all day.
RARELY_USED = (
    "inspect",  # dataclasses: for classes that have no docstring
    "locale",  # calendar: the names of months in other languages
    "html",  # http.server: error pages
    "mimetypes",  # http.server, urllib3: what a file holds, by its name
    "shutil",  # tempfile, zipfile
    *("bz2", "lzma"),  # shutil, zipfile: other ways to compress
    "csv",  # importlib.metadata: the list of a package's files
    *("idna", "stringprep"),  # requests: names of hosts beyond ASCII
)

_locks: dict[str, threading.RLock] = {}


def defer_rarely_used() -> None:
    """Let the libraries' imports of these modules cost nothing; before anything imports them."""
    for name in RARELY_USED:
        if name not in sys.modules and (spec := find_spec(name)) is not None:
            defer(spec)


def defer(spec: ModuleSpec) -> None:
    """Put a module into ``sys.modules`` that loads itself at the first look at something in it.

    The standard library's ``LazyLoader`` does the same, but up to Python 3.11.7 another thread that
    looks at the same time meets a half-loaded module. Names with two underscores, ``__all__`` among
    them, are no look: what all the module offers can't be imported at once.
    """
    module = module_from_spec(spec)
    _become(module, _Deferred)
    _locks[spec.name] = threading.RLock()
    sys.modules[spec.name] = module


class _Deferred(ModuleType):
    def __getattribute__(self, name: str) -> Any:
        # What is asked of every module, as where it is from, is known without loading it.
        if not name.startswith("__"):
            with _locks[self.__name__]:
                if _is_waiting(self):  # else another thread has loaded it meanwhile
                    _load(self)
        return ModuleType.__getattribute__(self, name)


class _BeingLoaded(ModuleType):
    """Open to the thread that loads it; others wait."""

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__"):
            return ModuleType.__getattribute__(self, name)
        with _locks[self.__name__]:
            if _is_waiting(self):  # the other thread could not load it
                _load(self)
            return ModuleType.__getattribute__(self, name)


def _is_waiting(module: ModuleType) -> bool:
    return type(module) is _Deferred


def _load(module: ModuleType) -> None:
    spec = module.__spec__
    assert spec is not None
    assert spec.loader is not None
    # PySide renames its modules after their import, and its loader knows the first names.
    renamed, spec.name = spec.name, module.__name__
    _become(module, _BeingLoaded)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        _become(module, _Deferred)  # to be tried again
        raise
    finally:
        spec.name = renamed
    _become(module, ModuleType)


def _become(module: ModuleType, kind: type[ModuleType]) -> None:
    module.__class__ = kind
