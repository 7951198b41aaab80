"""What can go wrong, said so that a person knows which file, why, and what to do next.

Every error carries a `code` (for machines) and an `exit_code` (for the shell); the messages are Swedish.
`docs/cli.md` lists them all, and a test holds the list against this module.
"""

from nlp.errors.base import (
    ProtokollError,
)
from nlp.errors.databases import (
    DatabaseError,
    LockedError,
    MissingDatabaseError,
    NewerSchemaError,
    NotDatabaseError,
    OldSchemaError,
    ReadOnlyError,
)
from nlp.errors.files import (
    CrashError,
    DamagedError,
    EmptyError,
    EncodingFileError,
    EncryptedError,
    FileError,
    GivenUpError,
    InternalError,
    MissingFileError,
    NeedsOcrError,
    NoFilesError,
    NotPdfError,
    OutOfTimeError,
    TooLargeError,
    UnreadableFileError,
)
from nlp.errors.others import (
    CorpusError,
    LabelError,
    LanguageModelError,
    MissingExtraError,
    ModelError,
    NotFoundError,
    QueryError,
    SlowQueryError,
    UnwritableError,
)

__all__ = [
    "CorpusError",
    "CrashError",
    "DamagedError",
    "DatabaseError",
    "EmptyError",
    "EncodingFileError",
    "EncryptedError",
    "FileError",
    "GivenUpError",
    "InternalError",
    "LabelError",
    "LanguageModelError",
    "LockedError",
    "MissingDatabaseError",
    "MissingExtraError",
    "MissingFileError",
    "ModelError",
    "NeedsOcrError",
    "NewerSchemaError",
    "NoFilesError",
    "NotDatabaseError",
    "NotFoundError",
    "NotPdfError",
    "OldSchemaError",
    "OutOfTimeError",
    "ProtokollError",
    "QueryError",
    "ReadOnlyError",
    "SlowQueryError",
    "TooLargeError",
    "UnreadableFileError",
    "UnwritableError",
]
