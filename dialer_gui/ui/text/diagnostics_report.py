"""The connection check as a text to hand on: without tokens, keys or whole numbers."""

from __future__ import annotations

import platform
import re
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QSysInfo, qVersion

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import Diagnosis, DiagnosisLine
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.diagnostics import line_words, result_word, step_title, summary

translate = QCoreApplication.translate

#: As many of a number's last digits are told.
SHOWN_DIGITS = 3
#: Digits that belong together, written as people write numbers.
_NUMBER = re.compile(r"\d(?:[\s()./-]{0,2}\d){3,}")
#: Looks like a token or a key, whoever wrote it.
_LONG_WORD = re.compile(r"(?=[A-Za-z_+/=-]*[0-9])[A-Za-z0-9_+/=-]{16,}")


def report_text(diagnosis: Diagnosis) -> str:
    """Return the whole check as plain text."""
    checked_at = datetime.fromtimestamp(diagnosis.checked_at_s, UTC)
    head = [
        translate("Diagnostics", "Dialer {version}: connection check").format(
            version=QCoreApplication.applicationVersion()
        ),
        f"{checked_at:%Y-%m-%d %H:%M:%S} UTC",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        translate("Diagnostics", "Address: {address}").format(address=_origin(diagnosis.address)),
        translate("Diagnostics", "Extension: {extension}").format(
            extension=masked(diagnosis.extension)
        ),
        "",
        summary(diagnosis),
    ]
    lines = [_line_text(line, diagnosis.extension) for line in diagnosis.lines]
    return "\n".join([*head, *lines]) + "\n"


def masked(number: str) -> str:
    """Return a number's last digits."""
    digits = "".join(character for character in number if character.isdigit())
    return f"…{digits[-SHOWN_DIGITS:]}" if number else "–"


def without_secrets(text: str) -> str:
    """Return somebody else's words without whole numbers, and without what may be a token."""
    text = _LONG_WORD.sub("…", text)
    return _NUMBER.sub(lambda number: masked(number.group()), text)


def _line_text(line: DiagnosisLine, extension: str) -> str:
    shown = replace(line, server_text=without_secrets(line.server_text))
    if line.reason is Reason.MIXED_REPLY:  # what the server says stands there as well
        shown = replace(shown, facts=tuple(map(without_secrets, line.facts)))
    words = line_words(shown, masked(extension))
    said = (words.what, words.advice, *words.detail.splitlines())
    parts = [plain_text(each) for each in said if each]
    return "\n".join(
        [f"\n{step_title(line.step)}: {result_word(line)}", *(f"  {p}" for p in parts)]
    )


def _origin(address: str) -> str:
    """Return scheme, host and port: what follows them may be meant for nobody else."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "–"
    if not host:
        return "–"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")
