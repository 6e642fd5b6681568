"""The ground floor: calls and their outcomes, phone numbers, accounts. Pure: no I/O, no Qt."""
