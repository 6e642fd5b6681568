"""A program that uses the keyring: reads requests from its input, answers each with a line.

A request is a JSON object: ``do`` (read, write or delete), ``account``, ``kind`` of secret, to
write ``token``, to read ``may_ask``.
Beside that it writes everything it can log to its error output. With ``here`` on its command line
it asks the keyring itself, as on Windows and macOS.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from typing import Any

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, SecretKind
from dialer_gui.storage import keyring_asking, keyring_child
from dialer_gui.storage.credentials import delete_secrets, read_secret, write_secret

HERE = "here"
#: What speaks to the keyring, and takes much memory for a question.
LIBRARIES = frozenset({"keyring", "secretstorage", "cryptography"})


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked; a failure's state and everything that hangs on it is the answer."""
    account, kind = request["account"], SecretKind(request["kind"])
    try:
        if request["do"] == "write":
            write_secret(account, Secret(request["token"]), kind)
        elif request["do"] == "delete":
            delete_secrets(account, [kind])
        else:
            token = read_secret(account, kind, may_ask=request["may_ask"])
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
    asks_here = sys.argv[1:] == [HERE] or sys.platform != "linux"
    if asks_here:
        keyring_child.answer = keyring_asking.answer
    assert LIBRARIES.isdisjoint(sys.modules), "the library is loaded before it is needed"
    print(json.dumps({"ready": "yes"}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
        assert asks_here != LIBRARIES.isdisjoint(sys.modules), "loaded where it is not wanted"


if __name__ == "__main__":
    main()
