"""The lowest floor: calls and their outcomes, phone numbers, accounts. No I/O, no Qt."""
