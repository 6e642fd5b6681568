"""Every language of the installer has every text, whole and its own."""

import re
from pathlib import Path

import pytest

from windows.installer import SCRIPT

FILES = sorted(SCRIPT.with_name("languages").glob("*.nsh"))
LINE = re.compile(r'^LangString (\w+) \$\{LANG_(\w+)\} "([^"]+)"$')
NAME = "$(^Name)"


def test_the_script_speaks_the_languages_there_are_files_for() -> None:
    script = SCRIPT.read_text("utf-8")
    spoken = re.findall(r'insertmacro MUI_LANGUAGE "(\w+)"', script)
    assert {name.lower() for name in spoken} == {path.stem for path in FILES}
    assert spoken[0] == "English", "the first one is for systems that speak none of them"
    assert len(spoken) == 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_has_the_same_texts_as_english(path: Path) -> None:
    texts, english = _texts(path), _texts(path.with_name("english.nsh"))
    assert list(texts) == list(english)
    for key, text in texts.items():
        assert text.count(NAME) == english[key].count(NAME), key
        assert text.count("&") == english[key].count("&"), f"{key}: its key on the keyboard"
        assert path.stem == "english" or text != english[key], key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_s_texts_are_all_used(path: Path) -> None:
    scripts = "".join(each.read_text("utf-8") for each in SCRIPT.parent.glob("*.ns[ih]"))
    assert [key for key in _texts(path) if f"$({key})" not in scripts] == []


def _texts(path: Path) -> dict[str, str]:
    found = {}
    for line in path.read_text("utf-8-sig").splitlines():
        if line and not line.startswith(";"):
            match = LINE.match(line)
            assert match, f"{path.name}: {line}"
            assert match[2] == path.stem.upper()
            found[match[1]] = match[3]
    return found
