"""What arguments and options accept, with errors in Swedish."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

DATABASE = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, dir_okay=False, writable=True)
OCR_HELP = "Texttolkning av bilder (OCR): auto där text saknas, never aldrig, force alla sidor."

_DATUM = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)

_Word = TypeVar("_Word", bound=StrEnum)


def datum(value: str) -> str:
    """An ISO date, or the year or month alone; raises `BadParameter`."""
    try:
        if _DATUM.fullmatch(value):
            date.fromisoformat(value + "-01-01"[len(value) - 4 :])
            return value
    except ValueError:
        pass
    message = f"{value} är inget datum. Skriv det som 2024-05-21, 2024-05 eller 2024."
    raise click.BadParameter(message)


def dag(value: str) -> str:
    """A whole ISO date; raises `BadParameter`."""
    if len(datum(value)) == len("2024-05-21"):
        return value
    message = f"{value} är ingen hel dag. Skriv den som 2024-05-21."
    raise click.BadParameter(message)


def antal(value: str) -> int:
    """A whole number from 1; raises `BadParameter`."""
    if re.fullmatch(r"0*[1-9]\d{0,17}", value, re.ASCII):
        return int(value)
    message = f"{value} är inget antal. Ange ett heltal från 1."
    raise click.BadParameter(message)


def paragraf(value: str) -> int | str:
    """The number of a paragraf, or its permalink (`3fa85f6457ab/94`); raises `BadParameter`."""
    if re.fullmatch(r"[0-9a-f]{6,64}/\S{0,60}( \w)?", value):
        return value
    return antal(value)


def one_of(words: type[_Word]) -> Callable[[str], _Word]:
    """What takes one word of a closed vocabulary and raises `BadParameter` for any other."""

    def word(value: str) -> _Word:
        try:
            return words(value.lower())
        except ValueError:
            message = f"{value} finns inte. Välj bland: {', '.join(words)}."
            raise click.BadParameter(message) from None

    return word
