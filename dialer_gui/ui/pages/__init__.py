"""The pages: what the shell shows beside the dialing part, one folder a page."""
