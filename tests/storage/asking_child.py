"""A program that uses the keyring: reads requests from its input, answers each with a line.

A request is a JSON object: ``do`` (read, write or delete), ``account``, ``kind`` of secret and,
to write, ``token``.
Beside that it writes everything it can log to its error output.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, SecretKind
from dialer_gui.storage.credentials import delete_secret, read_secret, write_secret


def answer(request: dict[str, str]) -> dict[str, str | None]:
    """Do what is asked; a failure's state and everything that hangs on it is the answer."""
    account, kind = request["account"], SecretKind(request["kind"])
    try:
        if request["do"] == "write":
            write_secret(account, Secret(request["token"]), kind)
        elif request["do"] == "delete":
            delete_secret(account, kind)
        else:
            token = read_secret(account, kind)
            return {"token": token.reveal() if token else None}
    except CredentialError as error:
        shown = "".join(traceback.format_exception(error))
        hidden = f"{error.__cause__!r} {error.__context__!r}"
        return {"state": error.state, "detail": error.detail, "shown": shown, "hidden": hidden}
    return {"done": request["do"]}


def main() -> None:
    """Answer until the input ends."""
    logging.basicConfig(level=logging.DEBUG)
    assert "keyring" not in sys.modules, "the keyring library is loaded before it is needed"
    print(json.dumps({"ready": "yes"}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
