"""The provider's voice API, simulated in one process: for demo mode, tests and integrators.

``demo`` holds a ready-made provider, ``server.Simulator`` serves it over real HTTP on loopback.
Nothing is imported here, so that the demo's constants cost nothing to read.
"""
