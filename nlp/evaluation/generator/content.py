"""From a matter of the grammar to the content of one §."""

import random
import re
from typing import Any

from nlp.evaluation.generator.cases import Case, Point
from nlp.evaluation.generator.grammar import fits, unmarked
from nlp.evaluation.generator.item import Content
from nlp.evaluation.generator.marks import plain, raised
from nlp.evaluation.generator.plots import played
from nlp.evaluation.generator.scene import Scene

_PAUSES = 0.03  # how often the meeting is adjourned in a matter
_TOPIC = re.compile(r"[a-f]: ")
_PROPOSES = re.compile(
    r"\w föreslår att motionen |^[\w -]+ (?:ställer sig bakom förslaget|tillstyrker(?: motionen)?)\.$"
)


def content(scene: Scene, matter: dict[str, Any], nr: str) -> Content:
    """What this § will say: the matter's own words, and what happened to it."""
    matter = topical(matter, scene.chance, scene.day.year)
    matter = scene.matter = answered(scene, matter) if "att" in matter else matter
    title = scene.write(scene.chance.choice(matter["titel"]))
    points = [_point(scene, each) for each in _points(scene, matter)]
    routine = matter.get("rutin", False)
    aside = _aside(scene) if not routine and scene.chance.random() < 0.07 else []
    strife = 0.0 if routine else scene.house["strid"]
    case = (
        played(scene, points, aside, motion="svar" in matter, strife=strife) if not routine else Case(points)
    )
    numbers = [] if matter.get("dnr") is False else [scene.case(matter.get("diarium", ""))]
    if numbers and scene.chance.random() < 0.06:
        numbers.append(scene.case())
    around = _around(scene, matter, points)
    told, closing = _closed(scene, _background(scene, matter), around)
    texts = {"arende": told, "slutsats": closing, "ovrigt": _pause(scene, matter), **around}
    return Content(nr, title, numbers, case, texts)


def topical(matter: dict[str, Any], chance: random.Random, year: int) -> dict[str, Any]:
    """The matter cut down to its time and one of its topics: marks `a: `, `b: ` … tell what goes together."""
    topics = [each for each in matter.get("titel") or matter["om"] if fits(_TOPIC.sub("", each), year)]
    topic = chance.choice(topics)
    letter = topic[0] if _TOPIC.match(topic) else ""

    def fits_in(text: object) -> bool:
        if not isinstance(text, str):
            return True
        return (not _TOPIC.match(text) or text[0] == letter) and fits(_TOPIC.sub("", text), year)

    def cut(value: Any) -> Any:
        if isinstance(value, list):
            return [cut(each) for each in value if fits_in(each)]
        return unmarked(_TOPIC.sub("", value)) if isinstance(value, str) else value

    points = [point for point in matter.get("punkter", []) if fits_in(point[0])]
    small = {
        key: cut(value) for key, value in {**matter, "punkter": points}.items() if key not in ("titel", "om")
    }
    return {**small, "titel" if "titel" in matter else "om": [unmarked(_TOPIC.sub("", topic))]}


def answered(scene: Scene, motion: dict[str, Any]) -> dict[str, Any]:
    """A written motion as a matter, with the answer that is proposed."""
    answer = scene.chance.choices(["avslag", "besvarad", "bifall"], [5, 4, 2])[0]
    points = {
        "avslag": ["avslå", "avslå motionen", "motionen avslås"],
        "besvarad": ["anteckna", "anse motionen besvarad", "motionen anses besvarad"],
        "bifall": ["godkänna", "bifalla motionen", "motionen bifalls"],
    }
    scene.made["om"] = ""
    scene.matter = motion
    scene.made["om"] = scene.write(scene.chance.choice(motion["om"]))
    scene.made["att"] = scene.write(scene.chance.choice(motion["att"]))
    return {
        **motion,
        "svar": answer,
        "niva": "fullm",
        "titel": ["{motion_titel}"],
        "bakgrund": [["{motion_inlamnad}"], motion["skal_"], motion["skal_"], [f"{{motion_slut_{answer}}}"]],
        "punkter": [points[answer]],
        "underlag": ["motion {dl-240}", "{o.skola} {dl-80}, § {n9}", "yttrande från {o.teknik}"],
        "till": [scene.chance.choice(["Motionären", "{Motionär}"]), "{Kontoret}", "Diariet"],
        "n": [*motion.get("n", []), *([[5, 140]] * 9)],
        "skal": ["låta berörda nämnder yttra sig", "beräkna kostnaderna"],
    }


def _points(scene: Scene, matter: dict[str, Any]) -> list[list[str]]:
    every: list[list[str]] = matter["punkter"]
    if not every:
        return []
    least = matter.get("minst", 1)
    return every[: scene.chance.randint(min(least, len(every)), len(every))]


def _point(scene: Scene, each: list[str]) -> Point:
    level = scene.matter.get("niva", "")
    lower = {"fullm": ("styr", "au"), "styr": ("au",)}.get(level, ())
    proposes = bool(level) and scene.body != level and (scene.body in lower or level == "fullm")
    kind, infinitive, sentence = each
    return Point(
        kind,
        scene.write(infinitive),
        raised(scene.write(sentence)) + ".",
        "föreslår" if proposes else "beslutar",
    )


