"""What the phones do: looked at in threads of their own, never more often than it takes."""
