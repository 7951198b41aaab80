"""What the head of a handling says: kind, kommun, organ, date, and who was there."""

from dataclasses import replace

import pytest
from documents import document

from nlp.model import Handling
from nlp.structure import outline


def first(text: str) -> Handling:
    return outline(document(text)).handlingar[0]


@pytest.mark.parametrize(
    ("head", "kommun", "organ", "date"),
    [
        ("LINDVIKS KOMMUN SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2023-05-09", "Lindvik", "Kommunstyrelsen", "2023-05-09"),
        ("Norrsele kommun\nKommunfullmäktige 2004-11-29 3(28)", "Norrsele", "Kommunfullmäktige", "2004-11-29"),
        ("Åkersunds kommun\nBarn- och utbildningsnämnden\nDatum\n9 maj 2023", "Åkersund", "Barn- och utbildningsnämnden", "2023-05-09"),
        ("Granås kommun\nTekniska nämnden\nPlats och tid Kommunhuset, tisdagen den 9 maj 2023 kl. 13", "Granås", "Tekniska nämnden", "2023-05-09"),  # -ås is no genitive
        ("Region Älvdal\nRegionstyrelsens arbetsutskott\nSammanträdesdatum: 2023-05-09", "Region Älvdal", "Regionstyrelsens arbetsutskott", "2023-05-09"),
        ("Lindviks kommun\nNämnden för arbete och välfärd\nJusteras 2023-05-16", "Lindvik", "Nämnden för arbete och välfärd", ""),  # the day of signing is not the meeting's
        ("Kommunstyrelsen\nI samråd med Lindviks kommun och Norrsele kommun", "", "Kommunstyrelsen", ""),  # two names: none
    ],
)  # fmt: skip
def test_metadata(head: str, kommun: str, organ: str, date: str) -> None:
    found = first(f"{head}\n\n§ 1\nVal av justerare\n\nBeslut\nAnna Ek utses.\n")
    assert (found.kommun, found.organ, found.date) == (kommun, organ, date)


def test_a_file_is_cut_into_its_handlingar() -> None:
    text = (
        "Tjänsteskrivelse\nLindviks kommun\nDatum: 2023-04-20\n\nFörslag till beslut\nTaxan antas.\n\f"
        "Bilaga 1\nTaxa för hamnen\n\fAllmänna utskottet\nProtokollsutdrag 2023-05-09\n\n§ 12 Ny taxa\nBeslut\nTaxan antas.\n"
    )
    found = outline(document(text))
    assert [(h.kind, h.organ, h.date) for h in found.handlingar] == [
        ("tjänsteskrivelse", "", "2023-04-20"),
        ("bilaga", "", ""),
        ("protokollsutdrag", "Allmänna utskottet", "2023-05-09"),
    ]
    assert [paragraf.handling for paragraf in found.paragrafer] == [2]


def test_a_table_on_its_side_behind_a_letter_is_appended_to_it() -> None:
    text = "Tjänsteskrivelse\nDatum: 2023-04-20\n\fBudget Utfall\n37 910 36 399\n\fNämnden\nProtokollsutdrag 2023-05-09\n\n§ 1 Val\n"
    upright = document(text)
    pages = (upright.pages[0], replace(upright.pages[1], width=842, height=595), upright.pages[2])
    found = outline(replace(upright, pages=pages))
    assert [handling.kind for handling in found.handlingar] == [
        "tjänsteskrivelse",
        "bilaga",
        "protokollsutdrag",
    ]


def test_the_heading_of_the_recipients_is_no_handling() -> None:
    text = "§ 1 Val\nBeslut\nAnna Ek utses.\n\fProtokollsutdrag skickas till\nKansliet\n"
    assert [handling.kind for handling in outline(document(text)).handlingar] == ["protokoll"]


def test_a_letter_among_the_documents_is_no_handling() -> None:
    text = "Nämnden\n§ 1 Val\nBeslutsunderlag\nTjänsteskrivelse, 2023-01-10\nBeslut\nAnna Ek utses.\n"
    assert [handling.kind for handling in outline(document(text)).handlingar] == ["protokoll"]


FRONT = """Kommunstyrelsen
Plats och tid Kommunhuset, kl. 13.00-15.30
Beslutande
Anna Ek (S), ordförande
Karl-Erik Berg (M), vice ordförande
Leyla Demir (V) §§ 3-9
Sara Lind (C) tjänstgörande ersättare för Bo Norén (C)
Ersättare
Nils Holm (L)
Övriga närvarande
Eva Strand, kommunchef
Maria Öberg, sekreterare

Utses att justera Karl-Erik Berg
"""


def test_attendance() -> None:
    found = [(d.person.name, d.person.party, d.role, d.replaces, d.note) for d in first(FRONT).narvaro]
    assert found == [
        ("Anna Ek", "S", "ordförande", "", ""),
        ("Karl-Erik Berg", "M", "ledamot", "", ""),  # a vice chair is no chair
        ("Leyla Demir", "V", "ledamot", "", "§§ 3-9"),
        ("Sara Lind", "C", "tjänstgörande ersättare", "Bo Norén", ""),  # Bo Norén was not there
        ("Nils Holm", "L", "ersättare", "", ""),
        ("Eva Strand", "", "tjänsteperson", "", ""),
        ("Maria Öberg", "", "sekreterare", "", ""),
        ("Karl-Erik Berg", "", "justerare", "", ""),  # as printed there, without a party
    ]


def test_attendance_in_the_old_comma_style() -> None:
    text = "Plats och tid Folkets hus\nBeslutande\nStig Norén, s, ordförande\nGun Ahl, c\nBo Lind, fp, ersätter Rut Berg, fp\n"
    found = [(d.person.name, d.person.party, d.role, d.replaces) for d in first(text).narvaro]
    assert found == [
        ("Stig Norén", "s", "ordförande", ""),
        ("Gun Ahl", "c", "ledamot", ""),
        ("Bo Lind", "fp", "tjänstgörande ersättare", "Rut Berg"),
    ]
