"""The bundle as one file that is unpacked anywhere: a tar.xz with nothing of this machine in it."""

import lzma
import tarfile
from pathlib import Path

from release.building import BuildFailed, commit_time_s
from release.names import PACKAGE, ROOT, architecture, file_name, version

LIMIT_BYTES = 40 * 2**20
"""What a person is asked to download at most."""

#: Makes the addresses in machine code alike before they are packed: a twentieth is saved.
_CODE_FILTERS = {"x86_64": [{"id": lzma.FILTER_X86}]}


def build_archive(bundle: Path, output: Path, *, preset: int = 9) -> Path:
    """Pack a bundle.

    Args:
        bundle: a folder.
        output: gets the file.
        preset: 0 (fast) to 9 (small), as of ``xz``.

    Raises:
        BuildFailed: it was written, but is no good.
    """
    output.mkdir(parents=True, exist_ok=True)
    path = output / file_name("tar.xz")
    folder = f"{PACKAGE}-{version()}"
    filters = [*_CODE_FILTERS.get(architecture(), []), {"id": lzma.FILTER_LZMA2, "preset": preset}]
    with (
        lzma.open(path, "wb", filters=filters) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        archive.add(ROOT / "LICENSE", f"{folder}/LICENSE", filter=_plain)
        # Folders are read in no order of their own: tarfile sorts what is in them.
        archive.add(bundle, folder, filter=_plain)
    size = path.stat().st_size
    if size > LIMIT_BYTES:
        raise BuildFailed(f"{path.name} has {size} bytes; {LIMIT_BYTES} are allowed")
    return path


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = commit_time_s()
    return member
