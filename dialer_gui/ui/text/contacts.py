"""Words about contacts: what their numbers are called, and what an import has found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.untrusted import plain_text

translate = QCoreApplication.translate

#: Labels that address books share, as they are kept, and their words.
LABELS = {
    "mobile": QT_TRANSLATE_NOOP("Contacts", "mobile"),
    "work": QT_TRANSLATE_NOOP("Contacts", "work"),
    "home": QT_TRANSLATE_NOOP("Contacts", "home"),
    "main": QT_TRANSLATE_NOOP("Contacts", "main"),
    "fax": QT_TRANSLATE_NOOP("Contacts", "fax"),
    "pager": QT_TRANSLATE_NOOP("Contacts", "pager"),
    "other": QT_TRANSLATE_NOOP("Contacts", "other"),
}

#: How a number is written for people.
WriteNumber = Callable[[str], str]


def label_words(label: str) -> str:
    """Return what a number is called; a label that the person made up stays as it is."""
    known = LABELS.get(label)
    return plain_text(label) if known is None else translate("Contacts", known)


def label_of_words(words: str) -> str:
    """Return the label as it is kept, of what stands in its field."""
    words = plain_text(words).strip()
    known = (label for label in LABELS if label_words(label) == words)
    return next(known, words)


def numbers_words(contact: Contact, write: WriteNumber) -> str:
    """Return a contact's numbers in one line, each with its label."""
    parts = []
    for each in contact.numbers:
        written = f"\N{LEFT-TO-RIGHT ISOLATE}{write(each.dialled)}\N{POP DIRECTIONAL ISOLATE}"
        parts.append(f"{label_words(each.label)} {written}" if each.label else written)
    return " · ".join(parts)


def people_words(people: Sequence[Contact]) -> str:
    """Return whose a number is; of several people all, since nobody knows who is meant."""
    names = dict.fromkeys(plain_text(person.title) for person in people)
    return translate("Contacts", " or ").join(names)
