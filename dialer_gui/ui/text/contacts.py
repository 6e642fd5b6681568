"""Words about contacts: what their numbers are called, and what an import has found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication, QLocale

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ImportCounts,
    ReadProblem,
    Unreadable,
)
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
        written = f"\N{LEFT-TO-RIGHT ISOLATE}{write(each.number)}\N{POP DIRECTIONAL ISOLATE}"
        parts.append(f"{label_words(each.label)} {written}" if each.label else written)
    return " · ".join(parts)


def people_words(people: Sequence[Contact]) -> str:
    """Return whose a number is; of several people all, since nobody knows who is meant."""
    names = dict.fromkeys(plain_text(person.title) for person in people)
    return reduce(_either, names) if names else ""


def _either(first: str, second: str) -> str:
    words = translate("Contacts", "{first} or {second}")
    return words.format(first=first, second=second)


_FIELDS = {
    Field.IGNORED: QT_TRANSLATE_NOOP("Contacts", "Leave out"),
    Field.NAME: QT_TRANSLATE_NOOP("Contacts", "Name"),
    Field.GIVEN_NAME: QT_TRANSLATE_NOOP("Contacts", "First name"),
    Field.FAMILY_NAME: QT_TRANSLATE_NOOP("Contacts", "Last name"),
    Field.COMPANY: QT_TRANSLATE_NOOP("Contacts", "Company"),
    Field.NUMBER: QT_TRANSLATE_NOOP("Contacts", "Number"),
    Field.LABEL: QT_TRANSLATE_NOOP("Contacts", "What the next number is called"),
    Field.NOTE: QT_TRANSLATE_NOOP("Contacts", "Note"),
    Field.CUSTOMER_ID: QT_TRANSLATE_NOOP("Contacts", "Customer ID"),
    Field.MEMBER_ID: QT_TRANSLATE_NOOP("Contacts", "Member ID"),
    Field.TIME_ZONE: QT_TRANSLATE_NOOP("Contacts", "Time zone"),
    Field.FAVOURITE: QT_TRANSLATE_NOOP("Contacts", "Favourite"),
    Field.UID: QT_TRANSLATE_NOOP("Contacts", "ID in the address book"),
}
_PROBLEMS = {
    ReadProblem.EMPTY: QT_TRANSLATE_NOOP("Contacts", "Line {line}, no name and no number: {text}"),
    ReadProblem.ROUNDED: QT_TRANSLATE_NOOP(
        "Contacts", "Line {line}, a spreadsheet has rounded the number: {text}"
    ),
    ReadProblem.BROKEN: QT_TRANSLATE_NOOP(
        "Contacts", "Line {line}, broken, with no end or with a quote too many: {text}"
    ),
    ReadProblem.TOO_LONG: QT_TRANSLATE_NOOP("Contacts", "Line {line}, far too long: {text}"),
}
_FILE_PROBLEMS = {
    FileProblem.NO_CONTACTS: QT_TRANSLATE_NOOP("Contacts", "There are no contacts in this file."),
    FileProblem.TOO_LARGE: QT_TRANSLATE_NOOP("Contacts", "This file is too large for contacts."),
    FileProblem.BINARY: QT_TRANSLATE_NOOP(
        "Contacts", "Binary workbooks can't be read. Save it as .xlsx, and import that."
    ),
    FileProblem.UNREADABLE: QT_TRANSLATE_NOOP("Contacts", "This file can't be read."),
}


def field_words(field: Field) -> str:
    """Return what a column can hold, in words."""
    return translate("Contacts", _FIELDS[field])


def unreadable_words(unreadable: Unreadable) -> str:
    """Return what was not read, where it is, and why not."""
    words = translate("Contacts", _PROBLEMS[unreadable.problem])
    line = QLocale().toString(unreadable.line)
    return words.format(line=line, text=plain_text(unreadable.text))


def file_problem_words(problem: FileProblem, detail: str) -> str:
    """Return why a file was not read, and below it what the system says of it."""
    words = translate("Contacts", _FILE_PROBLEMS[problem])
    return "\n".join(filter(None, (words, plain_text(detail))))


def import_words(counts: ImportCounts) -> str:
    """Return what an import is going to do, in numbers that add up to all that is in the file."""
    kinds = (
        (counts.new, translate("Contacts", "new: {count}")),
        (counts.changed, translate("Contacts", "changed: {count}")),
        (counts.same, translate("Contacts", "there already: {count}")),
        (counts.skipped, translate("Contacts", "skipped: {count}")),
        (counts.unreadable, translate("Contacts", "can't be read: {count}")),
    )
    shown = [(count, words) for count, words in kinds if count]
    write = QLocale().toString
    parts = " · ".join(words.format(count=write(count)) for count, words in shown)
    total = translate("Contacts", "In the file: {count}").format(count=write(sum(counts)))
    return f"{total} · {parts}" if parts else total
