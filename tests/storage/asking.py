"""Using the keyring from a process of its own, which may hang or be refused."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dialer_gui.domain.credentials import SecretKind

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
ACCOUNT = "a" * 32


class Asker:
    """A running process that uses the keyring when it is told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def kill(self) -> None:
        """Let the process die at once."""
        self._process.kill()
        self._process.wait()

    def ask(
        self,
        do: str,
        token: str = "",
        account: str = ACCOUNT,
        kind: SecretKind = SecretKind.TOKEN,
        *,
        may_ask: bool = True,
    ) -> None:
        """Send a request; :meth:`answer` has the answer, once there is one."""
        assert self._process.stdin is not None
        entry = {"account": account, "kind": kind.value}
        request = {"do": do, **entry, "token": token, "may_ask": may_ask}
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()

    def is_silent_for(self, seconds: float) -> bool:
        """Whether no answer comes for that long."""
        assert self._process.stdout is not None
        return not select.select([self._process.stdout], [], [], seconds)[0]

    def answer(self) -> dict[str, str | None]:
        """Wait for the answer and return it."""
        assert self._process.stdout is not None
        assert not self.is_silent_for(PATIENCE_S), "no answer"
        line = self._process.stdout.readline()
        assert line, "the asking process has ended"
        content: dict[str, str | None] = json.loads(line)
        return content

    def read(
        self, account: str = ACCOUNT, kind: SecretKind = SecretKind.TOKEN, *, may_ask: bool = True
    ) -> dict[str, str | None]:
        """Read the account's token, or another secret, and return the answer."""
        self.ask("read", account=account, kind=kind, may_ask=may_ask)
        return self.answer()

    def write(
        self, token: str, account: str = ACCOUNT, kind: SecretKind = SecretKind.TOKEN
    ) -> dict[str, str | None]:
        """Write the account's token, or another secret, and return the answer."""
        self.ask("write", token, account, kind)
        return self.answer()

    def delete(
        self, account: str = ACCOUNT, kind: SecretKind = SecretKind.TOKEN
    ) -> dict[str, str | None]:
        """Delete an entry of the account and return the answer."""
        self.ask("delete", account=account, kind=kind)
        return self.answer()


@contextmanager
def asker(env: Mapping[str, str], log: Path) -> Iterator[Asker]:
    """Run an asking process for the length of a ``with`` block.

    Args:
        env: its environment, which says what keyring there is.
        log: gets all that it logs.
    """
    with log.open("a") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.asking_child"],
            cwd=ROOT,
            env=dict(env),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    try:
        asking = Asker(process)
        assert "ready" in asking.answer(), log.read_text()
        yield asking
    finally:
        process.kill()
        process.communicate()
