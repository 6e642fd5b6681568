"""requests without the library that guesses encodings: as good, and smaller."""

import subprocess
import sys

_CODE = """
import sys, warnings
warnings.simplefilter("error")
import dialer_gui.provider.transport, requests
print([name for name in sys.modules if name.startswith("charset_normalizer.")])
response = requests.Response()
response._content = "“Größe”".encode()
print(response.text)
"""


def test_nothing_guesses_encodings_and_requests_is_content() -> None:
    command = [sys.executable, "-X", "utf8", "-c", _CODE]
    printed = subprocess.run(command, check=True, capture_output=True).stdout
    assert printed.decode().split("\n") == ["[]", "“Größe”", ""]
