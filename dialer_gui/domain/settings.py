"""What the program remembers between two starts, but for secrets and calls."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialer_gui.domain.accounts import Account

DEFAULT_DEADLINE_S = 15.0
MIN_DEADLINE_S = 3.0
MAX_DEADLINE_S = 60.0


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left.

    Attributes:
        geometry: Qt's own description of place and size, base64; empty at the first start.
        zoom_percent: the size of everything, 100 is the system's.
        details_open: whether the call details are unfolded.
    """

    geometry: str = ""
    zoom_percent: int = 100
    details_open: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered; a frozen value, replaced as a whole.

    Attributes:
        accounts: in the person's order.
        selected_account_id: the account in use; empty when there is none.
        deadline_s: total time a call request may take, in seconds.
        window: how the window was left.
    """

    accounts: tuple[Account, ...] = ()
    selected_account_id: str = ""
    deadline_s: float = DEFAULT_DEADLINE_S
    window: WindowState = field(default_factory=WindowState)

    @property
    def account_in_use(self) -> Account | None:
        """The account that is selected, None when there is none."""
        return self.account(self.selected_account_id)

    def account(self, account_id: str) -> Account | None:
        """Return the account of that id, None when there is none."""
        return next((a for a in self.accounts if a.id == account_id), None)
