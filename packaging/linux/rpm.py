"""Makes the package for Fedora, openSUSE and their kin."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from linux.elf import Needs, needs_of
from linux.tree import HOME, lay_out
from release.building import BuildFailed, commit_time_s
from release.names import PACKAGE, architecture, file_name, package_version

DATA = ("ca-certificates", "desktop-file-utils", "xkeyboard-config", "/usr/share/zoneinfo")
"""What the program finds in the system beside libraries: packages, or the path where their names
differ."""

GLIBC_LIBRARY = "libc.so.6"
DEBIAN_ONLY = f"usr/share/doc/{PACKAGE}/changelog.gz"

SPEC = """\
Name: {package}
Version: {version}
Release: 1
Summary: Click-to-call dialer for a cloud PBX
License: {licences}
AutoReqProv: no
{requires}
Recommends: xdg-utils

%description
Number in, Call: your own phone rings, you pick it up, and the PBX connects the
other side. The audio never passes through the program; it is the keypad on
your screen.

It says only what it knows of a call, never dials twice, reads any pasted
number, follows the call to its end, and keeps the token in the keyring of your
session. A tel: or callto: link fills in the number and waits for you.

%files
{files}
"""

LICENCES = (
    *("MIT", "LGPL-3.0-only", "Python-2.0.1", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "X11"),
    *("bzip2-1.0.6", "Unicode-DFS-2016", "GPL-2.0-or-later WITH Bootloader-exception"),
)
"""What applies to some part of it; the copyright file says to which."""

MACROS = {
    # The same at every build, whoever builds and when.
    "_buildhost": "localhost",
    "use_source_date_epoch_as_buildtime": "1",
    "clamp_mtime_to_source_date_epoch": "1",
    # What is packed is finished: nothing of it is stripped or rewritten.
    "__os_install_post": "%{nil}",
    "debug_package": "%{nil}",
    "_build_id_links": "none",
}
QUICK, SMALL = "w1.gzdio", "w9.xzdio"


def build_rpm(bundle: Path, output: Path, *, is_quick: bool = False) -> Path:
    """Make an ``.rpm`` of a bundle.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        output: gets the file.
        is_quick: made in a moment rather than small.

    Raises:
        BuildFailed: the bundle has something in it that nobody is known for.
    """
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rpm-") as name:
        work = Path(name)
        root = work / "root"
        root.mkdir()
        lay_out(bundle, root, package_version())
        (root / DEBIAN_ONLY).unlink()
        spec = work / f"{PACKAGE}.spec"
        spec.write_text(spec_of(root), "utf-8")
        made = _run_rpmbuild(spec, root, work, payload=QUICK if is_quick else SMALL)
        return Path(shutil.move(made, output / file_name("rpm")))


def spec_of(root: Path) -> str:
    """Return rpm's recipe for a root folder in which everything lies already."""
    requires = [f"Requires: {each}" for each in requires_of(needs_of(root / HOME))]
    return SPEC.format(
        package=PACKAGE,
        version=package_version(),
        licences=" AND ".join(LICENCES),
        requires="\n".join(requires),
        files="\n".join(_listed(root)),
    )


def requires_of(needs: Needs) -> list[str]:
    """Return what a bundle asks of the system, as rpm's packages offer it: by library."""
    found = [f"{name}()(64bit)" for name in needs.libraries if not name.startswith("ld-linux")]
    if glibc := needs.versions.get("GLIBC"):
        found.append(f"{GLIBC_LIBRARY}(GLIBC_{'.'.join(map(str, glibc))})(64bit)")
    if symbols := needs.versions.get("GLIBCXX"):
        found.append(f"libstdc++.so.6(GLIBCXX_{'.'.join(map(str, symbols))})(64bit)")
    return sorted([*found, *DATA])


def _listed(root: Path) -> list[str]:
    """Return everything for the ``%files`` part: folders only where they are the dialer's own."""
    lines = ["%defattr(-,root,root)", f"%dir /{HOME}"]
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root).as_posix()
        is_folder = path.is_dir() and not path.is_symlink()
        if not is_folder:
            kind = "%doc " if place.startswith("usr/share/doc/") else ""
            lines.append(f'{kind}"/{place}"')
        elif place.startswith((f"{HOME}/", f"usr/share/doc/{PACKAGE}")):
            lines.append(f'%dir "/{place}"')
    return lines


def _run_rpmbuild(spec: Path, root: Path, work: Path, *, payload: str) -> Path:
    macros = {**MACROS, "_topdir": str(work / "rpm"), "_binary_payload": payload}
    command = ["rpmbuild", "-bb", "--quiet", f"--target={architecture()}-linux"]
    for name, value in macros.items():
        command += ["--define", f"{name} {value}"]
    command += ["--buildroot", str(work / "buildroot"), str(spec)]
    shutil.copytree(root, work / "buildroot", symlinks=True)
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(commit_time_s()), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    found = list((work / "rpm").rglob("*.rpm"))
    if done.returncode or len(found) != 1:
        raise BuildFailed(f"rpmbuild gave up (exit code {done.returncode}):\n{done.stdout}")
    return found[0]
