#!/usr/bin/env python3
"""Write the SHA-256 of every file in a folder into SHA256SUMS there: checksums.py FOLDER

“sha256sum -c SHA256SUMS” (on macOS “shasum -a 256 -c SHA256SUMS”) checks them.
"""

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"
USAGE_ERROR = 2


def write_checksums(folder: Path) -> Path:
    """Write the file anew; folders in the folder are left out.

    Raises:
        ValueError: there is nothing to write a checksum of.
    """
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and path.name != NAME]
    if not files:
        raise ValueError(f"there is no file in {folder}")
    sums = folder / NAME
    lines = [f"{_digest(path)}  {path.name}\n" for path in files]
    sums.write_text("".join(lines), "utf-8", newline="\n")
    return sums


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main(arguments: list[str]) -> int:
    """Write the checksums and return the exit code."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    print(write_checksums(Path(arguments[0])).read_text("utf-8"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
