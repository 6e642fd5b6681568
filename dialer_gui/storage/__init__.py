"""What is kept between two runs: the history, the settings, and the secrets in the keyring."""
