"""What the phones do: looked at in lanes of their own, never more often than it takes."""
