"""The settings in use, saved in the background after every change."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.policy import Policy, in_effect, own_part, with_presets
from dialer_gui.domain.settings import Settings, WindowState
from dialer_gui.services.task_runner import Job, TaskRunner
from dialer_gui.storage.settings_file import (
    SettingsError,
    load_settings,
    save_settings,
    set_settings_aside,
)

logger = logging.getLogger(__name__)


class SettingsService(QObject):
    """Owns the settings; every change is a new value, saved in a thread (a disk can stall)."""

    #: Settings: they have changed.
    changed = Signal(object)
    #: Notice: they could not be saved.
    notice_raised = Signal(object)

    def __init__(self, path: Path, policy: Policy | None = None) -> None:
        super().__init__()
        self._path = path
        self._policy = policy or Policy()
        self._runner = TaskRunner("settings")
        #: The person's own, which are saved; what is locked counts in their place.
        self._own = with_presets(self._policy, Settings(), frozenset())
        self._settings = in_effect(self._policy, self._own)
        self._is_held = self._is_behind = False
        #: Whether there is a file that could not be read: it may still hold accounts.
        self._is_unread = False
        self.load_notice: Notice | None = None

    @property
    def settings(self) -> Settings:
        """What is in use now."""
        return self._settings

    @property
    def own(self) -> Settings:
        """The person's own settings, also where the administrator's policy decides otherwise."""
        return self._own

    @property
    def policy(self) -> Policy:
        """What the administrator decides."""
        return self._policy

    def load(self) -> Settings:
        """Read the file, once, before the window is built; a few hundred bytes.

        An error is kept in :attr:`load_notice`, since there is no window yet to show it.
        """
        try:
            loaded = load_settings(self._path)
        except SettingsError as exc:
            self._is_unread = True
            self.load_notice = Notice(NoticeKind.SETTINGS_UNREAD, exc.explanation)
            return self._settings
        self._own = with_presets(self._policy, loaded.settings, loaded.chosen)
        self._settings = in_effect(self._policy, self._own)
        if loaded.set_aside is not None:
            self.load_notice = Notice(NoticeKind.SETTINGS_SET_ASIDE, str(loaded.set_aside))
        return self._settings

    def hold_saves(self) -> None:
        """Save nothing until :meth:`release_saves`: saving would delay the first picture."""
        self._is_held = True

    def release_saves(self) -> None:
        """Save what has changed meanwhile, and every change from now on at once."""
        self._is_held = False
        if self._is_behind:
            self._submit_save()

    def put_account(self, account: Account) -> None:
        """Add the account, or replace the one with its id, and select it."""
        accounts = self._settings.accounts
        if self._settings.account(account.id) is None:
            accounts = (*accounts, account)
        else:
            accounts = tuple(account if a.id == account.id else a for a in accounts)
        self._set(replace(self._settings, accounts=accounts, selected_account_id=account.id))

    def remove_account(self, account_id: str) -> None:
        """Remove the account; the first one left is selected in its place."""
        accounts = tuple(a for a in self._settings.accounts if a.id != account_id)
        selected_id = self._settings.selected_account_id
        if selected_id == account_id:
            selected_id = accounts[0].id if accounts else ""
        self._set(replace(self._settings, accounts=accounts, selected_account_id=selected_id))

    def select_account(self, account_id: str) -> None:
        """Use this account from now on."""
        self._set(replace(self._settings, selected_account_id=account_id))

    def change(self, name: str, value: Any) -> None:
        """Give the setting of that name, a field of Settings, another value."""
        self._set(replace(self._settings, **{name: value}))

    def set_window(self, window: WindowState) -> None:
        """Remember how the window was left."""
        self._set(replace(self._settings, window=window))

    def take(self, settings: Settings) -> None:
        """Use all these from now on, as far as the policy lets them be changed."""
        self._set(settings)

    def submit(self, job: Job) -> None:
        """Run a job with the settings' files, behind the saving that is due."""
        self._runner.submit(job)

    def shut_down(self, timeout_s: float) -> None:
        """Finish saving, within a bounded time."""
        self.release_saves()
        if not self._runner.drain(timeout_s):
            logger.error("the settings could not be saved in time")

    def _set(self, settings: Settings) -> None:
        own = own_part(self._policy, settings, self._own)
        settings = in_effect(self._policy, own)
        if settings == self._settings and own == self._own:
            return
        self._own = own
        self._settings = settings
        self.changed.emit(settings)
        if self._is_held:
            self._is_behind = True
        else:
            self._submit_save()

    def _submit_save(self) -> None:
        self._is_behind = False
        self._runner.submit(partial(self._save, self._own))

    def _save(self, settings: Settings) -> None:
        if settings is not self._own:
            return  # a newer one is queued behind this one
        if self._is_unread and not settings.accounts:
            return  # the next start may be able to read the file, with its accounts
        try:
            if self._is_unread:
                self._set_unread_aside()
            preset = self._policy.preset.items()
            left_out = {name for name, value in preset if getattr(settings, name) == value}
            save_settings(self._path, settings, left_out=left_out)
        except SettingsError as exc:
            logger.error("the settings were not saved: %s", exc)
            self.notice_raised.emit(Notice(NoticeKind.SETTINGS_NOT_SAVED, exc.explanation))

    def _set_unread_aside(self) -> None:
        aside = set_settings_aside(self._path)
        self._is_unread = False
        if aside is not None:
            self.notice_raised.emit(Notice(NoticeKind.SETTINGS_SET_ASIDE, str(aside)))
