"""The one style sheet, written for a look."""

from __future__ import annotations

from string import Template

from dialer_gui.ui.theme.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog, #page { background: $window; }
QScrollArea, #column { background: transparent; border: 0; }
QGroupBox { background: transparent; border: 0; margin: 0; padding: 0; }
QGroupBox::title { height: 0; margin: 0; padding: 0; }
QLabel { background: transparent; color: $text; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[role="caption"] { color: $muted; font-size: ${small}px; }
QLabel[role="small"] { font-size: ${small}px; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="title"] { font-weight: 600; font-size: ${big}px; }

QPlainTextEdit {
  background: $surface; color: $text; border: ${edge_px}px solid $edge; border-radius: ${r6}px;
  padding: ${p5}px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus { border: ${ring_px}px solid $accent; padding: ${p4}px; }
QLineEdit, QComboBox, QSpinBox, QDateEdit {
  background: $surface; color: $text;
  border: ${edge_px}px solid $edge; border-radius: ${r6}px;
  padding: 0 ${p8}px; min-height: ${h34}px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: ${ring_px}px solid $accent; padding: 0 ${p7}px; min-height: ${h32}px;
}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {
  background: $calm_ground; color: $muted;
}
QLineEdit[wrong="true"] { border-color: $bad; }
QComboBox, QComboBox:focus { padding-right: 0; } /* the arrow's own width is enough */
/* A line that is edited begins two pixels after its padding; a choice begins where it does. */
QComboBox:!editable { padding-left: ${p10}px; }
QComboBox:!editable:focus { padding-left: ${p9}px; }
QComboBox::drop-down { border: 0; width: ${p28}px; background: transparent; }
QComboBox::down-arrow { image: none; }
QSpinBox::up-button, QSpinBox::down-button,
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QSpinBox QLineEdit, QSpinBox QLineEdit:focus,
QDateEdit QLineEdit, QDateEdit QLineEdit:focus {
  border: 0; background: transparent; padding: 0; min-height: 0; border-radius: 0;
}
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: ${edge_px}px solid $line; outline: 0;
  padding: ${p4}px; selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item {
  min-height: ${h28}px; padding: 0 ${p6}px; border-radius: ${r6}px;
  border: ${edge_px}px solid transparent;
}
QComboBox QAbstractItemView::item:selected {
  background: $selection; color: $text; border-color: $accent;
}

QPushButton {
  background: $key; color: $text; border: ${edge_px}px solid $rim; border-radius: ${r8}px;
  padding: 0 ${p16}px; min-height: ${h34}px;
}
QPushButton:hover { background: $key_hover; }
QPushButton:pressed { background: $key_pressed; }
QPushButton:focus { border: ${ring_px}px solid $accent; padding: 0 ${p15}px; min-height: ${h32}px; }
QPushButton:disabled { color: $muted; background: $calm_ground; border-color: $line; }
QPushButton[kind="main"] {
  background: $accent; color: $on_accent; border: ${edge_px}px solid $accent; font-weight: 600;
}
QPushButton[kind="main"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="main"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="main"]:disabled {
  background: $calm_ground; color: $muted; border-color: $line;
}
QPushButton[kind="link"] {
  background: transparent; border: ${edge_px}px solid transparent; color: $accent;
  font-size: ${small}px;
  padding: 0 ${p4}px 0 0; min-height: ${h22}px; text-align: left; border-radius: ${r6}px;
}
QPushButton[kind="link"]:hover { background: $key_hover; }
QPushButton[kind="link"]:disabled { color: $muted; }
QPushButton[kind="link"]:focus {
  border: ${ring_px}px solid $accent; padding: 0 ${p3}px 0 0; min-height: ${h20}px;
}
QPushButton[kind="key"] { padding: 0; min-height: ${h42}px; border-radius: ${r10}px; }
QPushButton[kind="key"]:focus { padding: 0; min-height: ${h40}px; }
QPushButton[kind="tool"], QPushButton[kind="tool"]:focus {
  padding: 0; min-height: ${tool}px;
  border: ${edge_px}px solid transparent; background: transparent;
}
QPushButton[kind="tool"][on="true"] { background: $selection; color: $text; }
QPushButton[kind="tool"]:hover { background: $key_hover; }
QPushButton[kind="tool"]:pressed, QPushButton[kind="tool"]:checked { background: $key_pressed; }
QPushButton[kind="tool"]:focus { border: ${ring_px}px solid $accent; min-height: ${tool_focus}px; }
QPushButton[kind="bare"], QPushButton[kind="bare"]:focus {
  padding: 0; min-height: ${bare}px;
  border: ${edge_px}px solid transparent; background: transparent;
  border-radius: ${r6}px;
}
QPushButton[kind="bare"]:hover { background: $key_hover; }
QPushButton[kind="bare"]:pressed { background: $key_pressed; }
QPushButton[kind="bare"]:focus { border: ${ring_px}px solid $accent; min-height: ${bare_focus}px; }
QPushButton#call, QPushButton#call:focus { padding: 0; min-height: 0; font-size: ${big}px; }
QPushButton[kind="chip"] {
  padding: 0 ${p6}px; border-radius: ${r8}px; font-size: ${small}px;
  background: transparent; border: ${edge_px}px solid transparent;
}
QPushButton[kind="chip"]:hover { background: $key_hover; }
QPushButton[kind="chip"]:checked { background: $selection; border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QPushButton[kind="offer"] {
  padding: 0 ${p6}px; border-radius: ${r8}px; font-size: ${small}px; min-height: 0;
  background: $selection; border: ${edge_px}px solid $accent;
}
QPushButton[kind="offer"]:hover { background: $key_hover; }
QPushButton[kind="offer"]:focus { border: ${ring_px}px solid $accent; padding: 0 ${p5}px; }
QPushButton[kind="chip"]:focus { border: ${ring_px}px solid $accent; padding: 0 ${p5}px; }

QLineEdit#number {
  font-size: ${huge}px; font-weight: 500; min-height: ${h46}px; padding: 0 ${p10}px;
  border-radius: ${r10}px;
}
QLineEdit#number:focus { min-height: ${h44}px; padding: 0 ${p9}px; }

QFrame[edge="right"] { border: 0; border-right: ${edge_px}px solid $line; }
QFrame[edge="top"] { border: 0; border-top: ${edge_px}px solid $line; }
QFrame#card { background: $surface; border: ${edge_px}px solid $line; border-radius: ${r10}px; }
QScrollArea#card { padding: 1px; }
QScrollArea#card:focus { border: ${ring_px}px solid $accent; padding: 0; }
QScrollArea#details { border: 2px solid transparent; border-radius: ${r6}px; }
QScrollArea#details:focus { border-color: $accent; }
QLabel[stop="tab"] { border: 0; border-bottom: ${ring_px}px solid transparent; }
QLabel[stop="tab"]:focus { background: $selection; border-bottom-color: $accent; }
QFrame[ground="calm"] { background: $calm_ground; border: 0; border-radius: ${r8}px; }
QFrame[ground="good"] { background: $good_ground; border: 0; border-radius: ${r8}px; }
QFrame[ground="warn"] { background: $warn_ground; border: 0; border-radius: ${r8}px; }
QFrame[ground="bad"] { background: $bad_ground; border: 0; border-radius: ${r8}px; }
QFrame#strip { margin-bottom: ${p8}px; }
QLabel#pill {
  background: $warn_ground; color: $warn; border-radius: ${r8}px; font-size: ${small}px;
  padding: ${p4}px ${p8}px; font-weight: 600;
}
QLabel#status { font-weight: 600; font-size: ${big}px; }
QLabel#elapsed { font-size: ${big}px; }
QProgressBar { background: $line; border: 0; border-radius: ${p4}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }

QListView#recent, QTableView#recent, QListView#bars, QTableView#figures, QListWidget {
  background: $surface; border: ${edge_px}px solid $line; border-radius: ${r10}px; outline: 0;
  padding: ${p4}px; color: $text;
}
QListView#recent:focus, QTableView#recent:focus, QListView#bars:focus,
QTableView#figures:focus, QListWidget:focus {
  border: ${ring_px}px solid $accent; padding: ${p3}px;
}
QTableView#recent { selection-background-color: transparent; }
QTableView#figures::item { padding: 0 ${p4}px; border: ${edge_px}px solid transparent; }
QTableView#figures::item:focus {
  background: $selection; color: $text; border: ${edge_px}px solid $accent;
}
QHeaderView, QHeaderView::section {
  background: $surface; color: $muted; border: 0; font-weight: 400;
}
QHeaderView::section { padding: 0 ${p8}px; }

