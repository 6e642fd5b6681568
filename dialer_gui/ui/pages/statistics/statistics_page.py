"""The page with the figures of the history: which days and whose calls, what they come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_statistics import Period, StatisticsAnswer, StatisticsQuestion, csv_of
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text, plain_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.language import cell_separator
from dialer_gui.ui.pages.page import Page
from dialer_gui.ui.pages.statistics.figure_body import FigureBody
from dialer_gui.ui.scrolling_body import SCROLL_BAR_PX
from dialer_gui.ui.text.calls import Write
from dialer_gui.ui.text.sentences import explained
from dialer_gui.ui.text.statistics import caller_id_names, period_names, table_of
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, chip_of
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel

#: From these widths on, at 100 %, there are three figures in a row, and the table is beside.
_THREE_FROM_PX, _BESIDE_FROM_PX = 440, 800


class StatisticsPage(Page):
    """Chips and choices above; below them, scrolled, the figures, the bars and a table."""

    #: Figures are wanted; a StatisticsQuestion. To be answered with :meth:`show_answer`.
    figures_requested = Signal(object)
    #: A file should be written: its path and its content, bytes.
    export_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._answer: StatisticsAnswer | None = None
        self._accounts: tuple[Account, ...] = ()
        self._write: Write = lambda number, _account_id: number
        # Exclusive: arrow keys go from chip to chip, and Tab past them all.
        self._group = QButtonGroup(self)
        self._chips = {period: chip_of(self._group, self) for period in Period}
        self._chips[Period.WEEK].setChecked(True)
        self._periods = ButtonRow(*self._chips.values(), fills=False)
        self._account = ComboBox("", self)
        self._extension = ComboBox("", self)
        self._area = QScrollArea(self)
        self._scrolled = QWidget(self._area)
        self._body = FigureBody(self._scrolled)
        self._save_table = QPushButton(self._scrolled)
        self._save_picture = QPushButton(self._scrolled)
        self._exports = ButtonRow(self._save_table, self._save_picture, fills=False)
        self._catching_up = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._catching_up.hide()
        self._news = PlainLabel(wraps=True, parent=self)
        #: The path of the last export and why it failed; None where there is nothing to say.
        self._exported: tuple[str, Explanation | None] | None = None
        self._lay_out()
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self._account.activated.connect(self._on_account_activated)
        self._extension.activated.connect(self.ask)
        self._body.part_reached.connect(self._on_body_part_reached)
        self._save_table.clicked.connect(self._on_save_table_clicked)
        self._save_picture.clicked.connect(self._on_save_picture_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and the figures."""
        names = period_names()
        for period, chip in self._chips.items():
            chip.setText(names[period])
        self._account.setAccessibleName(self.tr("Calls of account"))
        self._extension.setAccessibleName(self.tr("Calls of extension"))
        self._save_table.setText(self.tr("Save as CSV…"))
        self._save_picture.setText(self.tr("Save as picture…"))
        self._catching_up.setText(
            self.tr("Calls are being taken in. They are counted once all are there.")
        )
        self._body.say_names()
        self._show_choices()
        self._show_figures()
        self._show_exported()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._box.setSpacing(theme.px(8))
        self._choices.setSpacing(theme.px(8))
        self._inside.setSpacing(theme.px(8))
        # All ends on one line, beside which there is room for the scroll bar.
        beside_bar = theme.px(4)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for box, room, below in (
            (self._choices, beside_bar + theme.px(SCROLL_BAR_PX), 0),
            (self._inside, beside_bar, theme.px(8)),
        ):
            left, right = (room, 0) if is_mirrored else (0, room)
            box.setContentsMargins(left, 0, right, below)
        for row in (self._periods, self._exports):
            row.apply_theme(theme)
        self._periods.setSpacing(theme.px(4))
        for choice in (self._account, self._extension):
            choice.apply_theme(theme)
        self._body.apply_theme(theme)
        self._arrange()

    def focus_first(self) -> None:
        """Put the focus on the period that is chosen."""
        checked = self._group.checkedButton()
        (checked or self._save_table).setFocus()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Know these accounts, and what they call their caller IDs."""
        self._accounts = tuple(accounts)
        self._show_figures()

    def write_numbers_with(self, write: Write) -> None:
        """Write normalised numbers for people from now on, by this function."""
        self._write = write
        self._show_figures()

    def show_answer(self, answer: StatisticsAnswer) -> None:
        """Show figures, unless something else was asked for meanwhile."""
        if answer.question == self.question():
            self._answer = answer
            self._show_choices()
            self._show_figures()

    def show_exported(self, path: str, problem: Explanation | None) -> None:
        """Say that the figures were written to a file, or why not."""
        self._exported = (path, problem)
        self._show_exported()
        announce(self._news, self._news.text(), is_error=bool(problem))

    def show_catching_up(self, *, is_so: bool) -> None:
        """Say that calls are missing which come in just now, or that they are there."""
        self._catching_up.setVisible(is_so)

    def question(self) -> StatisticsQuestion:
        """Return what figures are wanted."""
        period = next(each for each, chip in self._chips.items() if chip.isChecked())
        account_id, extension = (
            str(choice.currentData() or "") for choice in (self._account, self._extension)
        )
        return StatisticsQuestion(period, account_id, extension)

    def ask(self) -> None:
        """Ask for the figures once more; where nobody sees the page, it asks when it is shown."""
        if self.isVisible():
            self.figures_requested.emit(self.question())

    def _lay_out(self) -> None:
        self._scrolled.setObjectName("page")
        self._inside = QVBoxLayout(self._scrolled)
        self._inside.addWidget(self._body)
        self._inside.addLayout(self._exports)
        self._inside.addStretch(1)
        self._area.setWidget(self._scrolled)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its room is always kept: nothing moves sideways when there is something to scroll to.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._choices = QHBoxLayout()
        self._choices.addWidget(self._account, 1)
        self._choices.addWidget(self._extension, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._periods)
        self._box.addLayout(self._choices)
        self._box.addWidget(self._catching_up)
        self._box.addWidget(self._news)
        self._box.addWidget(self._area, 1)

    def _show_choices(self) -> None:
        """Offer the accounts and extensions that have calls in the period, and what is chosen."""
        chosen = self.question()
        phones = self._answer.phones if self._answer is not None else ()
        accounts = {each.account_id: plain_text(each.account_name) for each in phones}
        accounts |= {each.id: each.name for each in self._accounts if each.id in accounts}
        of_account = (each for each in phones if chosen.account_id in {"", each.account_id})
        extensions = {each.extension: plain_text(each.extension) for each in of_account}
        offers = (
            (self._account, self.tr("All accounts"), accounts, chosen.account_id),
            (self._extension, self.tr("All extensions"), extensions, chosen.extension),
        )
        for choice, all_of_them, names, value in offers:
            known = {value: choice.currentText()} if value else {}
            with QSignalBlocker(choice):
                choice.clear()
                choice.addItem(all_of_them, "")
                for each, name in sorted((known | names).items(), key=lambda item: item[1]):
                    choice.addItem(name, each)
                choice.setCurrentIndex(max(choice.findData(value), 0))

    def _show_figures(self) -> None:
        has_calls = self._answer is not None and self._answer.now.total.calls > 0
        for button in (self._save_table, self._save_picture):
            button.setVisible(has_calls)
        if self._answer is not None:
            self._body.show_answer(self._answer, self._whose(), self._names())

    def _names(self) -> Callable[[str], str]:
        chosen = self.question().account_id
        account_id = chosen or (self._accounts[0].id if self._accounts else "")
        return caller_id_names(self._accounts, lambda number: self._write(number, account_id))

    def _whose(self) -> str:
        return f"{self._account.currentText()} · {self._extension.currentText()}"

    def _arrange(self) -> None:
        if self._theme is not None:
            px = self._theme.px
            self._body.arrange(
                columns=3 if self.width() >= px(_THREE_FROM_PX) else 2,
                is_beside=self.width() >= px(_BESIDE_FROM_PX),
            )

    def _show_exported(self) -> None:
        self._news.setVisible(self._exported is not None)
        if self._exported is None:
            return
        path, problem = self._exported
        saved = self.tr("Saved: {path}").format(path=escaped_text(path))
        self._news.setText(saved if problem is None else explained(problem))
        self._news.set_tone("muted" if problem is None else "bad")

    def _save_as(self, name: str, suffix: str, content: bytes) -> None:
        chooser = QFileDialog(self, self.tr("Save the figures"), f"{name}.{suffix}", f"*.{suffix}")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(suffix)
        chooser.finished.connect(chooser.deleteLater)
        chooser.fileSelected.connect(partial(self._on_path_chosen, content))
        self._exported = None
        self._show_exported()
        chooser.open()

    def _on_path_chosen(self, content: bytes, path: str) -> None:
        self.export_requested.emit(path, content)

    def _on_group_button_toggled(self, _chip: QPushButton, is_checked: bool) -> None:
        if is_checked:
            self.ask()

    def _on_account_activated(self) -> None:
        # Another account has other phones.
        self._extension.setCurrentIndex(0)
        self.ask()

    def _on_body_part_reached(self, place: QRect) -> None:
        centre, size = self._body.mapTo(self._scrolled, place.center()), place.size()
        self._area.ensureVisible(centre.x(), centre.y(), 0, size.height() // 2 + 1)

    def _on_save_table_clicked(self) -> None:
        if self._answer is not None:
            rows = table_of(self._answer, self._names(), self._whose())
            self._save_as("dialer-statistics", "csv", csv_of(rows, cell_separator()))

    def _on_save_picture_clicked(self) -> None:
        if self._theme is not None:
            picture = self._body.picture(QColor(self._theme.colours.window))
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            picture.save(buffer, "PNG")  # type: ignore[call-overload]
            self._save_as("dialer-statistics", "png", bytes(buffer.data().data()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()
