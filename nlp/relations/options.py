"""What a proposition is about, compared with what a motion is about.

Chairs name a motion by its mover (`yrkandet från A m.fl.`), by the parties that signed it (`yrkandet från
M och L`), by the organ that proposed it (`kommunstyrelsens förslag`) or by its kind (`ärendets återremiss`).
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from nlp.relations.cues import cue, pattern, plain, squeeze, words
from nlp.relations.labels import defined, label_in
from nlp.relations.numbered import numbered
from nlp.relations.scene import NAME, PARTI, Scene

# Sent back (återremiss), put off (bordläggning), taken off the agenda.
WAYS = frozenset({"remit", "table", "drop"})


@dataclass(frozen=True, slots=True)
class Option:
    """What a stretch of text names: one side of a question, or what a motion is about.

    `base` is the proposal on the table when only `förslaget` is said, `every` all motions at once, `own` the
    chair's own, `denied` a negated statement, `edited` a proposal with changes; `sort` is bifall or avslag
    where that alone names a motion (`avslagsyrkandet`); `elects` says that its persons are chosen, no movers;
    `stems` are its content words, cut to six letters; `points` the numbers of the points named, `thing` what
    is applied for where it is called by that alone (`ansökan`), `label` the number of a proposal.
    """

    text: str
    names: frozenset[str]
    parties: frozenset[str]
    organs: frozenset[str]
    motion: bool = False
    addition: bool = False
    remit: bool = False
    table: bool = False
    drop: bool = False
    decide: bool = False
    answered: bool = False
    base: bool = False
    every: bool = False
    own: bool = False
    denied: bool = False
    sort: str = ""
    edited: bool = False
    elects: bool = False
    stems: frozenset[str] = frozenset()
    points: frozenset[int] = frozenset()
    thing: str = ""
    label: str = ""

    @property
    def procedural(self) -> bool:
        """Whether it is about when to decide, not what."""
        return bool(self.ways) or self.decide

    @property
    def ways(self) -> frozenset[str]:
        """The ways of putting the matter off that are named."""
        named = {"remit": self.remit, "table": self.table, "drop": self.drop}
        return frozenset(way for way, said in named.items() if said)


_ORGAN = pattern(rf"\b\w*?(?P<organ>{words('option', 'organs')})\w*")
_SIGNED = pattern(r"\b\w*(?:yrkande|förslag)\w*\b|\bhemställ(?:an|t)\b")
_SORTED = pattern(r"\b(?P<sort>bifall|avslag)s-?(?:yrkande|förslag)\w*")
_BARE = pattern(r"\bbifall\b.{1,30}\bavslag\b|\bavslag\b.{1,30}\bbifall\b")
_DENIED = pattern(r"\b(?:inte|ej|icke)\b")
_WORD = re.compile(r"[a-zåäöé]{4,}", re.IGNORECASE)
_COMMON = frozenset(plain("option", "common"))


def option(scene: Scene, start: int, end: int) -> Option:
    """What the stretch names."""
    label = label_in(scene.masked[start:end])
    what = defined(scene, label) if label else None
    if what and not what.start <= start < what.end:
        return _read(scene.text[what.start : what.end], scene.masked[what.start : what.end])
    found = _read(scene.text[start:end], scene.masked[start:end])
    return replace(found, label=label, base=False) if label and not (found.names or found.organs) else found


# Chairs say the same few things over and over, and each is asked about several times.
@lru_cache(maxsize=4096)
def _read(text: str, masked: str) -> Option:
    motion = bool(cue("option", "motion").search(masked))
    signed = bool(_SIGNED.search(cue("option", "motion").sub("", masked)))
    # "den av A väckta motionen": its author moved it long ago, not on the floor
    authors = motion and not signed
    names = () if authors else _runs(text, masked, NAME)
    parties = () if authors else _runs(text, masked, PARTI)
    organs = _organs(masked) if signed else frozenset[str]()
    bare = re.sub(f"[{NAME}{PARTI}]", " ", masked)
    return Option(
        text=squeeze(text),
        names=frozenset(names),
        parties=frozenset(party.casefold() for party in parties),
        organs=organs,
        motion=motion and not names,
        addition=bool(pattern(r"tilläggs?-?\s?(?:yrkande|förslag)|\btillägg(?:et|en)?\b").search(bare)),
        remit=bool(cue("outcome", "remit").search(bare) or re.search(r"återremiss", bare, re.IGNORECASE)),
        table=bool(cue("outcome", "table").search(bare)),
        drop=bool(cue("outcome", "drop").search(bare)),
        decide=bool(cue("outcome", "decide").search(bare)),
        answered=bool(cue("outcome", "answered").search(bare)),
        base=bool(cue("option", "base").search(bare) or _BARE.search(bare)) and not names and not parties,
        every=bool(cue("option", "every").search(bare)),
        own=bool(cue("option", "own").search(bare)),
        sort=_sort(bare),
        edited=bool(cue("kind", "edit").search(bare)),
        denied=bool(_DENIED.search(bare)),
        stems=stems(bare),
        points=numbered(bare),
        thing=_thing(bare),
    )


def _thing(text: str) -> str:
    found = {match[0].casefold() for match in cue("option", "things").finditer(text)}
    return next(iter(found)) if len(found) == 1 else ""


def _sort(text: str) -> str:
    found = _SORTED.search(text)
    return found["sort"].casefold() if found else ""


def stems(text: str) -> frozenset[str]:
    """The content words of a text, cut to six letters."""
    found = (word.casefold()[:6] for word in _WORD.findall(text))
    return frozenset(stem for stem in found if stem not in _COMMON)


def _runs(text: str, masked: str, sign: str) -> tuple[str, ...]:
    return tuple(squeeze(text[run.start() : run.end()]) for run in re.finditer(f"{sign}+", masked))


def _organs(masked: str) -> frozenset[str]:
    """The organs whose proposal is named, by the word that says what they are."""
    return frozenset(
        match["organ"].casefold() for match in _ORGAN.finditer(masked) if _proposes(masked, match)
    )


def _proposes(masked: str, match: re.Match[str]) -> bool:
    """Whether an organ owns a proposal here (`nämndens förslag`), not merely appears (`i nämnden`)."""
    rest = masked[match.end() : match.end() + 60]
    owned = re.match(
        r"(?:\s+(?:och\s+)?\S+){0,3}?\s+\S*(?:förslag|utlåtande|skrivelse|yrkande|hemställan)",
        rest,
        re.IGNORECASE,
    )
    genitive = match[0].casefold().endswith("s")
    return bool(
        (genitive and owned)
        or re.match(r"förslag|skrivelse", rest)
        or match[0].casefold().endswith("förslaget")
    )
