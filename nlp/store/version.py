"""What marks a database as ours, and how far its schema has come."""

APPLICATION_ID = 0x70726F74
"""“prot” in ASCII, in the header of every database of ours."""

SCHEMA_VERSION = 1
"""The number of migrations in schema.py; kept in `PRAGMA user_version`."""
