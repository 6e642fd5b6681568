"""The operating system around the program: folders, logs, one instance."""
