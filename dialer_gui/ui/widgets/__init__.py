"""The parts of the window, one widget to a file."""
