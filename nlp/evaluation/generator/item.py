"""One § as the kommun prints it: header, sections in its order, under its headings."""

import re
from dataclasses import dataclass, field

from nlp.evaluation.generator.cases import Case, Point
from nlp.evaluation.generator.marks import listed, plain, raised, tag
from nlp.evaluation.generator.scene import Scene
from nlp.evaluation.generator.tell import Teller, Told

_AT_ONCE = 0.05  # how often a § is signed at the meeting
_UPPER = re.compile(r"(<[^>]+>)|([^<]+)")


@dataclass(slots=True)
class Content:
    """What a § is about: its title and dnr, the texts of its sections by key, the case."""

    nr: str
    title: str
    dnr: list[tuple[str, str]]
    case: Case
    texts: dict[str, str] = field(default_factory=dict)


class Printer:
    """Prints one §; `teller` has what belongs into an appendix."""

    def __init__(self, scene: Scene, content: Content) -> None:
        self.scene, self.content, self.house = scene, content, scene.house
        self.teller = Teller(scene, content.case, content.nr)

    def item(self) -> str:
        """The whole §, tagged."""
        blocks = [told for key in self._order() for told in self._block(key)]
        blocks = [(key, told) for key, told in blocks if told.text.strip()]
        gap = "\n\n" if self.house["luft"] else "\n"
        body = gap.join(self._section(key, told) for key, told in blocks)
        ending = self.scene.write(self.house["slut"])
        if ending and body:
            body = f"{body.removesuffix('</sec>')}{ending}</sec>"
        text = (
            f"{self._header()}{gap if self.house['luft_rubrik'] else chr(10)}{body}"
            if body
            else self._header()
        )
        text = text.replace(' target="ÄRENDET"', ' target="ärendet"' if "ärendet" in plain(text) else "")
        numbers = ";".join(number for number, _ in self.content.dnr)
        return f'<item nr="{self.content.nr}" dnr="{numbers}">{text}</item>'

    def _order(self) -> list[str]:
        """The sections in the kommun's order; a pause comes before the questions."""
        return [
            each for key in self.house["ordning"] for each in (["ovrigt", key] if key == "gang" else [key])
        ]

    def _heading(self, key: str) -> str:
        heading: str = self.house["rubrik"].get(key, "")
        like: str = self.house["rubrik"].get("gang", "")
        if key == "ovrigt" and like:
            word = "AJOURNERING" if like.isupper() else "Ajournering"
            return word + (like[-1] if like[-1] in ":." else "")
        return heading

    def _header(self) -> str:
        content = self.content
        title = content.title
        if self.house["titel"] == "versal":
            title = _UPPER.sub(lambda m: m[1] or m[2].upper(), title)
        form = self.house["huvud"] if content.dnr else self.house["huvud_utan"]
        numbers = ", ".join(tag("dnr", number) for number, _ in content.dnr)
        code = content.dnr[0][1] if content.dnr else ""
        slots = {
            "nr": content.nr,
            "dnr": numbers,
            "kod": code,
            "titel": tag("title", title),
            "å": str(self.scene.day.year % 100),
        }
        return re.sub(r"[ \t]+(?=\n|$)", "", self.scene.write(form, **slots))

    def _section(self, key: str, told: Told) -> str:
        heading = self.scene.write(self._heading(key))
        if not heading:
            return f'<sec l="{told.label}">{told.text}</sec>'
        head = tag("head", heading)
        between = {"rad": "\n", "luft": "\n\n", "inne": " ", "flik": "\t"}[self.house["rubrik_form"]]
        return f'<sec l="{told.label}">{head}{between}{told.text}</sec>'

    # Blocks

    def _block(self, key: str) -> list[tuple[str, Told]]:
        if key == "gang":
            told = self.teller.questions()
            return [(self._asked_key(at, each, told), each) for at, each in enumerate(told)]
        made = {
            "beslut": self._decision,
            "yrkanden": self.teller.motions,
            "reservation": self._dissent,
            "jav": self._aside,
            "anteckning": self._notes,
            "deltarinte": self._silent,
            "debatt": self._speakers,
        }.get(key)
        text = made() if made else self.content.texts.get(key, "")
        after = self._signed_at_once() if key == "beslut" else self._bare(key)
        return [(key, Told(_LABELS.get(key, key), text)), *after]

    def _bare(self, key: str) -> list[tuple[str, Told]]:
        """The proposal that ends a background without heading is a section of its own."""
        text = self.content.texts.get("slutsats", "") if key == "arende" else ""
        return [("slutsats", Told("förslag", text))] if text else []

    def _asked_key(self, at: int, each: Told, told: list[Told]) -> str:
        again = any(one.label == each.label for one in told[:at])
        if each.label == "votering" and self.house["omrostning"] == "egen":
            return "votering"
        return "" if again and not self.house["rubrik_igen"] else "gang"

    # Decision

    def _decision(self) -> str:
        case, out = self.content.case, []
        modes = list(dict.fromkeys(point.mode for point in case.points))
        for at, mode in enumerate(modes):
            points = [point for point in case.points if point.mode == mode]
            out.append(self._points(points, mode, own=at > 0))
        return "\n".join(out)

    def _signed_at_once(self) -> list[tuple[str, Told]]:
        if self.scene.chance.random() >= _AT_ONCE:
            return []
        return [("omedelbar", Told("justering", self.scene.write("{omedelbar}")))]

    def _intro(self, mode: str, *, own: bool) -> str:
        case, forms = self.content.case, self.house["ingress"]
        if case.agreed and mode == "beslutar" and not own:
            return self._agreed(case.agreed)
        kind = "enhälligt" if case.unanimous and mode == "beslutar" and not own else mode
        return self.scene.write(forms["egen" if own and mode == "beslutar" else kind])

    def _agreed(self, proposal: str) -> str:
        """The words that lead in a decision which says what it follows."""
        scene, usual = self.scene, self.house["ingress"]["enhälligt"]
        said = scene.write(self.house["ingress"].get("enligt") or scene.say("enligt", w=proposal), w=proposal)
        if plain(scene.write(self.house["rubrik"].get("beslut", ""))).endswith(("beslutar", "beslutade")):
            said = f"enligt {proposal}"
        return said + (":" if usual.endswith((":", ".")) else "")

    def _points(self, points: list[Point], mode: str, *, own: bool) -> str:
        case = self.content.case
        intro = self._intro(mode, own=own)
        if case.proof and not own and intro:
            intro = tag("proof", intro, for_=" ".join(case.proof))
        form = self.house["punkt"]
        if form == "infinitiv":
            spans = [self._dec(f"att {point.infinitive}", point) for point in points]
            text = f"{intro} {listed(spans, self.scene.write('[, samt | samt | och ]'))}."
            return self._proof_later(text, intro)
        lines = [self._line(at, point, len(points)) for at, point in enumerate(points, 1)]
        return self._proof_later("\n".join([intro, *lines] if intro else lines), intro)

    def _proof_later(self, text: str, intro: str) -> str:
        """Where no sentence leads in, the decision itself proves what was carried."""
        if self.content.case.proof and not intro:
            return tag("proof", text, for_=" ".join(self.content.case.proof))
        return text

    def _line(self, at: int, point: Point, number: int) -> str:
        form, last = self.house["punkt"], at == number
        if form == "mening":
            return self._dec(point.sentence, point)
        if form == "siffra":
            return self._dec(f"{at}. {point.sentence}" if number > 1 else point.sentence, point)
        if form == "siffra_att":
            return self._dec(
                f"{at}. att {point.infinitive}." if number > 1 else f"att {point.infinitive}.", point
            )
        mark = {"streck": "- ", "prick": "• ", "att": ""}[form]
        if last:
            return mark + self._dec(f"att {point.infinitive}.", point)
        joint = self.house["punkt_mellan"] if at < number - 1 else self.house["punkt_sist"]
        return f"{mark}{self._dec(f'att {point.infinitive}', point)}{joint}"

    @staticmethod
    def _dec(text: str, point: Point) -> str:
        return tag("dec", text, mode=point.mode, kind=point.kind)

    # Dissent and notes

    def _dissent(self) -> str:
        out = []
        for people, aim in self.content.case.dissent:
            if self.scene.chance.random() < self.house["partireservation"] and aim != "motionen":
                party = people[0].party
                letters = self.scene.printed_party(party)
                out.append(
                    tag(
                        "res",
                        raised(self.scene.say("reserverar_parti", parti=self.scene.party_tag(party))),
                        by=f"({letters})",
                    )
                )
                continue
            text, gold = self.scene.names(people)
            kind = {
                "eget": "reserverar_eget",
                "motionen": "reserverar_motionen",
                "återremiss": "reserverar_eget",
            }.get(aim, "reserverar")
            own = "eget" if len(people) == 1 else self.scene.write("[eget|sitt]")
            out.append(tag("res", raised(self.scene.say(kind, by=text, eget=own)), by=gold))
        return "\n".join(out)

    def _aside(self) -> str:
        out = []
        for person in self.content.case.aside:
            text, gold = self.scene.who(person)
            out.append(tag("jav", raised(self.scene.say("jäv", by=text)), by=gold))
        return "\n".join(out)

    def _notes(self) -> str:
        out = [
            raised(self.scene.say("antecknas", by=self.scene.names(people)[0], text=text))
            for people, text in self.content.case.notes
        ]
        return "\n".join([*out, self._silent()] if "deltarinte" not in self.house["ordning"] else out).strip()

    def _silent(self) -> str:
        people = self.content.case.silent
        return raised(self.scene.say("deltar_inte", by=self.scene.names(people)[0])) if people else ""

    def _speakers(self) -> str:
        people = self.content.case.speakers
        return raised(self.scene.say("yttrar", by=self.scene.names(people)[0])) if people else ""


_LABELS = {
    "arende": "ärende",
    "forslag": "förslag",
    "jav": "jäv",
    "till": "expediering",
    "deltarinte": "anteckning",
    "ovrigt": "övrigt",
}
