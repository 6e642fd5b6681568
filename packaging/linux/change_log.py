"""What the change log says of each version, in the forms that Linux' tools read."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from release.names import PACKAGE, ROOT

_HEADING = re.compile(r"^## \[?(\d+\.\d+\.\d+[\w.+-]*)\]? - (\d{4}-\d{2}-\d{2})$")
_UNRELEASED = "## Unreleased"
_WIDTH = 76


@dataclass(frozen=True)
class Release:
    """One version and what is new in it.

    Attributes:
        date: the day of the release, at 0:00 UTC.
    """

    version: str
    date: datetime
    changes: tuple[str, ...]


def releases(text: str, current: str, time_s: int) -> list[Release]:
    """Read a change log, newest version first.

    Args:
        text: the change log, in the form of Keep a Changelog.
        current: the version that is built; it gets what is not released yet when the change log
            does not know it.
        time_s: when that is, in seconds since 1970.
    """
    found = list(_sections(text))
    if any(release.version == current for release in found):
        return [release for release in found if release.version]
    return [
        Release(
            release.version or current,
            release.date if release.version else datetime.fromtimestamp(time_s, UTC),
            release.changes,
        )
        for release in found
    ]


def as_debian(found: list[Release], version: str, maintainer: str) -> str:
    """Write a change log as Debian's tools read it.

    Args:
        found: newest first.
        version: the package's own, which stands for the newest.
        maintainer: name and address.
    """
    parts = []
    for release in found:
        lines = [f"{PACKAGE} ({version if release is found[0] else release.version}) stable;"]
        lines[0] += " urgency=medium"
        for change in release.changes:
            lines += ["", *textwrap.wrap(f"  * {change}", _WIDTH, subsequent_indent="    ")]
        lines += ["", f" -- {maintainer}  {format_datetime(release.date)}"]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def read_change_log() -> str:
    """Return the project's change log."""
    return (ROOT / "CHANGELOG.md").read_text("utf-8")


def _sections(text: str) -> Iterator[Release]:
    version, date, changes = None, datetime.fromtimestamp(0, UTC), list[str]()
    for line in [*text.splitlines(), _UNRELEASED]:
        heading = _HEADING.match(line)
        if heading or line == _UNRELEASED:
            if version is not None and changes:
                yield Release(version, date, tuple(changes))
            version, changes = heading[1] if heading else "", []
            if heading:
                date = datetime.fromisoformat(heading[2]).replace(tzinfo=UTC)
        elif line.startswith("- "):
            changes.append(line.removeprefix("- "))
        elif line.startswith("  ") and changes:
            changes[-1] += " " + line.strip()
