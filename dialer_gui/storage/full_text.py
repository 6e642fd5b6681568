"""Whether the SQLite that came with Python can search in texts (FTS5)."""

from __future__ import annotations

import sqlite3
from contextlib import closing


def full_text_version() -> str:
    """Search for a word in a table in memory.

    Returns:
        The library's version, such as ``FTS5 of SQLite 3.40.1``.

    Raises:
        sqlite3.Error: it has no full-text search.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        connection.executemany(
            "INSERT INTO words VALUES (?)", [("your phone should ring",), ("no answer",)]
        )
        found = connection.execute("SELECT text FROM words WHERE words MATCH 'phone'").fetchall()
    if found != [("your phone should ring",)]:
        raise sqlite3.DatabaseError("a word that was put in is not found")
    return f"FTS5 of SQLite {sqlite3.sqlite_version}"
