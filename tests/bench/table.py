"""The rows the benchmark prints."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass

COLUMNS = (
    ("point", 56),
    ("ours: median (min–max)", 30),
    ("reference: median (min–max)", 42),
    ("ratio", 6),
    ("limit", 14),
    ("", 7),
)


@dataclass(frozen=True)
class Row:
    """One figure.

    Attributes:
        point: what was measured.
        ours: the dialer's figure, in words.
        reference: what it is compared with, in words; empty when it stands alone.
        ratio: ours in terms of the reference; None when there is no such thing.
        limit: the most it may be, in words; empty for a figure given for information.
        met: whether it stays within the limit; None without a limit.
    """

    point: str
    ours: str
    reference: str = ""
    ratio: float | None = None
    limit: str = ""
    met: bool | None = None

    def to_json(self) -> str:
        """Return the row as one line, for the process that prints the table."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> "Row":
        """Read a line of :meth:`to_json`."""
        return cls(**json.loads(line))


def compared(
    point: str,
    ours: Sequence[float],
    reference: Sequence[float],
    *,
    unit: str,
    named: str,
    limit: float | None = None,
    at_most: float | None = None,
) -> Row:
    """Make the row of a ratio of two medians.

    Args:
        point: what was measured.
        ours: the dialer's samples.
        reference: the reference's samples, taken in turn with ours.
        unit: both samples' unit.
        named: what the reference is.
        limit: the largest good ratio; None for information only.
        at_most: the largest good median of the dialer's, whatever the reference shows.
    """
    median = statistics.median(ours)
    ratio = median / statistics.median(reference)
    limits = [] if limit is None else [(ratio, limit, f"{limit:g} ×")]
    limits += [] if at_most is None else [(median, at_most, f"{at_most:g} {unit}")]
    return Row(
        point,
        spread(ours, unit),
        f"{named}: {spread(reference, unit)}",
        ratio,
        "≤ " + ", ".join(words for _, _, words in limits) if limits else "",
        all(value <= bound for value, bound, _ in limits) if limits else None,
    )


def bounded(
    point: str,
    samples: Sequence[float],
    *,
    unit: str,
    limit: float | None = None,
    reference: str = "",
) -> Row:
    """Make the row of samples of which not even the largest may be over a limit.

    Args:
        point: what was measured.
        samples: at least one.
        unit: of the samples and the limit.
        limit: the most the largest sample may be; None for information only.
        reference: what the reference showed, in words.
    """
    return Row(
        point,
        spread(samples, unit),
        reference,
        None,
        "" if limit is None else f"≤ {limit:g} {unit}",
        None if limit is None else max(samples) <= limit,
    )


def spread(samples: Sequence[float], unit: str) -> str:
    """Write samples as median, smallest and largest; a single one as itself."""
    middle = number(statistics.median(samples))
    if len(samples) == 1:
        return f"{middle} {unit}"
    return f"{middle} ({number(min(samples))}–{number(max(samples))}) {unit}"


def number(value: float) -> str:
    """Write a number with about three digits."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def header() -> str:
    """Return the table's two first lines."""
    names = "  ".join(name.ljust(width) for name, width in COLUMNS).rstrip()
    return f"{names}\n{'  '.join('-' * width for _, width in COLUMNS)}"


def line(row: Row) -> str:
    """Return a row as a line of the table."""
    verdict = {None: "", True: "met", False: "NOT MET"}[row.met]
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    cells = (row.point, row.ours, row.reference, ratio, row.limit, verdict)
    widths = (width for _, width in COLUMNS)
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
