"""Colours, sizes, icons: how everything looks."""
