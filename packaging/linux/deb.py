"""Makes the package for Debian and Ubuntu."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from linux.depends import depends_on, recommends
from linux.elf import needs_of
from linux.tree import HOME, MAINTAINER, lay_out
from release import names
from release.building import commit_time_s
from release.names import PACKAGE, architecture, file_name, version

OVERRIDES = Path(__file__).with_name("lintian-overrides")

_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

CONTROL = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size_kib}
Depends: {depends}
Recommends: {recommends}
Section: comm
Priority: optional
Description: click-to-call dialer for a cloud PBX
 Number in, Call: your own phone rings, you pick it up, and the PBX connects
 the other side. The audio never passes through the program; it is the keypad
 on your screen.
 .
 It says only what it knows of a call, never dials twice, reads any pasted
 number, follows the call to its end, and keeps the token in the keyring of
 your session. A tel: or callto: link fills in the number and waits for you.
"""


def build_deb(
    bundle: Path, output: Path, *, package_version: str = "", is_quick: bool = False
) -> Path:
    """Make a ``.deb`` of a bundle.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        output: gets the file.
        package_version: another than the program's, for trying out an upgrade.
        is_quick: made in a moment rather than small.

    Raises:
        BuildFailed: the bundle has something in it that nobody is known for, or needs something
            that no package is known for.
    """
    path = output / file_name("deb")
    if package_version:
        path = path.with_name(path.name.replace(version(), package_version))
    package_version = package_version or names.package_version()
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="deb-") as name:
        root = Path(name) / "root"
        root.mkdir()
        lay_out(bundle, root, package_version)
        _add_overrides(root)
        _add_control(root, package_version)
        packing = ["-Zgzip", "-z1"] if is_quick else ["-Zxz", "-z9"]
        command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(path)]
        # How many processors there are would show in the file.
        env = {"SOURCE_DATE_EPOCH": str(commit_time_s()), "DPKG_DEB_THREADS_MAX": "1"}
        subprocess.run(
            command, env={**os.environ, **env}, check=True, stdout=subprocess.PIPE, text=True
        )
    return path


def _add_overrides(root: Path) -> None:
    target = root / "usr/share/lintian/overrides" / PACKAGE
    target.parent.mkdir(parents=True)
    shutil.copy(OVERRIDES, target)
    for each in (target, target.parent, target.parent.parent):
        each.chmod(0o644 if each == target else 0o755)


def _add_control(root: Path, package_version: str) -> None:
    folder = root / "DEBIAN"
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = (f"{_md5(path)}  {path.relative_to(root)}\n" for path in files)
    # As dpkg reckons: a file takes whole blocks, anything else one.
    size_kib = sum(-(-path.stat().st_size // 1024) for path in files)
    size_kib += sum(1 for path in root.rglob("*") if path.is_dir() or path.is_symlink())
    folder.mkdir()
    (folder / "md5sums").write_text("".join(sums))
    needs = needs_of(root / HOME)
    text = CONTROL.format(
        package=PACKAGE,
        version=package_version,
        architecture=deb_architecture(),
        maintainer=MAINTAINER,
        size_kib=size_kib,
        depends=depends_on(needs),
        recommends=recommends(),
    )
    (folder / "control").write_text(text)
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)


def deb_architecture() -> str:
    """Return what Debian calls this machine's architecture."""
    return _ARCHITECTURES.get(architecture(), architecture())


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
