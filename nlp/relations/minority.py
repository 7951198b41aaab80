"""The third of those present who can have a matter sent back or put off (KL 5 kap. 50 §).

It holds in fullmäktige only, once in a matter, and not in elections; a nämnd goes by simple majority.
"""

from dataclasses import replace

from nlp.relations.cues import pattern
from nlp.relations.scene import Scene
from nlp.relations.verdict import Verdict, postpones
from nlp.relations.votering import Tally
from nlp.terms import SectionLabel

_ELECTION = pattern(r"\W*(?:fyllnads)?val\b")
_BY_MINORITY = pattern(r"minoritets(?:återremi|bordlägg)\w+")
_USED_UP = pattern(
    r"minoritets(?:återremi|bordlägg)[^.]{0,200}?krävs|krävs[^.]{0,80}?majoritet|"
    r"(?:redan|tidigare|förut)[^.]{0,100}?minoritets(?:återremi|bordlägg)"
)
# Fullmäktige has 21 members at least (KL 5 kap. 5 §), and substitutes serve for the absent.
_SMALLEST = 21
_EARLIER = (SectionLabel.BEHANDLING, SectionLabel.ARENDE)


def has_right(scene: Scene) -> bool | None:
    """Whether a third can postpone the matter; None where the body is unknown and the text does not say."""
    paragraf = scene.paragraf
    text = scene.masked[paragraf.start : paragraf.end]
    if _ELECTION.match(paragraf.title) or _USED_UP.search(text):
        return False
    if any(_BY_MINORITY.search(scene.masked, each.start, each.end) for each in scene.of(*_EARLIER)):
        return False
    if scene.organ:
        return scene.organ.casefold().endswith("fullmäktige")
    return True if _BY_MINORITY.search(text) else None


def by_minority(verdict: Verdict, tally: Tally, *, right: bool | None) -> Verdict:
    """The verdict of a vote, turned where those who wished to postpone lost it but are a third.

    Where it is not known whether they had that right the vote says nothing.
    """
    timing = [ruling for ruling in verdict.rulings if ruling.option.procedural]
    present = tally.yes + tally.no + (tally.abstain or 0)
    lost = not timing or postpones([verdict]) or 3 * min(tally.yes, tally.no) < present
    if right is False or lost:
        return verdict
    if right is None and present < _SMALLEST:
        return verdict
    if right is None:
        return replace(verdict, rulings=())
    turned = tuple(replace(ruling, carried=not ruling.carried) for ruling in verdict.rulings)
    return replace(verdict, rulings=turned, minority=True)
