"""How the answer of a frozen program is judged."""

from typing import Any

import pytest

from freeze.self_check import CHECKS, judge
from release.names import version
from release.problems import BuildFailed


@pytest.fixture
def report() -> dict[str, Any]:
    """The answer of a program with which all is well."""
    checks = {name: {"ok": True, "detail": "well"} for name in CHECKS}
    return {"version": version(), "frozen": True, "ok": True, "checks": checks}


def test_one_with_which_all_is_well_is_good(report: dict[str, Any]) -> None:
    judge(report)


def test_what_the_system_lacks_is_no_fault_of_the_program(report: dict[str, Any]) -> None:
    report["checks"]["keyring"] = {"ok": False, "absent": True, "detail": "no keyring"}
    judge(report)


def test_every_broken_part_is_named_with_its_reason(report: dict[str, Any]) -> None:
    report["checks"]["icons"] = {"ok": False, "detail": "drawn empty"}
    report["checks"]["call"] = {"ok": False, "detail": "refused"}
    with pytest.raises(BuildFailed) as caught:
        judge(report)
    assert "icons: drawn empty" in str(caught.value)
    assert "call: refused" in str(caught.value)


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_no_check_may_be_missing(report: dict[str, Any], name: str) -> None:
    del report["checks"][name]
    with pytest.raises(BuildFailed, match=f"{name} was not looked at"):
        judge(report)


def test_the_answer_of_another_program_is_not_taken(report: dict[str, Any]) -> None:
    with pytest.raises(BuildFailed, match="running from source"):
        judge({**report, "frozen": False})
    with pytest.raises(BuildFailed, match=r"version 0\.0\.9"):
        judge({**report, "version": "0.0.9"})
