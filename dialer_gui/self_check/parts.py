"""Checks of what lies behind the window: files, keyring, numbers, the network, the system."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from dialer_gui.self_check.verdict import Absent, Broken

#: The person's own, or none; a frozen program needs another one for itself.
LIBRARY_PATH = "LD_LIBRARY_PATH"

#: What lists of numbers are saved in, besides Unicode: each needs a module of its own.
_ENCODINGS = ("gb18030", "big5", "shift_jis", "euc_kr", "cp1252")
_CHILD_TIMEOUT_S = 10


def _check_history() -> str:
    from dialer_gui.domain.calls import CallRequest
    from dialer_gui.domain.history import HistoryEntry
    from dialer_gui.storage.history import open_history

    with tempfile.TemporaryDirectory() as folder:
        history = open_history(Path(folder) / "history.sqlite3").history
        request = CallRequest(uuid.uuid4().hex, "check", "112", "112", "8001")
        history.add(HistoryEntry(request, "check", time.time()))
        rows = len(history.recent(10))
        history.close()
    if rows != 1:
        raise Broken(f"{rows} rows instead of 1")
    return "written and read"


def _check_keyring() -> str:
    from dialer_gui.domain.secret import Secret
    from dialer_gui.domain.tokens import CredentialError, TokenState
    from dialer_gui.storage.keyring_store import KeyringStore

    store = KeyringStore()
    account_id, token = f"self-check-{uuid.uuid4().hex}", Secret(uuid.uuid4().hex)
    try:
        store.write(account_id, token)
    except CredentialError as exc:
        if exc.state is TokenState.NO_KEYRING:
            raise Absent("this session has no keyring") from exc
        raise
    try:
        if store.read(account_id) != token:
            raise Broken("what was read is not what was written")
    finally:
        store.delete(account_id)
    if store.read(account_id) is not None:
        raise Broken("what was removed is still there")
    return f"{store.name()}: written, read and removed"


def _check_numbers() -> str:
    from dialer_gui.domain.number_facts import describe

    facts = describe("+4930123456", "")
    if (facts.country, facts.formatted) != ("DE", "+49 30 123456"):
        raise Broken(f"{facts.formatted} in {facts.country or 'no country'}")
    return facts.formatted


def _check_time_zones() -> str:
    """Ask for the hour where some numbers are."""
    from dialer_gui.domain.number_facts import describe, local_times, zones_of

    hours = {"+4930123456": 1, "+861065529988": 8, "+62215201590": 7}
    for number, hour in hours.items():
        times = local_times(zones_of(describe(number, "")), datetime(2026, 1, 1, tzinfo=UTC))
        if not times:
            raise Absent("this system has no time zones (Debian: tzdata)")
        if times[0].hour != hour:
            raise Broken(f"{number}: {times[0].hour} h instead of {hour} h")
    return f"the time of {len(hours)} numbers"


def _check_encodings() -> str:
    for name in _ENCODINGS:
        "0301234567".encode(name).decode(name)
    return ", ".join(_ENCODINGS)


def _check_trust_store() -> str:
    from dialer_gui.provider.transport import Transport
    from dialer_gui.provider.trust import trusted_authorities

    Transport().close()
    store = trusted_authorities()
    if store.count == 0:
        raise Absent("this system trusts no authority (Debian: ca-certificates)")
    number = "the" if store.count is None else str(store.count)
    return f"truststore: {number} authorities of {store.place}; {store.library}"


def _check_child_environment() -> str:
    """Start a child, as a browser is started, and look at what it was given."""
    command = ["cmd", "/c", "set"] if sys.platform == "win32" else ["/usr/bin/env"]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", timeout=_CHILD_TIMEOUT_S
    )
    given = dict(line.partition("=")[::2] for line in done.stdout.splitlines() if "=" in line)
    inside = getattr(sys, "_MEIPASS", None)
    if inside is not None:
        leaks = [name for name, value in given.items() if inside in value.split(os.pathsep)]
        leaks += [name for name in given if name.startswith("_PYI_")]
        if leaks:
            raise Broken(f"a child is given the program's own {', '.join(sorted(leaks))}")
    value = given.get(LIBRARY_PATH)
    return f"{LIBRARY_PATH} is not set" if value is None else f"{LIBRARY_PATH} is {value}"


def _check_call() -> str:
    from dialer_gui.domain.calls import CallRequest, OutcomeKind
    from dialer_gui.domain.secret import Secret
    from dialer_gui.provider.api_client import Access, ApiClient
    from dialer_gui.simulator.demo_account import DEMO_EXTENSIONS, DEMO_TOKEN
    from dialer_gui.simulator.server import Simulator

    extension, number = DEMO_EXTENSIONS[0], "4930123456"
    request = CallRequest(uuid.uuid4().hex, "check", number, number, extension)
    with Simulator() as simulator:
        client = ApiClient()
        access = Access(simulator.address, Secret(DEMO_TOKEN), deadline_s=5)
        outcome = client.make_call(access, request)
        client.close()
    if outcome.kind is not OutcomeKind.ACCEPTED:
        raise Broken(f"{outcome.kind.value}: {outcome.reason.value}")
    return "accepted by the simulator"


def _check_updates() -> str:
    from urllib.parse import urlsplit

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from dialer_gui.provider.release_feed import is_signed
    from dialer_gui.storage.update_files import read_source
    from dialer_gui.ui.theme.icons import update_file

    key, text = Ed25519PrivateKey.generate(), b"a feed of releases"
    signature, public_key = key.sign(text), key.public_key().public_bytes_raw()
    if not is_signed(text, signature, public_key) or is_signed(b"other", signature, public_key):
        raise Broken("right and wrong signatures can't be told apart")
    source = read_source(update_file(), None)
    return f"asks {urlsplit(source.address).netloc}" if source else "this build asks nobody"


CHECKS: Mapping[str, Callable[[], str]] = {
    "history": _check_history,
    "keyring": _check_keyring,
    "numbers": _check_numbers,
    "time_zones": _check_time_zones,
    "encodings": _check_encodings,
    "trust_store": _check_trust_store,
    "child_environment": _check_child_environment,
    "call": _check_call,
    "updates": _check_updates,
}
