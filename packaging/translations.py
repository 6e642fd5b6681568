"""The texts in other languages: collects them from the source, and makes what the program loads.

``python3 dev.py translations`` runs it. The ``.ts`` files are translated by people and are kept in
git; the ``.qm`` files beside them are made from these, for a checkout and for each package.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import phonenumbers
import PySide6
from PySide6.QtCore import QLocale

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "es", "id", "zh_CN")
"""As in the files' names. English is in the source; its file holds the plural forms only."""
_COMMENT = re.compile(rb" *<extracomment>[^<]*</extracomment>\n")


def main(arguments: Sequence[str]) -> int:
    """Collect, check or make; return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py translations", description=__doc__)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    action.add_argument("--release", action="store_true", help="make the .qm files only")
    options = parser.parse_args(arguments)
    if options.check:
        faults = differences()
        print(*faults or ["The translations are complete."], sep="\n")
        return 1 if faults else 0
    if not options.release:
        collect(FOLDER)
        for language in LANGUAGES:
            print(f"{language}: {len(unfinished(language))} to translate")
    release()
    return 0


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """Return the file with a language's texts."""
    return folder / f"dialer_{language}.ts"


def collect(folder: Path) -> None:
    """Bring the files of a folder up to date: new texts join, unused ones go."""
    sources = [str(path) for path in sorted((ROOT / "dialer_gui").rglob("*.py"))]
    with tempfile.TemporaryDirectory(prefix="countries-") as work:
        countries = Path(work) / "countries.py"
        countries.write_text("".join(map(_marked, country_names())), "utf-8")
        _update(folder, [*sources, str(countries)])


def country_names() -> list[str]:
    """Return the English names that Qt has for the countries of the world's numbers."""
    territories = map(QLocale.codeToTerritory, phonenumbers.SUPPORTED_REGIONS)
    return sorted({QLocale.territoryToString(each) for each in territories})


def _marked(country: str) -> str:
    return f'QT_TRANSLATE_NOOP("Countries", "{country}")\n'


def _update(folder: Path, sources: list[str]) -> None:
    options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    options += ["-source-language", "en"]
    for language in LANGUAGES:
        own = ["-pluralonly"] if language == "en" else []
        own += ["-target-language", language, "-ts", str(file_of(language, folder))]
        subprocess.run([_tool("lupdate"), *options, *sources, *own], check=True)
        # Comments of the code, which lupdate takes for words to the translator.
        texts = file_of(language, folder)
        texts.write_bytes(_COMMENT.sub(b"", texts.read_bytes()))


def differences() -> list[str]:
    """Return in words what the files lack beside the source."""
    with tempfile.TemporaryDirectory(prefix="translations-") as work:
        for language in LANGUAGES:
            shutil.copy(file_of(language), work)
        collect(Path(work))
        found = [
            f"{file_of(language).name} is not up to date: run “python3 dev.py translations”."
            for language in LANGUAGES
            if file_of(language).read_bytes() != file_of(language, Path(work)).read_bytes()
        ]
    for language in LANGUAGES:
        found += [f"{file_of(language).name} lacks: {text}" for text in unfinished(language)]
    return found


def unfinished(language: str) -> list[str]:
    """Return the texts that are not translated."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file_of(language)).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def release() -> None:
    """Make the files that the program loads, where they are missing or older than the texts."""
    for language in LANGUAGES:
        texts = file_of(language)
        made = texts.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < texts.stat().st_mtime:
            # Another run may read or make the same file.
            part = made.with_suffix(f".{os.getpid()}.qm")
            command = [_tool("lrelease"), "-silent", "-nounfinished", str(texts), "-qm", str(part)]
            subprocess.run(command, check=True)
            part.replace(made)


def _tool(name: str) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).with_name(f"{name}{suffix}"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
