"""A program that uses the keyring: reads requests from its input, answers each with a line.

A request is a JSON object: ``do`` (read, write or delete), ``account``, ``kind`` of secret, to
write ``token``, to read ``may_ask``.
Beside that it writes everything it can log to its error output.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from typing import Any

from dialer_gui.domain.credentials import CredentialError, Secret, SecretKind
from dialer_gui.storage.keyring_store import KeyringStore


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked; a failure's state and everything that hangs on it is the answer."""
    store = KeyringStore()
    account, kind = request["account"], SecretKind(request["kind"])
    try:
        if request["do"] == "write":
            store.write(account, Secret(request["token"]), kind)
        elif request["do"] == "delete":
            store.delete(account, [kind])
        else:
            token = store.read(account, kind, may_ask=request["may_ask"])
            return {"token": token.reveal() if token else None}
    except CredentialError as error:
        shown = "".join(traceback.format_exception(error))
        hidden = f"{error.__cause__!r} {error.__context__!r}"
        told = {"state": error.state, "detail": error.detail, "error": type(error).__name__}
        return {**told, "shown": shown, "hidden": hidden}
    return {"done": request["do"]}


def main() -> None:
    """Answer until the input ends."""
    logging.basicConfig(level=logging.DEBUG)
    print(json.dumps({"ready": "yes"}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
