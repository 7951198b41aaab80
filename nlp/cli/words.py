"""Small pieces of Swedish that several commands say."""

from pathlib import Path

FIL = ("fil", "filer")
SIDA = ("sida", "sidor")
PARAGRAF = ("paragraf", "paragrafer")
YRKANDE = ("yrkande", "yrkanden")
VOTERING = ("votering", "voteringar")
HANDLING = ("handling", "handlingar")


def count(number: int, word: tuple[str, str]) -> str:
    """`1 fil`, `2 filer`."""
    return f"{number} {word[number != 1]}"


def counts(files: int, pages: int, paragrafer: int, yrkanden: int, voteringar: int) -> str:
    """How much there is, as one line."""
    numbers = (files, pages, paragrafer, yrkanden, voteringar)
    return ", ".join(map(count, numbers, (FIL, SIDA, PARAGRAF, YRKANDE, VOTERING)))


def with_path(message: str, path: Path) -> str:
    """An error's message with the whole path for the file's name: many folders hold a `protokoll.pdf`."""
    return f"{path}: {message.removeprefix(f'{path}: ').removeprefix(f'{path.name}: ')}"
