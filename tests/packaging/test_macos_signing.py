"""Signing for macOS: what is done with and without a certificate, and that no secret is shown."""

import base64
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif("sys.platform == 'win32'", reason="the tools are scripts here")


ROOT = Path(__file__).parents[2]
IDENTITY = "0123456789ABCDEF0123456789ABCDEF01234567"

_TOOL = """#!{python} -IS
import json, os, pathlib, shlex, sys

name = pathlib.Path(sys.argv[0]).name
stdin = sys.stdin.read() if name == "security" else ""
words = shlex.split(stdin) if stdin else sys.argv[1:]
entry = {{"tool": name, "argv": sys.argv[1:], "words": words}}
if "--entitlements" in words:
    import plistlib
    file = pathlib.Path(words[words.index("--entitlements") + 1])
    entry["entitlements"] = plistlib.loads(file.read_bytes())
for flag in ("--key", "import"):
    if flag in words:
        file = pathlib.Path(words[words.index(flag) + 1])
        entry["file"] = [str(file), file.read_text(), oct(file.parent.stat().st_mode & 0o777)]
with open(os.environ["NOTES"], "a") as notes:
    notes.write(json.dumps(entry) + "\\n")
if words[0] == os.environ.get("FAILS"):
    sys.exit("it does not work today")
if words[0] == "list-keychains" and "-s" not in words:
    print('    "/Users/me/Library/Keychains/login.keychain-db"')
if words[0] == "find-identity":
    print(os.environ.get("FOUND", '  1) {identity} "Developer ID Application: Me (TEAM)"'))
if words[:2] == ["notarytool", "submit"]:
    print(json.dumps({{"id": "one", "status": os.environ.get("ANSWER", "Accepted")}}))
if words[:2] == ["notarytool", "log"]:
    print("libfoo is not signed")
"""


@dataclass(frozen=True)
class Call:
    """One call of a tool.

    Attributes:
        tool: its name.
        argv: its command line, which everybody on the machine can see.
        words: the command it carried out.
        entitlements: those a signature was given.
        file: path and text of the secret file it was given, and its folder's access rights.
    """

    tool: str
    argv: list[str]
    words: list[str]
    entitlements: dict[str, bool] | None = None
    file: tuple[str, str, str] | None = None


class Mac:
    """A folder with the tools in it.

    Args:
        folder: an empty folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._notes = folder / "notes"
        self._notes.touch()
        for name in ("security", "codesign", "xcrun"):
            tool = folder / name
            tool.write_text(_TOOL.format(python=sys.executable, identity=IDENTITY))
            tool.chmod(0o755)

    def sign(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run signing.py with these variables and none of the machine's own secrets."""
        temporary = self._folder / "temporary"
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir()
        own = {k: v for k, v in os.environ.items() if not k.startswith("MACOS_")}
        own |= {"PATH": f"{self._folder}:{own['PATH']}", "TMPDIR": str(temporary)}
        own["NOTES"] = str(self._notes)
        command = [sys.executable, str(ROOT / "packaging/macos/signing.py"), *arguments]
        done = subprocess.run(command, env={**own, **env}, capture_output=True, text=True)
        assert list(temporary.iterdir()) == [], "a secret was left behind"
        return done

    def calls(self) -> list[Call]:
        """Return what the tools were told, in order."""
        lines: list[dict[str, Any]] = [
            json.loads(line) for line in self._notes.read_text().splitlines()
        ]
        return [Call(**line) for line in lines]


PASSWORD = 'of "the"  \\ certificate'
CERTIFICATE = {
    "MACOS_CERTIFICATE": base64.b64encode(b"the certificate itself").decode(),
    "MACOS_CERTIFICATE_PASSWORD": PASSWORD,
}
NOTARY = {
    "MACOS_NOTARY_KEY": base64.b64encode(b"the notary's key").decode(),
    "MACOS_NOTARY_KEY_ID": "KEY",
    "MACOS_NOTARY_ISSUER": "issuer",
}
SECRETS = [*CERTIFICATE.values(), CERTIFICATE["MACOS_CERTIFICATE"], NOTARY["MACOS_NOTARY_KEY"]]
SECRETS += ["the certificate itself", "the notary's key"]


@pytest.fixture
def mac(tmp_path: Path) -> Mac:
    """A machine with the tools."""
    folder = tmp_path / "tools"
    folder.mkdir()
    return Mac(folder)


@dataclass(frozen=True)
class Signed:
    """What was said and done for one signature."""

    said: str
    calls: list[Call]


def run(mac: Mac, *arguments: str, **env: str) -> Signed:
    """Sign with success."""
    done = mac.sign(*arguments, **env)
    assert done.returncode == 0, done.stderr
    return Signed(done.stdout + done.stderr, mac.calls())


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    """An application signed with a certificate."""
    return run(Mac(tmp_path_factory.mktemp("tools")), "app", "Dialer.app", **CERTIFICATE)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    """An image signed and notarised."""
    mac = Mac(tmp_path_factory.mktemp("tools"))
    return run(mac, "image", "dialer.dmg", **CERTIFICATE, **NOTARY)


