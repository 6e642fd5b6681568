"""What lies beside a release, and the command that tries out what people install."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator

from release.names import ROOT, version
from release.notes import notes
from release.parts import locked_versions, parts
from release.sbom import build_sbom
from release.update_feed import write_feed
from release.verification import CHECKS, Check, VerificationError, main


def bundle_in(folder: Path) -> Path:
    """Make a bundle of a few files."""
    bundle = folder / "dialer-gui"
    inner = bundle / "_internal"
    inner.mkdir(parents=True)
    (inner / "libQt6Core.so.6").write_bytes(b"Qt")
    (inner / "_ssl.cpython-313-x86_64-linux-gnu.so").write_bytes(b"ssl")
    (inner / "dialer.svg").write_bytes(b"<svg/>")
    return bundle


@pytest.fixture(scope="module")
def sbom(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The list of parts of a small bundle."""
    folder = tmp_path_factory.mktemp("sbom")
    path = build_sbom(bundle_in(folder), folder / "out")
    assert path.name.startswith(f"dialer-gui-{version()}-")
    assert path.name.endswith(".cdx.json")
    text = path.read_text("utf-8")
    found = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6).validate_str(text)
    assert found is None, found
    content: dict[str, Any] = json.loads(text)
    return content


def libraries(sbom: dict[str, Any]) -> dict[str, str]:
    """Return names and versions of the libraries from the lock."""
    return {
        each["name"]: each["version"]
        for each in sbom["components"]
        if each.get("purl", "").startswith("pkg:pypi/")
    }


def test_the_list_names_the_program_and_its_version(sbom: dict[str, Any]) -> None:
    program = sbom["metadata"]["component"]
    assert (program["name"], program["version"]) == ("dialer-gui", version())
    assert sbom["specVersion"] == "1.6"


def test_the_list_has_the_locked_versions_of_what_the_program_needs(sbom: dict[str, Any]) -> None:
    found = libraries(sbom)
    assert {"pyside6-essentials", "shiboken6", "requests", "certifi", "keyring"} <= set(found)
    locked = locked_versions()
    assert found == {name: locked[name] for name in found}


def test_the_list_leaves_out_what_only_builds_and_tests_the_program(sbom: dict[str, Any]) -> None:
    builders = {"hatchling", "editables", "cyclonedx-python-lib", "pytest", "mypy", "setuptools"}
    assert not builders & set(libraries(sbom))


def test_the_list_has_compiled_libraries_with_their_digests(sbom: dict[str, Any]) -> None:
    files = {each["name"]: each for each in sbom["components"] if each["type"] == "file"}
    assert set(files) == {
        "_internal/libQt6Core.so.6",
        "_internal/_ssl.cpython-313-x86_64-linux-gnu.so",
    }
    (digest,) = files["_internal/libQt6Core.so.6"]["hashes"]
    assert digest["alg"] == "SHA-256"
    assert digest["content"].startswith("45eb3fbf3f8f")


def test_the_list_says_which_library_needs_which(sbom: dict[str, Any]) -> None:
    needs = {each["ref"]: each.get("dependsOn", []) for each in sbom["dependencies"]}
    versions = libraries(sbom)
    requests = f"requests@{versions['requests']}"
    assert f"urllib3@{versions['urllib3']}" in needs[requests]
    assert requests in needs["dialer-gui"]


def test_every_library_says_how_it_is_licensed(sbom: dict[str, Any]) -> None:
    silent = [
        each["name"]
        for each in sbom["components"]
        if each["type"] != "file" and not each.get("licenses")
    ]
    assert silent == []


def test_the_same_build_has_the_same_list(tmp_path: Path) -> None:
    bundle = bundle_in(tmp_path)
    first = build_sbom(bundle, tmp_path / "a").read_bytes()
    assert build_sbom(bundle, tmp_path / "b").read_bytes() == first


def test_of_a_library_locked_twice_the_version_for_this_system_counts() -> None:
    assert parts()["cryptography"].version == locked_versions()["cryptography"]


