"""Who opens ``tel:`` and ``callto:`` links: asked, changed and put back as each system has it."""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from dialer_gui.desktop.folders import xdg_folder
from dialer_gui.desktop.start_command import desktop_entry, exec_line
from dialer_gui.desktop.user_registry import UserRegistry
from dialer_gui.domain.links import SCHEMES, LinkHandling
from dialer_gui.services.task_runner import TaskRunner

logger = logging.getLogger(__name__)

COMMAND_TIMEOUT_S = 10
#: The desktop file of a packaged program, and the one that is written for one that is not.
PACKAGED_FILE = "dialer-gui.desktop"
OWN_FILE = "dialer-gui-links.desktop"
#: As packaging/windows/links.nsh registers an installed program.
OWN_KEY = r"Software\dialer-gui"
CAPABILITIES = rf"{OWN_KEY}\Capabilities"
CLASSES = r"Software\Classes"
LINK_CLASS = "DialerGui"
REGISTERED = r"Software\RegisteredApplications"
USER_CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\{}\UserChoice"
#: Marks what was registered from here and not by the installer.
_MARK = "RegisteredByProgram"
_DEFAULT_APPS_PAGE = "ms-settings:defaultapps?registeredAppUser=Dialer"
BUNDLE_ID = "org.dialer-gui.Dialer"
_FRAMEWORK = "/System/Library/Frameworks/{0}.framework/{0}"
_UTF8 = 0x08000100


class LinkSystem(Protocol):
    """One system's way. Each may block for a while, and may raise OSError."""

    def handling(self) -> LinkHandling:
        """Return who opens links now."""

    def take(self) -> Mapping[str, str]:
        """Make this program the handler; return who was it before, as :meth:`give_back` takes it.

        By scheme; those that this program opened already, or nobody, are left out.
        """

    def give_back(self, before: Mapping[str, str]) -> None:
        """Undo :meth:`take`: those from before open links again, or nobody."""


def link_system(command: Sequence[str]) -> LinkSystem:
    """Return this system's way.

    Args:
        command: what opens a link that is put behind it.
    """
    if sys.platform == "win32":
        return WindowsLinks(command, UserRegistry(), _open_default_apps)
    if sys.platform == "darwin":
        return MacLinks(LaunchServices(), is_bundle=".app/Contents/" in sys.executable)
    return LinuxLinks(command, is_sandboxed="FLATPAK_ID" in os.environ)


class LinkHandler(QObject):
    """Asks and changes it in a thread: what answers are other programs."""

    #: LinkHandling: what is known now.
    handling_read = Signal(object)
    #: A tuple of texts ``scheme=program``: who opened links until now.
    taken = Signal(object)
    #: It could not be changed; the system's words.
    failed = Signal(str)

    def __init__(self, system: LinkSystem) -> None:
        super().__init__()
        self._system = system
        self._runner = TaskRunner("links")

    def read(self) -> None:
        """Find out who opens links; answered with :attr:`handling_read`."""
        self._runner.submit(self._read)

    def take(self) -> None:
        """Make this program the handler."""
        self._runner.submit(self._take)

    def give_back(self, before: Sequence[str]) -> None:
        """Undo it; ``before`` is what :attr:`taken` told."""
        pairs = dict(each.split("=", 1) for each in before if "=" in each)
        self._runner.submit(lambda: self._change(lambda: self._system.give_back(pairs)))

    def _read(self) -> None:
        try:
            handling = self._system.handling()
        except (OSError, subprocess.SubprocessError) as exc:
            logger.warning("who opens links can't be told: %s", type(exc).__name__)
            handling = LinkHandling()
        self.handling_read.emit(handling)

    def _take(self) -> None:
        def change() -> None:
            before = self._system.take()
            self.taken.emit(tuple(f"{scheme}={program}" for scheme, program in before.items()))

        self._change(change)

    def _change(self, change: Callable[[], object]) -> None:
        try:
            change()
        except (OSError, subprocess.SubprocessError) as exc:
            logger.warning("who opens links was not changed: %s", exc)
            self.failed.emit(str(exc))
        self._read()


def open_link(link: str) -> bool:
    """Open a link as a browser would; False where nothing opens it."""
    return QDesktopServices.openUrl(QUrl(link))


