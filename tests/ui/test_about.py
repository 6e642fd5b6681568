"""What the program says of itself."""

from dialer_gui.ui.text.help import about_text


def test_it_says_its_version_and_whose_work_it_uses_under_which_licence() -> None:
    words = about_text("1.2.3")
    assert words.startswith("Dialer 1.2.3\n")
    assert "MIT licence" in words
    assert "Qt and PySide under the LGPL-3" in words
    assert "“licenses”" in words
