"""Libraries that are there twice: each is looked for in the folder of what needs it."""

from pathlib import Path

from freeze.trimming import trimmed_binaries

PYTHON = ("python311.dll", "C:/python/python311.dll", "BINARY")
PYTHONS_RUNTIME = ("VCRUNTIME140.dll", "C:/python/VCRUNTIME140.dll", "BINARY")
QTS_RUNTIME = ("PySide6\\VCRUNTIME140.dll", "C:/qt/VCRUNTIME140.dll", "BINARY")
UNUSED = ("unused.dll", "C:/python/unused.dll", "BINARY")


def test_both_stay_when_one_of_them_is_needed() -> None:
    needs = {"python311.dll": {"vcruntime140.dll"}}
    kept = trimmed_binaries(
        [PYTHON, QTS_RUNTIME, UNUSED, PYTHONS_RUNTIME],
        lambda path: needs.get(Path(path).name, set()),
    )
    assert set(kept) == {PYTHON, PYTHONS_RUNTIME, QTS_RUNTIME}
