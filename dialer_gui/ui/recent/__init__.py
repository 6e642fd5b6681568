"""The list of recent calls."""
