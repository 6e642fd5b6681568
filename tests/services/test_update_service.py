"""Looks for a newer release: one a day at most, real servers, and only what is signed."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.releases import DAY_S, UpdateState
from dialer_gui.services.update_service import FIRST_LOOK_AFTER_S
from dialer_gui.storage.update_files import load_memory
from tests.provider.authority import server_context, trusted
from tests.provider.feeds import policy, signed
from tests.provider.servers import RawServer, Visit, secured
from tests.services.hand_timing import HandTiming
from tests.services.update_watcher import RUNNING, Counter, Watcher


@pytest.fixture
def timing() -> HandTiming:
    return HandTiming()


@pytest.fixture
def counter(timing: HandTiming) -> Counter:
    made = Counter(timing)
    made.publish("0.3.0")
    return made


@pytest.fixture
def watcher(
    qtbot: QtBot,
    tmp_path: Path,
    home: Path,
    timing: HandTiming,
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Watcher]:
    trusted(monkeypatch, tmp_path)
    home.mkdir()
    with RawServer(secured(server_context(), counter)) as server:
        (home / "policy.json").write_text(policy(server))
        made = Watcher(qtbot, home, timing)
        yield made
        made.end()


def test_a_newer_release_is_told_after_the_start_and_once_a_day(
    watcher: Watcher, counter: Counter
) -> None:
    watcher.start()
    assert (watcher.offers, counter.asked) == (1, 0)
    watcher.advance(FIRST_LOOK_AFTER_S)
    assert (watcher.versions, counter.asked) == (["0.3.0"], 1)
    assert watcher.found[0].running == RUNNING
    watcher.advance(DAY_S - 1)
    assert counter.asked == 1
    watcher.advance(1)
    assert (watcher.versions, counter.asked) == (["0.3.0"] * 2, 2)


def test_a_restart_does_not_ask_again(watcher: Watcher, counter: Counter) -> None:
    for _ in range(5):
        watcher.start()
        watcher.advance(60 * 60)
    assert counter.asked == 1
    watcher.advance(DAY_S - 5 * 60 * 60 + FIRST_LOOK_AFTER_S)
    assert counter.asked == 2


@pytest.mark.parametrize("back_s", [60.0, 40 * DAY_S])
def test_a_clock_that_is_set_back_neither_blocks_nor_lets_loose(
    watcher: Watcher, counter: Counter, back_s: float
) -> None:
    watcher.start()
    watcher.advance(FIRST_LOOK_AFTER_S)
    watcher.timing.set_clock(-back_s)
    for _ in range(10):
        watcher.start()
        watcher.advance(60.0)
    assert counter.asked <= 2
    before = counter.asked
    watcher.advance(2 * DAY_S)
    assert 1 <= counter.asked - before <= 2


def test_a_clock_that_leaps_is_no_storm(watcher: Watcher, counter: Counter) -> None:
    watcher.start()
    for _ in range(20):
        watcher.advance(60.0)
        watcher.timing.set_clock(2 * DAY_S)
    assert counter.asked == 1


def test_the_same_or_an_older_release_is_no_news(watcher: Watcher, counter: Counter) -> None:
    for version in ("0.2.0", "0.1.9", "0.2.0-rc.1", "0.2.0+build.7"):
        counter.publish(version)
        watcher.start()
        watcher.advance(DAY_S + FIRST_LOOK_AFTER_S)
        assert watcher.ask().state is UpdateState.CURRENT
    assert watcher.versions == []


def test_a_release_that_was_put_off_is_told_only_to_who_asks(
    watcher: Watcher, counter: Counter
) -> None:
    watcher.start()
    watcher.advance(FIRST_LOOK_AFTER_S)
    assert watcher.service is not None
    watcher.service.put_off("0.3.0")
    watcher.advance(3 * DAY_S)
    watcher.start()
    watcher.advance(DAY_S)
    assert (watcher.versions, counter.asked >= 4) == (["0.3.0"], True)
    assert watcher.ask().state is UpdateState.NEWER
    counter.publish("0.3.1")
    watcher.advance(DAY_S)
    assert watcher.versions == ["0.3.0", "0.3.1"]


def test_an_old_feed_can_not_be_played_again(watcher: Watcher, counter: Counter) -> None:
    old = counter.body
    counter.publish("0.3.1", later_s=60.0)
    watcher.start()
    assert watcher.ask().state is UpdateState.NEWER
    counter.body = old
    assert watcher.ask().state is UpdateState.OUTDATED
    watcher.start()
    assert watcher.ask().detail == "older than one that came before"
    counter.publish("0.3.1", later_s=-100 * DAY_S)
    assert watcher.ask().detail == "no longer valid"
    counter.publish("0.4.0", later_s=2 * DAY_S)
    assert watcher.ask().detail == "not valid yet"
    counter.publish("0.3.2", later_s=61.0)
    assert watcher.ask().state is UpdateState.NEWER


def test_another_feed_begins_anew(watcher: Watcher, counter: Counter, timing: HandTiming) -> None:
    counter.publish("0.3.1", later_s=60.0)
    watcher.start()
    assert watcher.ask().state is UpdateState.NEWER
    other = Counter(timing)
    other.publish("0.3.0")
    with RawServer(secured(server_context(), other)) as server:
        (watcher.home / "policy.json").write_text(policy(server))
        watcher.start()
        assert watcher.ask().state is UpdateState.NEWER
        watcher.end()


def test_nothing_is_told_of_trouble_but_to_who_asks(
    watcher: Watcher, counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    counter.body = signed("{}")
    watcher.start()
    watcher.advance(FIRST_LOOK_AFTER_S)
    assert (counter.asked, watcher.found, watcher.answers) == (1, [], [])
    assert watcher.ask().state is UpdateState.UNTRUSTED
    counter.body = b"<html>"
    assert watcher.ask().state is UpdateState.UNTRUSTED
    assert "127.0.0.1" not in caplog.text
    assert "no news of releases: untrusted: no version" in caplog.text
    assert {record.levelno for record in caplog.records} == {logging.INFO}


def test_a_server_that_is_gone_is_told_and_asked_again_when_it_is_back(
    watcher: Watcher, counter: Counter
) -> None:
    good = (watcher.home / "policy.json").read_text()
    with RawServer(secured(server_context(), counter)) as server:
        (watcher.home / "policy.json").write_text(policy(server))
    watcher.start()
    answer = watcher.ask()
    assert (answer.state, answer.detail) == (UpdateState.UNREACHABLE, "Connection refused")
    (watcher.home / "policy.json").write_text(good)
    watcher.start()
    assert watcher.ask().state is UpdateState.NEWER


def test_a_look_that_can_not_be_remembered_is_not_made_unasked(
    watcher: Watcher, counter: Counter
) -> None:
    (watcher.home / "updates.json").mkdir()
    watcher.start()
    watcher.advance(3 * DAY_S)
    assert counter.asked == 0
    assert watcher.ask().state is UpdateState.NEWER


@pytest.mark.parametrize("wish", ['{"updates": false}', "{}", "{ half", '{"updates": "yes"}'])
def test_a_policy_that_names_nobody_leaves_everything_quiet(
    watcher: Watcher, counter: Counter, wish: str
) -> None:
    (watcher.home / "policy.json").write_text(wish)
    watcher.start()
    watcher.advance(3 * DAY_S)
    assert (watcher.offers, counter.asked, watcher.timing.is_awaited()) == (0, 0, False)
    assert not (watcher.home / "updates.json").exists()


def test_without_a_build_or_a_policy_not_even_a_thread_is_started(
    watcher: Watcher, counter: Counter
) -> None:
    watcher.start(has_policy=False)
    assert watcher.service is not None
    assert watcher.service._session._runner._thread is None
    assert watcher.offers == 0


def test_the_builds_file_is_enough(watcher: Watcher, counter: Counter) -> None:
    wish = json.loads((watcher.home / "policy.json").read_text())["updates"]
    (watcher.home / "update.json").write_text(json.dumps(wish))
    watcher.start(has_policy=False)
    watcher.advance(FIRST_LOOK_AFTER_S)
    assert watcher.versions == ["0.3.0"]
    (watcher.home / "policy.json").write_text('{"updates": false}')
    watcher.start()
    assert watcher.offers == 1


def test_a_version_of_its_own_that_is_none_has_nothing_newer(
    watcher: Watcher, counter: Counter
) -> None:
    watcher.start("from a checkout")
    assert watcher.ask().state is UpdateState.CURRENT


def test_the_programs_end_ends_a_look_that_hangs(
    watcher: Watcher, server_that_hangs: Callable[[], RawServer]
) -> None:
    with server_that_hangs() as server:
        (watcher.home / "policy.json").write_text(policy(server))
        watcher.start()
        assert watcher.service is not None
        watcher.service.check()
        server.wait_until_reached()
        watcher.end()
        assert load_memory(watcher.home / "updates.json").looked_at_s is not None


@pytest.fixture
def server_that_hangs() -> Callable[[], RawServer]:
    def hang(visit: Visit) -> None:
        visit.read_request()
        visit.reach()
        visit.wait_for_the_end()

    return lambda: RawServer(secured(server_context(), hang))