def test_the_feed_of_releases_takes_the_checksums(tmp_path: Path) -> None:
    (tmp_path / "dialer-gui.deb").write_bytes(b"package")
    (tmp_path / "dialer-gui 2.dmg").write_bytes(b"image")
    command = ["sha256sum", "--", "dialer-gui 2.dmg", "dialer-gui.deb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    key = Ed25519PrivateKey.generate()
    feed = write_feed("https://example.org/v1", key, tmp_path / "feed", checksums=done.stdout)
    signed = json.loads(json.loads(feed.read_text("utf-8"))["signed"])
    assert [each["name"] for each in signed["files"]] == ["dialer-gui 2.dmg", "dialer-gui.deb"]


LOG = """# Change log

## Unreleased

### Added
- Something to come.

## [1.10.0] - 2026-11-24

### Added
- A double-click app.

## 1.1.0 - 2026-10-01

## 1.0.1
- Without its day, which the packages want.

## 1.0.0 - 2026-09-30
- The first.
"""


def test_a_release_gets_its_own_part_of_the_change_log() -> None:
    assert notes("v1.10.0", "1.10.0", LOG) == "### Added\n- A double-click app.\n"
    assert notes("v1.0.0", "1.0.0", LOG) == "- The first.\n"


@pytest.mark.parametrize(
    ("tag", "version", "words"),
    [
        ("v1.10.1", "1.10.0", "the tag is “v1.10.1”"),
        ("1.10.0", "1.10.0", "the tag is “1.10.0”"),
        ("v1.10.0", "1.1.0", "the tag is “v1.10.0”"),
        ("v1.1.0", "1.1.0", "nothing under “## 1.1.0 - DATE”"),
        ("v1.0.1", "1.0.1", "nothing under “## 1.0.1 - DATE”"),
        ("v1.2.0", "1.2.0", "nothing under “## 1.2.0 - DATE”"),
    ],
)
def test_anything_else_is_refused(tag: str, version: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        notes(tag, version, LOG)


def test_the_command_refuses_a_foreign_tag() -> None:
    command = [sys.executable, str(ROOT / "packaging/release/notes.py")]
    done = subprocess.run([*command, "v99.0.0"], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"the program's version is {version()}" in done.stderr
    assert subprocess.run(command, capture_output=True).returncode == 2


ran: list[str] = []


def passes() -> str:
    """A check that finds nothing wrong."""
    ran.append("passes")
    return "3 of 3"


def fails() -> None:
    """A check that finds a fault."""
    raise VerificationError("the link went nowhere")


def breaks() -> None:
    """A check that can't be made."""
    raise KeyError("no such thing")


def calls() -> None:
    """A check that runs a program which fails."""
    command = [sys.executable, "-c", "print('it has words'); raise SystemExit(3)"]
    subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)


HERE = {
    each.__name__: Check(f"{__name__}.{each.__name__}", f"it {each.__name__}")
    for each in (fails, breaks, calls, passes)
}


@pytest.fixture(autouse=True)
def _nothing_ran() -> None:
    ran.clear()


def test_a_check_that_passes_says_what_it_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["passes"], HERE) == 0
    begun, ended = capsys.readouterr().out.splitlines()
    assert begun == "passes: it passes …"
    assert ended.startswith("ok passes (")
    assert ended.endswith(" s): 3 of 3")


def test_a_failure_stops_nothing_and_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--all"], HERE) == 1
    assert ran == ["passes"]
    told = capsys.readouterr().out
    assert "FAILED fails" in told
    assert "the link went nowhere" in told
    assert "FAILED breaks" in told
    assert "KeyError" in told
    assert "exit code 3\nit has words" in told
    assert told.endswith("3 of 4 failed: fails, breaks, calls\n")


def test_only_what_is_named_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fails"], HERE) == 1
    assert ran == []
    assert "passes" not in capsys.readouterr().out


def test_the_list_tells_of_every_check_and_runs_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"], HERE) == 0
    assert ran == []
    assert capsys.readouterr().out.splitlines()[-1] == "passes  it passes"


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["passes", "nonsense"]])
def test_without_a_name_that_exists_nothing_runs(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments, HERE)
    assert left.value.code == 2
    assert ran == []


@pytest.mark.skipif(sys.platform != "linux", reason="they need a virtual desktop of Linux")
def test_every_check_there_is_can_be_found() -> None:
    for check in CHECKS.values():
        module, _, name = check.function.rpartition(".")
        assert callable(getattr(__import__(module, fromlist=[name]), name))


def test_the_command_lists_the_checks() -> None:
    command = [sys.executable, str(ROOT / "packaging/verify"), "--list"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[0] for line in listed.splitlines()] == list(CHECKS)
