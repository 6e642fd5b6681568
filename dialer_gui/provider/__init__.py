"""The provider's voice API: typed calls in, typed outcomes out. No Qt."""

import sys
from types import ModuleType


def _spare_guessing_encodings() -> None:
    """Stand in for what requests guesses the encoding of unmarked texts with.

    Replies are JSON, which is UTF-8, and nothing here asks for a guess; the library that makes
    guesses has every encoding's letters in memory, three megabytes. It is out of reach for the rest
    of the process as well.
    """
    stand_in = ModuleType("charset_normalizer")
    vars(stand_in).update(__version__="3.0.0", detect=lambda _body: {"encoding": "utf-8"})
    sys.modules.setdefault(stand_in.__name__, stand_in)


_spare_guessing_encodings()
