"""``python -m dialer_gui``, and the frozen program's entry."""

import signal
import sys


def main() -> int:
    """Run the program and return its exit code.

    Ctrl+C ends it at once, and without a traceback, until the window's event loop takes over:
    first of all, because the imports already take a while.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is to be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from dialer_gui.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
