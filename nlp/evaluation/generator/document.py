"""One document: front page, contents, §§, signatures, appendices."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from nlp.evaluation.generator.cast import Town
from nlp.evaluation.generator.content import content
from nlp.evaluation.generator.front import Front
from nlp.evaluation.generator.grammar import Grammar, House
from nlp.evaluation.generator.item import Printer
from nlp.evaluation.generator.marks import plain, tag
from nlp.evaluation.generator.names import Names
from nlp.evaluation.generator.pages import Pages, opened, wrapped
from nlp.evaluation.generator.scene import Scene

_COMMA = re.compile(r",((?:<[^>]*>)*)(?=[,.;:])")
_STOP = re.compile(r"(?<!\.)\.((?:<[^>]*>)*)\.(?!\.)")
_LAST_COMMA = re.compile(r",((?:<[^>]*>)*)(?=\n|\Z)")
_TERM = 4  # years that a fullmäktige sits


@dataclass(frozen=True, slots=True)
class Made:
    """One document of the corpus, marked up."""

    slug: str
    id: str
    kommun: str
    year: int
    marked: str


def documents(grammar: Grammar) -> Iterator[Made]:
    """Every document of every kommun."""
    for house in grammar.houses:
        yield from _Writer(grammar, house).all()


class _Writer:
    """Writes the documents of one kommun; matters come up again only when all have had their turn."""

    def __init__(self, grammar: Grammar, house: House) -> None:
        self.grammar, self.house = grammar, house
        self.names = Names(grammar.names)
        self.towns: dict[int, Town] = {}
        self.used: dict[str, int] = {}

    def all(self) -> Iterator[Made]:
        for at, (body, day) in enumerate(self.house["dokument"]):
            chance = random.Random(f"{self.house.slug} {at} {self.house['fro']}")  # noqa: S311 - the same every time
            when = date.fromisoformat(day)
            id_ = f"{self.house.slug}-{self.house['kort'].get(body, body)}-{day}"
            yield Made(
                self.house.slug, id_, self.house["namn"], when.year, self._document(body, when, chance)
            )

    def _town(self, day: date) -> Town:
        term = (day.year - 1983) // _TERM
        if term not in self.towns:
            chance = random.Random(f"{self.house.slug} {term} {self.house['fro']}")  # noqa: S311
            self.towns[term] = Town(self.house, self.names, day.year, chance)
        return self.towns[term]

    def _document(self, body: str, day: date, chance: random.Random) -> str:
        town = self._town(day)
        meeting = town.meeting(body, self.house["platser"].get(body, self.house["platser"]["annars"]), chance)
        appendix: list[str] = []

        def scene() -> Scene:
            return Scene(self.grammar, self.house, body, day, town, meeting, chance, appendix)

        first = self._first_number(body, day, chance)
        matters = self._matters(body, day, chance)
        items, titles = [], []
        for number, matter in enumerate(matters, first):
            here = scene()
            made = content(here, matter, str(number))
            items.append(self._tidy(Printer(here, made).item()))
            titles.append((str(number), made.title))
        where = scene()
        front = Front(where, str(first), str(first + len(items) - 1))
        width = self.house["bredd"]
        gap = "\n\n" if self.house["luft_par"] else "\n"
        body_text = gap.join(wrapped(item, width, where) for item in items)
        opening = front.text(self._front(body))
        listing = self._contents(titles, where)
        pages = Pages(where, self.house["sidlangd"])
        opening = opened(opening, pages.furniture())
        start = f"{opening}{listing}{self._break(pages)}"
        text = f"{start}{pages.cut(body_text)}{front.text(self.house['slutsida'])}"
        for each in appendix:
            text += f"\n{self.house['bilaga_brytning']}{tag('sec', each, l='votering')}"
        about = {"kommun": self.house["namn"], "organ": where.title(body), "date": day.isoformat()}
        return tag("handling", self._respelled(text), kind=self.house["handling"], **about)

    def _tidy(self, text: str) -> str:
        """Without the comma of *Namn, s,* where a stop or the end of a line follows."""
        text = _STOP.sub(r".\1", _COMMA.sub(r"\1", text))
        return _LAST_COMMA.sub(r"\1", text) if self.house["parti_form"].endswith(",") else text

    def _front(self, body: str) -> str:
        fronts: dict[str, str] = self.house["framsida"]
        return fronts.get(body, fronts["annars"])

    def _break(self, pages: Pages) -> str:
        if not self.house["ny_sida"]:
            return "\n\n" if self.house["luft_par"] else "\n"
        pages.number += 1
        return f"\n{pages.furniture()}\n"

    def _first_number(self, body: str, day: date, chance: random.Random) -> int:
        """§§ run through the year."""
        if self.house["nummer"] == "mote":
            return 1
        return max(1, (day.timetuple().tm_yday * chance.randint(8, 14)) // 20 + (body == "fullm") * 3)

    def _matters(self, body: str, day: date, chance: random.Random) -> list[dict[str, Any]]:
        """The agenda: formalities, matters, what is only reported."""
        fit = [m for m in self.grammar.matters if self._fits(m, body, day)]
        opening = self._pick([m for m in fit if m.get("forst")], chance, chance.randint(0, 2))
        real = self._pick(
            [m for m in fit if not m.get("rutin")], chance, chance.randint(*self.house["arenden"])
        )
        closing = self._pick(
            [m for m in fit if m.get("rutin") and not m.get("forst")], chance, chance.randint(1, 2)
        )
        return opening + real + closing

    def _fits(self, matter: dict[str, Any], body: str, day: date) -> bool:
        since, until = matter.get("ar", [1900, 2100])
        bodies = matter.get("organ", ["fullm", "fullm", "styr", "au"])
        return (
            body in bodies
            and self.house["slag"] in matter.get("slag", ["kommun"])
            and since <= day.year <= until
        )

    def _pick(self, fit: list[dict[str, Any]], chance: random.Random, number: int) -> list[dict[str, Any]]:
        order = sorted(fit, key=lambda m: (self.used.get(m["id"], 0), chance.random()))
        chosen = order[:number]
        for matter in chosen:
            self.used[matter["id"]] = self.used.get(matter["id"], 0) + 1
        chance.shuffle(chosen)
        return chosen

    def _contents(self, titles: list[tuple[str, str]], scene: Scene) -> str:
        """The list of contents, where the kommun prints one."""
        form = self.house["innehall"].replace("{Okod}", scene.write("{Okod}"))
        if not form:
            return ""
        page, rows = 2, []
        for nr, title in titles:
            page += scene.chance.choice([0, 0, 1, 1, 2])
            row = form.replace("{nr}", nr).replace("{titel}", title).replace("{sida}", str(page))
            rows.append(row.replace("{prickar}", "." * max(3, 70 - len(plain(title)) - 10)))
        head = self.house["innehall_rubrik"]
        top = f"{tag('head', head)}\n" if head else ""
        return f"\n\n{self.house['innehall_fore']}{tag('sec', top + chr(10).join(rows), l='innehåll')}"

    def _respelled(self, text: str) -> str:
        for old, new in self.house["byt"].items():
            text = text.replace(old, new)
        return _owned(text.replace("AB</org>s", "AB</org>:s"), self.house)


def _owned(text: str, house: House) -> str:
    """The text with the kommun's own name tagged as an organisation wherever it stands by itself."""
    own = house["namn_genitiv"].removesuffix("s")
    names = {
        own,
        own.upper(),
        f"{house['namn']} {own.split()[-1]}",
        house["namn"] if house["slag"] != "kommun" else own,
    }
    forms = [r"\s+".join(map(re.escape, each.split())) for each in sorted(names, key=len, reverse=True)]
    name = re.compile(rf"(?<![\w-])({'|'.join(forms)})(?=s?(?![\w-]))")
    pieces = re.split(r"(<[^>]+>)", text)
    inside = False
    for at, piece in enumerate(pieces):
        if piece.startswith("<"):
            inside = piece in _ENTITY or (inside and not piece.startswith("</"))
        elif not inside:
            pieces[at] = name.sub(r"<org>\1</org>", piece)
    return "".join(pieces)


_ENTITY = frozenset({"<org>", "<organ>", "<place>", "<p>", "<property>", "<law>"})
