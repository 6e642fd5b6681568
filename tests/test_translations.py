"""The texts in other languages: complete, up to date, and made for what is filled in."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication

import translations
from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.storage.settings_file import SettingsError, read_exported
from dialer_gui.ui.language import LANGUAGES, language_for, speak
from dialer_gui.ui.text.calls import earlier_words
from dialer_gui.ui.text.numbers import zone_words
from dialer_gui.ui.text.sentences import explained, joined, listed, named
from tests.ui.gallery import entries

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


def test_no_text_stands_where_it_is_not_collected() -> None:
    """Within an f-string, for one."""
    places = {"tr": 0, "translate": 1}
    written = {
        words.value
        for path in (translations.ROOT / "dialer_gui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (name := getattr(node.func, "attr", getattr(node.func, "id", ""))) in places
        for words in node.args[places[name] :][:1]
        if isinstance(words, ast.Constant) and isinstance(words.value, str)
    }
    assert len(written) > 500
    assert written - {source for source, _ in messages("es")} == set()


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
    before = QLocale()
    yield
    QLocale.setDefault(before)


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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variables")
@pytest.mark.parametrize(
    ("choice", "system", "written"),
    [
        ("", {"LANG": "es_MX.UTF-8", "LC_TIME": "C"}, "Martes, 4 de marzo de 2025"),
        ("", {"LANG": "es_MX.UTF-8", "LC_TIME": "en_US.UTF-8"}, "Martes, 4 de marzo de 2025"),
        ("", {"LC_ALL": "C.UTF-8", "LANGUAGE": "es_MX:en"}, "Martes, 4 de marzo de 2025"),
        ("", {"LANG": "zh_CN.UTF-8", "LC_TIME": "C"}, "2025年3月4日 星期二"),
        ("", {"LANG": "en_US.UTF-8", "LC_TIME": "es_ES.UTF-8"}, "Tuesday, 4 March 2025"),
        ("", {"LANG": "C.UTF-8", "LC_TIME": "id_ID.UTF-8"}, "Tuesday, 4 March 2025"),
        ("id", {"LANG": "C.UTF-8"}, "Selasa, 4 Maret 2025"),
        ("es", {"LANG": "es_ES.UTF-8", "LC_TIME": "es_MX.UTF-8"}, "Martes, 4 de marzo de 2025"),
    ],
)
def test_days_are_named_in_the_language_whatever_the_system_names_them(
    choice: str, system: dict[str, str], written: str
) -> None:
    program = (
        "from PySide6.QtCore import QCoreApplication, QDate\n"
        "from dialer_gui.ui.language import speak\n"
        "from dialer_gui.ui.text.times import day_words\n"
        "app = QCoreApplication([])\n"
        f"speak({choice!r})\n"
        "print(day_words(QDate(2025, 3, 4)))\n"
    )
    languages = ("LC_ALL", "LANG", "LANGUAGE", "LC_TIME")
    env = {name: value for name, value in os.environ.items() if name not in languages}
    env |= {**system, "PYTHONIOENCODING": "utf-8"}
    said = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, encoding="utf-8", check=True
    )
    assert said.stdout.strip() == written


@pytest.mark.usefixtures("_default_locale")
@pytest.mark.parametrize(
    ("language", "listed_as", "named_as", "joined_as", "in_tokyo"),
    [
        ("es", "Intro, Supr", "Número: 8001", "Se colgó. Vuelva a llamar.", "Asia/Tokyo, "),
        ("zh_CN", "Intro、Supr", "Número：8001", "Se colgó.Vuelva a llamar.", "Asia/Tokyo，"),
    ],
)
def test_marks_between_words_are_the_language_s(
    qapp: QApplication,
    language: str,
    listed_as: str,
    named_as: str,
    joined_as: str,
    in_tokyo: str,
) -> None:
    catalogues = speak(language)
    try:
        assert listed(("Intro", "Supr")) == listed_as
        assert named("Número", "8001") == named_as
        assert joined("Se colgó.", "", "Vuelva a llamar.") == joined_as
        assert zone_words("Asia/Tokyo").startswith(in_tokyo)
        notes = tuple(CallNote(0.0, each) for each in Disposition)[:3]
        assert listed(("", "")) in earlier_words(replace(entries()[0], notes=notes))
    finally:
        for catalogue in catalogues:
            qapp.removeTranslator(catalogue)


@pytest.mark.usefixtures("_default_locale")
def test_why_a_file_cannot_be_used_is_said_in_the_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "missing.json"
    with pytest.raises(SettingsError, match=f"{path} can't be read. Its folder") as caught:
        read_exported(path)
    catalogues = speak("es")
    said = explained(caught.value.explanation)
    for catalogue in catalogues:
        qapp.removeTranslator(catalogue)
    assert said.startswith(f"No se puede leer {path}. Falta su carpeta.")


@pytest.mark.usefixtures("_default_locale")
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
