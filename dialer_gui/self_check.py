"""``--self-check``: whether every part that a call needs works here, as JSON, without a window."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from dialer_gui import __version__


def run_self_check(report_file: Path | None = None) -> int:
    """Run every check, tell the result as one JSON object, return 0 when all are well, else 1.

    The object: ``{"version": …, "python": …, "ok": …, "checks": {name: {"ok": …, "detail": …}}}``.
    No call leaves this computer: the one that is placed goes to the built-in simulator.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    checks = {name: _result_of(check) for name, check in _CHECKS.items()}
    is_well = all(result["ok"] for result in checks.values())
    report = {
        "version": __version__,
        "python": sys.version.split()[0],
        "ok": is_well,
        "checks": checks,
    }
    text = json.dumps(report, indent=2, ensure_ascii=False)
    if report_file is not None:
        report_file.write_text(text + "\n", "utf-8")
    elif sys.stdout is not None:  # a windowed program on Windows has no terminal
        print(text)
    return 0 if is_well else 1


class Absent(Exception):
    """This system lacks what the check is about; that says nothing of the program."""


def _result_of(check: Callable[[], str]) -> dict[str, object]:
    try:
        return {"ok": True, "detail": check()}
    except Absent as exc:
        return {"ok": False, "absent": True, "detail": str(exc)}
    except Exception as exc:  # whatever is broken is what the report is for
        return {"ok": False, "detail": f"{type(exc).__name__}: {exc}"}


def _check_icons() -> str:
    from PySide6.QtGui import QGuiApplication

    from dialer_gui.ui.look.icons import icon

    application = QGuiApplication(sys.argv[:1])
    image = icon("phone", "#000000").pixmap(32, 32).toImage()
    if not any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)):
        raise RuntimeError("the icon is drawn empty")
    return f"SVG on {application.platformName()}"


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
        raise RuntimeError(f"{rows} rows instead of 1")
    return "written and read"


def _check_keyring() -> str:
    from dialer_gui.domain.secret import Secret
    from dialer_gui.domain.tokens import CredentialError, TokenState
    from dialer_gui.storage import credentials

    account_id, token = f"self-check-{uuid.uuid4().hex}", Secret(uuid.uuid4().hex)
    try:
        credentials.write_secret(account_id, token)
    except CredentialError as exc:
        if exc.state is TokenState.NO_KEYRING:
            raise Absent("this session has no keyring") from exc
        raise
    try:
        if credentials.read_secret(account_id) != token:
            raise RuntimeError("what was read is not what was written")
    finally:
        credentials.delete_secret(account_id)
    return "written, read and removed"


def _check_numbers() -> str:
    from datetime import UTC, datetime

    from dialer_gui.domain.number_facts import describe, local_times

    facts = describe("+4930123456", "")
    times = local_times(facts, datetime(2026, 1, 1, tzinfo=UTC))
    if facts.country != "DE" or not times or times[0].hour != 1:
        raise RuntimeError("country or time zone is wrong")
    return facts.formatted


def _check_trust_store() -> str:
    import ssl

    from dialer_gui.provider.transport import Transport

    Transport().close()
    return ssl.OPENSSL_VERSION


def _check_call() -> str:
    from dialer_gui.domain.calls import CallRequest, OutcomeKind
    from dialer_gui.domain.secret import Secret
    from dialer_gui.provider.interruption import Interruption
    from dialer_gui.provider.voice_api import VoiceApi
    from dialer_gui.simulator.demo_account import DEMO_EXTENSIONS, DEMO_TOKEN
    from dialer_gui.simulator.server import Simulator

    extension, number = DEMO_EXTENSIONS[0], "4930123456"
    request = CallRequest(uuid.uuid4().hex, "check", number, number, extension)
    with Simulator() as simulator:
        api = VoiceApi()
        outcome = api.make_call(
            simulator.address, Secret(DEMO_TOKEN), request, Interruption(), deadline_s=5
        )
        api.close()
    if outcome.kind is not OutcomeKind.ACCEPTED:
        raise RuntimeError(f"{outcome.kind.value}: {outcome.reason.value}")
    return "accepted by the simulator"


def _check_updates() -> str:
    from urllib.parse import urlsplit

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from dialer_gui.provider.release_feed import is_signed
    from dialer_gui.storage.update_files import read_source
    from dialer_gui.ui.look.resources import update_file

    key, text = Ed25519PrivateKey.generate(), b"a feed of releases"
    signature, public_key = key.sign(text), key.public_key().public_bytes_raw()
    if not is_signed(text, signature, public_key) or is_signed(b"other", signature, public_key):
        raise RuntimeError("right and wrong signatures can't be told apart")
    source = read_source(update_file(), None)
    return f"asks {urlsplit(source.address).netloc}" if source else "this build asks nobody"


_CHECKS = {
    "icons": _check_icons,
    "history": _check_history,
    "keyring": _check_keyring,
    "numbers": _check_numbers,
    "trust_store": _check_trust_store,
    "call": _check_call,
    "updates": _check_updates,
}
