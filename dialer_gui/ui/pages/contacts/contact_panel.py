"""All that is known of one contact, with a button to call each number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.contacts import WriteNumber, label_words
from dialer_gui.ui.text.numbers import zone_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ActionButton, ButtonRow
from dialer_gui.ui.widgets.labels import PlainLabel

_ICON_PX = 16


class ContactPanel(QScrollArea):
    """Scrolls where it is higher than its place; hidden while no contact is chosen."""

    #: This number, as it is dialled, should be called.
    call_requested = Signal(str)
    #: The contact should be changed.
    edit_requested = Signal()
    #: The contact should be deleted.
    delete_requested = Signal()
    #: The calls with this contact should be shown.
    calls_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._calls: list[ActionButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._card = QFrame(self)
        self._card.setProperty("ground", "calm")
        self._title = PlainLabel(role="title", wraps=True, parent=self._card)
        self._company = PlainLabel(tone="muted", wraps=True, parent=self._card)
        # Before the buttons: Tab goes through the window in the order in which it was made.
        self._numbers = QWidget(self._card)
        self._grid = QGridLayout(self._numbers)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._facts = PlainLabel(role="small", tone="muted", wraps=True, parent=self._card)
        self._note = PlainLabel(wraps=True, parent=self._card)
        self._edit = QPushButton(self._card)
        self._their_calls = QPushButton(self._card)
        self._delete = QPushButton(self._card)
        self._buttons = ButtonRow(self._edit, self._their_calls, self._delete, fills=False)
        self._box = QVBoxLayout(self._card)
        for label in (self._title, self._company):
            self._box.addWidget(label)
        self._box.addWidget(self._numbers)
        for label in (self._facts, self._note):
            self._box.addWidget(label)
        self._box.addLayout(self._buttons)
        self._box.addStretch(1)
        self.setWidget(self._card)
        self._edit.clicked.connect(self.edit_requested)
        self._their_calls.clicked.connect(self.calls_requested)
        self._delete.clicked.connect(self.delete_requested)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the buttons; the page shows the contact anew."""
        self.setAccessibleName(self.tr("Contact"))
        self._edit.setText(self.tr("Edit…"))
        self._their_calls.setText(self.tr("Their calls"))
        self._delete.setText(self.tr("Delete"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        across, along = theme.px(12), theme.px(10)
        self._box.setContentsMargins(across, along, across, along)
        self._box.setSpacing(theme.px(6))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._buttons.apply_theme(theme)
        self._delete.setIcon(theme.icon("trash"))
        self._delete.setIconSize(theme.beside_words(_ICON_PX))
        self._show_icons()

    def show_contact(self, contact: Contact | None, write: WriteNumber) -> None:
        """Show a contact, or nothing."""
        self.setVisible(contact is not None)
        if contact is None:
            return
        self._title.setText(contact.title)
        self._company.setText(contact.company if contact.name else "")
        self._company.setVisible(bool(self._company.text()))
        self._show_numbers(contact, write)
        self._facts.setText(self._known(contact))
        self._facts.setVisible(bool(self._facts.text()))
        self._note.setText(contact.note)
        self._note.setVisible(bool(contact.note))
        self._their_calls.setVisible(bool(contact.numbers))
        self.verticalScrollBar().setValue(0)

    def height_for(self, width: int) -> int:
        """Return how high all of it is at a width."""
        return self._card.heightForWidth(width)

    def _show_numbers(self, contact: Contact, write: WriteNumber) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._calls = []
        for row, number in enumerate(contact.numbers):
            written = write(number.number)
            words = " ".join(filter(None, (label_words(number.label), written)))
            label = PlainLabel(words, wraps=True, parent=self._numbers)
            label.let_select()
            call = ActionButton(self.tr("Call {number}").format(number=words), self._numbers)
            call.setText(self.tr("Call"))
            call.set_off.connect(self._on_call_set_off)
            call.setProperty("number", number.number)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(call, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self._calls.append(call)
            label.show()
            call.show()
        self._show_icons()

    def _show_icons(self) -> None:
        if self._theme is not None:
            for call in self._calls:
                call.setIcon(self._theme.icon("phone", self._theme.colours.accent))
                call.setIconSize(self._theme.beside_words(_ICON_PX))

    def _known(self, contact: Contact) -> str:
        """Return the ids and the time there."""
        parts = []
        if contact.customer_id:
            words = self.tr("Customer ID {id}")
            parts.append(words.format(id=plain_text(contact.customer_id)))
        if contact.member_id:
            parts.append(self.tr("Member ID {id}").format(id=plain_text(contact.member_id)))
        if contact.time_zone:
            parts.append(zone_words(contact.time_zone))
        return " · ".join(filter(None, parts))

    def _on_call_set_off(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActionButton):
            self.call_requested.emit(str(sender.property("number")))
