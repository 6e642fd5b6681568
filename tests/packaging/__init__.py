"""What people install: how it is built, and what is in it."""
