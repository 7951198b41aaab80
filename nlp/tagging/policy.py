"""Which findings stay where several overlap: the one policy of `doc.ents` and of our tags.

1. A label of stricter shape before one of looser shape: a case number is read before a name is guessed.
2. A rule before a trained component: a rule says why.
3. The longer before the shorter, then the earlier.

A trained component therefore only adds what no rule speaks of.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter

from nlp.model import Tag
from nlp.terms import EntityLabel

RULES = "regler:"
"""How the source of a rule's finding begins."""

_STRICTEST_FIRST = (
    EntityLabel.DNR,
    EntityLabel.DATE,
    EntityLabel.LAW,
    EntityLabel.AMOUNT,
    EntityLabel.PARTY,
    EntityLabel.PROPERTY,
    EntityLabel.ORGAN,
    EntityLabel.PERSON,
    EntityLabel.ORG,
    EntityLabel.PLACE,
)
_RANK = {label: rank for rank, label in enumerate(_STRICTEST_FIRST)}


def disjoint(found: Iterable[Tag]) -> list[Tag]:
    """The findings that stay, in order of their place."""
    kept: list[Tag] = []
    for crowd in _crowds(sorted((tag for tag in found if tag.start < tag.end), key=_START)):
        kept += crowd if len(crowd) == 1 else _strictest(crowd)
    return kept


_START = attrgetter("start")


def _crowds(found: Iterable[Tag]) -> Iterator[list[Tag]]:
    """Findings that overlap, directly or by others, together; most stand alone."""
    crowd: list[Tag] = []
    end = 0
    for tag in found:
        if crowd and tag.start >= end:
            yield crowd
            crowd = []
        crowd.append(tag)
        end = max(end, tag.end)
    if crowd:
        yield crowd


def _strictest(crowd: list[Tag]) -> list[Tag]:
    kept: list[Tag] = []
    for tag in sorted(crowd, key=_precedence):
        at = bisect_left(kept, tag.start, key=_START)
        clear_left = at == 0 or kept[at - 1].end <= tag.start
        clear_right = at == len(kept) or tag.end <= kept[at].start
        if clear_left and clear_right:
            kept.insert(at, tag)
    return kept


def _precedence(tag: Tag) -> tuple[bool, int, int, int]:
    return not tag.source.startswith(RULES), _RANK[tag.label], tag.start - tag.end, tag.start
