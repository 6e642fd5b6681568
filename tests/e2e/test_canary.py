"""A token is searched for in everything the dialer leaves behind, after the worst of sessions."""

import base64
import html
import json
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from dialer_gui.simulator.accounts import Account, Extension
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.processes import shown_of
from tests.desktop.program import Program
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.e2e.account import saved_account, set_up, stored_token
from tests.e2e.dialer import Dialer, dialer, rows
from tests.e2e.providers import answering

pytestmark = pytest.mark.desktop

#: As long as a real one, with characters that every encoding writes in its own way.
CANARY = "Kanarie+7f3a/c0ffee=é<Vogel>&9d2"
#: What of an encoded canary is looked for: no accident is as long.
TELLING_LENGTH = 10


@pytest.fixture
def person_env(tmp_path: Path) -> dict[str, str]:
    """An environment whose every folder is inside the one that is searched."""
    folders = {
        "HOME": "",
        "TMPDIR": "tmp",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
        "XDG_DATA_HOME": ".local/share",
    }
    for name in folders.values():
        (tmp_path / "person" / name).mkdir(parents=True, exist_ok=True)
    return {variable: str(tmp_path / "person" / name) for variable, name in folders.items()}


def test_a_token_is_found_nowhere(
    tmp_path: Path, person_env: dict[str, str], short_folder: Path
) -> None:
    home = tmp_path / "person" / "home"
    with (
        Simulator(pbx=pbx_of(CANARY)) as simulator,
        keyring_daemon(short_folder / "ring") as keyring,
    ):
        env = {**keyring.env, **person_env, "DIALER_GUI_LOG": "DEBUG"}
        with dialer(home=home, env=env) as person:
            give_account(person, simulator.address)
            wait_for(lambda: saved_account(home), "the account to be saved")
            for ending, status in (
                ("0001", "8001 is ringing: pick up"),
                ("1032", "Refused: a call rule"),
                ("0600", "Refused: the token"),
                ("7005", "8001 is ringing: pick up"),
            ):
                person.call(f"03012{ending}")
                person.app.find("list item", pattern=rf"{ending}, (?!request under way)")
                person.wait_for_status(status)
                simulator.pbx.hang_up("8001")
                person.wait_until_idle("8001")
            account = saved_account(home)
            assert account is not None
            wait_for(
                lambda: stored_token(account.id, keyring.env) == CANARY, "the token to be kept"
            )
            assert CANARY not in person.app.tree()
            person.call("03012347002")
            assert simulator.wait_for_calls(5, timeout_s=PATIENCE_S)
            search_process(person.program)
            person.program.process.kill()
            person.program.wait()
        simulator.pbx.hang_up("8001")
        with dialer(home=home, env=env) as person:
            person.dial("0301234567")
            person.wait_until_accepted()
            search_process(person.program)
            assert person.quit() == 0
    assert all(call.fields["token"] == CANARY for call in simulator.calls)
    log = (home / "dialer.log").read_text()
    assert "DEBUG" in log
    assert "MakeCall" in log
    assert len(rows(home / "history.sqlite3")) == 6
    assert findings(tmp_path) == []


def test_a_server_that_repeats_the_token_does_not_spread_it(home: Path, tmp_path: Path) -> None:
    code_points = [f"{ord(each):x}" for each in CANARY]
    disguises = [
        CANARY,
        CANARY.upper(),
        quote(CANARY, safe=""),
        html.escape(CANARY),
        "".join(f"\\u{code:>04}" for code in code_points),  # in JSON once more
        "".join(f"&#x{code};" for code in code_points),
        base64.b64encode(CANARY.encode()).decode(),
        CANARY.encode().hex(),
        "\n".join(CANARY[place : place + 6] for place in range(0, len(CANARY), 6)),
    ]
    escaped = "".join(f"\\u{code:>04}" for code in code_points)
    said = json.dumps({"ret": 400, "data": [], "msg": [*disguises, "ESCAPED", "is wrong"]})
    with answering(said.replace("ESCAPED", escaped).encode()) as address:
        set_up(home, address, token=CANARY)
        with dialer(home=home, env={**os.environ, "DIALER_GUI_LOG": "DEBUG"}) as person:
            person.dial("0301234567")
            person.wait_for_status("Refused")
            person.reads("…; is wrong")
            shown = person.app.tree().encode()
            assert not [form for form in (*forms(CANARY), b"\\u00") if form in shown]
            assert person.quit() == 0
    assert findings(tmp_path) == []


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    hiding_place = tmp_path / "file"
    for form in forms(CANARY):
        hiding_place.write_bytes(b"x" + form + b"x")
        assert findings(tmp_path) != [], form
    hiding_place.write_bytes(CANARY[1:-1].upper().encode())
    assert findings(tmp_path) == []


def pbx_of(token: str) -> PbxState:
    """Return a provider that knows one account with this token; its phone rings on and on."""
    account = Account(name="Canary", token=token, extensions=(Extension("8001"),))
    return PbxState([account], rules=Rules(auto_pick_up_s=None))


def give_account(person: Dialer, address: str) -> None:
    """Fill in the dialog that opens by itself."""
    dialog = person.app.find("dialog", "Account")
    fields = {"Name": "Office", "API address": address, "Extensions": "8001"}
    for name, text in fields.items():
        dialog.find("text", name).set_text(text)
    dialog.find("password text", "Token").set_text(CANARY)
    dialog.find("push button", "Save").press()
    person.wait_until_closed("Account")


def search_process(program: Program) -> None:
    """Search what every program on this computer can read of a process."""
    for name in ("cmdline", "environ", "comm"):
        shown = shown_of(program.pid, name)
        assert not any(form in shown for form in forms(CANARY)), name


def findings(folder: Path) -> list[str]:
    """Return the files below a folder that hold the canary in any form."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files
    return [
        f"{path}: {form!r}"
        for path in files
        for form in set(forms(CANARY))
        if form in path.read_bytes()
    ]


def forms(token: str) -> Iterator[bytes]:
    """Yield what a token looks like, plain or encoded, in whole or in a telling part."""
    plain = token.encode()
    yield plain
    yield token[::-1].encode()
    yield token.encode("utf-16-le")
    yield quote(token, safe="").encode()
    yield quote_plus(token, safe="").lower().encode()
    yield plain.hex().encode()
    yield plain.hex().upper().encode()
    for offset in range(3):
        # The ends depend on what stands beside them.
        whole = base64.b64encode(b"\0" * offset + plain)
        yield whole[4:-4][: max(TELLING_LENGTH, len(whole) - 12)]
    yield plain[:TELLING_LENGTH]
    yield plain[-TELLING_LENGTH:]
