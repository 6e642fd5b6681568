"""What requests and urllib3 load at their import for jobs that nothing here gives them.

Four megabytes that would lie in memory all day. Stand-ins take their places before requests comes;
what they stand in for is out of reach for the rest of the process as well.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


def spare_requests() -> None:
    """Put the stand-ins in; a library that is loaded already stays."""
    _spare_guessing_encodings()
    _spare_list_of_authorities()
    _spare_http2()


def _spare_guessing_encodings() -> None:
    """Replies are JSON, which is UTF-8: nothing is to be guessed by every encoding's letters."""
    _stand_in("charset_normalizer", __version__="3.0.0", detect=lambda _body: {"encoding": "utf-8"})


def _spare_list_of_authorities() -> None:
    """The operating system says whom to trust; whoever asks for another list trusts nobody."""
    _stand_in("certifi", where=lambda: "")


def _spare_http2() -> None:
    """Only the part that is asked whether HTTP/2 is on; what turns it on is never called."""
    urllib3 = find_spec("urllib3")
    if urllib3 is not None and urllib3.submodule_search_locations:
        folder = Path(urllib3.submodule_search_locations[0], "http2")
        _stand_in("urllib3.http2", __path__=[str(folder)])


def _stand_in(name: str, **contents: object) -> None:
    stand_in = ModuleType(name)
    stand_in.__spec__ = ModuleSpec(name, None)
    vars(stand_in).update(contents)
    sys.modules.setdefault(name, stand_in)
