"""What the program says: types from the domain turned into words."""
