"""A database that cannot be used."""

from nlp.errors.base import ProtokollError


class DatabaseError(ProtokollError):
    """A database that cannot be used."""

    code = "database"
    exit_code = 20


class MissingDatabaseError(DatabaseError):
    """No database of that name."""

    code = "missing_database"
    exit_code = 21
    template = "{name}: databasen finns inte. Skapa den med: protokoll ingest {name} MAPP"


class NotDatabaseError(DatabaseError):
    """A file that is no SQLite database, or one of somebody else's."""

    code = "not_a_database"
    exit_code = 22
    template = (
        "{name}: filen är ingen protokolldatabas{detail}. Ange en annan fil; den här har lämnats orörd."
    )


class NewerSchemaError(DatabaseError):
    """A database written by a newer version."""

    code = "newer_schema"
    exit_code = 23
    template = (
        "{name}: databasen är skapad av en nyare version av protokoll{detail}. Uppgradera med: "
        "pip install --upgrade kommunprotokoll"
    )


class ReadOnlyError(DatabaseError):
    """A database that cannot be written to."""

    code = "read_only"
    exit_code = 24
    template = (
        "{name}: databasen kan inte skrivas ({detail}). Kontrollera filens och mappens rättigheter, "
        "eller skriv till en annan fil."
    )


class LockedError(DatabaseError):
    """A database another process is writing to."""

    code = "locked"
    exit_code = 25
    template = "{name}: databasen används av ett annat program. Vänta tills det är klart och försök igen."


class OldSchemaError(DatabaseError):
    """A database of an older version, opened for reading only."""

    code = "old_schema"
    exit_code = 26
    template = (
        "{name}: databasen är skapad av en äldre version{detail}. Uppdatera den med: protokoll ingest {name}"
    )
