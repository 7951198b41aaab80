"""Voting lists with a cross in a column, in real PDFs: the box of each cross says what was voted."""

from pathlib import Path

import pymupdf
import pytest

from nlp.model import Protokoll
from nlp.reading import read
from nlp.relations import relate
from nlp.structure import outline
from nlp.tagging import Tagger, load_tagger
from nlp.terms import Vote

Mark = tuple[float, float, str]
WHO = (
    ("Anna Ek", "S"),
    ("Bo Alm", "M"),
    ("Cia Dahl", "L"),
    ("Dan Fors", "V"),
    ("Eva Grip", "S"),
    ("Filip Hav", "C"),
)
JA, NEJ, AVST, FRANV = range(4)
FIRST = (JA, NEJ, JA, FRANV, JA, AVST)
SECOND = (NEJ, NEJ, JA, JA, JA, AVST)
EDGES = (200.0, 250.0, 300.0, 350.0)
HEAD = ("Ja", "Nej", "Avst", "Frånv")
VOTED = "Ek ja, Alm nej, Dahl ja, Fors frånvarande, Grip ja, Hav avstår"


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def page(*marks: Mark) -> list[Mark]:
    return list(marks)


def minutes(*votes: str) -> list[Mark]:
    """The page with the § and what it says of its votes."""
    lines = [
        "Lindviks kommun",
        "§ 12 Nytt badhus i Lindvik",
        "Beslut",
        "Fullmäktige antar planen.",
        "Omröstning",
    ]
    return [(72.0, 80.0 + 18 * row, line) for row, line in enumerate([*lines, *votes])]


def head(top: float, *edges: float, words: tuple[str, ...] = HEAD) -> list[Mark]:
    columns = [(edge, top, word) for edge, word in zip(edges, words, strict=False)]
    return [(72.0, top, "Ledamot"), (150.0, top, "Parti"), *columns]


def row(top: float, who: tuple[str, str], *crosses: float) -> list[Mark]:
    return [(72.0, top, who[0]), (150.0, top, who[1]), *((x, top, "X") for x in crosses)]


def rows(top: float, votes: tuple[int, ...], first: int = 0, last: int = 6, aside: float = 0.0) -> list[Mark]:
    return [
        mark
        for place in range(first, last)
        for mark in row(top + 16 * (place - first), WHO[place], EDGES[votes[place]] + aside)
    ]


def found(tmp_path: Path, tagger: Tagger, *pages: list[Mark]) -> Protokoll:
    pdf = pymupdf.open()
    for marks in pages:
        paper = pdf.new_page(width=595, height=842)
        for x, y, text in marks:
            paper.insert_text((x, y), text, fontsize=10)
    path = tmp_path / "protokoll.pdf"
    pdf.save(path)
    return relate(tagger.tag(outline(read(path))))


def votes(protokoll: Protokoll, place: int = 0) -> str:
    """`Ek ja, Alm nej`: the ballots of one vote."""
    voteringar = [vote for paragraf in protokoll.paragrafer for vote in paragraf.voteringar]
    return ", ".join(f"{rost.person.name.split()[-1]} {rost.vote}" for rost in voteringar[place].ballots)


TOLD = "Omröstningen utfaller med 3 Ja mot 1 Nej. 1 ledamot avstår."
LIST = (72.0, 80.0, "Omröstningslista nr. 1")


def test_crosses_left_under_their_words(tmp_path: Path, tagger: Tagger) -> None:
    protokoll = found(tmp_path, tagger, minutes(TOLD), page(LIST, *head(110, *EDGES), *rows(126, FIRST)))
    assert votes(protokoll) == VOTED
    assert protokoll.paragrafer[0].voteringar[0].ballots[0].person.party == "S"


@pytest.mark.parametrize("aside", [-4.0, 4.0, 9.0])
def test_crosses_a_little_aside(tmp_path: Path, tagger: Tagger, aside: float) -> None:
    listed = page(LIST, *head(110, *EDGES), *rows(126, FIRST, aside=aside))
    assert votes(found(tmp_path, tagger, minutes(TOLD), listed)) == VOTED


def test_a_list_over_two_pages_with_sums_carried(tmp_path: Path, tagger: Tagger) -> None:
    sums = [(72.0, 190.0, "Transport:"), *((x, 190.0, n) for x, n in zip(EDGES, "2101", strict=True))]
    total = [(72.0, 190.0, "Summa"), *((x, 190.0, n) for x, n in zip(EDGES, "3111", strict=True))]
    one = page(LIST, *head(110, *EDGES), *rows(126, FIRST, 0, 4), *sums)
    two = page(LIST, *head(110, *EDGES), *rows(126, FIRST, 4, 6), *total)
    assert votes(found(tmp_path, tagger, minutes(TOLD), one, two)) == VOTED


