"""The whole program, met as its users and its enemies meet it.

A real process with a real window on the virtual desktop, driven by accessibility or real keys; a
real provider (the simulator, or a hostile server) over real HTTP; a real keyring. Each case is a
journey that a person makes; what a test of a part can prove is proved there.

- ``dialer``: the program from the chair in front of it, and the rows that it leaves behind;
- ``account``: what it finds when it starts: settings, a token in the keyring;
- ``providers``: the provider's time held, extras missing, servers and names that misbehave;
- ``browser``, ``clipboard_owner``, ``interrupted``, ``link_opener``: what is around it.
"""
