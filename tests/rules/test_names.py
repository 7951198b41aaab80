"""Persons: strict spans of names, and capitalised words that are none."""

import pytest
from marked import mark, unmark

from nlp.rules.names import NAME, find_persons

FOUND = [
    ("[Anna Ek] (S) yrkar bifall", "name and party"),
    ("[Deria Quimby] (S)", "an unknown first name is sure before a party"),
    ("ordförande [Per Granholm] (M)", "the title stays outside"),
    ("Ordförande [Deria Quimby] öppnar mötet", "an unknown first name is sure after a role"),
    ("[Deria Quimby], sekreterare", "or before one"),
    ("[Anna Norberg] (S) och [Per Trosa] (M)", "a surname that is a town"),
    ("[Mariana al-Hakim] (V)", "an article inside a surname"),
    ("[Sara ben Salem] (V) yrkar", "a small word inside a surname"),
    ("[AIf Gran] (C) och [UIrika Ek] (C)", "an l read as an I"),
    ("[Karl von Ask] (M) yrkar. För [von Ask]s förslag röstar fyra.", "a surname alone with its particle"),
    ("JA = [Zeb-Maria Qvill]s förslag\n[Zeb-Maria Qvill] (S) yrkar", "the genitive of one certain elsewhere"),
    ("Närvarande [Torun Qvill], [Anna Ek]", "a first name less common"),
    ("[Deria Quimby] yrkar bifall till motionen", "or before what only persons do"),
    ("Herr [Ekestam] yrkade bifall, vari fru [Mossblad] instämde", "as minutes named people into the 1970s"),
    ("utsågos herrar [Brännarp] och\n[Sjökvist]", "a list of them, over a line break"),
    ("herr ordföranden tackade fru talmannen", "offices are no names"),
    (
        "Vid protokollet\n[G. Rörvik]\nJusterat:\n[E. Wahlgård]\t[K. Brännarp]",
        "initials in signatures, a cell each",
    ),
    ("kl. 13. Lokal: A. Hus 3", "an initial and a word that fill no line"),
    ("[Anna Quill]\tS\tX\n[Bo Quist]\tM\t", "columns parted by tabs"),
    ("[Deria Quimby]\tS\tX", "the party in the next column makes an unknown name sure"),
    ("[Kerstin Lidwall] talar. Sedan [Lidwall]s ändringsyrkande", "a surname that owns a yrkande"),
    ("[Kerstin Lidwall] talar. [Lidwall] yrkar avslag", "a surname that moves"),
    ("Lidwalls ändringsyrkande", "nobody of that name is named in full"),
    (
        "[Hanna Lövdal Brink] (C) yrkar avslag. [Hanna Lövdal\nBrink]s avslagsyrkande",
        "known whole, so it may wrap",
    ),
    ("[Eva Ros], s, ordförande", "comma style"),
    ("[Ann-Marie Ek] och [Karl-Erik Gran]", "double names"),
    (
        "[Bruska Anna Ek] (S) yrkar bifall",
        "an unknown first name before a known one, at the start of a sentence",
    ),
    ("Kommunhuset, Lindvik [Anna Ek] (S)", "a place behind a comma is no part of the name"),
    ("Motionären [Anna Ek] (S) yrkar bifall", "nor is a title"),
    ("[Marie- Louise Grahn] (M)", "a blank after the hyphen"),
    ("[Anna von Essen] (M), [Maria de la Cruz] (V)", "small words of a surname"),
    ("[Lars G Lindå] och [Mona H. Åström]", "initials"),
    ("[Camilla Lager]\n(MP)", "the party on the next line"),
    ("[Viktoria\nBragadottir Rulk] (S)", "a name over a line break"),
    ("[Monica\n\nLehton] §§ 88–89", "a name over the gap between two pages"),
    ("[Anna Maria\nHolm] (KD)", "two first names, the surname on the next line"),
    ("[Kim Frank]\nDriftbud för året", "what follows a whole name on the next line is no part of it"),
    ("[Per-Olof\nMalm] (S)", "the same, double first name"),
    ("[Anna Ek] (S)[Dan Brink] (M)", "glued together"),
    ("[Klas Kjellsson][Sonny Landin] (MP)", "names glued together"),
    ("ordförande[Dan Brink] (M)", "glued to the role"),
    ("[Anna Ek] [Bo Gran] [Eva Alm]", "a row without signs"),
    ("[Göran Nyholm] [Lembit Varimo] 12", "two names of which the second is unknown"),
    ("[Joakim Romberg]s (V) förslag", "genitive with an evident surname"),
    ("[Johan Olsson]s yrkande", "-sson never ends in -s"),
    ("[Jonas Arbelius] (S) yrkande", "this -s belongs to the name"),
    ("[Eva Brams] (C) talar. Enligt [Eva Brams] förslag", "no -s-less form is seen, so the -s stays"),
    ("[Eva Bram] (C) talar. Enligt [Eva Bram]s förslag", "the form without -s is seen elsewhere"),
    ("[Brunhilda Xu] och [Anna Ek] (S) yrkar", "an unknown first name among persons"),
    ("[Anna Ek], [Brunhilda Xu] och [Bo Gran] instämmer", "between persons"),
    ("[Deria Quimby] (S) talar.\n\nSedan talar [Deria Quimby] igen", "seen with a party elsewhere"),
    ("[Anna Ekstrand] (C) talar. [Ekstrand]s (C) förslag", "a surname alone with its party"),
    ("Motion av [Louisiana Persson] om vägar", "a surname that only persons have"),
    ("Handläggare: [Therese Ohls]. Tel 0911-12 34", "after a label"),
    ("Utses att justera [Anna Ek]\nJusteringens plats", "between labels"),
    ("[Vivan Tallgren] Utdragsbestyrkande", "a stamp glued to the name"),
    ("Gran, Bo", "one line of the kind is no list"),
    ("[Ek, Anna]\n[Gran, Bo]\n[Alm, Eva]\n[Ros, Ulf]", "a list printed surname first"),
    ("[ANNA EK] (S) och [BO-LENA GRAN] (M)", "capitals before a party"),
    ("SVAR PÅ MOTION FRÅN [ANNA EK] (S)", "in a heading"),
    ("[Anna Blad] (M) yrkar. Sida 3 Blad Plats", "a surname that the heads of pages have too"),
    ("Utsågs [Anna Ek] (S) att justera", "a verb before it"),
    ("[Dženan Čošić] (S) och [Renée Åhl] (C)", "letters beyond Swedish"),
    ("Ekonomichef [Nils Brem] § 63–64 Utredare [Malin Fund] § 65", "titles between the names"),
    ("[Kjell Ek] M N Ja [Eva Nord] S N Nej", "columns after the names"),
    ("(M) [Anette Åker] N X (BP) [Bo Wend] N X", "party before the name"),
    ("[AnnSofie Ek], s: Motionen bifalls", "a double name in one word"),
    ("[Bodil Ohlson] Blankett3000, v 1.0", "a form's code is no name"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, spans = unmark(marked.replace("]", "|]"))
    found = [(tag.start, tag.end, "") for tag in find_persons(text)]
    assert mark(text, found) == mark(text, spans), why


NONE = [
    ("Kommunstyrelsens Arbetsutskott Norra Kyrkogatan 3", "organs and streets"),
    ("Folkets Hus och Svenska Kyrkan", "places"),
    ("stiftelsen Olof och Karin Ekmans fond", "a fund called after persons"),
    ("Karin Boyes gata, Gustav Adolfs torg", "streets called after persons"),
    ("Beslut Enligt Förslag", "a heading"),
    ("Tekniska Nämnden Norrsele Kommun", "a body and its kommun"),
    ("Max Hamburgare AB ansöker", "a firm"),
    ("anna.ek@norrsele.se", "an address"),
    ("Utdragsbestyrkande Justerandes Sign", "page furniture"),
    ("Svea Hovrätt", "a court that begins with a first name"),
    ("Maria Kyrka och Östra Skolan", "a church and a school"),
    ("student XX och XXXX XXXX", "names taken out"),
    ("En Ny Skola I Centrum", "a title in capitals"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_not_found(text: str, why: str) -> None:
    assert [text[tag.start : tag.end] for tag in find_persons(text)] == [], why


def test_attendance_makes_a_name_sure() -> None:
    text = "Därefter talar Xisto Quint om vägar"
    assert not list(find_persons(text))
    assert [text[tag.start : tag.end] for tag in find_persons(text, ["Xisto Quint"])] == ["Xisto Quint"]


@pytest.mark.parametrize(
    "name", ["Anna Ek", "Ann-Marie von Essen", "Lars G Lindå", "Maria de la Cruz", "Per\nMalm"]
)
def test_name_is_a_form(name: str) -> None:
    assert NAME.fullmatch(name)
