"""Organ: the deciding and preparing bodies that minutes name."""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER, UPPER
from nlp.rules.windows import matches_near
from nlp.terms import EntityLabel

SOURCE = "regler:organ"

_DATA = loads(Path(__file__).with_name("organ.toml").read_text(encoding="utf-8"))
_NEVER = frozenset(_DATA["never"])
_ENDINGS = "|".join(sorted(_DATA["endings"], key=len, reverse=True))
_WHOLE = "|".join(_DATA["whole"])
_PARTS = "|".join(sorted(_DATA["parts"], key=len, reverse=True)).replace(" ", r"\s")
_TOPICS = "|".join(_DATA["topics"])
_SHORT = "|".join(sorted(_DATA["abbreviations"], key=len, reverse=True))
_GAP = r"(?:[ \u00a0]\n?|\n)"
# an adjective that belongs to the name: tekniska nämnden, sociala utskottet, allmänna utskottet
_ADJECTIVE = (
    r"(?:tekniska|sociala|allmänna|gemensamma|lokala|södra|norra|östra|västra|centrala|kommunala|regionala)"
)
_SUSPENDED = rf"(?:(?:[{LOWER}]{{2,20}}-,?{_GAP}){{1,3}}(?:och|samt){_GAP}(?:{_ADJECTIVE}{_GAP})?)"
_ORGAN = re.compile(
    rf"(?<![\w-])(?P<body>(?i:{_SUSPENDED}[{LOWER}]{{0,25}}(?:{_ENDINGS})|{_ADJECTIVE}{_GAP}[{LOWER}]{{0,20}}(?:{_ENDINGS})"
    rf"|(?:nämnden|utskottet|beredningen|kommittén){_GAP}för{_GAP}(?:{_TOPICS})(?:(?:,|{_GAP}och){_GAP}(?:{_TOPICS})|{_GAP}utveckling){{0,3}}(?=s?(?!\w))"
    rf"|[{LOWER}]{{2,30}}(?:{_ENDINGS})|{_WHOLE}))(?P<part>s{_GAP}(?:{_PARTS}))?(?=s?(?![\w-]))"
    # an abbreviation beside a dnr or a § number is its register, not the body
    rf"|(?<![\w/(-])(?P<short>{_SHORT})(?=s?(?![\w/:§-]))(?!{_GAP}?(?:§|\d|/))"
)
# What every name of a body holds; most of a text is far from any.
_STEMS = (
    "ämnd",
    "tyrels",
    "ullmäktig",
    "tskott",
    "eredning",
    "irektion",
    "ommitt",
    "elegation",
    "residi",
    "andsting",
)
_RARE = ("ammare", "kollegi", "stämma", "förmynd", "evis")
_HINTS = (*_STEMS, *_RARE, *map(str.upper, (*_STEMS, *_RARE)), *_DATA["abbreviations"])
_LONGEST = 90  # characters of a body's name
_HAS_CAPITAL_INSIDE = re.compile(rf"[{LOWER}][{UPPER}]")


def find_organs(text: str) -> Iterator[Tag]:
    """The bodies named in a text, in order, a genitive -s left out; one named by its kind alone
    (`nämnden`) is left out.
    """
    for match in matches_near(text, _ORGAN, _HINTS, _LONGEST):
        body = match["body"]
        if body and (" ".join(body.lower().split()) in _NEVER or _HAS_CAPITAL_INSIDE.search(body)):
            continue
        yield Tag(match.start(), match.end(), EntityLabel.ORGAN, "", SOURCE)
