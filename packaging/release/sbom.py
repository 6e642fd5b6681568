"""Lists what a build is made of, for those who look for known holes: CycloneDX, as JSON."""

import hashlib
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from release.building import commit_time_s
from release.names import PACKAGE, file_name, version
from release.parts import Part, parts

_LIBRARY = (".dll", ".dylib", ".pyd", ".so")


def build_sbom(bundle: Path, output: Path) -> Path:
    """Write the list.

    Args:
        bundle: the frozen program; its compiled libraries are listed with their digests.
        output: the folder for the list.

    Returns:
        The list's file.
    """
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"{file_name('')}@{commit_time_s()}"))
    bom.metadata.timestamp = datetime.fromtimestamp(commit_time_s(), UTC)
    program = Component(
        name=PACKAGE,
        type=ComponentType.APPLICATION,
        version=version(),
        bom_ref=PACKAGE,
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    bom.metadata.component = program
    _add_parts(bom, program)
    for file in _compiled(bundle):
        bom.components.add(file)
    path = output / file_name("cdx.json")
    output.mkdir(parents=True, exist_ok=True)
    path.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", "utf-8")
    return path


def _add_parts(bom: Bom, program: Component) -> None:
    """Add Python and the locked libraries, and say which needs which."""
    known = parts()
    components = {name: _component(part) for name, part in known.items()}
    python = Component(
        name="python",
        type=ComponentType.PLATFORM,
        version=platform.python_version(),
        bom_ref="python",
        purl=PackageURL("generic", name="python", version=platform.python_version()),
        licenses=[LicenseFactory().make_from_string("PSF-2.0")],
    )
    bom.components.update([python, *components.values()])
    needed = {need for part in known.values() for need in part.needs}
    roots = [component for name, component in components.items() if name not in needed]
    bom.register_dependency(program, [python, *roots])
    for name, part in known.items():
        bom.register_dependency(components[name], [components[need] for need in part.needs])


def _component(part: Part) -> Component:
    licence = [LicenseFactory().make_from_string(part.licence)] if part.licence else []
    return Component(
        name=part.name,
        version=part.version,
        bom_ref=f"{part.name}@{part.version}",
        purl=PackageURL("pypi", name=part.name, version=part.version),
        licenses=licence,
    )


def _compiled(bundle: Path) -> Iterator[Component]:
    """Yield the compiled libraries of a bundle, Qt's and Python's among them."""
    for path in sorted(bundle.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        if path.suffix not in _LIBRARY and ".so." not in path.name:
            continue
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        place = path.relative_to(bundle).as_posix()
        yield Component(
            name=place,
            type=ComponentType.FILE,
            bom_ref=f"file:{place}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
        )
