"""A whole desktop for tests on a machine without a screen, and hands to use it with.

``python -m tests.desktop COMMAND…`` runs a command in a throw-away desktop of its own: an X server,
a window manager, a session bus, an unlocked keyring, accessibility, a home folder. Any number of
them can run at once, as any user; all of it is gone afterwards.

Within it, tests marked ``desktop`` use:

- ``program``: start a program (``run_dialer`` for the dialer itself), read what it prints, end it;
- ``accessibility``: look at a window and press its buttons as a screen reader would;
- ``keys``: type on the real keyboard of that X server;
- ``screen``: take pictures;
- ``panel``, ``portal``: a tray, a service for messages, a portal for keys; they can stand still;
- ``wayland``: a Wayland session whose screen is a window of that X server;
- ``keyring_daemon``: a keyring of one's own that can be locked, frozen or killed;
- ``waiting``: wait for a condition, never for luck.
"""