class LinuxLinks:
    """A desktop file, and ``xdg-mime`` from xdg-utils, which knows how each desktop is told."""

    def __init__(self, command: Sequence[str], *, is_sandboxed: bool = False) -> None:
        self._command = tuple(command)
        self._is_sandboxed = is_sandboxed

    def handling(self) -> LinkHandling:
        """Ask ``xdg-mime``; nothing can be changed without it, or from a sandbox."""
        if self._is_sandboxed or shutil.which("xdg-mime") is None:
            return LinkHandling(is_chosen_elsewhere=True)
        handlers = {scheme: self._handler(scheme) for scheme in SCHEMES}
        ours = frozenset(each for each, handler in handlers.items() if handler == self._own_file())
        names = {each: self._name(handler) for each, handler in handlers.items()}
        return LinkHandling(names, ours, can_take=True, can_give_back=bool(ours))

    def take(self) -> Mapping[str, str]:
        """Write the desktop file, unless a package has brought it, and make it the default."""
        handlers = {scheme: self._handler(scheme) for scheme in SCHEMES}
        own = self._own_file()
        if own == OWN_FILE:
            # xdg-mime takes a first word in quotes for a program that is not there.
            is_plain = exec_line(self._command[:1]) == self._command[0]
            command = self._command if is_plain else ("env", *self._command)
            kinds = "".join(f"x-scheme-handler/{scheme};" for scheme in SCHEMES)
            also = ("NoDisplay=true", "StartupNotify=true", f"MimeType={kinds}")
            _applications().mkdir(parents=True, exist_ok=True)
            entry = desktop_entry(command, "--", "%u", also=also)
            (_applications() / own).write_text(entry, "utf-8")
            _update_applications()
        self._run("xdg-mime", "default", own, *(f"x-scheme-handler/{each}" for each in SCHEMES))
        return {each: found for each, found in handlers.items() if found not in {"", own}}

    def give_back(self, before: Mapping[str, str]) -> None:
        """Make those from before the default, and take back the lines and the file of our own."""
        for scheme in SCHEMES:
            if self._handler(scheme) == self._own_file() and before.get(scheme):
                self._run("xdg-mime", "default", before[scheme], f"x-scheme-handler/{scheme}")
        for folder in (xdg_folder("XDG_CONFIG_HOME", ".config"), _applications()):
            self._forget_in(folder / "mimeapps.list")
        (_applications() / OWN_FILE).unlink(missing_ok=True)
        _update_applications()

    def _own_file(self) -> str:
        found = shutil.which("dialer-gui")
        is_packaged = (
            len(self._command) == 1
            and found is not None
            and os.path.realpath(found) == os.path.realpath(self._command[0])
            and _desktop_file(PACKAGED_FILE) is not None
        )
        return PACKAGED_FILE if is_packaged else OWN_FILE

    def _handler(self, scheme: str) -> str:
        return self._run("xdg-mime", "query", "default", f"x-scheme-handler/{scheme}").strip()

    def _name(self, handler: str) -> str:
        """Return a program's name; empty where its desktop file is gone."""
        file = _desktop_file(handler) if handler else None
        if file is None:
            return ""
        lines = file.read_text("utf-8", "replace").splitlines()
        return next((line[5:] for line in lines if line.startswith("Name=")), handler)

    def _forget_in(self, file: Path) -> None:
        """Take our own desktop file out of a list of default programs."""
        if not file.exists():
            return
        kept = []
        for line in file.read_text("utf-8").splitlines():
            kind, equals, programs = line.partition("=")
            others = [each for each in programs.split(";") if each and each != self._own_file()]
            if not kind.startswith("x-scheme-handler/") or not equals:
                kept.append(line)
            elif others:
                kept.append(f"{kind}={';'.join(others)}{';' if programs.endswith(';') else ''}")
        file.write_text("\n".join([*kept, ""]), "utf-8")

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=COMMAND_TIMEOUT_S, check=True
        )
        return done.stdout


class WindowsLinks:
    """Keys that offer the program in the Default-apps page, where the person decides."""

    def __init__(
        self, command: Sequence[str], registry: UserRegistry, open_page: Callable[[], object]
    ) -> None:
        self._command = subprocess.list2cmdline([*command, "--"])
        self._icon = f"{command[0]},0"
        self._registry = registry
        self._open_page = open_page

    def handling(self) -> LinkHandling:
        """Read whom the person has chosen."""
        handlers = {
            scheme: self._registry.read(USER_CHOICE.format(scheme), "ProgId") or ""
            for scheme in SCHEMES
        }
        own = {scheme: f"{LINK_CLASS}.{scheme}" for scheme in SCHEMES}
        ours = frozenset(each for each in SCHEMES if handlers[each] == own[each])
        names = {each: self._name(handler) for each, handler in handlers.items()}
        is_marked = self._registry.read(OWN_KEY, _MARK) is not None
        return LinkHandling(
            names, ours, can_take=True, can_give_back=is_marked, is_chosen_elsewhere=True
        )

    def take(self) -> Mapping[str, str]:
        """Register the program, unless its installer has, and open the page."""
        write = self._registry.write
        if self._registry.read(REGISTERED, "Dialer") is None:
            write(OWN_KEY, _MARK, "1")
            write(CAPABILITIES, "ApplicationName", "Dialer")
            write(CAPABILITIES, "ApplicationDescription", "Number in, Call, your phone rings")
            write(CAPABILITIES, "ApplicationIcon", self._icon)
            for scheme in SCHEMES:
                name = f"{LINK_CLASS}.{scheme}"
                key = rf"{CLASSES}\{name}"
                write(rf"{CAPABILITIES}\URLAssociations", scheme, name)
                write(key, "", "URL:Phone link")
                write(key, "URL Protocol", "")
                write(rf"{key}\Application", "ApplicationName", "Dialer")
                write(rf"{key}\shell\open\command", "", f'{self._command} "%1"')
            write(REGISTERED, "Dialer", CAPABILITIES)
        self._open_page()
        return {}

    def give_back(self, before: Mapping[str, str]) -> None:
        """Delete what was registered from here; Windows asks at the next link who is to open it."""
        if self._registry.read(OWN_KEY, _MARK) is None:
            return
        self._registry.delete(REGISTERED, "Dialer")
        for scheme in SCHEMES:
            self._registry.delete(rf"{CLASSES}\{LINK_CLASS}.{scheme}")
        self._registry.delete(CAPABILITIES)
        self._registry.delete(OWN_KEY, _MARK)

    def _name(self, handler: str) -> str:
        key = rf"{CLASSES}\{handler}"
        named = self._registry.read(rf"{key}\Application", "ApplicationName") if handler else ""
        return named or handler


