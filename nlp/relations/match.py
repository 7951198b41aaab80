"""Which motion a finding, a vote or a decision speaks of, and whether it carries it."""

from dataclasses import dataclass

from nlp.model import Person
from nlp.relations.answers import Ruling
from nlp.relations.clause import Clause
from nlp.relations.cues import pattern
from nlp.relations.kinds import Demand
from nlp.relations.options import Option
from nlp.relations.verdict import Verdict
from nlp.terms import YrkandeKind

_REST = pattern(
    r"\b(?:övriga|samtliga|andra|alla)\s+(?:\w+\s+)?(?:yrkanden|förslag)|(?:övriga|samtliga)\s+ändrings"
)
_OWN_WORDS = (YrkandeKind.ANDRING, YrkandeKind.OVRIGT, YrkandeKind.TILLAGG)


@dataclass(frozen=True, slots=True)
class Motion:
    """One demand of one clause, and what it is about."""

    clause: Clause
    demand: Demand
    about: Option
    whole: Option

    @property
    def kind(self) -> YrkandeKind:
        """Its kind."""
        return self.demand.kind

    @property
    def timing(self) -> bool:
        """Whether it is about when to decide: an återremiss, a bordläggning, or the wish to decide today."""
        return self.kind in (YrkandeKind.ATERREMISS, YrkandeKind.BORDLAGGNING) or (
            self.about.procedural
            and self.kind in (YrkandeKind.AVSLAG, YrkandeKind.BIFALL, YrkandeKind.OVRIGT)
        )

    @property
    def rest(self) -> bool:
        """Whether it is avslag on all other motions: its fate is that of what it stands beside."""
        return self.kind == YrkandeKind.AVSLAG and bool(_REST.search(self.about.text))


_THE_ONLY = pattern(
    r"(?:ställ(?:er|de)\s+(?:ordföranden\s+)?)?(?:proposition\s+)?(?:på\s+)?(?:bifall\s+till\s+)?"
    r"(?:att\s+)?(?:det|detta)?\s*(?:(?:fram)?ställda\s+|gjorda\s+|enda\s+)?yrkande[t]?"
    r"(?:\s+under\s+proposition)?(?:\s+och)?[\s.,]*"
)

_THE_CHANGE = pattern(r"(?:bifall\s+till\s+)?ändrings-?(?:yrkandet|förslaget)[\s.,]*")


def applies(motion: Motion, motions: list[Motion], ruling: Ruling, verdict: Verdict) -> bool | None:
    """Whether the ruling carries the motion; None where it speaks of something else."""
    option = ruling.option
    if option.elects:
        meant = motion.kind in _OWN_WORDS and motion.about.names and motion.about.names <= option.names
        return ruling.carried if meant else None
    if _pointed_at(motion, motions, option):
        return ruling.carried
    return _said_of(motion, motions, ruling, verdict)


def _said_of(motion: Motion, motions: list[Motion], ruling: Ruling, verdict: Verdict) -> bool | None:
    """The same by who moved it, or by what it is about."""
    option = ruling.option
    # a label that no motion bears stands for something unknown
    if option.label or motion.timing != option.procedural:
        return None
    if addition(motion) != option.addition:
        return ruling.carried if _whole(motion, motions, option) or _with_addition(motion, ruling) else None
    if option.own:
        return _chairs(motion, ruling, verdict)
    if names_mover(motion, motions, option):
        return ruling.carried
    return _sorted(motion, ruling) if option.sort else _by_content(motion, motions, ruling)


def _pointed_at(motion: Motion, motions: list[Motion], option: Option) -> bool:
    """Whether it is meant by its number (`förslag 1`), or as the only one of its sort (`yrkandet`)."""
    if option.label:
        return motion.clause.label == option.label
    if _THE_CHANGE.fullmatch(option.text):
        return {each.clause for each in motions if each.kind == YrkandeKind.ANDRING} == {motion.clause}
    return bool(_THE_ONLY.fullmatch(option.text)) and len({each.clause.start for each in motions}) == 1


