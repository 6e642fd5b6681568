"""A certificate for a test server, trusted by what is started from here."""

import os
from pathlib import Path

import trustme


def trusted_certificate(folder: Path, host: str) -> str:
    """Issue a certificate and make this process and its children trust its authority.

    Args:
        folder: gets the files.
        host: the address it is for.

    Returns:
        The file with the server's key and certificate chain.
    """
    authority = trustme.CA()
    server = folder / "server.pem"
    authority.issue_cert(host).private_key_and_cert_chain_pem.write_to_path(str(server))
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    os.environ["SSL_CERT_FILE"] = str(folder / "authority.pem")
    return str(server)
