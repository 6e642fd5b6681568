"""A task runner and the object whose jobs it runs."""

from __future__ import annotations

import threading
import weakref

from PySide6.QtCore import QObject

from dialer_gui.services.task_runner import TaskRunner
from tests.desktop.waiting import PATIENCE_S


class Owner(QObject):
    """Has jobs for a thread."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = TaskRunner("sample")
        self.may_end = threading.Event()

    def block(self) -> None:
        """Wait like one who asks a keyring that stands still."""
        self.may_end.wait(PATIENCE_S)


def test_an_owner_that_was_given_up_is_not_taken_apart_in_the_thread() -> None:
    owner = Owner()
    runner, may_end, left = owner.runner, owner.may_end, weakref.ref(owner)
    runner.submit(owner.block)
    del owner
    may_end.set()
    assert runner.drain(PATIENCE_S)
    assert runner.drain(PATIENCE_S)
    assert left() is not None


def test_a_job_that_fails_does_not_end_the_thread() -> None:
    runner, done = TaskRunner("sample"), threading.Event()
    runner.submit(lambda: [][0])
    runner.submit(done.set)
    assert done.wait(PATIENCE_S)
