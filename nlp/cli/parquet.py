"""Rows as a Parquet file, in groups, so that all rows of a large archive take little memory.

Numbers stay numbers, names are lists of `name` and `party`; all else is text as in CSV.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from nlp.cli.cells import cell, field_of
from nlp.errors import MissingExtraError, UnwritableError
from nlp.model import Person

_GROUP = 10_000  # rows held in memory at once
_WHOLE = frozenset(
    ("id", "paragraf", "page", "yes", "no", "abstain", "absent", "ballots", "labels", "removed")
)
_PEOPLE = frozenset(("proposers", "supporters", "by"))
_LISTS = frozenset(("dnr", "not_applied"))


def write_parquet(rows: Iterator[Any], path: Path, columns: Sequence[str]) -> None:
    """Write the rows; raises `MissingExtraError` without pyarrow, `UnwritableError` for the path."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        option = "--parquet"
        raise MissingExtraError(option, "parquet") from error
    schema = pyarrow.schema([(column, _kind(pyarrow, column)) for column in columns])
    try:
        with parquet.ParquetWriter(path, schema) as writer:
            while group := list(islice(rows, _GROUP)):
                held = [{column: _value(row, column) for column in columns} for row in group]
                writer.write_table(pyarrow.Table.from_pylist(held, schema=schema))
    except OSError as error:
        raise UnwritableError(str(path), error.strerror or "") from error


def _kind(pyarrow: Any, column: str) -> Any:
    if column in _WHOLE:
        return pyarrow.int64()
    if column in _PEOPLE:
        return pyarrow.list_(pyarrow.struct([("name", pyarrow.string()), ("party", pyarrow.string())]))
    return pyarrow.list_(pyarrow.string()) if column in _LISTS else pyarrow.string()


def _value(row: Any, column: str) -> object:
    value: Any = field_of(row, column)
    if column in _PEOPLE:
        return [asdict(one) for one in value if isinstance(one, Person)]
    if column in _WHOLE | _LISTS:
        return value
    return cell(value)
