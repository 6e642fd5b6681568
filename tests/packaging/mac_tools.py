"""Apple's signing tools, as far as their callers see them: they note what they are told.

The real ones are on a Mac only. These read commands as ``security -i`` does, one a line, and open
the files that they are given.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
