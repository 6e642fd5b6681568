"""What opens above the window when a person asks for it."""
