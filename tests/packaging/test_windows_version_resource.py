"""The version resource is in the notation that PyInstaller evaluates, and says what the program is.

PyInstaller's own reader loads on Windows only; packaging/verify looks at the finished program.
"""

import ast

import pytest

from dialer_gui import __version__
from windows import version_resource

KNOWN_TO_PYINSTALLER = {
    *("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"),
    *("VarFileInfo", "VarStruct"),
}


def test_it_is_one_expression_of_the_names_that_pyinstaller_knows() -> None:
    tree = ast.parse(version_resource.version_resource().strip(), mode="eval")
    assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} == (
        KNOWN_TO_PYINSTALLER
    )
    assert isinstance(tree.body, ast.Call)
    assert ast.unparse(tree.body.func) == "VSVersionInfo"


def test_it_names_the_program_its_version_and_its_licence_holders() -> None:
    tree = ast.parse(version_resource.version_resource().strip(), mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    pairs = (
        [ast.literal_eval(argument) for argument in call.args]
        for call in calls
        if ast.unparse(call.func) == "StringStruct"
    )
    texts = dict(pairs)
    assert texts["ProductName"] == texts["FileDescription"] == "Dialer"
    assert texts["ProductVersion"] == texts["FileVersion"] == __version__
    assert texts["OriginalFilename"] == "dialer-gui.exe"
    assert texts["CompanyName"] in texts["LegalCopyright"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("12.3", (12, 3, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0))],
)
def test_the_version_becomes_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert version_resource.version_numbers(version) == numbers
