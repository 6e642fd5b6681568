"""What the provider has on record: one call's record, its recording, and those of many days."""
