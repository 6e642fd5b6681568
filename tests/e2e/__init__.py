"""The whole program, met as its users and its enemies meet it.

A real process with a real window on the virtual desktop, driven by accessibility or real keys; a
real provider (the simulator, or a hostile server) over real HTTP; a real keyring.

- ``dialer``: the program from the chair in front of it;
- ``account``: what it finds when it starts: settings, a token in the keyring;
- ``witness``: what it leaves behind: the rows of its history;
- ``hostile``: servers and names that misbehave.
"""
