"""What the documents say of the program, of the checkout and of each other is so."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.simulator.scenarios import SCENARIOS
from dialer_gui.ui.text.help import help_intro, keyboard_help

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "dialer_gui"
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("packaging/**/README.md")]
)
#: For whoever changes the program: these name its files and classes.
ABOUT_THE_CODE = [ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md")]
MAX_README_LINES = 120

MENUS = [PACKAGE / "ui/actions.py"]
WORDS = sorted(PACKAGE.glob("ui/text/*.py"))
BEFORE_A_WINDOW = [PACKAGE / "main.py", PACKAGE / "application.py"]
EXTENSION = "8001"

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
#: Of the checkout; PyInstaller's and the person's own files are elsewhere.
_PATH = re.compile(r"(?:dialer_gui|docs|packaging|resources|tests)/[\w./-]*|[\w-]+\.(?:md|toml|py)")
_NAME = re.compile(r"_?[A-Za-z]+(?:[A-Z_][A-Za-z]*)+")
_MENU_ENTRY = re.compile(r"\*(\w+ → [^*\n]+)\*")
_COMMAND = re.compile(r"python3 dev\.py (\w+)")


def read(path: Path) -> str:
    return path.read_text("utf-8")


def document(name: str) -> str:
    return read(ROOT / name)


def texts(files: list[Path]) -> Iterator[str]:
    """Yield the texts in source files, with the documents' extension where one is filled in."""
    for file in files:
        for node in ast.walk(ast.parse(read(file))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.replace("{extension}", EXTENSION).replace("&", "")


def rows(text: str, heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading of a document, without its two first lines."""
    section = re.split(r"^#+ ", text.partition(f"# {heading}\n")[2], flags=re.MULTILINE)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in lines[2:]]


def quotations(text: str) -> list[str]:
    return re.findall(r"\*([^*]+)\*", text)


def in_trouble() -> list[list[str]]:
    return rows(document("docs/troubleshooting.md"), "When something is wrong")


def test_what_somebody_in_trouble_sees_is_what_the_table_says() -> None:
    known = list(texts(WORDS + BEFORE_A_WINDOW))
    seen = [each for cell, _ in in_trouble() for each in quotations(cell)]
    assert len(seen) > 5
    assert [each for each in seen if not any(text.startswith(each) for text in known)] == []


def test_the_menu_entries_that_the_documents_send_to_are_there() -> None:
    known = set(texts(MENUS))
    named = {each for path in DOCUMENTS for each in _MENU_ENTRY.findall(read(path))}
    assert {"File → Account…", "Go → Catch up…"} <= named
    assert {part for each in named for part in each.split(" → ")} <= known


def test_the_help_and_the_documents_name_the_same_keys() -> None:
    shown = keyboard_help(QKeySequence.SequenceFormat.PortableText)
    assert rows(document("docs/using.md"), "Keys") == [list(pair) for pair in shown]


def test_the_help_and_the_documents_name_the_same_steps() -> None:
    assert f"\n\n{help_intro()}\n\n" in document("docs/using.md")


def test_the_outcomes_that_are_explained_are_all_there_are() -> None:
    explained = rows(document("docs/how-a-call-works.md"), "The five outcomes")
    assert [each[0] for each in explained] == [kind.replace("_", " ") for kind in OutcomeKind]


def test_the_files_that_are_explained_are_all_that_are_written(tmp_path: Path) -> None:
    folders = find_folders(tmp_path, demo=False)
    paths = [path for name, path in folders._asdict().items() if name != "home_policy"]
    listed = rows(document("docs/administration.md"), "Files")
    named = [name for row in listed for name in _CODE.findall(row[0])]
    assert sorted(named) == sorted(path.name for path in paths)


def test_the_numbers_to_try_do_something_of_their_own() -> None:
    named = re.findall(r"`(\d{4})`", document("README.md"))
    assert len(named) == 4
    assert set(named) <= {each.ending for each in SCENARIOS}


def test_the_readme_is_short() -> None:
    assert len(document("README.md").splitlines()) <= MAX_README_LINES


@cache
def anchors(path: Path) -> set[str]:
    """Return what the headings of a document are linked by."""
    without_code = _FENCE.sub("", read(path))
    words = (re.sub(r"[^\w\- ]", "", each.lower()) for each in _HEADING.findall(without_code))
    return {each.replace(" ", "-") for each in words}


def broken_links(path: Path) -> list[str]:
    """Return the links of a document that lead to no file or no heading of the checkout."""
    broken = []
    for link in _LINK.findall(_FENCE.sub("", read(path))):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    return broken


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_link_leads_somewhere(path: Path) -> None:
    assert broken_links(path) == []


@pytest.mark.parametrize(
    ("link", "is_broken"),
    [
        ("other.md", False),
        ("other.md#newer-releases", False),
        ("#here", False),
        ("https://example.com/nowhere", False),
        ("nowhere.md", True),
        ("other.md#older-releases", True),
        ("#a-comment", True),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, link: str, is_broken: bool) -> None:
    (tmp_path / "other.md").write_text("## Newer releases\n")
    path = tmp_path / "one.md"
    path.write_text(f"# Here\n```\n# A comment\n```\n[words]({link})\n")
    assert broken_links(path) == [link] * is_broken


def test_no_document_is_left_without_a_link_to_it() -> None:
    linked = {
        (path.parent / link.partition("#")[0]).resolve()
        for path in DOCUMENTS
        for link in _LINK.findall(read(path))
    }
    assert set(DOCUMENTS) - linked == {ROOT / "README.md"}


def test_the_commands_that_are_named_are_there() -> None:
    described = ast.get_docstring(ast.parse(document("dev.py"))) or ""
    known = set(re.findall(r"^ {2}(\w+) {2,}", described, re.MULTILINE))
    named = {each for path in DOCUMENTS for each in _COMMAND.findall(read(path))}
    assert named <= known
    assert set(_COMMAND.findall(document("CONTRIBUTING.md"))) == known


def code_in(path: Path) -> set[str]:
    return set(_CODE.findall(_FENCE.sub("", read(path))))


@pytest.mark.parametrize("path", ABOUT_THE_CODE, ids=lambda path: path.stem)
def test_the_files_that_are_named_are_there(path: Path) -> None:
    named = {each for each in code_in(path) if _PATH.fullmatch(each)}
    assert [each for each in sorted(named) if not (ROOT / each).exists()] == []


def test_the_names_that_a_contributor_looks_for_are_in_the_source() -> None:
    files = [*PACKAGE.rglob("*.py"), *ROOT.glob("tests/**/*.py")]
    known = {name for file in files for name in re.findall(r"\w+", read(file))}
    named = {each for each in code_in(ROOT / "CONTRIBUTING.md") if _NAME.fullmatch(each)}
    assert {"ANY_SETTINGS", "OutcomeKind", "apply_theme"} <= named
    assert named <= known
