"""Words about links: who opens them, what is wrong with one, what became of a test."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.links import (
    LINK_PERIOD_S,
    MAX_LINK_LENGTH,
    MAX_LINKS,
    LinkHandling,
    LinkProblem,
)
from dialer_gui.ui.text.notices import NoticeWords

translate = QCoreApplication.translate


def handler_words(handling: LinkHandling, scheme: str) -> str:
    """Return who opens links of a scheme now."""
    if scheme in handling.ours:
        return translate("Links", "Dialer")
    if handling.names.get(scheme):
        return handling.names[scheme]
    if handling.is_chosen_elsewhere and not handling.can_take:
        return translate(
            "Links",
            "This can't be told from here. Choose Dialer among the default programs in the "
            "settings of your desktop.",
        )
    return translate("Links", "No program, as far as is known.")


def problem_of_link_words(problem: LinkProblem) -> NoticeWords:
    """Return why nothing was taken from a link."""
    text = translate("Links", "A link was refused: it holds control characters.")
    if problem is LinkProblem.TOO_LONG:
        text = translate("Links", "A link was refused: it is longer than {count} characters.")
    return NoticeWords("warn", text.format(count=MAX_LINK_LENGTH))


def many_links_words(written: str) -> NoticeWords:
    """Return the note about links that come one after the other."""
    text = translate(
        "Links",
        "More than {count} links came within {seconds} seconds. Only the last one counts: {number}",
    ).format(count=MAX_LINKS, seconds=round(LINK_PERIOD_S), number=written)
    return NoticeWords("warn", text)


def link_test_begun_words() -> str:
    """Return what to say while a test link is under way."""
    return translate("Links", "The test link is on its way…")


def link_test_arrived_words() -> str:
    """Return what to say of a test link that came back."""
    return translate("Links", "The test link came back: Dialer opens phone links.")


def link_test_lost_words() -> str:
    """Return what to say of a test link that did not come back."""
    return translate(
        "Links", "The test link did not come back: another program has opened it, or none."
    )


def taken_words(handling: LinkHandling) -> str:
    """Return what to do after the program was made the handler."""
    if handling.is_chosen_elsewhere:
        return translate(
            "Links",
            "Choose Dialer in the page that your system has opened; it alone can change it.",
        )
    return translate("Links", "Dialer opens phone links from now on.")


def given_back_words() -> str:
    """Return what to say after it was undone."""
    return translate("Links", "Links are opened as before.")


def not_changed_words(reason: str) -> str:
    """Return that the handler could not be changed."""
    return translate("Links", "It could not be changed: {reason}").format(reason=reason)
