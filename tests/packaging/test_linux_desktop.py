"""What makes the dialer known to a Linux desktop: entry, metadata, icons, manual, change log."""

import configparser
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from dialer_gui import cli
from dialer_gui.cli import Options
from linux.change_log import as_debian, read_change_log, releases
from linux.tree import ENTRY, HERE, ICON_SIZES_PX, METAINFO, lay_out_for_desktop
from release.names import APP_ID, APP_NAME, PACKAGE, version

DAY_S = int(datetime(2026, 3, 1, tzinfo=UTC).timestamp())

CHANGES = """\
# Change log

## Unreleased

### Added
- A thing that takes
  two lines.

## [0.2.0] - 2026-02-03

### Fixed
- Another thing.
- A third.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    lay_out_for_desktop(folder)
    return folder


def test_the_entry_is_valid(root: Path) -> None:
    done = subprocess.run(
        ["desktop-file-validate", str(root / ENTRY)], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_entry_starts_the_program_with_one_link(root: Path) -> None:
    entry = entry_of(root)
    assert entry["Name"] == APP_NAME
    assert entry["Exec"] == f"{PACKAGE} -- %u"
    assert entry["Version"] == "1.4"
    assert entry["MimeType"] == "x-scheme-handler/tel;x-scheme-handler/callto;"
    assert (root / f"usr/share/icons/hicolor/scalable/apps/{entry['Icon']}.svg").is_file()


@pytest.mark.parametrize("link", ["tel:+4930123456", "--version", "--home=/tmp", "-h", "--", ""])
def test_a_link_is_never_an_option(root: Path, link: str) -> None:
    # As a desktop does it: the field code becomes one argument, or none where there is no link.
    program, *arguments = entry_of(root)["Exec"].split(" ")
    links = [link] if link else []
    filled = [each for given in arguments for each in (links if given == "%u" else [given])]
    assert program == PACKAGE
    assert cli.parse(filled) == Options(
        demo=False, home=None, minimized=False, self_check=False, report=None, uri=link
    )


@pytest.mark.parametrize("key", ["Name", "GenericName", "Comment", "Keywords"])
@pytest.mark.parametrize("language", ["zh_CN", "es", "id"])
def test_the_entry_speaks_every_language_of_the_offices(
    root: Path, key: str, language: str
) -> None:
    entry = entry_of(root)
    assert entry[f"{key}[{language}]"]
    assert entry[f"{key}[{language}]"] != entry[key] or key == "Name"


def test_the_metadata_is_valid_and_names_this_version(root: Path) -> None:
    subprocess.run(["appstreamcli", "validate", "--no-net", str(root / METAINFO)], check=True)
    tree = ElementTree.parse(root / METAINFO)
    assert tree.findtext("launchable") == f"{APP_ID}.desktop"
    assert version() in [each.get("version") for each in tree.iter("release")]


def test_icons_have_the_size_of_their_folder_and_show_something(root: Path) -> None:
    for size in ICON_SIZES_PX:
        path = root / f"usr/share/icons/hicolor/{size}x{size}/apps/{APP_ID}.png"
        image = QImage(str(path))
        assert (image.width(), image.height()) == (size, size)
        colours = {image.pixel(x, y) for x in range(size) for y in range(size)}
        assert len(colours) > 2, path


def test_the_manual_tells_of_every_option() -> None:
    manual = (HERE / f"{PACKAGE}.1").read_text("utf-8").replace("\\-", "-")
    command = [sys.executable, "-m", "dialer_gui", "--help"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    options = set(re.findall(r"--[a-z-]+", told))
    assert options
    assert not {option for option in options if option not in manual}


def test_the_manual_has_no_mistake() -> None:
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(HERE / f"{PACKAGE}.1")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_not_released_yet_belongs_to_the_version_that_is_built() -> None:
    newest, older = releases(CHANGES, "0.3.0", DAY_S)
    assert (newest.version, newest.changes) == ("0.3.0", ("A thing that takes two lines.",))
    assert newest.date == datetime(2026, 3, 1, tzinfo=UTC)
    assert (older.version, older.changes) == ("0.2.0", ("Another thing.", "A third."))
    assert older.date == datetime(2026, 2, 3, tzinfo=UTC)


def test_a_released_version_has_what_the_change_log_says() -> None:
    (only,) = releases(CHANGES, "0.2.0", DAY_S)
    assert (only.version, only.date.day) == ("0.2.0", 3)


def test_debians_change_log_can_be_read_by_debians_tools(tmp_path: Path) -> None:
    path = tmp_path / "changelog"
    found = releases(CHANGES, "0.3.0", DAY_S)
    path.write_text(as_debian(found, "0.3.0", "Some Body <some@body.example>"), "utf-8")
    command = ["dpkg-parsechangelog", "--all", "-l", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    assert "Source: dialer-gui\nVersion: 0.3.0\n" in done.stdout
    assert "Date: Sun, 01 Mar 2026 00:00:00 +0000" in done.stdout


def test_the_projects_own_change_log_can_be_read() -> None:
    newest, *_ = releases(read_change_log(), version(), DAY_S)
    assert newest.version == version()
    assert newest.changes


def entry_of(root: Path) -> configparser.SectionProxy:
    """Return the desktop entry's keys and values."""
    parser = configparser.RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(root / ENTRY, "utf-8")
    return parser["Desktop Entry"]