@pytest.fixture(scope="module")
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    """An application signed without a certificate."""
    return run(Mac(tmp_path_factory.mktemp("tools")), "app", "Dialer.app")


def signatures(calls: list[Call]) -> list[Call]:
    """Return the calls that signed something."""
    return [call for call in calls if call.tool == "codesign" and "--sign" in call.words]


def test_without_a_certificate_it_says_so_and_names_nobody(nobody: Signed) -> None:
    assert "Not signed: MACOS_CERTIFICATE, MACOS_CERTIFICATE_PASSWORD are not set." in nobody.said
    (signature,) = signatures(nobody.calls)
    assert signature.words[1] == "-"
    assert nobody.calls[-1].words == ["--verify", "--deep", "--strict", "Dialer.app"]


def test_without_a_certificate_the_hardened_runtime_is_tried_all_the_same(nobody: Signed) -> None:
    (signature,) = signatures(nobody.calls)
    assert signature.words[signature.words.index("--options") + 1] == "runtime"
    assert signature.entitlements == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_with_a_certificate_the_application_is_signed_by_its_owner(app: Signed) -> None:
    assert "Not signed" not in app.said
    (signature,) = signatures(app.calls)
    assert signature.words[1] == IDENTITY
    assert {"--force", "--deep", "--timestamp"} <= set(signature.words)
    assert signature.words[signature.words.index("--options") + 1] == "runtime"
    assert signature.entitlements == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }


def test_the_certificate_comes_whole_and_its_password_as_it_is(app: Signed) -> None:
    taken = next(call for call in app.calls if call.words[0] == "import")
    assert taken.words[taken.words.index("-P") + 1] == PASSWORD
    assert taken.file is not None
    path, text, rights = taken.file
    assert (text, rights) == ("the certificate itself", "0o700")
    assert not Path(path).exists()


def test_the_person_s_own_keychains_are_searched_again_afterwards(app: Signed) -> None:
    own = "/Users/me/Library/Keychains/login.keychain-db"
    searched = [call.words for call in app.calls if call.words[0] == "list-keychains"]
    assert searched[1][-1] == own
    assert len(searched[1]) == len(searched[2]) + 1
    assert searched[2] == ["list-keychains", "-d", "user", "-s", own]


@pytest.mark.parametrize("fails", ["import", "set-key-partition-list", "find-identity"])
def test_whatever_fails_the_keychain_is_taken_away_again(mac: Mac, fails: str) -> None:
    done = mac.sign("app", "Dialer.app", **CERTIFICATE, FAILS=fails)
    assert done.returncode == 1
    assert f"security {fails} failed: it does not work today" in done.stderr
    assert mac.calls()[-1].words[0] == "delete-keychain"
    assert not signatures(mac.calls())


def test_a_certificate_for_something_else_is_refused(mac: Mac) -> None:
    done = mac.sign("app", "Dialer.app", **CERTIFICATE, FOUND="     0 valid identities found")
    assert done.returncode == 1
    assert "none to sign programs with" in done.stderr
    assert not signatures(mac.calls())


def test_half_a_certificate_is_no_quiet_skip(mac: Mac) -> None:
    done = mac.sign("app", "Dialer.app", MACOS_CERTIFICATE=CERTIFICATE["MACOS_CERTIFICATE"])
    assert done.returncode == 1
    assert "MACOS_CERTIFICATE_PASSWORD is not set" in done.stderr
    assert mac.calls() == []


def test_an_image_without_a_certificate_is_left_as_it_is(mac: Mac) -> None:
    done = mac.sign("image", "dialer.dmg")
    assert done.returncode == 0, done.stderr
    assert "Not signed" in done.stdout
    assert "Not notarised" in done.stdout
    assert mac.calls() == []


def test_an_image_is_signed_then_looked_at_by_apple_then_stapled(image: Signed) -> None:
    steps = [call.words for call in image.calls if call.tool != "security"]
    assert steps[0][:2] == ["--sign", IDENTITY]
    assert steps[1][:3] == ["notarytool", "submit", "dialer.dmg"]
    assert "--wait" in steps[1]
    assert steps[2] == ["stapler", "staple", "dialer.dmg"]


def test_what_apple_refuses_fails_with_apple_s_words(mac: Mac) -> None:
    done = mac.sign("image", "dialer.dmg", **CERTIFICATE, **NOTARY, ANSWER="Invalid")
    assert done.returncode == 1
    assert "Apple answers “Invalid”:\nlibfoo is not signed" in done.stderr
    assert all("stapler" not in call.words for call in mac.calls())


def test_no_secret_is_on_a_command_line_or_in_the_output(app: Signed, image: Signed) -> None:
    calls = app.calls + image.calls
    shown = [app.said, image.said, *(word for call in calls for word in call.argv)]
    assert len(shown) > 50
    own = {call.words[2] for call in calls if call.words[0] == "create-keychain"}
    assert len(own) == 2  # a keychain's password is made anew each time
    for secret in [*SECRETS, *own]:
        assert not [text for text in shown if secret in text], "a secret can be seen"
