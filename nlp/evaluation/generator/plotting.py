"""The means that plots have in common: who moves, what the sides of a question are, how it is asked."""

from nlp.evaluation.generator.cases import Case, Motion, Option, Part, Point, Round
from nlp.evaluation.generator.cast import LEFT
from nlp.evaluation.generator.marks import raised
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.polls import Room
from nlp.evaluation.generator.scene import Scene


class Plot:
    """The means that plots have in common."""

    def __init__(self, scene: Scene, points: list[Point], aside: list[Person]) -> None:
        self.scene, self.chance = scene, scene.chance
        self.case = Case(points, aside=aside)
        voters = [voter for voter in scene.meeting.voters if voter not in aside]
        self.room = Room(voters, scene.meeting.absent, scene.chance)
        self.free = voters[1:] + (voters[:1] if scene.house["ordf_yrkar"] else [])
        self.chance.shuffle(self.free)
        self.proposal = scene.slot("förslaget")

    def movers(self, most: int = 2, *, unlike: list[Person] | None = None) -> list[Person]:
        """Persons who have not moved yet, none of the parties of `unlike`."""
        avoid = {person.party for person in unlike or []}
        number = self.chance.choices(range(1, most + 1), [3, 2, 1, 1][:most])[0]
        fit = [person for person in self.free if person.party not in avoid]
        chair = self.scene.meeting.chair.party in LEFT
        left = chair if not unlike else unlike[0].party not in LEFT
        if self.chance.random() < 0.8:
            fit.sort(key=lambda person: (person.party in LEFT) is not left)
        fit = fit[:1] + [
            p
            for p in fit[1:]
            if ((p.party in LEFT) is (fit[0].party in LEFT) and p.party != fit[0].party)
            or self.chance.random() < 0.1
        ]
        fit = fit[:number]
        self.free = [person for person in self.free if person not in fit]
        return fit

    def move(self, form: str, by: list[Person], *parts: Part, reason: str = "") -> Motion:
        """Put a motion on record; now and then somebody joins."""
        motion = Motion(str(len(self.case.motions) + 1), form, by, list(parts), reason=reason)
        if self.chance.random() < self.scene.house["instammer"] and self.free and len(by) < 3:
            motion.joined = [
                self.free.pop() for _ in range(min(len(self.free), self.chance.choice([1, 1, 2])))
            ]
        self.case.motions.append(motion)
        return motion

    def ask(
        self,
        kind: str,
        options: list[Option],
        settles: list[str],
        sides: tuple[list[Person], list[Person]],
        want: str = "",
    ) -> bool:
        """One question; `want` empty is settled by acclamation for the first side. Whether that side won."""
        if not want:
            self.case.rounds.append(Round(kind, options, 0, 0, settles))
            return True
        poll, carried = self.room.poll(*sides, want)
        enough = 3 * len(poll.no) >= len(poll.yes) + len(poll.no) + len(poll.abstain)
        minority = kind == "idag" and carried and enough and self.third(options[1].wish)
        self.case.rounds.append(Round(kind, options, 0, 0 if carried else 1, settles, poll, minority))
        return carried and not minority

    def third(self, word: str) -> bool:
        """Whether a third of those present may postpone: in fullmäktige, återremiss since July 2002."""
        return self.scene.body == "fullm" and self.scene.day.year >= (2003 if word == "återremiss" else 1978)

    def reject(self, yes: Motion, no: Motion, want: str | None = None) -> None:
        """Bifall against avslag, and what follows from it."""
        sides = (yes.by + yes.joined, no.by + no.joined)
        options = [self.for_proposal(), against(self.proposal)]
        won = self.ask(
            "mot", options, [*yes.ids(), *no.ids()], sides, self.wanted() if want is None else want
        )
        settle(yes, no, won=won)
        if not won:
            self.case.points = rejected(self)
        self.loses(no.by + no.joined if won else yes.by + yes.joined)

    def wanted(self) -> str:
        """Whether and how it is voted, as often as the body votes."""
        if self.chance.random() > self.scene.house["rostar"]:
            return ""
        return self.chance.choice(["ja", "ja", "ja", "nej", "knappt"])

    def loses(self, people: list[Person], aim: str = "") -> None:
        """The losers reserve themselves, as often as that is done."""
        if people and self.chance.random() < 0.75:
            self.case.dissent.append((people, aim))

    # Sides

    def for_proposal(self) -> Option:
        """The prepared proposal as a side."""
        return side(self.proposal, self.scene.write("[bifalls|antas]"))

    def of(self, motion: Motion, noun: str = "yrkande") -> Option:
        """A motion as a side, named after its first mover."""
        first = motion.by[0]
        more = self.scene.write("[ med flera| m.fl.]") if len(motion.by) > 1 else ""
        owner = self.scene.owner(first)
        name = self.scene.who(first, party=False)[0]
        known = f"{noun}{'et' if noun.endswith('förslag') else 't'}"
        own = self.chance.choice([f"{owner} {noun}", f"{owner} {noun}", f"{known} från {name}{more}"])
        return side(own, "bifalls")


def side(noun: str, ends: str = "bifalls") -> Option:
    """What is to be carried as a side of the question."""
    return Option(noun, f"bifall till {noun}", f"bifalla {noun}", f"{noun} {ends}")


def against(what: str, noun: str = "avslagsyrkandet") -> Option:
    """A rejection as a side."""
    return Option(noun, f"avslag på {what}", f"avslå {what}", f"{what} avslås")


def today(scene: Scene) -> Option:
    """To decide at once."""
    now = scene.slot("idag")
    clause = f"ärendet [ska|skall] avgöras {now}" if scene.day.year < 2005 else f"ärendet ska avgöras {now}"
    clause = scene.write(clause)
    return Option(f"att {clause}", f"att {clause}", f"att {clause}", clause)


def later(word: str, verb: str) -> Option:
    """To put off: återremiss or bordläggning."""
    return Option(
        f"yrkandet om {word}",
        word,
        f"{verb} ärendet",
        f"ärendet {verb.removesuffix('a')}as".replace("läggaas", "läggs"),
    )


def settle(one: Motion, other: Motion, *, won: bool) -> None:
    """Give two rivals their fates."""
    for motion, carried in ((one, won), (other, not won)):
        for part in motion.parts:
            part.fate = "bifall" if carried else "avslag"


def rejected(plot: Plot) -> list[Point]:
    """What is decided where the proposal falls."""
    word = plot.scene.write("[förslaget|framställningen]") if plot.scene.body == "fullm" else "förslaget"
    return [Point("avslå", f"avslå {word}", f"{raised(word)} avslås.", plot.case.points[0].mode)]


def addition_asked(
    plot: Plot, addition: Option, settles: list[str], sides: tuple[list[Person], list[Person]]
) -> bool:
    """The question on an addition; whether it is carried (Ja is what the chair found)."""
    found_no = plot.chance.random() < 0.65
    against_it = Option(
        "avslag", f"avslag på {addition.noun}", f"avslå {addition.noun}", f"{addition.noun} avslås"
    )
    options = [against_it, addition] if found_no else [addition, against_it]
    if not found_no:
        sides = (sides[1], sides[0])
    won = plot.ask("fråga", options, settles, sides, plot.wanted())
    return won is not found_no
