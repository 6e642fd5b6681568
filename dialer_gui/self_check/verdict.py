"""What a check can come to, beside being well."""


class Broken(Exception):
    """The part does not do what it is there for; the text says what it did."""


class Absent(Exception):
    """This system lacks what the check is about; that says nothing of the program."""
