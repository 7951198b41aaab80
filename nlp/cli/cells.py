"""What a row holds under a heading, as plain text."""

from typing import Any

from nlp.cli.render import person
from nlp.model import Person
from nlp.store import BeslutText, Bit, citation

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def field_of(row: Any, column: str) -> object:
    """What a row holds under a heading; `hanvisning` is made of where it stands."""
    return citation(row) if column == "hanvisning" else getattr(row, column)


def harmless(value: object) -> str:
    """A field that no spreadsheet takes for a formula (OWASP, CSV injection): a ' before it."""
    text = cell(value)
    return f"'{text}" if isinstance(value, str | tuple | Person) and text.startswith(_FORMULA) else text


def cell(value: object) -> str:
    """A field of a row as plain text: `Anna Ek (S); Bo Al (M)`, "" for what is not there."""
    match value:
        case None:
            return ""
        case Person():
            return person(value)
        case BeslutText():
            return f"{value.mode}: {value.text}"
        case (Bit(), *_):
            return "".join(bit.text for bit in value if isinstance(bit, Bit))
        case tuple():
            return "; ".join(map(cell, value))
        case _:
            return str(value)
