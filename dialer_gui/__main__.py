"""``python -m dialer_gui``, and the frozen program's entry."""

import sys

from dialer_gui.start import main

if __name__ == "__main__":
    sys.exit(main())
