"""Words of the connection check, and its report."""

from __future__ import annotations

import platform
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSysInfo, Qt, qVersion

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, Diagnosis, DiagnosisLine, Finding
from dialer_gui.domain.phones import PhoneState
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.outcomes import Tone
from dialer_gui.ui.text.sentences import listed, named
from dialer_gui.ui.text.times import date_words, duration_words
from dialer_gui.ui.text.troubles import trouble_words

translate = QCoreApplication.translate


class LineWords(NamedTuple):
    """What the window says about a step.

    Attributes:
        what: one sentence: what was found.
        advice: one sentence: what to do about it; may be empty.
        detail: a technical hint, and the provider's own words, as they are; may be empty.
    """

    what: str
    advice: str
    detail: str


_TONES = {
    CheckResult.OK: Tone("check", "good"),
    CheckResult.WARNING: Tone("warning", "warn"),
    CheckResult.FAILED: Tone("cross", "bad"),
    CheckResult.SKIPPED: Tone("stopped", "muted"),
}


def tone_of_result(result: CheckResult | None) -> Tone:
    """Return how a result looks; None is a step that is not through."""
    return _TONES[result] if result else Tone("waiting", "muted")


def step_title(step: CheckStep) -> str:
    """Return what a step is about."""
    return {
        CheckStep.NAME: translate("Diagnostics", "Name of the server"),
        CheckStep.PROXY: translate("Diagnostics", "Proxy"),
        CheckStep.CONNECTION: translate("Diagnostics", "Connection"),
        CheckStep.TLS: translate("Diagnostics", "Encryption"),
        CheckStep.CLOCK: translate("Diagnostics", "Clocks"),
        CheckStep.ENVELOPE: translate("Diagnostics", "The provider's API"),
        CheckStep.TOKEN: translate("Diagnostics", "Token"),
        CheckStep.EXTENSION: translate("Diagnostics", "Extension"),
    }[step]


def result_word(line: DiagnosisLine) -> str:
    """Return a step's result and its time."""
    word = {
        CheckResult.OK: translate("Diagnostics", "OK"),
        CheckResult.WARNING: translate("Diagnostics", "Look at this"),
        CheckResult.FAILED: translate("Diagnostics", "Failed"),
        CheckResult.SKIPPED: translate("Diagnostics", "Skipped"),
    }[line.result]
    if line.elapsed_ms is None:
        return word
    return translate("Diagnostics", "{result} · {time} ms").format(
        result=word, time=QLocale().toString(line.elapsed_ms)
    )


def summary(diagnosis: Diagnosis) -> str:
    """Return what the whole check comes to, in a sentence."""
    return {
        CheckResult.OK: translate("Diagnostics", "Everything is as it should be."),
        CheckResult.WARNING: translate("Diagnostics", "It works, but look at what is marked."),
        CheckResult.FAILED: translate("Diagnostics", "Something is wrong. See what to do below."),
        CheckResult.SKIPPED: translate("Diagnostics", "The check was stopped."),
    }[diagnosis.result]


def line_words(line: DiagnosisLine, extension: str) -> LineWords:
    """Return everything there is to say about a step; ``extension`` is the person's phone."""
    detail = [line.server_text] if line.server_text else []
    if line.finding is Finding.TROUBLE:
        reason, has_words = line.reason or Reason.INTERNAL, bool(line.server_text.strip())
        what, advice = trouble_words(line.step, reason, has_server_words=has_words)
        code = translate("Diagnostics", "Code {code}").format(code=line.code) if line.code else ""
        detail = [each for each in (*line.facts, code, line.server_text) if each]
    else:
        source = {**_way_words(), **_answer_words()}[line.finding]
        facts = (*line.facts, "", "", "")
        if line.finding in {Finding.CLOCK_AHEAD, Finding.CLOCK_BEHIND}:
            facts = (duration_words(int(line.facts[0])), "", "")
        elif line.finding in {Finding.TLS_TRUSTED, Finding.TLS_ENDS_SOON}:
            last_day = QDate.fromString(line.facts[2], Qt.DateFormat.ISODate)
            facts = (*line.facts[:2], date_words(last_day) or line.facts[2])
        what = source[0].format(
            facts[0], facts[1], facts[2], all=listed(line.facts or ("",)), extension=extension
        )
        advice = source[1]
        if line.finding is Finding.PHONE_ONLINE:
            what = _phone_words(PhoneState(line.facts[0])).format(extension=extension)
    return LineWords(what, advice, "\n".join(detail))


