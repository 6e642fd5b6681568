"""What the README quotes from the program is what the program says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PACKAGE = ROOT / "dialer_gui"

MENUS = [PACKAGE / "ui/menus.py"]
WORDS = sorted(PACKAGE.glob("ui/text/*.py"))
BEFORE_A_WINDOW = [PACKAGE / "main.py"]
EXTENSION = "8001"


def texts(files: list[Path]) -> Iterator[str]:
    """Yield the texts in source files, with the README's extension where one is filled in."""
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.replace("{extension}", EXTENSION).replace("&", "")


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading, without its two first lines."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [line.strip("| ").split(" | ") for line in lines[2:]]


def quotations(text: str) -> list[str]:
    return re.findall(r"\*([^*]+)\*", text)


def test_what_somebody_in_trouble_sees_is_what_the_table_says() -> None:
    known = list(texts(WORDS + BEFORE_A_WINDOW))
    seen = [each for cell, _ in rows("When something is wrong") for each in quotations(cell)]
    assert len(seen) > 5
    assert [each for each in seen if not any(text.startswith(each) for text in known)] == []


def test_the_menu_entries_that_the_table_sends_to_are_there() -> None:
    known = set(texts(MENUS))
    named = [each for _, cell in rows("When something is wrong") for each in quotations(cell)]
    assert len(named) > 1
    assert {part for each in named for part in each.split(" → ")} <= known
