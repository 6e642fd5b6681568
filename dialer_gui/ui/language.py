"""The language of the window: which one it is, and its catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from dialer_gui.ui.theme.icons import translation_files

#: Each is named in itself; as in the catalogues' names. English is what the source is written in.
LANGUAGES = {
    "en": "English",
    "zh_CN": "简体中文",
    "es": "Español",
    "id": "Bahasa Indonesia",
}
_SOURCE = "en"


def language_for(choice: str, wanted_by_system: list[str]) -> str:
    """Return which of the languages is to be spoken.

    Args:
        choice: the person's; one that there is not, as an empty one, leaves it to the system.
        wanted_by_system: as QLocale.uiLanguages gives them: the best first, such as ``es-MX``.
    """
    if choice in LANGUAGES:
        return choice
    for tag in wanted_by_system:
        wanted = QLocale(tag)
        for language in LANGUAGES:
            ours = QLocale(language)
            # Who reads traditional Chinese is not given the simplified one.
            if (ours.language(), ours.script()) == (wanted.language(), wanted.script()):
                return language
    return _SOURCE


def speak(choice: str, before: Sequence[QTranslator] = ()) -> list[QTranslator]:
    """Translate all texts from now on; what stands already is said anew by :func:`retranslate`.

    Args:
        choice: a key of LANGUAGES; empty for the system's language.
        before: the catalogues in use until now, which are given back.

    Returns:
        The catalogues in use: the program's, and Qt's own where there is one.
    """
    language = language_for(choice, QLocale.system().uiLanguages())
    app = QCoreApplication.instance()
    assert app is not None
    for catalogue in before:
        app.removeTranslator(catalogue)
        catalogue.deleteLater()
    ours = {path.stem.removeprefix("dialer_"): str(path) for path in translation_files()}
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    catalogues = []
    for name in (f"{qt_folder}/qtbase_{language}.qm", ours.get(language, "")):
        catalogue = QTranslator(app)
        if catalogue.load(name) and app.installTranslator(catalogue):
            catalogues.append(catalogue)
    QLocale.setDefault(_locale_for(language))
    return catalogues


def _locale_for(language: str) -> QLocale:
    """Return how days, times and figures are written, as the system does it where it can be."""
    system, locale = QLocale.system(), QLocale(language)
    # As that language is written in this country, where that is known.
    here = QLocale(locale.language(), locale.script(), system.territory())
    is_plain = system.language() is QLocale.Language.C and language == _SOURCE
    is_same = (system.language(), system.script()) == (locale.language(), locale.script())
    # A system may name its days in another language than that of its texts.
    names_days = system.dayName(1) == here.dayName(1)
    return system if (is_plain or is_same) and names_days else here


def cell_separator() -> str:
    """Return what spreadsheets here expect between cells: no comma where amounts have one."""
    return ";" if QLocale.system().decimalPoint() == "," else ","


def retranslate(root: QObject) -> None:
    """Say all texts of a window in the language that is spoken now.

    Each part of it that keeps texts has a method of that name, which says them, with what it shows
    at the moment; the constructor ends with it, too.
    """
    for part in (root, *root.findChildren(QObject)):
        say = getattr(part, "retranslate", None)
        if say is not None:
            say()
