#!/usr/bin/env python3
"""Print what the change log says of a release: notes.py TAG

The tag has to be the program's version with a v before it, and the change log has to have a part
of its own for that version; otherwise nothing is printed, and the exit code is 1.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from release.names import ROOT, version

CHANGE_LOG = ROOT / "CHANGELOG.md"
USAGE_ERROR = 2


def notes(tag: str, version: str, change_log: str) -> str:
    """Return a release's part of the change log, without its heading.

    Args:
        tag: such as ``v1.2.3``.
        version: the program's.
        change_log: the whole of it; a part begins with ``## 1.2.3 - 2026-01-31``, with or without
            brackets around the version. The packages read the date.

    Raises:
        ValueError: the tag is not the version, or that part is missing or empty.
    """
    if tag != f"v{version}":
        raise ValueError(f"the tag is “{tag}”, and the program's version is {version}")
    heading = rf"^## \[?{re.escape(version)}\]? - \d{{4}}-\d{{2}}-\d{{2}}\n"
    found = re.search(heading + r"(.*?)(?=^## |\Z)", change_log, re.MULTILINE | re.DOTALL)
    if found is None or not found[1].strip():
        raise ValueError(f"CHANGELOG.md says nothing under “## {version} - DATE”")
    return found[1].strip() + "\n"


def main(arguments: list[str]) -> int:
    """Print the notes and return the exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    try:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        print(notes(arguments[0], version(), CHANGE_LOG.read_text("utf-8")), end="")
    except ValueError as error:
        print(f"notes.py: {error}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
