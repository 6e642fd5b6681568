"""The frozen program: the bundle that every package is made of."""
