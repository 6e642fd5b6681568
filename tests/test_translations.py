"""The texts in other languages: complete, up to date, and made for what is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication

import translations
from dialer_gui.ui.language import LANGUAGES, language_for, speak

#: What is filled in: {number}, %n and %Ln, and the keys of a menu.
_PLACEHOLDER = re.compile(r"{[^}]*}|%L?n")
_FORMS = {"en": 2, "es": 2, "id": 1, "zh_CN": 1}


def messages(language: str) -> Iterator[tuple[str, list[str]]]:
    """Return each text with its translation, or with the forms of it."""
    for message in ElementTree.parse(translations.file_of(language)).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        yield message.findtext("source", ""), forms or [translation.text or ""]


def test_the_files_hold_what_the_source_says_and_nothing_else() -> None:
    assert translations.differences() == []


def test_each_language_can_be_chosen() -> None:
    assert sorted(LANGUAGES) == sorted(translations.LANGUAGES)


def test_a_new_text_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "unfinished", lambda language: [f"A new one {language}"])
    assert "dialer_es.ts lacks: A new one es" in translations.differences()


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_is_filled_in_is_in_every_translation(language: str) -> None:
    wrong = []
    for source, forms in messages(language):
        wanted = sorted(_PLACEHOLDER.findall(source))
        for place, form in enumerate(forms):
            found = sorted(_PLACEHOLDER.findall(form))
            # One may be said in words: “one extra”.
            is_one = place == 0 and len(forms) > 1 and found == [w for w in wanted if "%" not in w]
            if found != wanted and not is_one:
                wrong.append((source, form))
    assert wrong == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_each_form_of_a_plural_is_there(language: str) -> None:
    plurals = [forms for source, forms in messages(language) if "%n" in source or "%Ln" in source]
    assert plurals
    assert all(len(forms) == _FORMS[language] and all(forms) for forms in plurals)


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_blanks_at_the_ends_and_line_ends_are_kept(language: str) -> None:
    ends = re.compile(r"^\s*|\s*$")
    wrong = [
        (source, form)
        for source, forms in messages(language)
        for form in forms
        if ends.findall(source) != ends.findall(form) or source.count("\n") != form.count("\n")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("", ["es-MX", "en-US"], "es"),
        ("", ["es-Latn-ES"], "es"),
        ("", ["id-Latn-ID", "id"], "id"),
        ("", ["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        ("", ["zh-SG"], "zh_CN"),
        ("", ["zh-Hant-TW", "zh-TW", "en-TW"], "en"),
        ("", ["de-DE", "es-ES"], "es"),
        ("", ["de-DE"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("id", ["es-MX"], "id"),
        ("tlh", ["es-MX"], "es"),
    ],
)
def test_the_choice_counts_and_then_the_system(
    choice: str, system: list[str], language: str
) -> None:
    assert language_for(choice, system) == language


@pytest.fixture
def _default_locale() -> Iterator[None]:
    yield
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("_default_locale")
@pytest.mark.parametrize(
    ("language", "call", "tuesday"),
    [
        ("en", "Call", "Tuesday"),
        ("es", "Llamar", "martes"),
        ("id", "Panggil", "Selasa"),
        ("zh_CN", "呼叫", "星期二"),
    ],
)
def test_a_language_is_spoken(qapp: QApplication, language: str, call: str, tuesday: str) -> None:
    translations.release()
    catalogues = speak(language)
    try:
        assert QCoreApplication.translate("CallForm", "Call") == call
        assert QLocale().toString(QDate(2026, 12, 1), "dddd") == tuesday
        assert QLocale().decimalPoint() == {"es": ",", "id": ","}.get(language, ".")
    finally:
        for catalogue in catalogues:
            qapp.removeTranslator(catalogue)
    assert QCoreApplication.translate("CallForm", "Call") == "Call"


def test_english_has_its_plurals(qapp: QApplication) -> None:
    catalogues = speak("en")
    said = [
        QCoreApplication.translate(
            "AccountNotices", "Calls work. %n extra(s) are not offered.", "", count
        )
        for count in (1, 3)
    ]
    for catalogue in catalogues:
        qapp.removeTranslator(catalogue)
    assert said == [
        "Calls work. One extra is not offered.",
        "Calls work. 3 extras are not offered.",
    ]
