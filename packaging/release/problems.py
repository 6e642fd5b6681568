"""What keeps something from being built."""


class BuildFailed(Exception):
    """It can't be built here, or what was built is no good; the text is a sentence for people."""
