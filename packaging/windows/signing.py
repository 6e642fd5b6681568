#!/usr/bin/env python3
"""Sign programs for Windows: signing.py FILE…

Certificate and password come from the environment alone: WINDOWS_CERTIFICATE (a PFX file as
base64) and WINDOWS_CERTIFICATE_PASSWORD. Without them nothing is signed, and that is said.
"""

import os
import subprocess
import sys
from pathlib import Path

SECRETS = ("WINDOWS_CERTIFICATE", "WINDOWS_CERTIFICATE_PASSWORD")
FILE = "FILE_TO_SIGN"
USAGE_ERROR = 2

# The certificate never leaves the memory of this one process, and the password no environment.
COMMAND = f"""
$ErrorActionPreference = 'Stop'
$certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new(
    [Convert]::FromBase64String($env:{SECRETS[0]}), $env:{SECRETS[1]})
$signature = Set-AuthenticodeSignature -LiteralPath $env:{FILE} -Certificate $certificate `
    -HashAlgorithm SHA256 -IncludeChain NotRoot -TimestampServer http://timestamp.digicert.com
if ($signature.Status -ne 'Valid') {{ throw $signature.StatusMessage }}
"""


def main(arguments: list[str]) -> int:
    """Sign the files and return the exit code."""
    files = [Path(each) for each in arguments]
    if not files or not all(file.is_file() for file in files):
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    missing = [name for name in SECRETS if not os.environ.get(name)]
    if len(missing) == len(SECRETS):
        print(f"Not signed: {' and '.join(SECRETS)} are not set.")
        return 0
    if missing:
        print(f"signing.py: {missing[0]} is not set, though the other is.", file=sys.stderr)
        return 1
    for file in files:
        done = subprocess.run(
            ["powershell", "-NoProfile", "-NonInteractive", "-Command", COMMAND],
            env={**os.environ, FILE: str(file)},
        )
        if done.returncode:
            print(f"signing.py: {file.name} could not be signed.", file=sys.stderr)
            return 1
        print(f"Signed: {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
