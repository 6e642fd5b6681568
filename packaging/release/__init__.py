"""What every system's packages share: version, names of files, lists of parts."""
