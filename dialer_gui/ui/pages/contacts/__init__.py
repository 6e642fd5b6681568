"""The page with the contacts."""
