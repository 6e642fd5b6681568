"""One presenter a feature: it connects parts of the window to the services behind them."""

from dialer_gui.presenters.accounts import AccountPresenter
from dialer_gui.presenters.calls import CallPresenter
from dialer_gui.presenters.contacts import ContactPresenter
from dialer_gui.presenters.desktop import DesktopPresenter
from dialer_gui.presenters.diagnostics import DiagnosticsPresenter
from dialer_gui.presenters.history import present_history
from dialer_gui.presenters.links import LinkPresenter
from dialer_gui.presenters.phones import PhonePresenter
from dialer_gui.presenters.settings import SettingsPresenter
from dialer_gui.presenters.statistics import StatisticsPresenter
from dialer_gui.presenters.support import SupportPresenter
from dialer_gui.presenters.updates import UpdatePresenter

__all__ = [
    "AccountPresenter",
    "CallPresenter",
    "ContactPresenter",
    "DesktopPresenter",
    "DiagnosticsPresenter",
    "LinkPresenter",
    "PhonePresenter",
    "SettingsPresenter",
    "StatisticsPresenter",
    "SupportPresenter",
    "UpdatePresenter",
    "present_history",
]
