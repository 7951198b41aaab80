"""What the slots of a text stand for: amounts, days, bodies, persons, places, firms, laws, real estate."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from nlp.evaluation.generator.grammar import fits, unmarked
from nlp.evaluation.generator.marks import genitive, listed, tag

if TYPE_CHECKING:
    from nlp.evaluation.generator.scene import Scene


def _amount(scene: Scene, at: int) -> str:
    low, high = scene.matter["b"][at - 1]
    step = next(
        s for s in (1_000_000, 100_000, 50_000, 10_000, 1_000, 500, 100, 10, 1) if s * 20 <= high or s == 1
    )
    return scene.money(max(step, round(scene.chance.uniform(low, high) / step) * step))


def _count(scene: Scene, at: int) -> str:
    low, high = scene.matter["n"][at - 1]
    return str(scene.chance.randint(low, high))


def _percent(scene: Scene, at: int) -> str:
    low, high = scene.matter["q"][at - 1]
    value = scene.chance.uniform(low, high)
    return f"{value:.1f}".replace(".", ",") if scene.chance.random() < 0.5 else str(round(value) or 1)


def _law(scene: Scene, key: str) -> str:
    every = [unmarked(x) for x in scene.grammar.phrases["lag"][key] if fits(x, scene.day.year)]
    text = scene.write(scene.chance.choice(every))
    return text if text.startswith("kommunens ") else tag("law", text)  # a bylaw is no statute


def _place(scene: Scene, _: str) -> str:
    taken = {value for key, value in scene.made.items() if key.startswith("ort")}
    free = [x for x in scene.house["orter"] if tag("place", x) not in taken] or scene.house["orter"]
    return tag("place", scene.chance.choice(free))


def _org(kind: str) -> Any:
    def draw(scene: Scene, _: str) -> str:
        own = str(scene.matter.get("firmor", kind)) if kind == "firma" else kind
        names = [unmarked(x) for x in scene.grammar.phrases["org"][own] if fits(x, scene.day.year)]
        names = [name for name in names if tag("org", name) not in scene.made.values()] or names
        last = scene.town.names.surname(scene.chance)
        owner = last + genitive(last)
        return tag("org", scene.write(scene.chance.choice(names), efternamn=last, efternamns=owner))

    return draw


def _property(scene: Scene, _: str) -> str:
    if scene.chance.random() < 0.3:
        block = scene.chance.choice(scene.grammar.phrases["kvarter"]["namn"])
        return tag("property", f"{block} {scene.chance.randint(1, 24)}")
    area = scene.chance.choice(scene.house["trakter"])
    return tag("property", f"{area} {scene.chance.randint(1, 19)}:{scene.chance.randint(1, 214)}")


def _official(scene: Scene, _: str) -> str:
    person, title = scene.chance.choice(scene.meeting.officials)
    return f"{title} {tag('p', person.name)}"


def _foreign_dnr(scene: Scene, _: str) -> str:
    forms = [unmarked(x) for x in scene.grammar.phrases["ord"]["yttre_dnr"] if fits(x, scene.day.year)]
    number = scene.chance.randint(1000, 48000)
    text = scene.chance.choice(forms)
    return tag(
        "dnr",
        text.replace("%", str(number))
        .replace("ÅÅ", str(scene.day.year))
        .replace("ÅR", f"{scene.day.year % 100:02d}"),
    )


def _member(scene: Scene, _: str) -> str:
    free = [person for person in scene.meeting.voters if person not in scene.said]
    return scene.who(scene.chance.choice(free or scene.meeting.voters))[0]


def _mover(scene: Scene, _: str) -> str:
    people = [p for members in scene.town.members.values() for p in members]
    if scene.chance.random() < 0.7:
        people = scene.meeting.voters[1:]
    chosen = scene.motioners = scene.chance.sample(people, scene.chance.choice([1, 1, 1, 2]))
    return listed(scene.who(person, party=True)[0] for person in chosen)


def _citizen(scene: Scene, _: str) -> str:
    return tag("p", scene.chance.choice(scene.town.citizens).name)


def _office(scene: Scene, _: str) -> str:
    """The office that writes: one and the same for a body in all its minutes."""
    if scene.body not in ("fullm", "styr", "au"):
        return "förvaltningen"
    fixed = random.Random(scene.house.slug)  # noqa: S311 - a kommun's office keeps its name
    return str(fixed.choice(scene.grammar.phrases["kontor"][scene.house["slag"]]))


def _own_dnr(scene: Scene, _: str) -> str:
    return tag("dnr", scene.case()[0])


NUMBERED = {"b": _amount, "n": _count, "q": _percent}
DRAWERS: dict[str, Any] = {
    "o": lambda scene, key: scene.organ(key),
    "o2": lambda scene, key: tag("organ", "fullmäktige") if key == "fullm" else scene.organ(key),
    "årkort": lambda scene, _: f"{scene.day.year % 100:02d}",
    "d0": lambda scene, _: scene.date(scene.day),
    "organ": lambda scene, _: scene.organ(scene.body),
    "över": lambda scene, _: scene.organ(scene.higher),
    "under": lambda scene, _: scene.proposer,
    "kontoret": _office,
    "år": lambda scene, _: str(scene.day.year),
    "lag": _law,
    "ort": _place,
    "ort2": _place,
    "firma": _org("firma"),
    "firma2": _org("firma"),
    "firma3": _org("firma"),
    "förening": _org("förening"),
    "förening2": _org("förening"),
    "bolag": _org("bolag"),
    "kommunen": lambda scene, _: scene.house["namn_genitiv"].removesuffix("s"),
    "staten": _org("staten"),
    "vägar": _org("vägar"),
    "miljö": _org("miljö"),
    "skolverk": _org("skolverk"),
    "vårdverk": _org("vårdverk"),
    "facket": _org("facket"),
    "förbundet": _org("förbundet"),
    "stiftelse": _org("stiftelse"),
    "fastighet": _property,
    "fastighet2": _property,
    **{f"pers{at}": _member for at in range(1, 5)},
    "justerarna": lambda scene, _: scene.names(scene.meeting.signers)[0],
    "motionär": _mover,
    "medborgare": _citizen,
    "medborgare2": _citizen,
    "egetdnr": _own_dnr,
    "partinamn1": lambda scene, _: scene.party_name(scene.chance.choice(scene.meeting.voters).party),
    "tj": _official,
    "tj2": _official,
    "yttre_dnr": _foreign_dnr,
    "okod": lambda scene, _: str(scene.house["okod"].get(scene.body, "")),
    "namn": lambda scene, _: scene.house["namn"],
    "kommunens": lambda scene, _: scene.house["namn_genitiv"],
}
