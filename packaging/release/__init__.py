"""What every system's packages share: version, names of files, checksums."""
