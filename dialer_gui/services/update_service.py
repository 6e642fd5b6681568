"""Looks now and then whether there is a newer release, if the build or the policy names a feed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.releases import (
    DAY_S,
    FeedError,
    Release,
    UpdateAnswer,
    UpdateMemory,
    UpdateState,
    Version,
    check_time,
    seconds_until_due,
    version_of,
)
from dialer_gui.domain.update_source import SourceError, UpdateSource
from dialer_gui.provider.cancel_token import Interrupted
from dialer_gui.provider.release_feed import newest_release
from dialer_gui.services.api_session import ApiSession
from dialer_gui.services.task_runner import RealTiming, Timing
from dialer_gui.storage.update_files import load_memory, read_source, save_memory

logger = logging.getLogger(__name__)

#: The first look waits so long, so as not to delay the first call.
FIRST_LOOK_AFTER_S = 5.0


class UpdateService(QObject):
    """Asks the feed that the build or the policy names, and tells; it downloads no release.

    Protocol: ``start`` once. Without a feed nothing follows, and no thread is started. With one,
    ``offered`` comes, then at most one look a day, each of which may end in ``release_found``.
    After ``offered`` each ``check`` ends in exactly one ``answered``. ``shut_down`` last.
    """

    #: There is a feed to ask.
    offered = Signal()
    #: UpdateAnswer: there is a newer release, and the person has not put it off.
    release_found = Signal(object)
    #: UpdateAnswer: what a person has asked for.
    answered = Signal(object)

    _source_read = Signal(float)
    _looked = Signal(object, bool, float)

    def __init__(
        self,
        build: Path,
        policy: Mapping[str, Any] | None,
        memory: Path,
        running: str,
        timing: Timing | None = None,
    ) -> None:
        """Prepare; nothing is read.

        Args:
            build: the release build's file, which may be missing.
            policy: the administrator's, empty when there is none; None when it makes no sense:
                then nobody is asked.
            memory: the file that keeps when the last look was.
            running: this program's version.
            timing: clocks and alarms; the computer's own by default.
        """
        super().__init__()
        self._build = build
        self._policy = policy
        self._memory_path = memory
        self._running = running
        self._timing = timing or RealTiming()
        self._alarm = self._timing.alarm(self, self._on_alarm_rang)
        self._session = ApiSession("updates")
        self._is_asked = False
        # The session's thread's own.
        self._source: UpdateSource | None = None
        self._source_read.connect(self._on_session_source_read)
        self._looked.connect(self._on_session_looked)

    def start(self) -> None:
        """Find whether there is a feed, and begin to ask it."""
        if self._policy or self._build.exists():
            self._session.submit(self._read_source)

    @Slot()
    def check(self) -> None:
        """Look now, because a person wants to know; one look at a time."""
        if not self._is_asked:
            self._is_asked = True
            self._session.submit(partial(self._look, is_wished=True))

    @Slot(str)
    def put_off(self, version: str) -> None:
        """Tell no more of this version, unless somebody asks."""
        self._session.submit(partial(self._keep_put_off, version))

    def shut_down(self, timeout_s: float) -> bool:
        """End the look under way; safe to call twice.

        Returns:
            Whether the session's thread came to rest in time.
        """
        self._alarm.cancel()
        return self._session.shut_down(timeout_s)

    # In the session's thread.

    def _read_source(self) -> None:
        try:
            self._source = read_source(self._build, self._policy)
        except SourceError as error:
            logger.warning("nobody is asked about newer releases: %s", error)
        if self._source is not None:
            looked_at_s = load_memory(self._memory_path).looked_at_s
            self._source_read.emit(seconds_until_due(looked_at_s, self._timing.unix_s()))

    def _look(self, *, is_wished: bool) -> None:
        memory = load_memory(self._memory_path)
        answer = None
        if is_wished or not seconds_until_due(memory.looked_at_s, self._timing.unix_s()):
            memory = replace(memory, looked_at_s=self._timing.unix_s())
            # Saved before anything is sent, so that no start repeats a look that can't be saved.
            if self._keep(memory) or is_wished:
                answer = self._answer(memory)
        if answer is not None and not is_wished and _is_put_off(answer.release, memory):
            answer = None
        wait_s = seconds_until_due(memory.looked_at_s, self._timing.unix_s())
        # A clock that leaps ahead meanwhile must not start the next look at once.
        self._looked.emit(answer, is_wished, wait_s or DAY_S)

    def _answer(self, memory: UpdateMemory) -> UpdateAnswer:
        try:
            release = self._newest(memory)
        except Interrupted:
            return UpdateAnswer(UpdateState.UNREACHABLE, self._running)
        except FeedError as error:
            logger.info("no news of releases: %s", error)
            return UpdateAnswer(error.state, self._running, detail=error.detail)
        except Exception as error:
            # Also a defect of this program must end in an answer: somebody may wait for one.
            logger.exception("a look for a newer release failed inside the program")
            hint = type(error).__name__
            return UpdateAnswer(UpdateState.UNREACHABLE, self._running, detail=hint)
        running = version_of(self._running)
        is_newer = running is not None and release.version > running
        logger.info("the newest release is %s, this is %s", release.version, self._running)
        state = UpdateState.NEWER if is_newer else UpdateState.CURRENT
        return UpdateAnswer(state, self._running, release)

    def _newest(self, memory: UpdateMemory) -> Release:
        if self._source is None:
            raise FeedError(UpdateState.UNREACHABLE, "nobody to ask")
        with self._session.cancel_token() as cancel_token:
            release = newest_release(self._source, cancel_token)
        digest = self._source.digest
        issued_before_s = memory.issued_at_s if memory.feed == digest else 0.0
        check_time(release, self._timing.unix_s(), issued_before_s)
        self._keep(replace(memory, feed=digest, issued_at_s=release.issued_at_s))
        return release

    def _keep_put_off(self, version: str) -> None:
        self._keep(replace(load_memory(self._memory_path), put_off=version))

    def _keep(self, memory: UpdateMemory) -> bool:
        try:
            save_memory(self._memory_path, memory)
        except OSError as error:
            logger.info("a look for a newer release can't be remembered: %s", error.strerror)
            return False
        return True

    # In the service's own thread.

    @Slot(float)
    def _on_session_source_read(self, wait_s: float) -> None:
        self._alarm.set(max(wait_s, FIRST_LOOK_AFTER_S))
        self.offered.emit()

    @Slot()
    def _on_alarm_rang(self) -> None:
        self._session.submit(partial(self._look, is_wished=False))

    @Slot(object, bool, float)
    def _on_session_looked(
        self, answer: UpdateAnswer | None, is_wished: bool, wait_s: float
    ) -> None:
        self._alarm.set(wait_s)
        if is_wished:
            self._is_asked = False
            self.answered.emit(answer)
        elif answer is not None and answer.state is UpdateState.NEWER:
            self.release_found.emit(answer)


def _is_put_off(release: Release | None, memory: UpdateMemory) -> bool:
    put_off: Version | None = version_of(memory.put_off)
    return release is not None and put_off is not None and release.version <= put_off
