"""``--self-check``: whether every part that a call needs works here, told as JSON."""
