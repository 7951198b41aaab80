"""Corrected tasks into the database: which are taken, and why the others are not."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from nlp.errors import NotFoundError
from nlp.evaluation.answers import Answer, Given, Json, Mark, given, read_tasks, title_of
from nlp.evaluation.corrections import review
from nlp.model import Protokoll
from nlp.store import Granskning, Store


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose answers are taken ("" everybody's), under which name they are kept ("" their own), and whether
    they take the place of what others have said.
    """

    annotator: str = ""
    name: str = ""
    override: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one task: `review` where it went in, else in Swedish what is wrong with it (`fault`).

    Neither where nobody has answered it.  `number` is its place in the file, from 1.
    """

    number: int
    title: str
    review: Granskning | None = None
    fault: str = ""


def take_in(store: Store, path: Path, choice: Choice) -> list[Taken]:
    """Every task of an export: corrections of one file go in together, faulty tasks not at all.

    Raises `LabelError` where the export cannot be read.
    """
    reader = _Reader(store, choice)
    taken = [reader.read(number, record) for number, record in enumerate(read_tasks(path), 1)]
    by_file: dict[str, list[Granskning]] = {}
    for each in taken:
        if each.review:
            by_file.setdefault(each.review.sha256, []).append(each.review)
    for reviews in by_file.values():
        store.review(reviews)
    return taken


class _Reader:
    """Reads the tasks of one export; a file is loaded once where its tasks follow each other."""

    def __init__(self, store: Store, choice: Choice) -> None:
        self._store = store
        self._choice = choice
        self._file: Protokoll | None = None
        self._seen: list[Granskning] = []

    def read(self, number: int, record: Json) -> Taken:
        try:
            made = self._review(record)
        except NotFoundError:
            fault = "filen finns inte i databasen. Läs in den först, eller ange den databas uppgiften togs ur"
            return Taken(number, title_of(record), fault=fault)
        except ValueError as error:
            return Taken(number, title_of(record), fault=str(error))
        return Taken(number, title_of(record), made)

    def _review(self, record: Json) -> Granskning | None:
        task = given(record)
        answer = _agreed(task, self._choice.annotator)
        if answer is None:
            return None
        made = review(task, answer, self._choice.name or answer.annotator, self._load(task.sha256))
        self._refuse_conflict(made)
        self._seen.append(made)
        return made

    def _load(self, sha256: str) -> Protokoll:
        if self._file is None or self._file.document.id != sha256:
            self._file = self._store.load(sha256)
        return self._file

    def _refuse_conflict(self, made: Granskning) -> None:
        for other in self._seen:
            if other.sha256 == made.sha256 and other.start < made.end and made.start < other.end:
                message = "samma stycke finns i en uppgift tidigare i filen. Behåll en av dem"
                raise ValueError(message)
        others = self._store.reviewed_by(made)
        if others and not self._choice.override:
            message = (
                f"stycket är redan granskat av {', '.join(others)}, som säger något annat. Ersätt det med "
                "--override, eller låt det gälla"
            )
            raise ValueError(message)


def _agreed(task: Given, annotator: str) -> Answer | None:
    """The one answer that counts, None where nobody has answered; raises ValueError where two differ."""
    answers = [each for each in task.answers if annotator in ("", each.annotator)]
    for one, other in pairwise(answers):
        if one.said != other.said:
            where = _first_difference(task.text, one, other)
            message = (
                f"{one.annotator} och {other.annotator} har märkt olika{where}. Välj den enes svar med "
                "--annotator, eller enas i Label Studio"
            )
            raise ValueError(message)
    return answers[0] if answers else None


def _first_difference(text: str, one: Answer, other: Answer) -> str:
    marks = {
        part for said in (one.said - other.said, other.said - one.said) for part in said if len(part) == 1
    }
    differing = sorted((mark for (mark,) in marks if isinstance(mark, Mark)), key=lambda mark: mark.start)
    if not differing:
        return " (i relationerna)"
    words = " ".join(text[differing[0].start : differing[0].end].split())
    return f", först vid ”{words if len(words) <= 40 else f'{words[:40]} …'}”"
