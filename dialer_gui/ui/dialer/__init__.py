"""The dialing part of the window, and the call strip."""
