"""The front page: time, place, who was there, who signs."""

import re

from nlp.evaluation.generator.cast import Seat
from nlp.evaluation.generator.marks import listed, tag
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.scene import Scene

_MACRO = re.compile(r"@(@?)(\w+) ([^@\n]*)")
_ASKED = re.compile(r"\?(\w+) ")
_TITLES = {"ordförande": "ordförande", "vice1": "1:e vice ordförande", "vice2": "2:e vice ordförande"}


class Front:
    """Fills the front page of one kommun.

    A line `@ledamot FORM` becomes one line for each member, `@@ledamot FORM` one list with commas; `tjg`,
    `ers`, `tj`, `gast` in the same way.  A line `?tjg TEXT` stands only where there are any.
    """

    def __init__(self, scene: Scene, first: str, last: str) -> None:
        self.scene, self.first, self.last = scene, first, last
        meeting = scene.meeting
        self.groups: dict[str, list[Seat]] = {
            "ledamot": [seat for seat in meeting.seats if not seat.instead_of],
            "alla": meeting.seats,
            "tjg": [seat for seat in meeting.seats if seat.instead_of],
            "ers": [Seat(person, "ersättare") for person in meeting.spare],
            "tj": [Seat(person, title) for person, title in meeting.officials],
        }
        self.signers = meeting.signers

    def text(self, template: str) -> str:
        """The page, tagged."""
        lines = (self._asked(line) for line in template.split("\n"))
        text = "\n".join(self._lines(line) for line in lines if line is not None)
        return self._filled(re.sub(r"\n*\x00", "", text))

    def _asked(self, line: str) -> str | None:
        """A line that stands only where there are any such people; None where there are none."""
        asked = _ASKED.match(line)
        if not asked:
            return line
        return line[asked.end() :] if self.groups[asked[1]] else None

    def _lines(self, line: str) -> str:
        match = _MACRO.search(line)
        if not match:
            return line
        before, form, after = line[: match.start()], match[3], line[match.end() :]
        tail = re.search(r"(</sec>)?$", form)
        if tail and tail[1]:
            form, after = form[: tail.start()], tail[1] + after
        if match[1] and form.endswith("."):
            form, after = form[:-1], "." + after
        rows = [self._row(seat, form, match[2]) for seat in self.groups[match[2]]]
        if not rows:
            return f"\x00{after}" if not before.strip() else before + after
        joint = ", " if match[1] else "\n" + re.sub(r"<[^>]+>|\S", "", before)
        return before + (joint.join(rows) if joint != ", " else listed(rows, ", ")) + after

    def _row(self, seat: Seat, form: str, group: str) -> str:
        scene, person = self.scene, seat.person
        party = scene.party(person) if person.party else ""
        role = {
            "ledamot": "ledamot",
            "tjg": "tjänstgörande ersättare",
            "ers": "ersättare",
            "tj": "tjänsteperson",
            "alla": "ledamot",
        }[group]
        if seat.role == "ordförande":
            role = "ordförande"
        if seat.instead_of:
            role = "tjänstgörande ersättare"
        if group == "tj" and person == scene.meeting.secretary:
            role = "sekreterare"
        shows = "{ers}" in form and seat.instead_of is not None
        name = tag(
            "narv",
            tag("p", person.name),
            role=role,
            party=party if "{pa}" in form else "",
            replaces=seat.instead_of.name if shows and seat.instead_of else "",
        )
        title = (
            seat.role if group == "tj" else scene.house["titlar"].get(seat.role, _TITLES.get(seat.role, ""))
        )
        form = form.replace("{n}", name).replace("{pa}", tag("party", party) if party else "")
        form = form.replace(
            "{roll}",
            scene.house["roll_form"].replace("{}", title)
            if title and group != "tj"
            else title
            if group == "tj"
            else "",
        )
        return form.replace("{ers}", self._replaced(seat)).rstrip()

    def _replaced(self, seat: Seat) -> str:
        if seat.instead_of is None:
            return ""
        form = self.scene.house["ers_form"]
        absent = seat.instead_of
        return (
            str(form)
            .replace("{n}", tag("p", absent.name))
            .replace("{pa}", tag("party", self.scene.party(absent)))
        )

    def _filled(self, text: str) -> str:
        scene, house = self.scene, self.scene.house
        after = scene.chance.randint(4, 9)
        sign, up, down = scene.shifted(after), scene.shifted(after + 1), scene.shifted(after + 23)
        start = scene.chance.choice(house["tider"])
        slots = {
            "datum": scene.date(scene.day, "datum_front"),
            "just": scene.date(sign, "datum_lista"),
            "upp": scene.date(up, "datum_lista"),
            "ner": scene.date(down, "datum_lista"),
            "tid": start,
            "lokal": scene.chance.choice(house["lokaler"]),
            "fran": self.first,
            "till": self.last,
            "ordf": tag("p", scene.meeting.chair.name),
            "sekr": tag("p", scene.meeting.secretary.name),
            "justerare": self._signing(),
            "justerarnamn": house["namn_mellan"].join(tag("p", person.name) for person in self.signers),
            "organ": scene.organ(scene.body),
            "veckodag": _weekday(scene),
        }
        return scene.write(text, **slots)

    def _signing(self) -> str:
        return listed(self._signer(person) for person in self.signers)

    def _signer(self, person: Person) -> str:
        scene = self.scene
        form = scene.house["justerare_form"]
        party = scene.party(person)
        name = tag("narv", tag("p", person.name), role="justerare", party=party if "{pa}" in form else "")
        return str(form).replace("{n}", name).replace("{pa}", tag("party", party))


def _weekday(scene: Scene) -> str:
    days = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]
    return days[scene.day.weekday()]
