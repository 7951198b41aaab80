"""One § on the way: what its slots mean, how persons and bodies are named in it."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from nlp.evaluation.generator.cast import Meeting, Town
from nlp.evaluation.generator.figures import amount, case_number, dated, working_day
from nlp.evaluation.generator.grammar import Grammar, House, fits, unmarked
from nlp.evaluation.generator.marks import fill, genitive, listed, raised, spin, tag
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.slots import DRAWERS, NUMBERED

_BEFORE = {"L": (2016, "FP"), "V": (1991, "VPK"), "KD": (1997, "KDS")}


@dataclass(slots=True)
class Scene:
    """Where and when a § is written; `said` remembers who was named, `made` what was drawn."""

    grammar: Grammar
    house: House
    body: str
    day: date
    town: Town
    meeting: Meeting
    chance: random.Random
    appendix: list[str]
    made: dict[str, str] = field(default_factory=dict)
    said: set[Person] = field(default_factory=set)
    motioners: list[Person] = field(default_factory=list)
    matter: dict[str, Any] = field(default_factory=dict)

    # Words

    def say(self, kind: str, /, **slots: str) -> str:
        """A phrase of that kind in the kommun's manner, its slots filled."""
        return self.write(self.chance.choice(self.house.phrases[kind]), **slots)

    def write(self, text: str, /, **slots: str) -> str:
        """`text` with choices made and slots filled; those given here go before the scene's own."""
        text = spin(text, self.chance)
        while "{" in text:
            text = fill(text, lambda key: slots[key] if key in slots else self.slot(key))
        return text

    def slot(self, key: str) -> str:
        """What a slot means here."""
        verbs: dict[str, str] = self.grammar.phrases["verb"]
        if key == "postponerat":
            return "bordlagts" if "bordläggning" in self.made.get("uppskov", "") else "återremitterats"
        if key in verbs:
            own: dict[str, str] = self.house["verb"]
            return own.get(key) or (verbs[key] if self.house["tempus"] == "pret" else key)
        if key not in self.made:
            self.made[key] = self._drawn(key)
        return self.made[key]

    def _drawn(self, key: str) -> str:  # noqa: PLR0911 - one return for each kind of slot
        head, _, rest = key.partition(".")
        if head in DRAWERS:
            return str(DRAWERS[head](self, rest))
        if head.startswith(("år+", "år-")):
            return str(self.day.year + int(head[2:]))
        if head[:1] in NUMBERED and head[1:].isdecimal():
            return NUMBERED[head[:1]](self, int(head[1:]))
        if head[:2] in ("d+", "d-"):
            return self._since(self.date(self.shifted(int(head[1:]))))
        if head[:3] in ("db+", "db-"):
            return self.date(self.shifted(int(head[2:])))
        if head[:3] == "dm+":
            month = self.day.month - 1 + int(head[3:])
            return self._since(self.date(date(self.day.year + month // 12, month % 12 + 1, 1)))
        if head[:3] in ("dl+", "dl-"):
            return self.date(self.shifted(int(head[2:])), "datum_lista")
        words: dict[str, list[str]] = self.grammar.phrases["ord"]
        return self.write(self.chance.choice([unmarked(w) for w in words[key] if fits(w, self.day.year)]))

    def _since(self, text: str) -> str:
        """A day in running text: *den* before it where it is written out."""
        return f"den {text}" if self.house["datum_text"] in ("ord", "snestreck") else text

    # Bodies

    def organ(self, key: str) -> str:
        """A body's name, tagged."""
        return tag("organ", self.house["organ"].get(key) or self.grammar.bodies[self.house["slag"]][key])

    def title(self, key: str) -> str:
        """A body's name as that of the handling: untagged, raised."""
        return raised(self.house["organ"].get(key) or self.grammar.bodies[self.house["slag"]][key])

    @property
    def higher(self) -> str:
        """The body that this one proposes to."""
        return {"styr": "fullm", "au": "styr"}.get(self.body, "fullm")

    @property
    def proposer(self) -> str:
        """Who prepared the matter: a body, tagged, or an office."""
        if self.body in self.house["beredare"]:
            return self.write(self.house["beredare"][self.body])
        if self.body == "fullm":
            return self.organ("styr")
        if self.body == "styr" and self.house["au"]:
            return self.organ("au")
        return self.slot("kontoret")

    # Persons

    def party(self, person: Person) -> str:
        """A person's party as the minutes of that year print it, untagged."""
        return self.printed_party(person.party)

    def printed_party(self, party: str) -> str:
        """A party's letters in that year."""
        until, old = _BEFORE.get(party, (0, party))
        letters = old if self.day.year < until else party
        national = party in self.grammar.phrases["partinamn"]
        return letters.lower() if national and self.day.year <= self.house["gemener_till"] else letters

    def party_tag(self, party: str, form: str = "") -> str:
        """The letters, tagged, in the form given (`({})`)."""
        letters = self.printed_party(party)
        return (form or "{}").replace("{}", tag("party", letters))

    def party_name(self, party: str) -> str:
        """The party's name, tagged with its letters."""
        names = self.grammar.phrases["partinamn"].get(party) or [self.house["lokala"].get(party, party)]
        name = self.chance.choice([unmarked(n) for n in names if fits(n, self.day.year)])
        return tag("party", name, v=self.printed_party(party).upper())

    def who(self, person: Person, *, owner: bool = False, party: bool | None = None) -> tuple[str, str]:
        """A person as printed here, and as gold has it; in the genitive for an owner."""
        again, self.said = person in self.said, self.said | {person}
        form = self.house["parti_form"]
        if party is None:
            often = self.house["parti_igen"] if again else 1.0
            party = bool(form) and (
                self.chance.random() < (often if not owner else often * self.house["parti_genitiv"])
            )
        name = tag("p", person.name) + (genitive(person.name) if owner else "")
        if not (party and form and person.party):
            return name, person.name
        return (
            f"{name}{form.replace('{}', tag('party', self.party(person)))}",
            f"{person.name} ({self.party(person)})",
        )

    def names(self, people: list[Person], last: str = "") -> tuple[str, str]:
        """Several persons in a row, and as gold has them."""
        both = [self.who(person) for person in people]
        last = last or self.chance.choice(self.house["och"])
        return listed([text for text, _ in both], last), "; ".join(gold for _, gold in both)

    def owner(self, person: Person) -> str:
        """A person in the genitive."""
        return self.who(person, owner=True)[0]

    # Numbers and days

    def shifted(self, days: int) -> date:
        """A working day so many days from the meeting."""
        return working_day(self.day + timedelta(days=days))

    def date(self, day: date, place: str = "datum_text") -> str:
        """A day in the kommun's form for that place."""
        return dated(day, self.house[place])

    def money(self, value: int) -> str:
        """An amount in the kommun's manner."""
        return amount(value, self.house["belopp"], self.chance)

    def case(self, diary: str = "") -> tuple[str, str]:
        """A new dnr and its plan code."""
        back = self.chance.choice([0, 0, 0, 0, 1]) if self.day.month > 2 else 1
        form = self.house["dnr_form"]
        return case_number(
            form, diary or self.house["diarium"].get(self.body, "KS"), self.day.year - back, self.chance
        )
