"""A click-to-call dialer for a cloud PBX."""

__version__ = "0.1.0"