class MacLinks:
    """Launch Services; only a program in a bundle has an identifier that it can be told."""

    def __init__(self, services: LaunchServices, *, is_bundle: bool) -> None:
        self._services = services
        self._is_bundle = is_bundle

    def handling(self) -> LinkHandling:
        """Ask for the bundle of each scheme's default."""
        handlers = {scheme: self._services.handler(scheme) for scheme in SCHEMES}
        own = BUNDLE_ID.lower()
        ours = frozenset(each for each in SCHEMES if handlers[each].lower() == own)
        names = {each: handler.rpartition(".")[2] for each, handler in handlers.items()}
        return LinkHandling(
            names, ours, can_take=self._is_bundle, can_give_back=self._is_bundle and bool(ours)
        )

    def take(self) -> Mapping[str, str]:
        """Make the bundle the default; newer systems ask the person themselves."""
        before = {scheme: self._services.handler(scheme) for scheme in SCHEMES}
        for scheme in SCHEMES:
            self._services.set_handler(scheme, BUNDLE_ID)
        own = BUNDLE_ID.lower()
        return {each: found for each, found in before.items() if found.lower() not in {"", own}}

    def give_back(self, before: Mapping[str, str]) -> None:
        """Make those from before the default; a scheme that had none keeps this program."""
        for scheme, bundle in before.items():
            self._services.set_handler(scheme, bundle)


class LaunchServices:
    """The two functions of macOS that know about default programs."""

    def handler(self, scheme: str) -> str:
        """Return the identifier of the bundle that opens a scheme, empty for none."""
        services, core = self._libraries()
        text = self._string(core, scheme)
        found = services.LSCopyDefaultHandlerForURLScheme(text)
        core.CFRelease(text)
        if not found:
            return ""
        buffer = ctypes.create_string_buffer(1024)
        is_read = core.CFStringGetCString(found, buffer, len(buffer), _UTF8)
        core.CFRelease(found)
        return buffer.value.decode("utf-8", "replace") if is_read else ""

    def set_handler(self, scheme: str, bundle: str) -> None:
        """Have a bundle open a scheme from now on.

        Raises:
            OSError: the system does not let it.
        """
        services, core = self._libraries()
        texts = [self._string(core, each) for each in (scheme, bundle)]
        status = services.LSSetDefaultHandlerForURLScheme(*texts)
        for text in texts:
            core.CFRelease(text)
        if status:
            raise OSError(status, f"Launch Services refused {scheme}: links ({status})")

    def _libraries(self) -> tuple[Any, Any]:
        services = ctypes.CDLL(_FRAMEWORK.format("CoreServices"))
        core = ctypes.CDLL(_FRAMEWORK.format("CoreFoundation"))
        pointer = ctypes.c_void_p
        core.CFStringCreateWithCString.restype = pointer
        core.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, ctypes.c_uint32]
        core.CFStringGetCString.argtypes = [
            *(pointer, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32)
        ]
        core.CFRelease.argtypes = [pointer]
        services.LSCopyDefaultHandlerForURLScheme.restype = pointer
        services.LSCopyDefaultHandlerForURLScheme.argtypes = [pointer]
        services.LSSetDefaultHandlerForURLScheme.argtypes = [pointer, pointer]
        return services, core

    @staticmethod
    def _string(core: Any, text: str) -> ctypes.c_void_p:
        return ctypes.c_void_p(core.CFStringCreateWithCString(None, text.encode(), _UTF8))


def _applications() -> Path:
    return xdg_folder("XDG_DATA_HOME", ".local/share") / "applications"


def _desktop_file(name: str) -> Path | None:
    """Return where a desktop file lies; None where it is nowhere."""
    system = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [_applications(), *(Path(each, "applications") for each in system.split(":"))]
    files = (folder / name for folder in folders)
    return next((file for file in files if file.is_file()), None)


def _update_applications() -> None:
    """Let desktops find the file by its kinds of links; where the tool is missing they look anew.

    Its remarks about other programs' files are none of ours.
    """
    if shutil.which("update-desktop-database") is not None:
        command = ["update-desktop-database", str(_applications())]
        subprocess.run(command, capture_output=True, timeout=COMMAND_TIMEOUT_S, check=False)


def _open_default_apps() -> None:
    if sys.platform == "win32":
        os.startfile(_DEFAULT_APPS_PAGE)
