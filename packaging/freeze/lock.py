"""Whether what is installed here is what the lock names: nothing else may go into a build."""

from importlib import metadata

from release.parts import locked_versions


def differences() -> list[str]:
    """Return a phrase for each library whose version is not the locked one."""
    found = []
    for name, locked in locked_versions().items():
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # as one that only another build level installs
        if installed != locked:
            found.append(f"{name} {installed} in place of {locked}")
    return found
