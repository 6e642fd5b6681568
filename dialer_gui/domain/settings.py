"""What the program keeps between two runs, except secrets and calls."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TypeVar

from dialer_gui.domain.accounts import Account

T = TypeVar("T")

DEFAULT_DEADLINE_S = 15.0
MIN_DEADLINE_S = 3.0
MAX_DEADLINE_S = 60.0
MAX_KEEP_DAYS = 3650
#: Numbers are said to be flagged as spam from 75 to 100 calls a day on.
CALLER_ID_WARNING_CALLS = 75
MAX_CALLER_ID_WARNING_CALLS = 1000
MIN_ZOOM_PERCENT = 75
MAX_ZOOM_PERCENT = 200


class ThemeChoice(StrEnum):
    """Which colours the window has; saved in the settings file: never change a value."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class LogLevel(StrEnum):
    """How much is logged; saved in the settings file: never change a value."""

    WARNING = "warning"
    INFO = "info"
    DEBUG = "debug"


class HotkeyState(StrEnum):
    """What has become of the keys that are to bring the window."""

    OFF = "off"
    READY = "ready"
    #: The desktop was asked for them, and may ask the person.
    ASKED = "asked"
    #: The desktop, or the person when it asked, gives this program no keys.
    REFUSED = "refused"
    #: Another program has them.
    TAKEN = "taken"
    #: They are needed for typing, or are none of this keyboard's.
    UNUSABLE = "unusable"
    #: This system gives a program no keys.
    NOT_POSSIBLE = "not_possible"


def setting(default: T, *, limits: tuple[float, float] | None = None, lockable: bool = False) -> T:
    """Declare a field of the settings: the file is read by it, and the dialog takes its limits.

    Args:
        default: the value until a person changes it, and where the file holds none that is valid.
        limits: the lowest and the highest valid number, in the field's own unit.
        lockable: whether an administrator's policy may decide in the person's place.
    """
    return field(default=default, metadata={"limits": limits, "lockable": lockable})


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left, and how it is to look.

    Attributes:
        geometry: Qt's own description of place and size, base64; empty at the first start.
        zoom_percent: the size of everything, 100 is the system's.
        details_open: whether the call details are unfolded.
        theme: the person's choice of colours.
        pad_open: whether the dial pad is unfolded where there is room for it.
    """

    geometry: str = ""
    zoom_percent: int = setting(100, limits=(MIN_ZOOM_PERCENT, MAX_ZOOM_PERCENT))
    details_open: bool = False
    theme: ThemeChoice = ThemeChoice.SYSTEM
    pad_open: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered; a frozen value, replaced as a whole.

    Attributes:
        accounts: in the person's order.
        selected_account_id: the account in use; empty when there is none.
        deadline_s: total time a call request may take, in seconds.
        window: how the window was left.
        language: of the window, as in the catalogues' names; empty for the system's.
        tray_icon: whether there is an icon in the tray.
        close_to_tray: whether the window hides when it is closed, where there is a tray.
        is_tray_explained: whether it was said once where the window has gone.
        start_with_session: whether the desktop starts the program; the desktop has the last word.
        start_minimized: whether it does so without showing the window.
        always_on_top: whether the window stays above others.
        notifications: whether the desktop tells of a call that failed while nobody looked.
        link_handlers_before: who opened links before this program did, as ``scheme=program``.
        offers_clipboard: whether a number in the clipboard is offered when the window is activated.
        hotkey: the keys that bring the window from anywhere, as Qt writes them; empty for none.
        log_level: how much is logged.
        keep_calls_days: how many days calls are kept in the history; 0 for ever.
        caller_id_warning_calls: from so many calls of a day on a caller ID has a warning; 0: never.
    """

    accounts: tuple[Account, ...] = ()
    selected_account_id: str = ""
    deadline_s: float = setting(
        DEFAULT_DEADLINE_S, limits=(MIN_DEADLINE_S, MAX_DEADLINE_S), lockable=True
    )
    window: WindowState = field(default_factory=WindowState)
    language: str = setting("", lockable=True)
    tray_icon: bool = setting(False, lockable=True)
    close_to_tray: bool = setting(False, lockable=True)
    is_tray_explained: bool = False
    start_with_session: bool = setting(False, lockable=True)
    start_minimized: bool = setting(False, lockable=True)
    always_on_top: bool = setting(False, lockable=True)
    notifications: bool = setting(False, lockable=True)
    link_handlers_before: tuple[str, ...] = ()
    offers_clipboard: bool = setting(True, lockable=True)
    hotkey: str = setting("", lockable=True)
    log_level: LogLevel = setting(LogLevel.INFO, lockable=True)  # noqa: RUF009 (it can't change)
    keep_calls_days: int = setting(0, limits=(0, MAX_KEEP_DAYS), lockable=True)
    caller_id_warning_calls: int = setting(
        CALLER_ID_WARNING_CALLS, limits=(0, MAX_CALLER_ID_WARNING_CALLS), lockable=True
    )

    @property
    def account_in_use(self) -> Account | None:
        """The account that is selected, None when there is none."""
        return self.account(self.selected_account_id)

    def account(self, account_id: str) -> Account | None:
        """Return the account of that id, None when there is none."""
        return next((a for a in self.accounts if a.id == account_id), None)


def setting_limits(name: str) -> tuple[int, int]:
    """Return the lowest and the highest valid value of a number among the settings."""
    declared = next(each for each in fields(Settings) if each.name == name)
    lowest, highest = declared.metadata["limits"]
    return round(lowest), round(highest)
