"""What administrators load into their tools, made from the settings that a policy may decide."""