QListWidget#pages { background: transparent; border-color: transparent; }
QListWidget#pages:focus { border-color: $accent; }
QListWidget::item {
  padding: ${p6}px ${p10}px; border-radius: ${r6}px; color: $text;
  border: ${edge_px}px solid transparent;
}
QListWidget#pages::item { padding: ${p8}px ${p10}px; }
QListWidget::item:hover { background: $key_hover; }
QListWidget::item:selected { background: $selection; color: $text; border-color: $accent; }

QMenuBar { background: $window; color: $text; padding: 0 ${p4}px; }
QMenuBar::item {
  padding: ${p5}px ${p8}px; border-radius: ${r6}px; background: transparent;
  border: ${edge_px}px solid transparent;
}
QMenuBar::item:selected { background: $key_hover; border-color: $edge; }
QMenu { background: $surface; color: $text; border: ${edge_px}px solid $line; padding: ${p4}px; }
QMenu::item {
  padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${r6}px;
  border: ${edge_px}px solid transparent;
}
QMenu::item:selected { background: $selection; color: $text; border-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QToolTip { background: $surface; color: $text; border: ${edge_px}px solid $edge; padding: ${p4}px; }
QCheckBox { color: $text; spacing: ${p8}px; min-height: ${h24}px; min-width: ${h24}px; }
QCheckBox::indicator {
  width: ${h16}px; height: ${h16}px; border: ${edge_px}px solid $edge; border-radius: ${r3}px;
  background: $surface; image: none;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:focus {
  border: ${ring_px}px solid $accent; width: ${h14}px; height: ${h14}px;
}
QCheckBox::indicator:checked:focus { border-color: $text; }
QRadioButton { color: $text; spacing: ${p8}px; min-height: ${h24}px; padding-right: ${p6}px; }
QRadioButton::indicator {
  width: ${h16}px; height: ${h16}px; border: ${edge_px}px solid $edge; border-radius: ${round}px;
  background: $surface; image: none;
}
QRadioButton::indicator:checked {
  width: ${dot}px; height: ${dot}px; border: ${ring}px solid $accent; background: $on_accent;
}
QRadioButton:focus {
  background: $selection; border-radius: ${r6}px;
  outline: ${edge_px}px solid $accent; outline-radius: ${r6}px;
}
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; border: 0; }
QScrollBar::handle:vertical {
  background: $bar; border-radius: ${r3}px; min-height: ${p24}px; margin: ${r2}px;
}
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; height: 0; width: 0;
}
""")

#: What else there is where a ground alone tells nothing apart.
_HIGH_CONTRAST_SHEET = Template("""
QFrame[ground="calm"], QFrame[ground="good"], QFrame[ground="warn"], QFrame[ground="bad"],
QLabel#pill, QProgressBar { border: ${edge_px}px solid $line; }
QProgressBar { background: $surface; }
QPushButton:disabled, QPushButton[kind="main"]:disabled, QPushButton[kind="link"]:disabled,
QPushButton[kind="tool"]:disabled, QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled,
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
  border: ${edge_px}px dashed $line;
}
QComboBox QLineEdit:disabled, QSpinBox QLineEdit:disabled { border: 0; }
QPushButton[kind="bare"]:hover:!focus, QPushButton[kind="link"]:hover:!focus,
QPushButton[kind="tool"]:hover:!focus, QPushButton[kind="tool"]:checked:!focus {
  border: ${edge_px}px solid $line;
}
""")

_LENGTHS_PX = {
    "p": (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 24, 27, 28),
    "r": (2, 3, 6, 8, 10),
    "h": (14, 16, 20, 22, 24, 28, 32, 34, 40, 42, 44, 46, 52, 54),
}
_TEXT_RATIOS = {"small": 0.9, "big": 1.15, "huge": 1.6}


def stylesheet(theme: Theme) -> str:
    """Return the style sheet for a look.

    A focused control's border is a pixel wider; its padding gives that pixel back, so that
    nothing moves when the focus does.
    """
    values = dict(theme.colours._asdict())
    for prefix, lengths in _LENGTHS_PX.items():
        values |= {f"{prefix}{length}": str(theme.px(length)) for length in lengths}
    values |= _radio_lengths(theme) | _icon_button_lengths(theme)
    values |= {name: str(round(theme.text_px * ratio)) for name, ratio in _TEXT_RATIOS.items()}
    values |= {"edge_px": str(theme.edge_px), "ring_px": str(theme.ring_px)}
    sheets = (_SHEET, _HIGH_CONTRAST_SHEET) if theme.has_high_contrast else (_SHEET,)
    return "".join(sheet.substitute(values) for sheet in sheets)


def _icon_button_lengths(theme: Theme) -> dict[str, str]:
    """Return how high buttons with an icon alone are inside their edge, and inside the focus."""
    sides = {"tool": theme.px(36), "bare": theme.px(24)}
    inside = {name: side - 2 * theme.edge_px for name, side in sides.items()}
    inside |= {f"{name}_focus": side - 2 * theme.ring_px for name, side in sides.items()}
    return {name: str(length) for name, length in inside.items()}


def _radio_lengths(theme: Theme) -> dict[str, str]:
    """Return what makes a radio button's circle; a radius over half its side makes a square."""
    side = theme.px(16) + 2 * theme.edge_px
    ring = (side - theme.px(8)) // 2
    return {"round": str(side // 2), "ring": str(ring), "dot": str(side - 2 * ring)}
