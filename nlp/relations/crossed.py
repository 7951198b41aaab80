"""Voting lists with crosses in columns: who voted what, by where the cross stands."""

from collections.abc import Iterator

from nlp.model import Document, Person, Rost, Span
from nlp.relations.columns import Row, Sheet, is_cross, sheets
from nlp.relations.rolls import Roll, named, tally
from nlp.relations.scene import Scene
from nlp.relations.voters import voter
from nlp.terms import Vote

_ABOVE = 400
_LETTERS = 5


def crossed(scene: Scene, document: Document) -> Iterator[Roll]:
    """The lists of a document, one a vote; a list that its own sums gainsay is left out."""
    last = 0
    for sheets_of_one in _lists(document):
        first = sheets_of_one[0]
        start = min(cell.start for cell in first.head)
        number, title = named(scene, Span(max(last, start - _ABOVE), start))
        labels = _labels(first)
        for turn in range(first.turns):
            rows = [
                each for sheet in sheets_of_one for row in sheet.rows for each in _voted(sheet, row, turn)
            ]
            counts = tally(vote for _, vote in rows)
            if rows and all(_agrees(sheet, turn, counts) for sheet in sheets_of_one):
                votes = tuple(Rost(person, vote) for person, vote in rows if person)
                yield Roll("", labels[turn] if labels else number, title, votes, counts, start)
        last = max(cell.end for sheet in sheets_of_one for row in sheet.rows for cell in row)


def _lists(document: Document) -> Iterator[list[Sheet]]:
    """The sheets of each list: one goes on over a page until its sums, or until somebody is there again."""
    found: list[Sheet] = []
    listed: set[Person] = set()
    for sheet in sheets(document):
        people = {person for row in sheet.rows if (person := _who(sheet, row))}
        goes_on = found and not found[-1].sums and sheet.turns == found[-1].turns and not people & listed
        if found and not goes_on:
            yield found
            found, listed = [], set()
        found.append(sheet)
        listed |= people
    if found:
        yield found


def _voted(sheet: Sheet, row: Row, turn: int) -> Iterator[tuple[Person | None, Vote]]:
    """The vote that a row tells of, None for a name that cannot be read; two crosses are no vote."""
    columns = [column for cell in row if is_cross(cell) and (column := sheet.under(cell))]
    votes = [column.vote for column in columns if column.turn == turn and column.vote]
    if len(votes) == 1:
        yield _who(sheet, row), votes[0]


def _who(sheet: Sheet, row: Row) -> Person | None:
    """Whom a row is about; the letters that stand alone under `Parti` are a party, however printed."""
    party = sheet.party(row)
    letters = party.text.strip("()") if party else ""
    of_party = letters if letters.isalpha() and len(letters) <= _LETTERS else ""
    words = [cell for cell in row if not is_cross(cell) and not (of_party and cell is party)]
    person = voter(" ".join(cell.text for cell in words)) if words else None
    return Person(person.name, person.party or of_party) if person else None


def _labels(sheet: Sheet) -> list[str]:
    """The § number above each vote, where the row above the head names as many as there are."""
    text = " ".join(cell.text for cell in sheet.above)
    numbers = [part.strip(" .:") for part in text.split("§")[1:]]
    fits = len(numbers) == sheet.turns and all(number.isalnum() and number[0].isdigit() for number in numbers)
    return numbers if fits else []


def _agrees(sheet: Sheet, turn: int, counts: tuple[int, int, int]) -> bool:
    """Whether the sums under a list are what its crosses add up to."""
    sides = (Vote.JA, Vote.NEJ, Vote.AVSTAR)
    for row in sheet.sums:
        for cell in row:
            column = sheet.under(cell)
            summed = cell.text.isdigit() and column and column.turn == turn and column.vote in sides
            if column and summed and int(cell.text) != counts[sides.index(column.vote)]:
                return False
    return True
