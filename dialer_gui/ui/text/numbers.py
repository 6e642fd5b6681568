"""Words about numbers: where they are, what is wrong with them, how often a caller ID was shown."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.number_facts import (
    NumberCaution,
    NumberFacts,
    NumberKind,
    local_times,
    zones_of,
)
from dialer_gui.domain.numbers import NumberProblem
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.times import clock_words

if TYPE_CHECKING:
    from datetime import datetime

translate = QCoreApplication.translate

#: A longer name of a caller ID is cut in its middle where there is one line for all.
_MAX_NAME = 16

_PROBLEMS = {
    NumberProblem.EMPTY: QT_TRANSLATE_NOOP("Numbers", "Type or paste a number first."),
    NumberProblem.NO_DIGITS: QT_TRANSLATE_NOOP("Numbers", "There is no number in this text."),
    NumberProblem.SEVERAL: QT_TRANSLATE_NOOP("Numbers", "There are several numbers: choose one."),
    NumberProblem.STAR_OR_POUND: QT_TRANSLATE_NOOP(
        "Numbers", "* and # can only begin a service code such as *97."
    ),
    NumberProblem.TOO_SHORT: QT_TRANSLATE_NOOP("Numbers", "This number is too short."),
    NumberProblem.TOO_LONG: QT_TRANSLATE_NOOP("Numbers", "This number is too long."),
    NumberProblem.NOT_POSSIBLE: QT_TRANSLATE_NOOP("Numbers", "No number looks like this."),
}

_CAUTIONS = {
    NumberCaution.SERVICE_CODE: QT_TRANSLATE_NOOP(
        "Numbers", "From a link: a service code, which can change how your phone works."
    ),
    NumberCaution.OWN_EXTENSION: QT_TRANSLATE_NOOP(
        "Numbers", "From a link: this is the phone you call from."
    ),
    NumberCaution.EMERGENCY: QT_TRANSLATE_NOOP("Numbers", "From a link: an emergency number."),
    NumberCaution.PREMIUM_RATE: QT_TRANSLATE_NOOP(
        "Numbers", "From a link: a premium-rate number, which costs extra."
    ),
}


def caution_words(caution: NumberCaution) -> str:
    """Return the warning for a number that a link has brought."""
    return translate("Numbers", _CAUTIONS[caution])


def extension_words(extension: str) -> str:
    """Return that the extension behind a link's number is not dialled with it."""
    words = translate("Numbers", "The link names extension {extension}; it is not dialled.")
    return words.format(extension=extension)


def problem_words(problem: NumberProblem) -> str:
    """Return what to say at the field."""
    return translate("Numbers", _PROBLEMS[problem])


def country_name(country: str) -> str:
    """Return a country's name for its ISO letters, the letters where it has none."""
    territory = QLocale.codeToTerritory(country)
    if territory == QLocale.Country.AnyTerritory:
        return country
    # The names are among the texts, because Qt has them in English only.
    return translate("Countries", QLocale.territoryToString(territory))


def place_words(facts: NumberFacts, zones: Sequence[str] = ()) -> str:
    """Return where a number is and what time it is there now, as far as it is known.

    Args:
        facts: what its plan says.
        zones: the time zones that it is known to be in; empty for all that its plan allows.
    """
    there = time_there(local_times(zones or zones_of(facts), time.time()))
    if not facts.country or not there:
        return country_name(facts.country) if facts.country else there
    return _place_and_time(country_name(facts.country), there)


def zone_words(zone: str) -> str:
    """Return a time zone and the time there; empty for one that is not known."""
    there = time_there(local_times((zone,), time.time()))
    return _place_and_time(plain_text(zone), there) if there else ""


def _place_and_time(place: str, there: str) -> str:
    return translate("Numbers", "{country}, {time}").format(country=place, time=there)


def known_words(facts: NumberFacts, zones: Sequence[str] = ()) -> str:
    """Return the line below a number: its country and the time there, or that it is a phone's.

    Args: as for :func:`place_words`.
    """
    if facts.kind is NumberKind.EXTENSION:
        return translate("Numbers", "Extension")
    times = local_times(zones or zones_of(facts), time.time())
    if not facts.country or not times:
        return place_words(facts, zones)
    first, last = (clock_words(QTime(at.hour, at.minute)) for at in (times[0], times[-1]))
    return translate("Numbers", "{country} {time}").format(
        country=country_name(facts.country), time=first if first == last else f"{first}–{last}"
    )


def time_there(times: Sequence[datetime]) -> str:
    """Return the local time in words, a span where the number may be in several zones."""
    if not times:
        return ""
    first, last = (clock_words(QTime(at.hour, at.minute)) for at in (times[0], times[-1]))
    if len(times) == 1:
        return translate("Numbers", "{time} there").format(time=first)
    return translate("Numbers", "{first} to {last} there").format(first=first, last=last)


def unassigned_words() -> str:
    """Return the warning for a number that is possible but not assigned by its plan."""
    return translate("Numbers", "Check it: the country's numbering plan has no such number.")


def used_words(calls: int) -> str:
    """Return how many calls have shown a caller ID today."""
    return translate("CallerIds", "Calls today: {count}").format(count=calls)


def often_used_words(calls: int, name: str = "") -> str:
    """Return the same for one that is shown too often; ``name`` where it does not stand beside."""
    words = translate("CallerIds", "Calls today: {count}, may be flagged as spam")
    words = words.format(count=calls)
    if not name:
        return words
    return translate("CallerIds", "{caller_id}: {words}").format(caller_id=name, words=words)


def ruled_words(name: str) -> str:
    """Return that a rule of the account has chosen a caller ID, behind the number's country."""
    return translate("CallerIds", "as {caller_id}, by rule").format(caller_id=name)


def brief_words(name: str, *, calls: int, is_ruled: bool) -> str:
    """Return both on the one line that there is below the number, where nothing may move.

    Args:
        name: of the caller ID, which stands whole in its own field.
        calls: how often it was shown today; 0 where that is not worth a word.
        is_ruled: whether a rule has chosen it.
    """
    if len(name) > _MAX_NAME:
        name = f"{name[: _MAX_NAME // 2]}…{name[-_MAX_NAME // 2 + 1 :]}"
    words = translate("CallerIds", "as {caller_id}").format(caller_id=name)
    if is_ruled:
        words = ruled_words(name)
    if calls:
        with_calls = translate("CallerIds", "{caller_id}: {count} today")
        words = with_calls.format(caller_id=words, count=QLocale().toString(calls))
    return words if calls or is_ruled else ""
