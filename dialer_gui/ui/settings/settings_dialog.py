"""The settings: a list of pages, and the page that is chosen in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.settings import Settings
from dialer_gui.domain.settings_import import SettingsChange
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.settings.accounts_page import AccountsPage
from dialer_gui.ui.settings.pages import (
    CallsPage,
    DesktopPage,
    LinksPage,
    LookPage,
    NetworkPage,
)
from dialer_gui.ui.settings.settings_page import SettingsPage
from dialer_gui.ui.text.sentences import explained
from dialer_gui.ui.text.settings_changes import changes_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.theme.theme_manager import ThemeManager
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.labels import PlainLabel

WIDTH_PX, HEIGHT_PX = 640, 480
_FILES = "JSON (*.json)"
#: Below this width, at 100 %, the list of pages stands above the page.
WIDE_FROM_PX = 560


class SettingsDialog(SizedDialog):
    """What is changed holds at once; there is nothing to save or to take back."""

    #: The name of a field of Settings, and its new value.
    setting_changed = Signal(str, object)
    #: The settings should be written to the file of this path.
    export_requested = Signal(str)
    #: The settings in the file of this path should be shown with ``show_import``.
    import_requested = Signal(str)
    #: The changes that were shown should be made.
    import_confirmed = Signal()

    def __init__(self, theme_manager: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self._theme: Theme | None = None
        self._has_imported = False
        self.accounts = AccountsPage()
        self.calls = CallsPage()
        self.desktop = DesktopPage()
        self.links = LinksPage()
        self.network = NetworkPage()
        self._pages: tuple[SettingsPage, ...] = (
            self.accounts,
            self.calls,
            LookPage(theme_manager),
            self.desktop,
            self.links,
            self.network,
        )
        self._list = QListWidget(self)
        self._list.setObjectName("pages")
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget(self)
        for page in self._pages:
            self._list.addItem(page.title)
            self._stack.addWidget(self.scrolled(page))
            page.setting_changed.connect(self.setting_changed)
        self._import = QPushButton(self.tr("Import settings…"), self)
        self._export = QPushButton(self.tr("Export settings…"), self)
        self._files = ButtonRow(self._import, self._export, fills=False)
        for button in (self._import, self._export):
            button.setAutoDefault(False)
            button.setProperty("kind", "link")
        self._question = InlineQuestion("", self.tr("Import"), self.tr("Leave as it is"), self)
        self._news = PlainLabel(wraps=True, parent=self)
        self._news.hide()
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._bottom = QHBoxLayout()
        self._bottom.addLayout(self._files, 1)
        self._bottom.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(self._list)
        self._sides.addWidget(self._stack, 1)
        self.box.addLayout(self._sides, 1)
        self.box.addWidget(self._news)
        self.box.addWidget(self._question)
        self.box.addLayout(self._bottom)
        self._import.clicked.connect(self._on_import_clicked)
        self._export.clicked.connect(self._on_export_clicked)
        self._question.confirmed.connect(self._on_question_confirmed)
        self._question.declined.connect(self._import.setFocus)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._sides.setSpacing(theme.px(16))
        self._files.apply_theme(theme)
        self._question.apply_theme(theme)
        for page in self._pages:
            page.apply_theme(theme)
        self.take_size(theme, WIDTH_PX, HEIGHT_PX)
        self._arrange(self.width())

    def show_settings(self, settings: Settings) -> None:
        """Show what is in use."""
        for page in self._pages:
            page.show_settings(settings)

    def show_policy(self, policy: Policy) -> None:
        """Show what an administrator has decided."""
        for page in self._pages:
            page.show_policy(policy)

    def show_exported(self, path: str, problem: Explanation | None) -> None:
        """Say that the settings were written, or why not."""
        if problem is not None:
            self._tell(explained(problem), is_error=True)
        else:
            done = self.tr("Exported, without tokens and keys, to {path}")
            self._tell(done.format(path=path))

    def show_import(self, changes: Sequence[SettingsChange], problem: Explanation | None) -> None:
        """Ask whether these changes are to be made, or say why there are none."""
        self._question.take_back()
        if problem is not None:
            self._tell(explained(problem), is_error=True)
        elif not changes:
            self._tell(self.tr("This file would change nothing."))
        else:
            self._news.hide()
            self._question.ask(changes_words(changes))

    def take_place_of(self, before: SettingsDialog) -> None:
        """Stand where another one of these stands, with the same page and field."""
        self.setGeometry(before.geometry())
        self._list.setCurrentRow(before._list.currentRow())
        focused = before.focusWidget()
        if focused is not None:
            kind = type(focused)
            self.findChildren(kind)[before.findChildren(kind).index(focused)].setFocus()
        if before._has_imported:
            self._tell_imported()

    def _tell(self, words: str, *, is_error: bool = False) -> None:
        self._has_imported = False
        self._news.setText(escaped_text(words))
        self._news.set_tone("bad" if is_error else "muted")
        self._news.show()
        announce(self._news, words, is_error=is_error)

    def _on_import_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Import settings"), "", _FILES)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open_chooser(chooser)
        chooser.fileSelected.connect(self.import_requested)

    def _on_export_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Export settings"), "dialer-settings.json", _FILES)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("json")
        self._open_chooser(chooser)
        chooser.fileSelected.connect(self.export_requested)

    def _open_chooser(self, chooser: QFileDialog) -> None:
        self._news.hide()
        self._question.take_back()
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_question_confirmed(self) -> None:
        self._import.setFocus()
        self.import_confirmed.emit()
        self._tell_imported()

    def _tell_imported(self) -> None:
        self._tell(self.tr("Imported. Tokens and keys are not in such a file."))
        self._has_imported = True

    def _arrange(self, width: int) -> None:
        """Put the list beside the page, or above it where the width ends."""
        if self._theme is None:
            return
        self._list.ensurePolished()  # or its entries would be measured without their padding
        entries = [
            self._list.sizeHintForIndex(self._list.model().index(row, 0))
            for row in range(self._list.count())
        ]
        frame = 2 * (self._theme.edge_px + self._theme.px(4))
        in_a_row = sum(entry.width() for entry in entries) + frame
        widest = max(entry.width() for entry in entries) + frame
        height = max(entry.height() for entry in entries)
        is_wide = width >= self._theme.px(WIDE_FROM_PX)
        is_row = not is_wide and in_a_row <= width - self._theme.px(32)
        flow = QListWidget.Flow.LeftToRight if is_row else QListWidget.Flow.TopToBottom
        if self._list.flow() is not flow:
            self._list.setFlow(flow)
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        rows = 1 if is_row else len(entries)
        size = QSize(widest, 0) if is_wide else QSize(0, rows * height + frame)
        limit = QWidget().maximumSize()
        self._list.setMinimumSize(size)
        self._list.setMaximumSize(size.width() or limit.width(), size.height() or limit.height())
        self._list.doItemsLayout()

    def done(self, result: int) -> None:
        self._news.hide()
        self._question.take_back()
        for page in self._pages:
            page.finish()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())
