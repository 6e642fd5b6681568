"""The page with the figures of the history."""