def test_sums_that_gainsay_the_crosses(tmp_path: Path, tagger: Tagger) -> None:
    total = [(72.0, 230.0, "Summa"), *((x, 230.0, n) for x, n in zip(EDGES, "4011", strict=True))]
    listed = page(LIST, *head(110, *EDGES), *rows(126, FIRST), *total)
    assert votes(found(tmp_path, tagger, minutes(TOLD), listed)) == ""


def test_crosses_that_do_not_add_up_to_the_count(tmp_path: Path, tagger: Tagger) -> None:
    told = "Omröstningen utfaller med 4 Ja mot 1 Nej."
    listed = page(LIST, *head(110, *EDGES), *rows(126, FIRST))
    assert votes(found(tmp_path, tagger, minutes(told), listed)) == ""


def test_two_votes_side_by_side(tmp_path: Path, tagger: Tagger) -> None:
    edges = (200.0, 230.0, 260.0, 330.0, 360.0, 390.0)
    words = ("Ja", "Nej", "Avst", "Ja", "Nej", "Avst")
    crosses = [
        mark
        for place, who in enumerate(WHO)
        for mark in row(
            142 + 16 * place,
            who,
            *(
                edges[vote + 3 * turn]
                for turn, vote in enumerate((FIRST[place], SECOND[place]))
                if vote != FRANV
            ),
        )
    ]
    listed = page(
        LIST,
        (200.0, 94.0, "Votering 1"),
        (330.0, 94.0, "Votering 2"),
        *head(110, *edges, words=words),
        *crosses,
    )
    told = (
        "Votering 1: Ja 3 Nej 1 Avstår 1",
        "Votering 2: Ja 3 Nej 2 Avstår 1",
    )
    protokoll = found(tmp_path, tagger, minutes(*told), listed)
    assert votes(protokoll, 0) == "Ek ja, Alm nej, Dahl ja, Grip ja, Hav avstår"
    assert votes(protokoll, 1) == "Ek nej, Alm nej, Dahl ja, Fors ja, Grip ja, Hav avstår"


def test_the_list_names_its_paragraf(tmp_path: Path, tagger: Tagger) -> None:
    again = [
        (72.0, 300.0 + 18 * at, line)
        for at, line in enumerate(["§ 13 Ny bro", "Beslut", "Bron byggs.", "Omröstning", TOLD])
    ]
    listed = page(LIST, (72.0, 96.0, "Ärende: § 13 Ny bro"), *head(126, *EDGES), *rows(142, FIRST))
    protokoll = found(tmp_path, tagger, [*minutes(TOLD), *again], listed)
    assert (votes(protokoll, 0), votes(protokoll, 1)) == ("", VOTED)


def test_a_column_that_is_no_vote(tmp_path: Path, tagger: Tagger) -> None:
    """A cross under Närv says that somebody is there, not what they vote."""
    present = [mark for place, who in enumerate(WHO) for mark in row(126 + 16 * place, who, 405.0)]
    marks = [(EDGES[vote], 126.0 + 16 * place, "X") for place, vote in enumerate(FIRST) if vote != FRANV]
    listed = page(LIST, (400.0, 110.0, "Närv"), *head(110, *EDGES), *present, *marks)
    assert votes(found(tmp_path, tagger, minutes(TOLD), listed)) == VOTED.replace("Fors frånvarande, ", "")


def test_the_substitute_votes_and_not_the_absent(tmp_path: Path, tagger: Tagger) -> None:
    who = (("Anna Ek (S)", ""), ("Bo Alm (M) ers: Dan Fors (M)", ""), ("Cia Dahl (L) för Eva Grip (L)", ""))
    crosses = [
        mark
        for place, each in enumerate(who)
        for mark in row(126 + 16 * place, each, (300.0, 340.0, 300.0)[place])
    ]
    listed = page(LIST, *head(110, 300.0, 340.0, 380.0), *crosses)
    protokoll = found(tmp_path, tagger, minutes("Med 2 ja-röster mot 1 nej-röst antas planen."), listed)
    assert votes(protokoll) == "Ek ja, Fors nej, Dahl ja"


def test_no_crosses_no_votes(tmp_path: Path, tagger: Tagger) -> None:
    bare = [mark for place, who in enumerate(WHO) for mark in row(126 + 16 * place, who)]
    protokoll = found(
        tmp_path, tagger, minutes("Ingen omröstning begärs."), page(LIST, *head(110, *EDGES), *bare)
    )
    assert protokoll.paragrafer[0].voteringar == ()


def test_every_vote_is_a_vote(tmp_path: Path, tagger: Tagger) -> None:
    protokoll = found(tmp_path, tagger, minutes(TOLD), page(LIST, *head(110, *EDGES), *rows(126, FIRST)))
    sides = [rost.vote for rost in protokoll.paragrafer[0].voteringar[0].ballots]
    assert sides.count(Vote.JA) == 3