def _way_words() -> dict[Finding, tuple[str, str]]:
    """Return words about the way to the server."""
    secured = translate("Diagnostics", "{0}. {1} vouches for the server, until {2}.")
    return {
        Finding.NAME_FOUND: (translate("Diagnostics", "Its address is {all}."), ""),
        Finding.NAME_NOT_NEEDED: (
            translate("Diagnostics", "The address is a number: there is no name to look up."),
            "",
        ),
        Finding.NAME_LEFT_TO_PROXY: (translate("Diagnostics", "The proxy looks the name up."), ""),
        Finding.NO_PROXY: (translate("Diagnostics", "None: the way is direct."), ""),
        Finding.PROXY_USED: (translate("Diagnostics", "The way leads through {0}."), ""),
        Finding.CONNECTED: (translate("Diagnostics", "{0} answers."), ""),
        Finding.CONNECTED_TO_PROXY: (translate("Diagnostics", "The proxy at {0} answers."), ""),
        Finding.TLS_TRUSTED: (secured, ""),
        Finding.TLS_ENDS_SOON: (
            secured,
            translate("Diagnostics", "Tell the administrator: the certificate ends soon."),
        ),
        Finding.IN_CLEAR: (
            translate("Diagnostics", "http: the token travels in clear."),
            translate("Diagnostics", "Ask the provider for an address that begins with https."),
        ),
        Finding.IN_CLEAR_AT_HOME: (
            translate("Diagnostics", "Not needed: the server is on this computer."),
            "",
        ),
    }


def _answer_words() -> dict[Finding, tuple[str, str]]:
    """Return words about the server's answers."""
    set_clock = translate("Diagnostics", "Let this computer set its clock by the network.")
    choose = translate(
        "Diagnostics", "Choose another extension, or correct the list in the account."
    )
    return {
        Finding.CLOCK_RIGHT: (translate("Diagnostics", "This computer and the server agree."), ""),
        Finding.CLOCK_AHEAD: (
            translate("Diagnostics", "The server's clock is {0} ahead of this computer's."),
            set_clock,
        ),
        Finding.CLOCK_BEHIND: (
            translate("Diagnostics", "The server's clock is {0} behind this computer's."),
            set_clock,
        ),
        Finding.CLOCK_NOT_TOLD: (
            translate("Diagnostics", "The server does not tell its time."),
            "",
        ),
        Finding.ENVELOPE_RECOGNISED: (
            translate("Diagnostics", "The server answers as the provider does."),
            "",
        ),
        Finding.TOKEN_ACCEPTED: (translate("Diagnostics", "The provider accepts it."), ""),
        Finding.TOKEN_NOT_JUDGED: (
            translate("Diagnostics", "This account may not ask about phones, so nobody can tell."),
            translate("Diagnostics", "Calls may work all the same."),
        ),
        # Its words depend on what the phone is doing.
        Finding.PHONE_ONLINE: ("", ""),
        Finding.PHONE_OFFLINE: (
            translate("Diagnostics", "Phone {extension} is offline: it can't ring."),
            translate("Diagnostics", "Check that the phone is on and signed in."),
        ),
        Finding.PHONE_DISABLED: (
            translate("Diagnostics", "Extension {extension} is switched off."),
            translate("Diagnostics", "Choose another extension, or ask the administrator."),
        ),
        Finding.PHONE_MISSING: (
            translate("Diagnostics", "Extension {extension} is not one of this account's."),
            choose,
        ),
        Finding.PHONE_NOT_TOLD: (
            translate("Diagnostics", "The provider does not tell about extension {extension}."),
            "",
        ),
        Finding.NO_EXTENSION: (translate("Diagnostics", "No extension is chosen."), choose),
        Finding.NOT_REACHED: (
            translate("Diagnostics", "Not tried: something before it has to work first."),
            "",
        ),
        Finding.STOPPED: (translate("Diagnostics", "Not tried: the check was stopped."), ""),
    }


def _phone_words(state: PhoneState) -> str:
    return {
        PhoneState.IDLE: translate("Diagnostics", "Phone {extension} is online and idle."),
        PhoneState.RINGING: translate("Diagnostics", "Phone {extension} is online and ringing."),
        PhoneState.OFF_HOOK: translate("Diagnostics", "Phone {extension} is online and picked up."),
        PhoneState.IN_CALL: translate("Diagnostics", "Phone {extension} is online and in a call."),
        PhoneState.PAUSED: translate("Diagnostics", "Phone {extension} is online and paused."),
    }.get(state, translate("Diagnostics", "Phone {extension} is online."))


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
        [f"\n{named(step_title(line.step), result_word(line))}", *(f"  {p}" for p in parts)]
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
