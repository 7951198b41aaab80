"""Errors come whole from the child that met them, and each that a file can give is an outcome."""

import pickle

import pytest

from nlp import errors
from nlp.errors import FileError, GivenUpError, NoFilesError, ProtokollError
from nlp.terms import FileOutcome

OWN = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ProtokollError)]
# The base has no meaning of its own, a folder is no file, and what was given up stands as it ended the first time.
UNRECORDED = {FileError, NoFilesError, GivenUpError}


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_an_error_survives_the_way_back(kind: type[ProtokollError]) -> None:
    error = kind("å.pdf", " (3 sidor)")
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - made just now
    assert (type(back), str(back), back.name, back.detail) == (kind, str(error), "å.pdf", " (3 sidor)")


def test_every_error_of_a_file_is_an_outcome_and_no_other() -> None:
    codes = {kind.code for kind in OWN if issubclass(kind, FileError)} - {kind.code for kind in UNRECORDED}
    assert codes == set(FileOutcome) - {FileOutcome.OK, FileOutcome.PARTLY}
