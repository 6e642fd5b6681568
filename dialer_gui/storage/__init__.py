"""What outlives the program: the history, the settings, and the tokens in the system's keyring."""
