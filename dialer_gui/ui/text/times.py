"""Days, times and spans of time in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from dialer_gui.ui.text.sentences import capitalised

translate = QCoreApplication.translate


def duration_words(seconds: float) -> str:
    """Return 0:42, 12:05 or 1:02:05; what is below zero counts as zero."""
    minutes, rest_s = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest_s:02}" if hours else f"{minutes}:{rest_s:02}"


def clock_words(clock: QTime) -> str:
    """Return a time of day such as 14:05, as the language writes it."""
    return QLocale().toString(clock, translate("Times", "HH:mm"))


def date_words(day: QDate) -> str:
    """Return a date in figures, as the country writes it; empty for none."""
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def day_words(day: QDate) -> str:
    """Return a day as it heads its calls, such as Today or Monday, 23 November."""
    today = QDate.currentDate()
    days_ago = day.daysTo(today)
    if days_ago == 0:
        return translate("Times", "Today")
    if days_ago == 1:
        return translate("Times", "Yesterday")
    pattern = translate("Times", "dddd, d MMMM")
    if day.year() != today.year():
        pattern = translate("Times", "dddd, d MMMM yyyy")
    return capitalised(QLocale().toString(day, pattern))


def time_words(at_s: float) -> str:
    """Return 14:05 for today, the day as well for other days."""
    when = moment(at_s)
    clock = clock_words(when.time())
    days_ago = when.date().daysTo(QDate.currentDate())
    if days_ago == 0:
        return clock
    if days_ago == 1:
        return translate("Times", "Yesterday {time}").format(time=clock)
    return translate("Times", "{date} {time}").format(date=date_words(when.date()), time=clock)


def moment(at_s: float) -> QDateTime:
    """Return a Unix time as the time of this place."""
    return QDateTime.fromMSecsSinceEpoch(round(at_s * 1000))
