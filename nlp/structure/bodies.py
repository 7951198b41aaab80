"""Whose decision a heading or sentence names: this body's, or one's that had the matter before.

A matter climbs from utskott over nämnd or styrelse to fullmäktige (KL 5 kap. 26–28 §§), and minutes quote on
the way what the lower bodies said, in words of the same kind.  So the names are weighed against the body that
meets.
"""

import re
from dataclasses import replace

from nlp.structure.openings import Opening
from nlp.terms import SectionLabel

_RANKS = (
    (4, re.compile(r"mäktige|landstinget(?:s)?\b|förbundsstämma")),
    (3, re.compile(r"styrelse|nämnd|direktion|drätselkammar")),
    (2, re.compile(r"utskott|beredning|presidi|delegation|kommitt|\bau\b|ksau")),
)
_SAID = re.compile(
    r"(?P<body>[^.:]{2,80}?)"
    r" (?P<what>beslut\b|beslutar|beslutade|beslöt|förslag\b|föreslår|föreslog|hemställer|hemställde"
    r"|tillstyrker|tillstyrkte|avstyrker|avstyrkte|förordar|förordade|ställer sig bakom|ställde sig bakom)"
    r"(?P<rest>[^.:]{0,80})"
)
_DECIDES = frozenset({"beslut", "beslutar", "beslutade", "beslöt"})
_OWN_PART = re.compile(r"för egen del", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:e?[nt])?s?$")


def rank(name: str) -> int:
    """How high a body stands, by the last of the words that name it; 0 where none does."""
    text = name.casefold()
    found = [(match.start(), height) for height, form in _RANKS for match in form.finditer(text)]
    return max(found)[1] if found else 0


def by_body(openings: list[Opening], organ: str) -> list[Opening]:
    """The openings, what lower bodies decided or proposed told apart from what this body did.

    `organ` is the body that meets, "" where unknown: then the highest that decides in the § is taken for it.
    """
    openings = [_of_another(opening, organ) for opening in openings] if organ else openings
    steps = [(opening, height(opening.said)) for opening in openings]
    decided = [step for opening, step in steps if opening.label == SectionLabel.BESLUT]
    top = rank(organ) or max(decided, default=0)
    if any(step in {0, top} for step in decided):
        quoted = [_quoted(opening) if 0 < step < top else opening for opening, step in steps]
        # a decision `för egen del` says that the rest is proposed to a higher body
        apart = any(_OWN_PART.search(opening.said) for opening in openings)
        return [_of(opening, organ) for opening in quoted] if apart and organ else quoted
    return [_of(opening, organ) for opening in openings] if organ else openings


def _of_another(opening: Opening, organ: str) -> Opening:
    """The opening; what another body as high as the one that meets proposes is the matter, or a proposal."""
    match = _SAID.match(opening.said)
    if match is None or opening.label != SectionLabel.BESLUT or opening.heading or match["what"] in _DECIDES:
        return opening
    if rank(match["body"]) != rank(organ) or _same(match["body"], organ):
        return opening
    return replace(opening, label=SectionLabel.FORSLAG if opening.line else SectionLabel.ARENDE)


def _of(opening: Opening, organ: str) -> Opening:
    """The opening in a § that no heading of this body's own decides."""
    match = _SAID.match(opening.said)
    if match is None or match["what"] in _DECIDES:
        return opening
    own = rank(match["body"]) == rank(organ) and _same(match["body"], organ)
    if own and opening.label == SectionLabel.FORSLAG and rank(match["rest"]) >= rank(organ):
        return replace(opening, label=SectionLabel.BESLUT)
    if opening.label == SectionLabel.BESLUT and rank(match["body"]) < rank(match["rest"]) == rank(organ):
        return replace(opening, label=SectionLabel.FORSLAG)
    return opening


def height(said: str) -> int:
    """The rank of the body whose decision or proposal a line names, 0 for a bare `Beslut`."""
    match = _SAID.match(said)
    return rank(match["body"]) if match else 0


def _quoted(opening: Opening) -> Opening:
    """What a lower body decided is behandling, what it proposed förslag."""
    match = _SAID.match(opening.said)
    if match is None or opening.label != SectionLabel.BESLUT:
        return opening
    proposes = match["what"] not in _DECIDES
    return replace(opening, label=SectionLabel.FORSLAG if proposes else SectionLabel.BEHANDLING)


def _same(body: str, organ: str) -> bool:
    """Whether two names end in the same word: `Arbetsutskottets`, `Kommunstyrelsens arbetsutskott`."""
    one, other = _stem(body), _stem(organ)
    return one.startswith(other) or other.startswith(one) or one.endswith(other) or other.endswith(one)


def _stem(name: str) -> str:
    """A body's last word without article and genitive: `kommunstyrelse`, `arbetsutskott`."""
    return _ARTICLE.sub("", name.casefold().rsplit(" ", 1)[-1])
