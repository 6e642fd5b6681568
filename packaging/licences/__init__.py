"""Whose work is in a bundle beside the project's own, and the words of their licences."""
