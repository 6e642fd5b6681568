"""What Windows shows of the program in its properties, the task manager and "Open with"."""

from release.names import APP_NAME, PACKAGE, copyright_line, version

PUBLISHER = "The dialer-gui contributors"
DESCRIPTION = APP_NAME
"""The name by which the task manager lists it."""

_US_ENGLISH, _UNICODE = 0x0409, 1200


def version_numbers(words: str) -> tuple[int, int, int, int]:
    """Return a version as Windows wants it: four numbers, ``0.1.0`` being 0, 1, 0, 0.

    A suffix such as ``rc1`` has no place there; the texts beside it show it.
    """
    release = [part for part in words.split(".") if part.isdecimal()]
    first, second, third, *_ = [*(int(part) for part in release), 0, 0, 0]
    return first, second, third, 0


def version_resource() -> str:
    """Return the version resource in the notation that PyInstaller reads."""
    numbers = version_numbers(version())
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": DESCRIPTION,
        "FileVersion": version(),
        "InternalName": PACKAGE,
        "LegalCopyright": copyright_line(),
        "OriginalFilename": f"{PACKAGE}.exe",
        "ProductName": APP_NAME,
        "ProductVersion": version(),
    }
    table = ",\n".join(f"      StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1),
  kids=[
    StringFileInfo([StringTable("{_US_ENGLISH:04x}{_UNICODE:04x}", [
{table},
    ])]),
    VarFileInfo([VarStruct("Translation", [{_US_ENGLISH}, {_UNICODE}])]),
  ],
)
"""
