"""Where there is no keyring of the operating system, no token is stored anywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.storage.asking import asker

CANARY = "c0ffee00c0ffee00c0ffee00c0ffee00"

PLAIN_FILE = """
from pathlib import Path
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

FILE = Path(__file__).with_name("tokens.txt")

class Keyring(KeyringBackend):
    priority = 9

    def get_password(self, service, username):
        return FILE.read_text() if FILE.exists() else None

    def set_password(self, service, username, password):
        FILE.write_text(password)

class Chain(ChainerBackend):
    priority = 9
    backends = [Keyring()]
"""


@pytest.mark.parametrize(
    ("backend", "state"),
    [
        ("keyring.backends.fail.Keyring", "no_keyring"),
        ("keyring.backends.null.Keyring", "no_keyring"),
        # it would write tokens in clear
        ("plain_file.Keyring", "no_keyring"),
        ("plain_file.Chain", "no_keyring"),
        ("no_such_module.Keyring", "failed"),
    ],
)
def test_only_the_operating_system_s_keyring_is_given_a_token(
    tmp_path: Path, backend: str, state: str
) -> None:
    folder = tmp_path / "path"
    folder.mkdir()
    (folder / "plain_file.py").write_text(PLAIN_FILE)
    env = {**os.environ, "PYTHON_KEYRING_BACKEND": backend, "PYTHONPATH": str(folder)}
    log = tmp_path / "log"
    with asker(env, log) as asking:
        for answer in (asking.write(CANARY), asking.read(), asking.delete()):
            assert answer["state"] == state
            assert CANARY not in repr(answer)
    assert not (folder / "tokens.txt").exists()
    assert CANARY not in log.read_text()
