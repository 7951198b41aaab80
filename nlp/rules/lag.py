"""References to law: an act by name, abbreviation or number in SFS, with the chapter and § cited of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.windows import matches_near
from nlp.terms import EntityLabel

SOURCE = "regler:lag"

_DATA = loads(Path(__file__).with_name("lagar.toml").read_text(encoding="utf-8"))
_GAP = r"(?:[ \u00a0]\n?|\n)"
_NAMES = "|".join(
    re.escape(name).replace(r"\ ", _GAP) for name in sorted(_DATA["names"], key=len, reverse=True)
)
# What acts are about, where it stands behind the number: lagen (2003:778) om skydd mot olyckor.
_SUBJECTS = "|".join(
    re.escape(name.partition(" ")[2]).replace(r"\ ", _GAP)
    for name in sorted(_DATA["names"], key=len, reverse=True)
    if name.startswith("lagen ")
)
_SHORT = "|".join(sorted(_DATA["abbreviations"], key=len, reverse=True))
_NUMBER = rf"\((?:SFS{_GAP})?(?:(?:1[6-9]|20)\d\d:\d{{1,4}})\)"
_LETTER = rf"(?:{_GAP}?[a-f](?![\wåäö]))?"
_CHAPTER = rf"(?:\d{{1,2}}{_LETTER}{_GAP}?kap\.?|kap\.?{_GAP}?\d{{1,2}})"
_SECTION = (
    rf"(?:§§?{_GAP}?\d{{1,3}}{_LETTER}|\d{{1,3}}{_LETTER}(?:[-–,]{_GAP}?\d{{1,3}}{_LETTER}){{0,4}}"
    rf"(?:{_GAP}och{_GAP}\d{{1,3}}{_LETTER})?{_GAP}?§§?)"
)
_PART = (
    rf"(?:,?{_GAP}(?:(?:första|andra|tredje|fjärde|femte){_GAP}stycket|\d{{1,2}}{_GAP}st\.?|"
    rf"p\.?{_GAP}?\d{{1,2}}|punkt{_GAP}\d{{1,2}}))"
)
_PLACE = rf"(?:{_CHAPTER}(?:,?{_GAP}?{_SECTION})?|{_SECTION}){_PART}{{0,2}}"
_PLACES = rf"{_PLACE}(?:(?:,{_GAP}|{_GAP}(?:och|samt|eller|jämfört{_GAP}med|jfr){_GAP}){_PLACE}){{0,3}}"
_ACT = rf"(?:(?:{_NAMES})(?!\w)|(?:{_SHORT})(?![\w-]))"
_REFERENCE = re.compile(
    # 5 kap. 35 § kommunallagen (2017:725) · 9 kap. 2 § i plan- och bygglagen
    rf"(?<![\w§])(?:{_PLACES}){_GAP}(?:i{_GAP})?(?i:{_NAMES})(?!\w)(?:{_GAP}{_NUMBER})?"
    rf"|(?<![\w§])(?:{_PLACES}){_GAP}(?:i{_GAP})?(?:{_SHORT})(?![\w-])(?:{_GAP}{_NUMBER})?"
    # kommunallagen 5 kap. 35 § · PBL 9 kap. 31 b § · KL 5:35
    rf"|(?<!\w)(?i:{_NAMES})(?!\w)(?:{_GAP}{_NUMBER})?(?:,?{_GAP}{_PLACES})?"
    rf"|(?<![\w(-])(?:{_SHORT}),?{_GAP}(?:{_PLACES}|\d{{1,2}}:\d{{1,3}}{_LETTER}(?![\d:]))"
    # lag (2022:629) om … : its number names it
    rf"|(?<!\w)(?i:lag(?:en)?|förordning(?:en)?){_GAP}{_NUMBER}(?:{_GAP}(?:{_SUBJECTS})(?!\w))?"
    rf"|(?<!\w)SFS{_GAP}?(?:1[6-9]|20)\d\d:\d{{1,4}}(?!\d)"
)
# What every reference holds; most of a text is far from any.
_STEMS = ("lag", "balk", "ordning", "stadga", "onvention", "egeringsform")
_HINTS = (*_STEMS, *map(str.upper, _STEMS), "Lag", "Ordning", "SFS", *_DATA["abbreviations"])
_LONGEST = 160  # characters of a reference
_SFS = re.compile(r"(?:1[6-9]|20)\d\d:\d{1,4}")


def find_laws(text: str) -> Iterator[Tag]:
    """The references to law in a text, in order; `value` is the act's number in SFS where it is printed."""
    for match in matches_near(text, _REFERENCE, _HINTS, _LONGEST):
        number = _SFS.search(match[0])
        yield Tag(match.start(), match.end(), EntityLabel.LAW, number[0] if number else "", SOURCE)
