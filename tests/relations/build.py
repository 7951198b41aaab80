"""Builds a protokoll of one paragraf from a table row, and writes what was found as a table row.

A row's text is sections separated by `== label` lines; the persons of `NAMES` and the parties of `PARTIES` are
tagged, as the tagging floor would.  All kommuner and persons are invented.
"""

import re

from nlp.model import Box, Document, Handling, Page, Paragraf, Person, Protokoll, Section, Tag, Word, Yrkande
from nlp.relations import relate
from nlp.terms import EntityLabel, HandlingKind, Outcome, PageSource, SectionLabel

NAMES = (
    "Anna Ek",
    "Bo Alm",
    "Cia Dahl",
    "Dan Fors",
    "Eva Grip",
    "Filip Hav",
    "Gun-Britt Lindås",
    "Hans von Ask",
    "Inga Jarl",
    "Karl-Erik Moe",
    "Lena Nyrén",
    "Mats Ost",
    "Nils Ros",
    "Siv Tjäder",
    "Klas\nWessman",
    "Broman",
    "Hägg",
    "Lund",
)
_FULL = (
    "Socialdemokraterna|Moderaterna|Vänsterpartiet|Centerpartiet|Liberalerna|Kristdemokraterna|Miljöpartiet|"
    "Sverigedemokraterna|Folkpartiet|Lindviks Väl"
)
_SHORT = r"(?<![\w.])(?:S|M|C|L|V|MP|KD|SD|FP|LV)(?!\w)(?!-)|(?<=\()(?:s|m|c|fp|v|mp|kd|sd|kds|vpk)(?=\))|(?<=, )(?:s|m|c|fp|v)(?=[:,])|(?<![\w.])(?:S|M|SD|MP)(?=-gruppen|-ledam)"
_PARTY = re.compile(rf"{_FULL}|{_SHORT}")
_SIGN = {Outcome.BIFALL: "+", Outcome.AVSLAG: "-", Outcome.OKANT: "?"}


def protokoll(row: str, organ: str = "Kommunstyrelsen") -> Protokoll:
    """A protokoll of one paragraf: `== yrkanden\\n…` opens a section, its heading is the label."""
    pieces = re.split(r"^== ?(.*)\n", "\n" + row.strip("\n"), flags=re.MULTILINE)
    text, sections = "§ 12 Nytt badhus i Lindvik\n\n", []
    for label, content in zip(pieces[1::2], pieces[2::2], strict=True):
        start = len(text)
        heading = label.capitalize()
        text += f"{heading}\n\n{content.strip()}\n\n"
        sections.append(Section(SectionLabel(label), heading, start, len(text.rstrip()), "test"))
    text = text.rstrip() + "\n"
    paragraf = Paragraf("12", "Nytt badhus i Lindvik", (), 0, len(text), 0, tuple(sections))
    handling = Handling(HandlingKind.PROTOKOLL, 0, len(text), "Lindvik", organ, "2024-05-21")
    document = typed(text)
    return Protokoll(document, (handling,), (), (paragraf,), _tags(text))


def typed(text: str) -> Document:
    """A document of one page in a typewriter's letters, as wide as they stand in the text."""
    words = tuple(_word(text, match) for match in re.finditer(r"\S+", text))
    page = Page(1, 0, len(text), 595.0, 842.0, PageSource.TEXT, 1.0)
    return Document("0" * 64, "test.txt", text, words, (page,))


def _word(text: str, match: re.Match[str]) -> Word:
    left = 6.0 * (match.start() - text.rfind("\n", 0, match.start()) - 1)
    top = 12.0 * text.count("\n", 0, match.start())
    return Word(*match.span(), (Box(1, left, top, left + 6.0 * len(match[0]), top + 10.0),))


def _tags(text: str) -> tuple[Tag, ...]:
    names = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
    persons = [(match, EntityLabel.PERSON) for match in re.finditer(names, text)]
    parties = [(match, EntityLabel.PARTY) for match in _PARTY.finditer(text)]
    return tuple(
        Tag(match.start(), match.end(), label, "", "test")
        for match, label in sorted([*persons, *parties], key=lambda pair: pair[0].start())
    )


def related(row: str, organ: str = "Kommunstyrelsen") -> tuple[str, Paragraf]:
    """The text of a row and its paragraf with the relations in it."""
    found = relate(protokoll(row, organ))
    return found.document.text, found.paragrafer[0]


def who(people: tuple[Person, ...]) -> str:
    """`Anna Ek (S), (SD), Bo Alm`."""
    return ", ".join(
        f"{p.name} ({p.party})" if p.name and p.party else p.name or f"({p.party})" for p in people
    )


def moved(paragraf: Paragraf) -> list[str]:
    """Each yrkande as `kind: proposers`, with `| supporters` where it has any."""
    return [
        f"{y.kind}: {who(y.proposers)}" + (f" | {who(y.supporters)}" if y.supporters else "")
        for y in paragraf.yrkanden
    ]


def ended(paragraf: Paragraf) -> str:
    """Each yrkande as `surname kind sign`, in one line: `Ek bifall+, Alm avslag-`."""
    return ", ".join(f"{_surname(y)} {y.kind}{_SIGN[y.outcome]}" for y in paragraf.yrkanden)


def _surname(yrkande: Yrkande) -> str:
    first = next(iter(yrkande.proposers), Person("", ""))
    return first.name.split()[-1] if first.name else first.party
