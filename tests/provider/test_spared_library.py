"""requests without what it loads in vain: as good, and smaller."""

import subprocess
import sys

_BEGIN = """
import sys, warnings
warnings.simplefilter("error")
import dialer_gui.provider.transport, requests
"""

_LOADED = """
spared = ("charset_normalizer", "certifi", "importlib.metadata", "importlib.resources")
print([name for name in spared if getattr(sys.modules.get(name), "__file__", None)])
"""

_TEXT = """
response = requests.Response()
response._content = "“Größe”".encode()
print(response.text)
"""

_OWN_LIST = """
from http.server import HTTPServer
server, session = HTTPServer(("127.0.0.1", 0), None), requests.Session()
session.trust_env = False
try:
    session.get(f"https://127.0.0.1:{server.server_port}/", timeout=10)
except OSError as error:
    print(error)
"""


def test_nothing_is_loaded_that_nothing_asks_for() -> None:
    assert printed(_LOADED) == "[]"


def test_a_text_that_names_no_encoding_is_read_all_the_same() -> None:
    assert printed(_TEXT) == "“Größe”"


def test_whoever_would_trust_another_list_than_the_systems_trusts_nobody() -> None:
    assert printed(_OWN_LIST).startswith("Could not find a suitable TLS CA certificate bundle")


def printed(code: str) -> str:
    """Run the code in a new process that has loaded the dialer's way to the provider."""
    command = [sys.executable, "-X", "utf8", "-c", _BEGIN + code]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().strip()
