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


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """Where the administrator's file is."""
    return tmp_path / "policy.json"


def test_without_files_nobody_is_asked(tmp_path: Path) -> None:
    assert read_source(tmp_path / "missing.json", None) is None
    assert read_source(tmp_path / "missing" / "update.json", None) is None


def test_both_files_are_read_with_a_byte_order_mark_as_well(build: Path, policy: Path) -> None:
    assert read_source(build, None) == UpdateSource(BUILD["feed"], BUILD_KEY)
    policy.write_text('{"updates": false}', "utf-8-sig")
    assert read_source(build, policy) is None
    policy.write_text(json.dumps({"updates": {"feed": MIRROR}}), "utf-8-sig")
    assert read_source(build, policy) == UpdateSource(MIRROR, BUILD_KEY)


@pytest.mark.parametrize(
    "wish", ["", "null", "{", "off", "[" * 60_000, '{"x": "' + "9" * MAX_FILE_BYTES + '"}']
)
def test_a_policy_that_can_not_be_read_asks_nobody(build: Path, policy: Path, wish: str) -> None:
    policy.write_text(wish)
    with pytest.raises(SourceError):
        read_source(build, policy)


def test_a_policy_that_is_gone_or_a_folder_asks_nobody(build: Path, policy: Path) -> None:
    with pytest.raises(SourceError):
        read_source(build, policy)
    policy.mkdir()
    with pytest.raises(SourceError):
        read_source(build, policy)


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
    with pytest.raises(SourceError):
        read_source(tmp_path / "none", path)