def _aside(scene: Scene) -> list[Any]:
    return scene.chance.sample(scene.meeting.voters[1:], scene.chance.choice([1, 1, 2]))


def _pause(scene: Scene, matter: dict[str, Any]) -> str:
    often = 0.0 if matter.get("rutin") else _PAUSES
    return raised(scene.write("{paus}")) if scene.chance.random() < often else ""


def _closed(scene: Scene, paragraphs: list[str], around: dict[str, str]) -> tuple[str, str]:
    """The background, and the proposal at its end where no heading holds the two together.

    What is said once more under the proposals is left out; costs without a heading belong to the background.
    """
    closing = ""
    if around.get("ekonomi") and not scene.house["rubrik"].get("ekonomi"):
        cost = around.pop("ekonomi")
        paragraphs += [cost] if "ekonomi" in scene.house["ordning"] else []
    bare = not scene.house["rubrik"].get("arende") and not scene.matter.get("sekretess")
    if bare and len(paragraphs) > 1 and _PROPOSES.search(plain(paragraphs[-1])):
        closing = paragraphs.pop()
        if "forslag" in scene.house["ordning"]:
            closing = ""
    return ("\n\n" if scene.house["stycke_luft"] else "\n").join(paragraphs), closing


def _background(scene: Scene, matter: dict[str, Any]) -> list[str]:
    out = []
    for at, alternatives in enumerate(matter["bakgrund"]):
        if at and scene.chance.random() < scene.house["knapp"]:
            continue
        if not alternatives:
            continue
        told = raised(scene.write(scene.chance.choice(alternatives)))
        out += [told] if told not in out else []
    if "rad" in matter:
        out.append(_rows(scene, matter))
    return out


def _rows(scene: Scene, matter: dict[str, Any]) -> str:
    rows = []
    for _ in range(scene.chance.randint(3, 7)):
        for key in [
            key
            for key in scene.made
            if key[0] in "dbnqop" or key.startswith(("fast", "föreni", "firma", "yttre", "eget"))
        ]:
            del scene.made[key]
        rows.append(scene.write(scene.chance.choice(matter["rad"])))
    return "\n".join(dict.fromkeys(rows))


def _around(scene: Scene, matter: dict[str, Any], points: list[Point]) -> dict[str, str]:
    """The sections about how the matter came here and whither it goes."""
    chance, out = scene.chance, {}
    if matter.get("rutin"):
        return {}
    if matter.get("ekonomi") and chance.random() < 0.6:
        out["ekonomi"] = raised(scene.write(chance.choice(matter["ekonomi"])))
    if chance.random() < 0.85:
        out["underlag"] = _papers(scene, matter)
    out["behandling"] = _before(scene) if chance.random() < 0.8 else ""
    out["forslag"] = _proposal(scene, points)
    if chance.random() < 0.8:
        out["till"] = _receivers(scene, matter)
    return out


def _papers(scene: Scene, matter: dict[str, Any]) -> str:
    papers = [scene.write(each) for each in matter.get("underlag", [])]
    day = scene.date(scene.shifted(-scene.chance.randint(14, 50)), "datum_lista")
    first = scene.write(scene.chance.choice(scene.house.phrases["underlag"]), dag=day)
    rows = [first, *scene.chance.sample(papers, min(len(papers), scene.chance.randint(0, 3)))]
    mark = scene.house["lista"]
    return "\n".join(mark + raised(row) for row in rows)


def _before(scene: Scene) -> str:
    """The earlier bodies with day and §."""
    chain = {"fullm": ["au", "styr"], "styr": ["au"]}.get(scene.body, [])
    chain = [key for key in chain if key != "au" or scene.house["au"]]
    out, back = [], 20 * len(chain)
    for key in chain:
        day = scene.shifted(-back - scene.chance.randint(0, 4))
        said = scene.say(
            "tidigare",
            vem=raised(scene.organ(key)),
            dag=scene.date(day, "datum_lista"),
            par=str(day.timetuple().tm_yday * 2 // 5 + scene.chance.randint(1, 9)),
        )
        out.append(said)
        back -= 21
    return "\n".join(out)


def _proposal(scene: Scene, points: list[Point]) -> str:
    upward = any(point.mode == "föreslår" for point in points)
    intro = raised(scene.say("förslag_ingress_upp" if upward else "förslag_ingress"))
    mark = {"att": "att ", "streck": "- att ", "prick": "• att ", "siffra": "att ", "siffra_att": "att "}.get(
        scene.house["punkt"], "att "
    )
    return "\n".join([intro, *(f"{mark}{point.infinitive}" for point in points)])


def _receivers(scene: Scene, matter: dict[str, Any]) -> str:
    people = [scene.write(each) for each in matter.get("till", ["{kontoret}"])]
    mark = scene.house["lista_till"]
    chosen = scene.chance.sample(people, scene.chance.randint(1, len(people)))
    joint = scene.house["till_mellan"]
    return str(joint).join(mark + raised(each) for each in chosen)