def _chairs(motion: Motion, ruling: Ruling, verdict: Verdict) -> bool | None:
    """The same where the chair's motion is spoken of: moved by the chair, or bifall or avslag on it."""
    if motion.about.own and motion.kind in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG):
        return ruling.carried == (motion.kind == YrkandeKind.BIFALL)
    return ruling.carried if is_chairs(motion, verdict) else None


def _whole(motion: Motion, motions: list[Motion], option: Option) -> bool:
    """Whether a tillägg is part of all that the mover moved, so that `A:s yrkande` means it too."""
    if option.addition or option.sort or not (option.names and names_mover(motion, motions, option)):
        return False
    own = [each for each in motions if not each.timing and names_mover(each, motions, option)]
    return all(addition(each) for each in own) or len({each.clause.start for each in own}) == 1


_AND_ADDED = pattern(r"förslag\w*\s+med\s+(?:\w+\s+)?tillägg")


def by_points(motion: Motion) -> bool:
    """Whether it is bifall or avslag on points named by number, each of which can be put by itself."""
    return motion.kind in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG) and bool(motion.about.points)


def _with_addition(motion: Motion, ruling: Ruling) -> bool:
    """Whether `förslaget med tillägget` is carried, and with it the bifall to förslaget."""
    added = ruling.carried and _AND_ADDED.search(ruling.option.text)
    return bool(added) and motion.kind == YrkandeKind.BIFALL and same(motion.about, ruling.option)


def _by_content(motion: Motion, motions: list[Motion], ruling: Ruling) -> bool | None:
    """The same where neither the chair nor a mover is named."""
    option = ruling.option
    if motion.kind in _OWN_WORDS:
        return _own_words(motion, motions, ruling)
    if option.answered and motion.about.motion and not motion.about.organs:
        asked = motion.about.answered or motion.whole.answered
        return ruling.carried == (asked and motion.kind == YrkandeKind.BIFALL)
    if not same(motion.about, option) or (option.edited and ruling.carried and not motion.about.edited):
        return None
    return ruling.carried == (motion.kind != YrkandeKind.AVSLAG)


def _sorted(motion: Motion, ruling: Ruling) -> bool | None:
    """The same where the ruling speaks of `bifallsyrkandet` or `avslagsyrkandet`."""
    if motion.kind not in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG):
        return None
    return ruling.carried == (motion.kind == ruling.option.sort)


def _own_words(motion: Motion, motions: list[Motion], ruling: Ruling) -> bool | None:
    """The same for a motion that is known by its own content, or as the tilläggsyrkande."""
    option = ruling.option
    if _answers(motion) and option.motion and not option.answered and not option.organs:
        return False
    stated = _same_words(motion, option)
    if stated is not None:
        return ruling.carried == stated
    if motion.kind == YrkandeKind.ANDRING and option.edited and same(motion.about, option):
        return ruling.carried
    meant = motion.kind == YrkandeKind.TILLAGG and (
        same(motion.about, option) or _the_addition(motion, motions, option)
    )
    return ruling.carried if meant else None


def _the_addition(motion: Motion, motions: list[Motion], option: Option) -> bool:
    """Whether `tilläggsyrkandet`, without a name, can only be this one, or means them all."""
    others = [each for each in motions if each.kind == YrkandeKind.TILLAGG and each.clause != motion.clause]
    return not (option.names or option.parties) and (option.every or not others)


def _answers(motion: Motion) -> bool:
    """Whether it asks that a motion be held answered, which is neither bifall nor avslag."""
    return motion.kind == YrkandeKind.ANDRING and motion.whole.answered


def addition(motion: Motion) -> bool:
    """Whether it is about a tillägg, which is put by itself."""
    return motion.kind == YrkandeKind.TILLAGG or motion.about.addition


def is_chairs(motion: Motion, verdict: Verdict) -> bool:
    """Whether it is the motion of whoever presides."""
    if motion.clause.chair:
        return True
    return any(person.name and person.name in verdict.chair for person in motion.clause.proposers)


