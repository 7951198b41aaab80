"""Fastighetsbeteckningar: the names of real estate, as the cadastre has them (fastighetsregisterförordningen
2000:308): trakt or kvarter, block and unit (`Lindvik 2:14`, `kvarteret Björken 3`, `Björken 3`).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER, UPPER
from nlp.rules.namnord import never_name
from nlp.rules.windows import matches_around, places
from nlp.terms import EntityLabel

SOURCE = "regler:fastighet"

_DATA = loads(Path(__file__).with_name("fastigheter.toml").read_text(encoding="utf-8"))

_GAP = r"[ \u00a0]?\n?[ \u00a0]?(?<=[ \u00a0\n])"
_WORD = rf"[{UPPER}][{LOWER}]{{2,25}}(?:-[{UPPER}]?[{LOWER}]+)?"
# The second word of names in two: Lindvik Backe 2:14, Lindvik Kyrkby 3:12.
_SECOND = rf"(?:{'|'.join(_DATA['second'])})"
_FIRST = rf"(?:{'|'.join(_DATA['first'])})"
_NAME = rf"(?:{_FIRST}{_GAP})?{_WORD}(?:{_GAP}{_SECOND})?"
# 1:23, 2:14-2:18, S:3 (shared land), each possibly one of several: `1:2, 1:3 och 2:1`
# but no year, as in SOU 2025:92
_UNIT = r"(?!(?:1[6-9]|20)\d\d:)(?:\d{1,4}|[Ss]|[Gg][Aa]|FS|fs):\d{1,4}(?:[-–]\d{1,4}(?::\d{1,4})?)?(?![\d:])"
_MORE = rf"(?:(?:,{_GAP}|{_GAP}(?:och|samt|&){_GAP}|,){_UNIT}){{0,12}}"
_END = r"(?![\d:.,/-]?\d|[ ](?:kap|kr|mnkr|tkr|st|kvm|m2|\d))"
_PLAIN = (
    rf"\d{{1,3}}(?![\d:.,]\d|\d)(?:(?:,[ ]\d{{1,3}}{_END}){{0,8}}(?:,[ ]|[ ]och[ ]|[-–])\d{{1,3}}{_END})?"
)
_BLOCK = re.compile(rf"(?P<name>{_NAME}|[{UPPER}]{{4,25}}){_GAP}(?:kv\.?{_GAP})?{_UNIT}{_MORE}")
_QUARTER = r"(?:[Kk]v\.?|[Kk]varter(?:et|en)?|KV\.?|KVARTERET)"
_SOME = rf"(?:{_UNIT}{_MORE}|{_PLAIN})"
_LABELLED = re.compile(
    rf"(?<!\w)[Ff]astighet(?:en|erna)?{_GAP}(?P<whole>(?:{_NAME}|[{UPPER}]{{3,25}}){_GAP}{_SOME})"
    rf"|(?<!\w)(?P<quarter>{_QUARTER}{_GAP}(?:{_NAME}|[{UPPER}]{{4,25}})(?:{_GAP}{_SOME})?)"
    r"(?!\w|[ ](?:AB|HB|KB)(?!\w))"
    rf"|(?<!\w)(?P<town>[Ss]tadsäg(?:an|a|orna|or){_GAP}(?:nr\.?{_GAP})?{_PLAIN})"
)
_NO_NAME = frozenset(_DATA["no_name"])
_QUARTERS = frozenset(_DATA["quarters"].split())
_REACH = 90  # characters of a name with its units

_NUMBERS = re.compile(r"(?<=[^\W\d_][ \u00a0])\d{1,3}(?![\d:/%§])")
_WORD_BEFORE = re.compile(rf"(?<![\w-])[{UPPER}](?:[{LOWER}]{{2,25}}|[{UPPER}]{{3,25}})[ \u00a0]\Z")
_DEFINITE = re.compile(r"(?i:en|et|an|on|in|ern|eln|orn)\Z")
_PREPOSITION = r"(?:för|av|på|till|om|avseende|angående|inom|i|vid|å|från)"
_LAND_BEFORE = re.compile(
    rf"(?<!\w)(?i:{'|'.join(_DATA['land'])})(?:,|[ \n]{_PREPOSITION}(?:[ \n]delar?[ \n]av)?)?[ \n]\Z"
)
# before a name of kvarter these say that it is a school's, a ward's or a bus's instead
_NOT_LAND = re.compile(rf"(?i:{'|'.join(_DATA['no_land'])})[ \n]\Z")
_LAND_AFTER = re.compile(rf"[ ]?(?:[,\t–-]|\n)[ \t]?(?:{'|'.join(_DATA['follows'])})(?!\w)", re.IGNORECASE)
_MAY_FOLLOW = re.compile(
    r"[ \u00a0]?(?:[.,;:)\t\n–-]|\Z|\(|\d{4}-)|[ ]{2}"
    rf"|[ \u00a0](?:(?:{'|'.join(map(re.escape, _DATA['may_follow']))})(?!\w)|[{UPPER}])"
)


def find_properties(text: str) -> Iterator[Tag]:
    """The properties named in a text, in order; where several units share a name they are one tag.

    The word kvarter before a name is part of it, the word fastighet is not.
    """
    hits = [match.span(match.lastgroup or 0) for match in _labelled(text)]
    hits += [match.span() for match in _blocks(text)]
    hits += _quarters(text, {text[start:end] for start, end in hits})
    taken = 0
    for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= taken:
            yield Tag(start, end, EntityLabel.PROPERTY, "", SOURCE)
            taken = end


def _labelled(text: str) -> Iterator[re.Match[str]]:
    hints = ("astighet", "kv", "Kv", "KV", "tadsäg")
    return matches_around(text, _LABELLED, places(text, hints), _REACH)


def _blocks(text: str) -> Iterator[re.Match[str]]:
    around = (at for at in places(text, (":",)) if text[at + 1 : at + 2].isdigit())
    for match in matches_around(text, _BLOCK, around, _REACH):
        if match["name"].title() not in _NO_NAME:
            yield match


def _quarters(text: str, printed: set[str]) -> list[tuple[int, int]]:
    """`Björken 3` without a word that says what it is: where it stands among words about land, or bears a
    name that kvarter bear; and then wherever the same name stands.
    """
    sure: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    names = {name.rstrip("0123456789 ,-–").split()[-1].title() for name in printed if ":" not in name}
    for number in _NUMBERS.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, number.start() - 30), number.start())
        whole = _UNITS.match(text, number.start())
        if word is None or whole is None:
            continue
        planned = _LAND_BEFORE.search(text, max(0, word.start() - 50), word.start())
        if not planned and not _MAY_FOLLOW.match(text, whole.end()):
            continue
        name = word.group().strip()
        if name.title() in _NO_NAME or (name.title() not in _QUARTERS and never_name(name.title())):
            continue
        is_sure = _is_land(text, word.start(), whole.end(), name.title())
        (sure if is_sure else doubtful).append((word.start(), whole.end()))
        if is_sure:
            names.add(name.title())
    return sure + [span for span in doubtful if text[slice(*span)].split(maxsplit=1)[0].title() in names]


_UNITS = re.compile(_PLAIN)


def _is_land(text: str, start: int, end: int, name: str) -> bool:
    """Whether a name and a number are land, by what stands beside them or by the name."""
    before = text[max(0, start - 50) : start]
    if name in _QUARTERS:
        return _NOT_LAND.search(before) is None
    definite = _DEFINITE.search(name) is not None
    return definite and bool(_LAND_BEFORE.search(before) or _LAND_AFTER.match(text, end))
