#!/usr/bin/env python3
"""Write and sign what running programs ask when they look for a newer release.

  sign --page URL [--checksums FILE] [--days N] [--output FOLDER] [--key-fd N]
      write latest.json: this checkout's version, its page and its files' checksums, good for
      90 days unless --days says otherwise; sign it anew before they are over
  public-key [--key-fd N]
      print the key that goes into the builds
  name --feed URL --public-key KEY [--output FILE]
      write resources/update.json before a release build: whom its programs ask

The private key is Ed25519 in PEM, as “openssl genpkey -algorithm ed25519” writes it. It comes in
the variable DIALER_UPDATE_KEY or, with --key-fd, from a file descriptor; never from the command
line, and it is written nowhere.
"""

import argparse
import base64
import json
import os
import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(1, str(Path(__file__).resolve().parents[2]))

from dialer_gui.domain.releases import DAY_S, FeedError, check_time
from dialer_gui.domain.update_source import SourceError, source_of
from dialer_gui.provider.release_feed import MAX_FEED_BYTES, SIGNED_PREFIX, read_feed
from release.names import DIST, ROOT, version

KEY_VARIABLE = "DIALER_UPDATE_KEY"
FEED_NAME = "latest.json"
BUILD_FILE = ROOT / "resources/update.json"
DEFAULT_DAYS = 90
_CHECKSUM = re.compile(r"([0-9a-f]{64})  ([^/\\]+)")


class Unusable(Exception):
    """No feed can be made of what was given; the text is a sentence for people."""


def write_feed(
    page: str, key: Ed25519PrivateKey, output: Path, *, checksums: str = "", days: int = 90
) -> Path:
    """Write this version's feed, and make sure that a program believes it.

    Args:
        page: the release's page, https.
        key: the makers' key.
        output: the folder for it.
        checksums: lines of ``sha256  name``, as sha256sum writes them.
        days: how long it counts.

    Raises:
        Unusable: a program would not believe it.
    """
    now_s = time.time()
    content = {
        "version": version(),
        "page": page,
        "issued_at": _written(now_s),
        "valid_until": _written(now_s + days * DAY_S),
        "files": _files(checksums),
    }
    feed = _signed(json.dumps(content), key)
    if len(feed) > MAX_FEED_BYTES:
        raise Unusable("the feed has become too large for the programs that read it")
    try:
        check_time(read_feed(feed, key.public_key().public_bytes_raw()), now_s, 0.0)
    except FeedError as error:
        raise Unusable(f"no program would believe this feed: {error.detail}") from error
    output.mkdir(parents=True, exist_ok=True)
    path = output / FEED_NAME
    path.write_bytes(feed)
    return path


def write_build_file(feed: str, public_key: str, path: Path = BUILD_FILE) -> Path:
    """Write whom the programs of a build ask.

    Args:
        feed: the feed's address, https.
        public_key: in base64, as :func:`public_key_of` returns it.
        path: the file.

    Raises:
        Unusable: the programs would ask nobody.
    """
    content = {"feed": feed, "public_key": public_key}
    try:
        source_of(content, {})
    except SourceError as error:
        raise Unusable(f"no program would ask there: {error}") from error
    path.write_text(json.dumps(content, indent=2) + "\n", "utf-8", newline="\n")
    return path


def public_key_of(key: Ed25519PrivateKey) -> str:
    """Return the public half, raw, in base64."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode("ascii")


def read_key(descriptor: int | None) -> Ed25519PrivateKey:
    """Read the private key from a file descriptor, else from the environment.

    Raises:
        Unusable: there is none.
    """
    if descriptor is None:
        pem = os.environ.get(KEY_VARIABLE, "").encode()
    else:
        with os.fdopen(descriptor, "rb") as file:
            pem = file.read()
    if not pem.strip():
        raise Unusable(f"there is no key to sign with: put it into {KEY_VARIABLE}")
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # Not chained: an error's text must not show anything of a key.
        raise Unusable("the key is no private key in PEM without a password") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise Unusable("the key is no Ed25519 key")
    return key


def _signed(text: str, key: Ed25519PrivateKey) -> bytes:
    signature = base64.b64encode(key.sign(SIGNED_PREFIX + text.encode())).decode("ascii")
    return json.dumps({"signed": text, "signature": signature}, indent=2).encode() + b"\n"


def _files(checksums: str) -> list[dict[str, str]]:
    files = []
    for line in checksums.splitlines():
        found = _CHECKSUM.fullmatch(line)
        if found is None:
            raise Unusable("the checksums are not lines of “sha256  name”")
        files.append({"name": found[2], "sha256": found[1]})
    return files


def _written(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    jobs = parser.add_subparsers(dest="job", required=True)
    sign = jobs.add_parser("sign")
    sign.add_argument("--page", required=True)
    sign.add_argument("--checksums", type=Path)
    sign.add_argument("--days", type=int, default=DEFAULT_DAYS)
    sign.add_argument("--output", type=Path, default=DIST)
    for each in (sign, jobs.add_parser("public-key")):
        each.add_argument("--key-fd", type=int)
    name = jobs.add_parser("name")
    name.add_argument("--feed", required=True)
    name.add_argument("--public-key", required=True)
    name.add_argument("--output", type=Path, default=BUILD_FILE)
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Do one of the jobs and return the exit code."""
    options = _options(arguments)
    try:
        if options.job == "name":
            print(write_build_file(options.feed, options.public_key, options.output))
            return 0
        key = read_key(options.key_fd)
        if options.job == "public-key":
            print(public_key_of(key))
            return 0
        sums = options.checksums.read_text("utf-8") if options.checksums else ""
        print(write_feed(options.page, key, options.output, checksums=sums, days=options.days))
    except (Unusable, OSError) as error:
        print(f"update_feed.py: {error}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
