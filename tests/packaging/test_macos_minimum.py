"""The oldest macOS that the application names is the one that all its parts run on."""

import pytest

from macos.minimum import oldest_for, wheel_tags

# What the locked wheels say of themselves.
QT = "Tag: cp310-abi3-macosx_13_0_universal2"
CFFI = "Tag: cp313-cp313-macosx_11_0_arm64"
REQUESTS = "Tag: py3-none-any"
NORMALIZER = "Tag: cp313-cp313-macosx_10_13_universal2"


@pytest.mark.parametrize(
    ("parts", "machine", "oldest"),
    [
        ([QT, CFFI, REQUESTS, NORMALIZER], "arm64", "13.0"),
        ([CFFI, REQUESTS], "arm64", "11.0"),
        ([NORMALIZER, "macosx-11.0-universal2"], "x86_64", "11.0"),
        (["Tag: cp313-cp313-macosx_9_4_x86_64", NORMALIZER], "x86_64", "10.13"),
    ],
)
def test_the_part_that_demands_most_decides(parts: list[str], machine: str, oldest: str) -> None:
    assert oldest_for(parts, machine) == oldest


def test_of_one_library_for_two_machines_the_own_one_counts() -> None:
    both = "Tag: cp313-none-macosx_10_9_x86_64\nTag: cp313-none-macosx_11_0_arm64\n"
    assert oldest_for([both], "x86_64") == "10.9"
    assert oldest_for([both], "arm64") == "11.0"


def test_a_library_that_offers_an_older_build_as_well_demands_no_more() -> None:
    assert oldest_for([f"{QT}\n{QT.replace('13_0', '12_0')}"], "arm64") == "12.0"


def test_nothing_is_guessed_where_nothing_is_for_macos() -> None:
    others = [REQUESTS, "Tag: cp310-abi3-manylinux_2_34_x86_64", CFFI]
    with pytest.raises(ValueError, match="x86_64"):
        oldest_for(others, "x86_64")


def test_every_locked_library_that_is_here_is_asked() -> None:
    tags = list(wheel_tags())
    assert len(tags) > 10
    assert all("Tag: " in each for each in tags)
    assert any("abi3" in each for each in tags)  # Qt or cryptography
