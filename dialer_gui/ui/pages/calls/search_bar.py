"""What stands above the calls: chips for how they ended, the search, and the filters."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from dialer_gui.domain.call_search import CallResult, CallSearch, SearchPart, split_search
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.ui.pages.calls.filter_bar import FilterBar
from dialer_gui.ui.text.calls import endings_shown_as
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, IconButton, Unfolder, chip_of
from dialer_gui.ui.widgets.inputs import SEARCH_AFTER_MS, SearchField
from dialer_gui.ui.widgets.labels import PlainLabel, set_style_property

#: From this width on, at 100 %, the search field stands beside the chips.
_BESIDE_FROM_PX = 480
_FIELD_WIDTH_PX = 220
#: All chips and two tools stand in one line of the narrowest window.
_TOOL_WIDTH_PX = 28
#: The calls of so many people with a name are looked for: first of those that are called most.
MOST_PEOPLE = 500
#: For so many texts it is remembered who has them in their names.
_MOST_TEXTS = 50


class SearchBar(QWidget):
    """One line; where it is narrow, a button opens the search field below the chips.

    Another button unfolds the filters. How many calls are listed is said below, with the way back
    to all of them.
    """

    #: Other calls are to be shown.
    search_changed = Signal()
    #: The calls that are shown are wanted as a file.
    export_opened = Signal()
    #: The person is done with the search.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._is_beside = False
        # Exclusive: arrow keys go from chip to chip, and Tab past them all.
        self._group = QButtonGroup(self)
        self._chips = {
            result: chip_of(self._group, self)
            for result in (
                *(None, CallResult.ANSWERED, CallResult.NOT_REACHED, CallResult.UNKNOWN),
            )
        }
        self._chips[None].setChecked(True)
        self._row = ButtonRow(*self._chips.values(), fills=False)
        self._open = IconButton("", self)
        self._open.setProperty("kind", "tool")
        # In the order in which Tab goes through them.
        self._unfold = Unfolder("", self)
        self._unfold.setProperty("kind", "tool")
        self.filters = FilterBar(self)
        self._export = IconButton("", self)
        self._export.setProperty("kind", "tool")
        self._field = SearchField("", self)
        self._people = ContactIndex()
        #: By a text that was searched for: the numbers of those in whose names it is.
        self._named: dict[str, tuple[str, ...]] = {}
        #: The texts that more people have in their names.
        self._cut: set[str] = set()
        self._count: int | None = None
        self._count_words = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._all = QPushButton(self)
        self._all.setProperty("kind", "link")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SEARCH_AFTER_MS)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(self._row, 0, 0)
        self._tools = QHBoxLayout()
        for tool in (self._open, self._unfold, self._export):
            self._tools.addWidget(tool)
        self._grid.addLayout(self._tools, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.filters, 2, 0, 1, 3)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self._count_words, 1)
        self._bottom.addWidget(self._all)
        self._grid.addLayout(self._bottom, 3, 0, 1, 3)
        self._connect()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        self._chips[None].setText(self.tr("All"))
        self._chips[CallResult.ANSWERED].setText(self.tr("Answered"))
        self._chips[CallResult.NOT_REACHED].setText(self.tr("Not reached"))
        self._chips[CallResult.UNKNOWN].setText(self.tr("Unknown"))
        self._open.setAccessibleName(self.tr("Show the search"))
        self._export.setAccessibleName(self.tr("Export the calls that are shown"))
        self._all.setText(self.tr("Show all calls"))
        self.show_count(self._count)
        self._field.setAccessibleName(self.tr("Search"))
        self._field.setPlaceholderText(self.tr("Name, number or word"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._row.apply_theme(theme)
        self._row.setSpacing(theme.px(4))
        self._grid.setHorizontalSpacing(0)
        self._tools.setSpacing(0)
        self._grid.setVerticalSpacing(theme.px(8))
        self._open.setIcon(theme.icon("search", theme.colours.muted))
        self._open.setIconSize(theme.size(16))
        self._open.setFixedSize(theme.px(_TOOL_WIDTH_PX), theme.px(36))
        self._export.setIcon(theme.icon("export", theme.colours.muted))
        self._export.setIconSize(theme.size(16))
        self._export.setFixedSize(theme.size(36))
        self._unfold.setIcon(theme.icon("filter", theme.colours.muted))
        self._unfold.setIconSize(theme.size(16))
        self._unfold.setFixedHeight(theme.px(36))
        self._unfold.setMinimumWidth(theme.px(_TOOL_WIDTH_PX))
        self._field.apply_theme(theme)
        self.filters.apply_theme(theme)
        self._arrange()

    def text(self) -> str:
        """Return what is searched for."""
        return self._field.text().strip()

    def search(self) -> CallSearch:
        """Return which calls are to be shown."""
        text = self.text()
        result = next(each for each, chip in self._chips.items() if chip.isChecked())
        parts = tuple(
            SearchPart(each, endings_shown_as(each), self._numbers_named(each))
            for each in split_search(text)
        )
        endings, numbers = endings_shown_as(text), self._numbers_named(text)
        return CallSearch(text, endings, result, parts, self.filters.filters(), numbers)

    def know_people(self, index: ContactIndex) -> None:
        """Find the calls with these people by their names."""
        self._people = index
        self._forget_named()
        self.filters.know_people(index)

    def is_filtered(self) -> bool:
        """Whether not all calls are to be shown."""
        return bool(self.text()) or not self._chips[None].isChecked() or self.filters.count_on() > 0

    def show_count(self, count: int | None) -> None:
        """Say how many calls are listed; None while it is not known."""
        self._count = count
        calls = "" if count is None else self.tr("%Ln call(s)", "", count)
        # Not all that a person expects may be among them.
        search = self.search()
        is_cut = any(each in self._cut for each in (search.text, *(p.text for p in search.parts)))
        few = self.tr("Only %Ln of the people with such names are looked for.", "", MOST_PEOPLE)
        self._count_words.setText(f"{calls} · {few}" if is_cut else calls)
        self.show_filtered()

    def show_numbers(self, numbers: tuple[str, ...], name: str) -> None:
        """List only calls with one of these numbers; ``name`` says whose they are."""
        self._unfold.setChecked(True)
        self.filters.show_numbers(numbers, name)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._field.show()
        self._open.hide()
        self._field.setFocus()
        self._field.selectAll()

    def _forget_named(self) -> None:
        self._named.clear()
        self._cut.clear()

    def _numbers_named(self, text: str) -> tuple[str, ...]:
        """Return the numbers of the people in whose names a text is."""
        if not any(map(str.isalpha, text)):
            return ()
        if text not in self._named:
            if len(self._named) > _MOST_TEXTS:
                self._forget_named()
            people = self._people.contacts(text, MOST_PEOPLE)
            if len(people) == MOST_PEOPLE:
                self._cut.add(text)
            self._named[text] = tuple(
                dict.fromkeys(each.number for person in people for each in person.numbers)
            )
        return self._named[text]

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self._open.clicked.connect(self.focus_search)
        self._export.clicked.connect(self.export_opened)
        self._unfold.toggled.connect(self._on_unfold_toggled)
        self.filters.filters_changed.connect(self._on_search_settled)
        self.filters.left.connect(self.left)
        self._all.clicked.connect(self._on_all_clicked)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._field.left.connect(self._on_field_left)
        self._field.submitted.connect(self._on_search_settled)
        self._field.submitted.connect(self._on_field_left)
        # What is found is shown with what is said of it: one picture a key, not two.
        self._settle.timeout.connect(self.search_changed)

    def _arrange(self) -> None:
        px = self._theme.px if self._theme is not None else round
        self._is_beside = self.width() >= px(_BESIDE_FROM_PX)
        self._tools.setContentsMargins(0, 0, px(8) if self._is_beside else 0, 0)
        self._grid.removeWidget(self._field)
        if self._is_beside:
            self._grid.addWidget(self._field, 0, 2, Qt.AlignmentFlag.AlignTop)
            self._field.setFixedWidth(px(_FIELD_WIDTH_PX))
        else:
            self._grid.addWidget(self._field, 1, 0, 1, 3)
            self._field.setMinimumWidth(0)
            self._field.setMaximumWidth(px(_BESIDE_FROM_PX))
        self._fold()

    def _fold(self) -> None:
        is_shown = self._is_beside or self._field.hasFocus() or bool(self._field.text())
        self._field.setVisible(is_shown)
        self._open.setVisible(not is_shown)
        self._export.setVisible(self._is_beside)

    def show_filtered(self) -> None:
        """Say by the button that calls are left out, and offer to list all."""
        count = self.filters.count_on()
        self._unfold.setText(QLocale().toString(count) if count else "")
        name = self.tr("Filters: %n", "", count) if count else self.tr("Filters")
        self._unfold.setAccessibleName(name)
        set_style_property(self._unfold, "on", bool(count))
        is_filtered = self.is_filtered()
        if self._all.hasFocus() and not is_filtered:
            self._chips[None].setFocus()
        self._all.setVisible(is_filtered)
        # Also while it is empty: the list below would move up and down.
        self._count_words.setVisible(is_filtered or self._is_beside)

    def _on_group_button_toggled(self, _chip: QPushButton, is_checked: bool) -> None:
        if is_checked:
            self._on_search_settled()

    def _on_field_text_changed(self) -> None:
        self._settle.start()

    def _on_field_left(self) -> None:
        self.left.emit()
        self._fold()

    def _on_unfold_toggled(self, is_open: bool) -> None:
        self.filters.setVisible(is_open)
        if is_open:
            self.filters.focus_first()

    def _on_all_clicked(self) -> None:
        for part in (self._group, self._field, self.filters):
            part.blockSignals(True)
        self._chips[None].setChecked(True)
        self._field.clear()
        self.filters.clear()
        for part in (self._group, self._field, self.filters):
            part.blockSignals(False)
        self._fold()
        self._on_search_settled()

    def _on_search_settled(self) -> None:
        self._settle.stop()
        self.show_filtered()
        self.search_changed.emit()

    def minimumSizeHint(self) -> QSize:
        # A window that becomes narrow is not held open by the field that still stands beside.
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self._field.width(), hint.height()) if self._is_beside else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px if self._theme is not None else round
        if (self.width() >= px(_BESIDE_FROM_PX)) != self._is_beside:
            self._arrange()
            self.show_filtered()
