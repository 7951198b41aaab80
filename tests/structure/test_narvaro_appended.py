"""Attendance that stands elsewhere: in a bilaga, behind the signatures, in a table with times; and who signs."""

import pytest
from documents import document

from nlp.model import Deltagare
from nlp.structure import outline


def narvaro(text: str) -> list[Deltagare]:
    return [one for handling in outline(document(text)).handlingar for one in handling.narvaro]


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.person.name, one.person.party, str(one.role), one.replaces) for one in narvaro(text)]


FRONT = "Lindviks kommun\nKommunfullmäktige 2024-05-21\nPlats och tid Folkets hus, kl. 18.00\n"
LIST = """Bilaga 1
Närvarolista
Anna Ek (S), ordförande
Bo Alm (M)
Clara Dahl (C) ersätter Eva Grip (C)
"""


def test_a_list_in_a_bilaga_is_that_of_the_minutes() -> None:
    text = f"{FRONT}Beslutande Se bilaga 1\nÖvriga Dan Fors, ekonom\nUtses att justera Bo Alm\n\n§ 1 Val\n\nBeslut\nValet görs.\n\f{LIST}"
    first, *others = outline(document(text)).handlingar
    assert [one.person.name for one in first.narvaro][:3] == ["Anna Ek", "Bo Alm", "Clara Dahl"]
    assert "Dan Fors" in [one.person.name for one in first.narvaro]
    assert not any(handling.narvaro for handling in others)


def test_a_bilaga_is_left_alone_where_the_minutes_have_a_list() -> None:
    text = f"{FRONT}Beslutande\nAnna Ek (S)\nBo Alm (M)\nUtses att justera Bo Alm\n\n§ 1 Val\n\nBeslut\nValet görs.\n\f{LIST}"
    first, second = outline(document(text)).handlingar
    assert "Clara Dahl" not in [one.person.name for one in first.narvaro]
    assert "Clara Dahl" in [one.person.name for one in second.narvaro]


HEAD = "Bilaga 1\nPlats\n\nLedamot\n\n1\n\nErsättare\n\nParti\n\nAnkom\n\nUtgick\n\n"


def table(cells: str) -> str:
    return f"{FRONT}\n§ 1 Val\n\nBeslut\nValet görs.\n\f{HEAD}" + "\n\n".join(cells.split("|")) + "\n\n"


def test_a_table_with_times() -> None:
    text = table("Ek, Anna|S|15:14|21:26|2|Alm, Bo|M|15:14|17:51|2|Alm, Bo|M|17:55|21:26")
    assert [(one.person.name, one.note) for one in narvaro(text)] == [
        ("Anna Ek", "15:14–21:26"),
        ("Bo Alm", "15:14–17:51, 17:55–21:26"),  # one person who left and came back
    ]


def test_the_ersattare_of_a_seat() -> None:
    text = table("Ek, Anna|S|15:14|21:26|2|Alm, Bo|Dahl, Clara|M|15:14|21:26")
    assert rows(text) == [
        ("Anna Ek", "S", "ledamot", ""),
        ("Clara Dahl", "M", "tjänstgörande ersättare", "Bo Alm"),  # Bo Alm was away
    ]


def test_cells_read_out_of_order_give_no_times() -> None:
    """The ersättare have come out in a block of their own: who sat on which seat, and when, nobody can say."""
    text = table(
        "Ek, Anna|S|15:14|21:26|2|Alm, Bo|M|15:14|21:26|Dahl, Clara|Grip, Eva|3|Fors, Dan|C|15:14|21:26"
    )
    assert [(one.person.name, str(one.role), one.note) for one in narvaro(text)] == [
        ("Anna Ek", "ledamot", ""),
        ("Bo Alm", "ledamot", ""),
        ("Dan Fors", "ledamot", ""),
        ("Clara Dahl", "tjänstgörande ersättare", ""),
        ("Eva Grip", "tjänstgörande ersättare", ""),
    ]


@pytest.mark.parametrize(
    ("line", "signer"),
    [
        ("Utses att justera Bo Alm", ("Bo Alm", "")),  # as printed there
        ("Utses att justera\nBo Alm (M)", ("Bo Alm", "M")),
        ("Justerare Bo Alm (M), ersättare Clara Dahl (C)", ("Bo Alm", "M")),  # not the stand-in
        ("Justering: Protokollet justeras digitalt av Bo Alm (M)", ("Bo Alm", "M")),
        ("Utses att justera Nils Ros (V)", None),  # who is not on the list
    ],
)
def test_who_signs(line: str, signer: tuple[str, str] | None) -> None:
    text = f"{FRONT}Beslutande\nAnna Ek (S), ordförande\nBo Alm (M)\nClara Dahl (C)\n{line}\n\n§ 1 Val\n\nBeslut\nValet görs.\n"
    found = [(name, party) for name, party, role, _ in rows(text) if role == "justerare"]
    assert found == ([signer] if signer else [])


def test_a_list_behind_the_signatures() -> None:
    text = (
        f"{FRONT}Beslutande Se sida 2\nUtses att justera Bo Alm\nUnderskrifter\nSekreterare ..... Dan Fors\n"
        "\fLedamöter: Anna Ek (S), ordförande, Bo Alm (M), Clara Dahl (C)\n\n§ 1 Val\n\nBeslut\nValet görs.\n"
    )
    names = [name for name, *_ in rows(text)]
    assert names[:3] == ["Anna Ek", "Bo Alm", "Clara Dahl"]
    assert "Dan Fors" not in names


def test_the_numbers_of_the_front_page_bound_the_spells() -> None:
    text = f"{FRONT}Beslutande\nAnna Ek (S) ej § 33\nBo Alm (M)\nParagrafer 30-40\n\n§ 33 Val\n\nBeslut\nValet görs.\n"
    assert narvaro(text)[0].paragrafer == ((30, 32), (34, 40))


def test_a_very_long_list_is_read_in_good_time() -> None:
    assert len(narvaro(f"{FRONT}Beslutande\n" + "Anna Ek (S) ej tjänstgörande för Bo Alm (M)\n" * 5000)) < 10
