"""The page with the calls of the history."""
