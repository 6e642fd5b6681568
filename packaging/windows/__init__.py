"""What is Windows' own: icon, version resource, installer, and trying them out under wine."""
