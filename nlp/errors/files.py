"""A file of minutes that cannot be read."""

from nlp.errors.base import ProtokollError


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


class InternalError(FileError):
    """A bug of ours that one file brought out; the rest of the files go on."""

    code = "internal"
    exit_code = 70
    template = (
        "{name}: ett fel i programmet ({detail}). Filen hoppades över; anmäl felet och bifoga filen, om den "
        "är offentlig."
    )
