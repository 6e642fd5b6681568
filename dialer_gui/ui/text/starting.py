"""Words for a start that has to be given up, in one line each: they also go to the terminal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_MAX_HALF_LENGTH = 100

translate = QCoreApplication.translate


def not_saved_words(place: str, advice: str) -> str:
    """Return what to say where the program can't keep its files.

    Args:
        place: the folder or file that is in the way of it.
        advice: whole sentences: what is wrong there and what to do about it.
    """
    return translate(
        "Starting",
        "Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.",
    ).format(place=_visible(place), advice=advice)


def no_answer_words() -> str:
    """Return what to say where a running program has the lock and does not answer."""
    return translate(
        "Starting",
        "The dialer is running already but does not answer; end it and start it again.",
    )


def failed_words(hint: str, log: str) -> str:
    """Return what to say where a defect of the program stops it.

    Args:
        hint: the kind of error.
        log: the file that says more.
    """
    return translate(
        "Starting",
        "Something went wrong inside this program ({hint}). It is in the log {log}. Start it again,"
        " and if that does not help, install it again.",
    ).format(hint=hint, log=_visible(log))


def _visible(path: str) -> str:
    """Return a path as text in one line, of a length that can be shown."""
    if len(path) > 2 * _MAX_HALF_LENGTH:
        path = f"{path[:_MAX_HALF_LENGTH]}…{path[-_MAX_HALF_LENGTH:]}"
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in path)
