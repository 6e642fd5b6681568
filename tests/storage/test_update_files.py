"""Who is asked about updates, read from files, and what is remembered of it."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from dialer_gui.domain.releases import UpdateMemory
from dialer_gui.domain.update_source import SourceError, UpdateSource
from dialer_gui.storage.update_files import MAX_FILE_BYTES, load_memory, read_source, save_memory
from tests.domain.test_releases import BUILD, BUILD_KEY, JSON, MIRROR
from tests.storage.children import posix_only
from tests.storage.no_files import NoFile

MEMORY = UpdateMemory(1_795_532_400.5, "0.3.0", "ab" * 32, 1_795_532_000.0)


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """The release build's file."""
    path = tmp_path / "update.json"
    path.write_text(json.dumps(BUILD))
    return path


def test_without_files_nobody_is_asked(tmp_path: Path) -> None:
    assert read_source(tmp_path / "missing.json", {}) is None
    assert read_source(tmp_path / "missing" / "update.json", {}) is None


def test_the_builds_file_and_the_policy_are_taken_together(build: Path) -> None:
    assert read_source(build, {}) == UpdateSource(BUILD["feed"], BUILD_KEY)
    assert read_source(build, {"updates": False}) is None
    assert read_source(build, {"updates": {"feed": MIRROR}}) == UpdateSource(MIRROR, BUILD_KEY)
    build.write_text(json.dumps(BUILD), "utf-8-sig")
    assert read_source(build, {}) == UpdateSource(BUILD["feed"], BUILD_KEY)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "off", "[" * 60_000, '{"x": "' + "9" * MAX_FILE_BYTES + '"}']
)
def test_a_builds_file_that_can_not_be_read_asks_nobody(build: Path, text: str) -> None:
    build.write_text(text)
    with pytest.raises(SourceError):
        read_source(build, {})


def test_a_policy_that_makes_no_sense_asks_nobody(build: Path) -> None:
    with pytest.raises(SourceError):
        read_source(build, None)


def test_what_is_kept_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "home" / "updates.json"
    assert load_memory(path) == UpdateMemory()
    for memory in (MEMORY, UpdateMemory()):
        save_memory(path, memory)
        assert load_memory(path) == memory
    assert list(path.parent.iterdir()) == [path]


@posix_only
def test_what_is_remembered_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "home" / "updates.json"
    save_memory(path, MEMORY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JSON)
def test_nonsense_is_remembered_as_nothing(tmp_path: Path, content: object) -> None:
    path = tmp_path / "updates.json"
    path.write_text(json.dumps(content))
    assert load_memory(path) == UpdateMemory()
    fields = ("looked_at_s", "put_off", "feed", "issued_at_s")
    path.write_text(json.dumps(dict.fromkeys(fields, content)))
    memory = load_memory(path)
    assert memory.looked_at_s is None or memory.looked_at_s == content
    assert memory.put_off in {"", content if isinstance(content, str) else ""}


@pytest.mark.parametrize("data", [b"", b"\xff", b"[" * 60_000, b"{}" + b" " * MAX_FILE_BYTES])
def test_a_damaged_memory_is_no_obstacle(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "updates.json"
    path.write_bytes(data)
    assert load_memory(path) == UpdateMemory()
    save_memory(path, MEMORY)
    assert load_memory(path) == MEMORY


@posix_only
def test_what_is_no_file_is_no_obstacle(tmp_path: Path, no_file: NoFile) -> None:
    path = tmp_path / "home" / "updates.json"
    path.parent.mkdir()
    no_file(path)
    assert load_memory(path) == UpdateMemory()