def names_mover(motion: Motion, motions: list[Motion], option: Option) -> bool:
    """Whether the option names a mover of this motion (`yrkandet från A m.fl.`, `A:s yrkande`)."""
    if not option.names and not option.parties:
        # "den av A väckta motionen" names its author, not a mover
        return not option.motion and any(
            _surname_in(motion, person, option, motions) for person in motion.clause.proposers
        )
    if option.names:
        return any(
            person.name and any(_same_name(person.name, name) for name in option.names)
            for person in motion.clause.proposers
        )
    groups = {person.party.casefold() for person in motion.clause.proposers if not person.name}
    if groups and groups & option.parties:
        return True
    return _only_of_party(motion, motions, option)


def _only_of_party(motion: Motion, motions: list[Motion], option: Option) -> bool:
    """Whether `yrkandet från S` can only be this motion: its one mover of that party."""
    if any(each.about.parties & option.parties for each in motions):
        return False
    of_party = {
        each.clause
        for each in motions
        if {person.party.casefold() for person in each.clause.proposers} & option.parties
    }
    return of_party == {motion.clause}


def _same_name(one: str, other: str) -> bool:
    """Whether two printed names can be one person: equal, or one a surname or genitive of the other."""
    left, right = one.casefold().rstrip("s"), other.casefold().rstrip("s")
    return left == right or left.endswith(f" {right}") or right.endswith(f" {left}")


def _surname_in(motion: Motion, person: Person, option: Option, motions: list[Motion]) -> bool:
    """Whether an untagged option holds the mover's surname, and nobody else's with the same one."""
    if not person.name:
        return bool(person.party) and person.party.casefold() in option.text.casefold().split("s ")[0].split()
    surname = person.name.split()[-1] if person.name else ""
    if len(surname) < 3 or not pattern(rf"(?<!\w){_escape(surname)}(?::?s)?(?!\w)").search(option.text):
        return False
    bearers = {
        other.name
        for each in motions
        for other in each.clause.proposers
        if other.name.split()[-1:] == [surname]
    }
    return len(bearers) == 1 and motion.clause.proposers != ()


def _escape(text: str) -> str:
    return "".join(char if char.isalnum() else f"\\{char}" for char in text)


def same(about: Option, option: Option) -> bool:
    """Whether a motion is about what the option names."""
    if option.points:  # what is said of some points is said of no whole
        return False
    if about.parties and option.parties:
        return about.parties <= option.parties or option.parties <= about.parties
    if about.names and option.names:
        return any(_same_name(one, other) for one in about.names for other in option.names)
    if about.organs and option.organs:
        return bool(about.organs & option.organs)
    if about.motion and option.motion:
        return not about.organs and not option.organs
    applied = bool(about.thing) and about.thing == option.thing and not (about.organs or option.organs)
    vague = applied or (about.base and option.base and not (about.organs and option.organs))
    return vague and not (about.names or about.parties or option.names or option.parties)


def _same_words(motion: Motion, option: Option) -> bool | None:
    """Whether the option states the motion's own content (True), denies it (False), or neither (None)."""
    if _answers(motion) and option.answered:
        return motion.whole.denied == option.denied
    if not motion.demand.plain and motion.kind == YrkandeKind.ANDRING:
        return None
    if motion.about.parties or motion.about.names:
        return None
    own, said = motion.about.stems, option.stems
    if len(said) < 2 or len(own) < 2:
        return None
    if len(own & said) / min(len(own), len(said)) < 0.7:
        return None
    return motion.about.denied == option.denied


def meant(motion: Motion, motions: list[Motion], option: Option, verdict: Verdict) -> bool:
    """Whether a question of timing means this motion, not another's `återremiss enligt yrkande från S`."""
    if motion.kind == YrkandeKind.AVSLAG and not (motion.about.names or motion.about.parties):
        return True
    asked = verdict.asked
    for each in filter(None, (option, asked)):
        if each.names or each.parties:
            return names_mover(motion, motions, each) or same(motion.about, each) or same(motion.whole, each)
    return True
