"""What can be asked of the provider: one operation, one file; ``catalogue`` knows them all."""
