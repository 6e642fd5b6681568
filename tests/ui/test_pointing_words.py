"""A sentence that points to something is shown only with what it points to."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

import dialer_gui.ui
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, DiagnosisLine, Finding
from dialer_gui.domain.notices import HISTORY_CHANGES, Notice, NoticeKind
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.diagnostics import line_words
from dialer_gui.ui.text.notices import notice_words
from dialer_gui.ui.text.outcomes import outcome_words
from dialer_gui.ui.update_news import no_browser_words
from tests.ui.diagnostics_scenes import BAD, show
from tests.ui.gallery import REQUEST
from tests.ui.gallery_dialogs import DIALOGS
from tests.ui.parts import dialog, part, seen_texts, settle

POINTING = re.compile(r"\b(below|beside|above|own words|at the top)\b|:$", re.IGNORECASE)
SAID = "destnumber can not match"
#: Every sentence of the window that points to something; each has a test below.
SENTENCES = {
    "The provider's own words below say more.",
    "The provider's own words below name the field to correct.",
    "Nothing was given away. Show the details below to the administrator.",
    "The provider's own words say more.",
    "Something is wrong. See what to do below.",
    "The call history was damaged. It was set aside and a new one begun. The damaged file is:",
    "The settings were damaged. They were set aside and new ones begun. The damaged file is:",
    "The contacts were damaged. They were set aside and an empty file begun. The damaged file is:",
    "What was there instead was no history, and was set aside:",
    "What can't be read is not imported:",
    "Each rule has a country's two letters and one of the caller IDs above, as in DE: Sales.",
    "Filled in for numbers of a country, with commas between them: the country's two letters and "
    "one of the caller IDs above, as in DE: Sales.",
    "No browser could be opened. The page of the release is:",
    "Nothing on this computer opens the log. It is here:",
    "Your organisation's policy for this program has a mistake, so nothing of it counts. "
    "Tell your administrator:",
    "When you come to this window and have copied a number, a button below the number field puts "
    "it in. Nothing is read while you are elsewhere, and nothing is dialled.",
}
#: Ends of an attempt without a word from outside.
SILENT = [
    *(CallOutcome(OutcomeKind.REFUSED, reason, Placement.NONE, "7") for reason in Reason),
    *(CallOutcome(OutcomeKind.REFUSED, reason, Placement.NONE, "7", " \n") for reason in Reason),
    *(CallOutcome(OutcomeKind.REFUSED, reason, Placement.UNLIKELY) for reason in Reason),
    *map(CallOutcome.not_sent, Reason),
    *map(CallOutcome.unknown, Reason),
]


def sentences() -> Iterator[str]:
    """Yield every text in the window's sources that may be a sentence."""
    for path in Path(dialer_gui.ui.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = list(ast.walk(tree))
        documentation = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if not isinstance(node, ast.Constant) or id(node) in documentation:
                continue
            if isinstance(node.value, str) and " " in node.value:
                yield node.value


#: The name of a setting, which points to nothing.
NAME = "Warning beside a caller ID"


def test_every_sentence_that_points_is_known_here() -> None:
    assert {each for each in sentences() if POINTING.search(each)} == {*SENTENCES, NAME}


def test_nothing_is_pointed_to_where_no_words_came() -> None:
    for outcome in SILENT:
        words = outcome_words(REQUEST, outcome)
        assert words.advice
        # Its notice is no part of the outcome.
        if outcome.reason is not Reason.HISTORY_FAILED:
            assert not POINTING.search(" ".join(words)), outcome


def test_the_provider_s_words_are_where_a_refusal_points_to(window: MainWindow) -> None:
    for reason in Reason:
        outcome = CallOutcome(OutcomeKind.REFUSED, reason, Placement.NONE, "7", SAID)
        window.call_status.end(REQUEST, outcome)
        seen = seen_texts(window).splitlines()
        assert seen[seen.index("The provider says (code 7)") + 1] == SAID


def test_a_refusal_without_words_says_so(window: MainWindow) -> None:
    """The code is shown, and that nothing came with it."""
    refused = CallOutcome(OutcomeKind.REFUSED, Reason.PARAMETER, Placement.NONE, "400")
    window.call_status.end(REQUEST, refused)
    seen = seen_texts(window)
    assert "The provider does not say which. Check number, extension, caller ID" in seen
    assert "The provider says (code 400)\n(no words)" in seen


def test_the_details_are_where_a_wrong_certificate_points_to(window: MainWindow) -> None:
    detail = "self-signed certificate; issued by CN=x"
    window.call_status.end(REQUEST, CallOutcome.not_sent(Reason.CERTIFICATE, detail))
    assert "Show the details below to the administrator." in seen_texts(window)
    assert f"Details\n{detail}" in seen_texts(window)


def test_the_notice_is_where_an_unwritten_call_points_to(window: MainWindow) -> None:
    window.notices.tell(Notice(NoticeKind.HISTORY_UNAVAILABLE, "disk full"))
    window.call_status.end(REQUEST, CallOutcome.not_sent(Reason.HISTORY_FAILED, "disk full"))
    assert "The notice in the window says why" in seen_texts(window)
    labels = [each for each in window.findChildren(QLabel) if each.isVisible()]
    tops = [each.mapTo(window, each.rect().topLeft()).y() for each in labels]
    places = {each.text(): top for each, top in zip(labels, tops, strict=True)}
    notice = next(text for text in places if text.startswith("The call history can't be written"))
    outcome = next(text for text in places if "The notice in the window says why" in text)
    assert places[notice] < places[outcome]


def test_an_error_text_of_the_server_is_said_and_shown(window: MainWindow) -> None:
    """What came is named; whose it is nobody can know."""
    notice = "Notice: Undefined index: route in /srv/call.php on line 12"
    mixed = CallOutcome.unknown(Reason.MIXED_REPLY, "ret 200, status 0, sent", notice)
    window.call_status.end(REQUEST, mixed)
    seen = seen_texts(window)
    assert "Outcome unknown: your phone may still ring" in seen
    assert (
        "The server sent an error text of its own, along with JSON saying: "
        "ret 200, status 0, sent." in seen
    )
    assert f"What came\n{notice}\nret 200, status 0, sent" in seen
    assert "did not come from the provider" not in seen
    assert "The provider says" not in seen


@pytest.mark.parametrize("said", ["", " ", SAID])
def test_a_check_points_to_words_where_it_shows_some(said: str) -> None:
    for step, reason in itertools.product(CheckStep, Reason):
        failed = DiagnosisLine(step, CheckResult.FAILED, Finding.TROUBLE, reason=reason)
        words = line_words(replace(failed, code="7", server_text=said), "8001")
        assert words.advice
        assert not POINTING.search(words.advice) or SAID in words.detail, failed


def test_a_failed_check_has_the_advice_that_its_summary_points_to(window: MainWindow) -> None:
    dialog = window.dialogs.open_diagnostics()
    show(dialog, BAD)
    shown = seen_texts(dialog)
    assert "Something is wrong. See what to do below." in shown
    assert "Sign in again, or paste a new token into the account." in shown


@pytest.mark.parametrize(
    "kind",
    [
        *(NoticeKind.HISTORY_SET_ASIDE, NoticeKind.SETTINGS_SET_ASIDE),
        *(NoticeKind.CONTACTS_SET_ASIDE, *sorted(HISTORY_CHANGES)),
    ],
)
def test_a_damaged_file_is_named(kind: NoticeKind) -> None:
    assert notice_words(Notice(kind, "/home/a/history.1")).text.endswith(":\n/home/a/history.1")


def test_the_page_of_a_release_is_named() -> None:
    assert no_browser_words("https://a.example/1").text.endswith(":\nhttps://a.example/1")


def test_what_an_import_leaves_out_is_named_below_the_words(window: MainWindow) -> None:
    DIALOGS["import-read"](window)
    left_out = part(dialog(), QPlainTextEdit, "What can't be read")
    assert left_out.blockCount() == 2
    said = "What can't be read is not imported:"
    words = next(each for each in dialog().findChildren(QLabel) if each.text() == said)
    assert _bottom(words) <= left_out.mapTo(dialog(), QPoint()).y()


def test_the_caller_ids_stand_above_the_rules_that_name_them(window: MainWindow) -> None:
    DIALOGS["more-account"](window)
    settle()
    caller_ids = part(dialog(), QLineEdit, "Caller IDs")
    rules = part(dialog(), QLineEdit, "Caller ID by country")
    assert _bottom(caller_ids) <= rules.mapTo(dialog(), QPoint()).y()


def _bottom(widget: QWidget) -> int:
    return widget.mapTo(dialog(), widget.rect().bottomLeft()).y()
