"""Every state of the dialogs, one function each; each opens its dialog above a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.diagnosis import CheckStep, DiagnosisLine
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.domain.settings import Settings
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.phones import refused_words
from tests.ui import diagnostics_scenes
from tests.ui.gallery import (
    ACCOUNT,
    SECOND_ACCOUNT,
    SIGNED_IN_ACCOUNT,
    Scene,
    show_token_state,
)
from tests.ui.gallery_contacts import CONTACT_DIALOGS
from tests.ui.parts import dialog, press, settle

#: Address, token, extensions.
_TYPED = ("pbx.example.com:8080", "5ec2e7c0ffee5ec2e7c0ffee5ec2e7c0", "8001, 8002")


def _account(window: MainWindow) -> None:
    window.show_account_dialog()


def _first_account(window: MainWindow) -> None:
    window.form.show_accounts((), "")
    window.show_account_dialog()


def _refused(window: MainWindow) -> None:
    _first_account(window)
    press(dialog(), "Save")


def _more(window: MainWindow) -> None:
    _first_account(window)
    press(dialog(), "More")


def _test(*good: DiagnosisLine, bad: DiagnosisLine | None = None) -> Scene:
    """Test a new account: still under way where nothing is bad."""

    def scene(window: MainWindow) -> None:
        _first_account(window)
        account_dialog = dialog()
        assert isinstance(account_dialog, AccountDialog)
        seen = [line for line in account_dialog.findChildren(QLineEdit) if line.isVisible()]
        seen.sort(key=lambda line: line.mapTo(account_dialog, QPoint()).y())
        for line_input, text in zip(seen, _TYPED, strict=False):
            line_input.setText(text)
        press(account_dialog, "Test and save")
        for line in good:
            account_dialog.show_test_started(line.step)
            account_dialog.show_test_line(line)
        if bad is None:
            account_dialog.show_test_started(CheckStep.TOKEN)
        else:
            account_dialog.show_test_end(diagnostics_scenes.a_diagnosis((*good, bad)))

    return scene


def _token(window: MainWindow) -> None:
    _account(window)
    for state in TokenState:
        show_token_state(window, ACCOUNT.id, state)


def _removal(window: MainWindow) -> None:
    _account(window)
    press(dialog(), "Remove")


def _leaving(window: MainWindow) -> None:
    _account(window)
    name = next(each for each in dialog().findChildren(QLineEdit) if each.text() == ACCOUNT.name)
    name.setText("Another name")
    press(dialog(), "Add")


def _sign_in(window: MainWindow) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT,), SIGNED_IN_ACCOUNT.id)
    window.show_account_dialog()
    # The question is part of what has to fit.
    press(dialog(), "Sign out…")


def _shortcut(keys: str) -> Scene:
    def scene(window: MainWindow) -> None:
        wanted = QKeySequence(keys)
        next(a for a in window.findChildren(QAction) if a.shortcut() == wanted).trigger()

    return scene


def _settings(page: int) -> Scene:
    def scene(window: MainWindow) -> None:
        window.dialogs.show_settings(Settings((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id))
        _shortcut("Ctrl+,")(window)
        pages = dialog().findChild(QListWidget, "pages")
        assert pages is not None
        pages.setCurrentRow(page)

    return scene


def _account_removal(window: MainWindow) -> None:
    _settings(0)(window)
    press(dialog(), "Remove")


def _about(window: MainWindow) -> None:
    next(a for a in window.findChildren(QAction) if a.text().startswith("About")).trigger()


def _check_running(window: MainWindow) -> None:
    diagnostics_scenes.show_running(window.dialogs.open_diagnostics())


def _check_good(window: MainWindow) -> None:
    diagnostics_scenes.show(window.dialogs.open_diagnostics(), diagnostics_scenes.GOOD)


def _check_bad(window: MainWindow) -> None:
    check = window.dialogs.open_diagnostics()
    check.show_extras(refused_words(dict.fromkeys(OptionalFeature, Reason.NOT_LICENSED)))
    diagnostics_scenes.show(check, diagnostics_scenes.BAD)


#: Dialogs by what they are about: those of a kind can be opened in turn above one window.
DIALOG_KINDS: dict[str, dict[str, Scene]] = {
    "account": {
        "account": _account,
        "first-account": _first_account,
        "refused-account": _refused,
        "test-running": _test(*diagnostics_scenes.GOOD[:5]),
        "test-failed": _test(*diagnostics_scenes.GOOD[:5], bad=diagnostics_scenes.BAD[5]),
        "test-http": _test(*diagnostics_scenes.GOOD[:2], bad=diagnostics_scenes.NO_TLS),
        "token": _token,
        "removal": _removal,
        "leaving": _leaving,
        "sign-in": _sign_in,
        # The next dialog begins unfolded too.
        "more-account": _more,
    },
    "settings": {
        "settings": _shortcut("Ctrl+,"),
        "settings-accounts": _settings(0),
        "settings-removal": _account_removal,
        "settings-calls": _settings(1),
        "settings-look": _settings(2),
        "settings-desktop": _settings(3),
        "settings-network": _settings(4),
    },
    "help": {
        "help": _shortcut("F1"),
        "about": _about,
        "check-running": _check_running,
        "check-good": _check_good,
        "check-bad": _check_bad,
    },
    "contacts": CONTACT_DIALOGS,
}
DIALOGS = {name: scene for kind in DIALOG_KINDS.values() for name, scene in kind.items()}


def opened_in_turn(window: MainWindow, kind: str) -> Iterator[tuple[str, QDialog]]:
    """Open the dialogs of a kind, each above the accounts that the window began with."""
    for name, scene in DIALOG_KINDS[kind].items():
        window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
        scene(window)
        settle()
        yield name, dialog()
        dialog().reject()
