"""The schema by numbered migrations: one function and one SQL file each, never changed once released.

sqlite-utils keeps the list of those applied in `_sqlite_migrations`; `PRAGMA user_version` holds their
number, which reading can check without it.
"""

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from nlp.store.version import APPLICATION_ID, SCHEMA_VERSION

migration = Migrations("protokoll")


@migration()
def m001_start(db: Database) -> None:
    """Files, their parts, what was found in them, and the full-text index."""
    db.executescript(_sql("m001"))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a new or older database up to date: everything or nothing."""
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    with db.conn:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migration.apply(db)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _sql(name: str) -> str:
    return Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")
