"""What can go wrong, said so that a person knows which file, why, and what to do next.

Every error carries a `code` (for machines) and an `exit_code` (for the shell); the messages are Swedish.
`docs/cli.md` lists them all, and a test holds the list against this module.
"""

from typing import ClassVar, Self


class ProtokollError(Exception):
    """The base of our own errors; only these are caught, and only at the loop over files and in the CLI."""

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    template: ClassVar[str] = "{name}: {detail}"

    def __init__(self, name: str, detail: str = "") -> None:
        self.name = name
        self.detail = detail
        super().__init__(self.template.format(name=name, detail=detail).strip())

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Made anew from its parts where it comes back from a child: an exception keeps but its message."""
        return type(self), (self.name, self.detail)


class FileError(ProtokollError):
    """A file that cannot be read; the rest of the files go on."""

    code = "file"
    exit_code = 10


class MissingFileError(FileError):
    """No file of that name."""

    code = "missing_file"
    exit_code = 11
    template = "{name}: filen finns inte. Kontrollera sökvägen."


class NoFilesError(FileError):
    """A folder without minutes."""

    code = "no_files"
    exit_code = 12
    template = "{name}: mappen innehåller inga PDF- eller textfiler. Ange en mapp med protokoll."


class NotPdfError(FileError):
    """A file whose bytes are no PDF, whatever its name says."""

    code = "not_a_pdf"
    exit_code = 13
    template = (
        "{name}: filen är ingen PDF{detail}. Hämta protokollet på nytt från källan, "
        "eller spara texten som .txt."
    )


class DamagedError(FileError):
    """A PDF that cannot be opened, or that opens without pages."""

    code = "damaged"
    exit_code = 14
    template = "{name}: filen är skadad eller avkortad{detail}. Hämta den på nytt från källan."


class EncryptedError(FileError):
    """A PDF that needs a password."""

    code = "encrypted"
    exit_code = 15
    template = "{name}: filen är skyddad med lösenord. Spara en upplåst kopia och läs in den i stället."


class EmptyError(FileError):
    """A file without anything in it."""

    code = "empty"
    exit_code = 16
    template = "{name}: filen är tom. Hämta den på nytt från källan."


class NeedsOcrError(FileError):
    """A PDF whose pages are pictures, or whose text layer is none; `detail` says what to do about it."""

    code = "needs_ocr"
    exit_code = 17
    template = "{name}: sidorna saknar läsbar text{detail}."


class EncodingFileError(FileError):
    """A text file that is not UTF-8."""

    code = "encoding"
    exit_code = 18
    template = "{name}: texten är inte UTF-8{detail}. Spara om filen som UTF-8."


class UnreadableFileError(FileError):
    """A file the operating system does not let us read."""

    code = "unreadable"
    exit_code = 19
    template = "{name}: filen kan inte läsas ({detail}). Kontrollera rättigheterna."


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


class OutOfTimeError(FileError):
    """A file that took more time than it was given."""

    code = "timeout"
    exit_code = 50
    template = (
        "{name}: filen tog för lång tid att läsa och hoppades över{detail}. Den är troligen trasig: hämta "
        "den på nytt från källan, eller skriv ut den till en ny PDF."
    )


class TooLargeError(FileError):
    """A file with more pages or text than minutes have, or that needs more memory than it was given."""

    code = "too_large"
    exit_code = 51
    template = (
        "{name}: filen är för stor eller kräver för mycket minne{detail}. Dela upp den i mindre filer, eller "
        "hämta den på nytt från källan om den borde vara liten."
    )


class CrashError(FileError):
    """A file that a library died of."""

    code = "crash"
    exit_code = 52
    template = (
        "{name}: läsaren kraschade på filen{detail}. Hämta den på nytt från källan, eller skriv ut den till "
        "en ny PDF."
    )


class GivenUpError(FileError):
    """A file that could not be read last time, has not changed since, and would only cost the same again."""

    code = "given_up"
    exit_code = 53
    template = (
        "{name}: {detail} Filen är oförändrad sedan dess och prövas inte av sig själv igen; pröva den med: "
        "protokoll ingest --retry"
    )


class NotFoundError(ProtokollError):
    """Nothing in the database under that id or dnr."""

    code = "not_found"
    exit_code = 30
    template = "{name}: {detail}"


class ModelError(ProtokollError):
    """The tagging pipeline cannot be loaded."""

    code = "model"
    exit_code = 40
    template = "{name}: modellen kan inte laddas ({detail}). Installera om paketet kommunprotokoll."


class CorpusError(ProtokollError):
    """A labelled corpus, or a file of it, that cannot be used."""

    code = "corpus"
    exit_code = 41
    template = "{name}: {detail}. Se docs/utvardering.md om vad en korpus ska innehålla."


class MissingExtraError(ProtokollError):
    """Something that needs packages which were not installed."""

    code = "missing_extra"
    exit_code = 42
    template = "{name} kräver fler paket. Installera dem med: pip install 'kommunprotokoll[{detail}]'"


class LanguageModelError(ProtokollError):
    """A language model of the user's own that cannot be used, or a choice of one."""

    code = "language_model"
    exit_code = 43
    template = (
        "{name}: språkmodellen kan inte användas ({detail}). Välj en annan med protokoll model use, eller "
        "återgå till den medföljande med protokoll model reset."
    )


class LabelError(ProtokollError):
    """A file of corrected tasks that cannot be used, or a place where tasks cannot be written."""

    code = "label"
    exit_code = 44
    template = "{name}: {detail}. Se docs/rattning.md om hur uppgifter tas ut och tas in."


class InternalError(FileError):
    """A bug of ours that one file brought out; the rest of the files go on."""

    code = "internal"
    exit_code = 70
    template = (
        "{name}: ett fel i programmet ({detail}). Filen hoppades över; anmäl felet och bifoga filen, om den "
        "är offentlig."
    )
