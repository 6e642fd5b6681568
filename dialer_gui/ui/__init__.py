"""The window: takes data, emits wishes, knows no service."""
