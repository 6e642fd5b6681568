"""What outlives the program: the history, the settings, and the tokens in the system's keyring."""

#: Alone on the frozen program's command line it starts what asks the keyring, and no window.
ASK_KEYRING = "--ask-keyring"
