"""What the provider keeps behind its counter; ``world`` puts it together."""
