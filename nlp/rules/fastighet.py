"""Fastighetsbeteckningar: the names of real estate, as the cadastre has them (fastighetsregisterförordningen
2000:308): trakt or kvarter, block and unit (`Lindvik 2:14`, `kvarteret Björken 3`).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER, UPPER
from nlp.terms import EntityLabel

SOURCE = "regler:fastighet"

_DATA = loads(Path(__file__).with_name("fastigheter.toml").read_text(encoding="utf-8"))

_GAP = r"[ \u00a0]?\n?[ \u00a0]?(?<=[ \u00a0\n])"
_WORD = rf"[{UPPER}][{LOWER}]{{2,25}}(?:-[{UPPER}]?[{LOWER}]+)?"
# The second word of names in two: Lindvik Backe 2:14, Lindvik Kyrkby 3:12.
_SECOND = (
    r"(?:Backe|Kyrkby|Kyrkobol|Prästgård|Prästgården|Gård|By|Säteri|Herrgård|Mark|Allmänning|Stad|Västergård"
    r"|Östergård|[Kk]ronopark|kyrkby|prästgård|Norrgård|Södergård|Storgård|Lillgård|Strand|Udde|Hage)"
)
_FIRST = r"(?:Väster|Öster|Norr|Söder|Västra|Östra|Norra|Södra|Lilla|Stora|Övre|Nedre|Gamla|Nya|S:t|S:ta)"
_NAME = rf"(?:{_FIRST}{_GAP})?{_WORD}(?:{_GAP}{_SECOND})?"
# 1:23, 2:14-2:18, S:3 (shared land), each possibly one of several: `1:2, 1:3 och 2:1`
# but no year, as in SOU 2025:92
_UNIT = r"(?!(?:1[6-9]|20)\d\d:)(?:\d{1,4}|[Ss]|[Gg][Aa]):\d{1,4}(?:[-–]\d{1,4}(?::\d{1,4})?)?(?![\d:])"
_MORE = rf"(?:(?:,{_GAP}|{_GAP}(?:och|samt|&){_GAP}|,){_UNIT}){{0,12}}"
_END = r"(?![\d:.,]?\d|[ ](?:kap|kr|mnkr|tkr|st|kvm|m2))"
_PLAIN = rf"\d{{1,3}}(?![\d:.,]\d|\d)(?:(?:,[ ]|[ ]och[ ]|[-–])\d{{1,3}}{_END})?"
_BLOCK = re.compile(rf"(?<![\w§.:/-])(?P<name>{_NAME}){_GAP}(?:kv\.?{_GAP})?{_UNIT}{_MORE}")
_LABELLED = re.compile(
    rf"(?:(?<!\w)(?:[Ff]astighet(?:en|erna)?|[Kk]v\.|[Kk]v|[Kk]varter(?:et|en)?|KV\.?){_GAP})"
    rf"(?P<whole>(?:{_NAME}|(?:[{UPPER}]{{3,25}})){_GAP}(?:{_UNIT}{_MORE}|{_PLAIN}))"
)
_NO_NAME = frozenset(_DATA["no_name"])


def find_properties(text: str) -> Iterator[Tag]:
    """The properties named in a text, in order; where several units share a name they are one tag."""
    taken = 0
    hits = [(match.start("whole"), match.end("whole")) for match in _LABELLED.finditer(text)]
    hits += [match.span() for match in _BLOCK.finditer(text) if match["name"] not in _NO_NAME]
    for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= taken:
            yield Tag(start, end, EntityLabel.PROPERTY, "", SOURCE)
            taken = end
