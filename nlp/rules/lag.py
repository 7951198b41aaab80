"""References to law: an act by name, abbreviation or number in SFS, with the chapter and § cited of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER
from nlp.rules.windows import matches_around, places
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
    if name.startswith(("lagen om ", "lagen med ", "förordningen om "))
)
_SHORT = "|".join(sorted(_DATA["abbreviations"], key=len, reverse=True))
_NUMBER = rf"\((?:SFS{_GAP})?(?:(?:1[6-9]|20)\d\d:\d{{1,4}})\)"
_LETTER = rf"(?:{_GAP}?[a-h](?:[-–][a-h])?(?![\wåäö]))?"
_CHAPTER = rf"(?:\d{{1,2}}{_LETTER}{_GAP}?kap\.?|kap\.?{_GAP}?\d{{1,2}})"
_SECTION = (
    rf"(?:§§?{_GAP}?\d{{1,3}}{_LETTER}|\d{{1,3}}{_LETTER}(?:[-–,]{_GAP}?\d{{1,3}}{_LETTER}){{0,4}}"
    rf"(?:{_GAP}och{_GAP}\d{{1,3}}{_LETTER})?{_GAP}?§§?)"
)
_PART = (
    rf"(?:,?{_GAP}(?:(?:första|andra|tredje|fjärde|femte){_GAP}stycket(?:{_GAP}\d{{1,2}}{_LETTER})?|"
    rf"\d{{1,2}}{_GAP}st\.?|p\.?{_GAP}?\d{{1,2}}|(?:första|andra|tredje){_GAP}punkten|punkt(?:en)?{_GAP}\d{{1,2}}))"
)
_ARTICLE = rf"[Aa]rt(?:ikel|iklarna|\.){_GAP}\d{{1,3}}(?:\.\d)?{_LETTER}"
_PLACE = rf"(?:{_CHAPTER}(?:,?{_GAP}?{_SECTION})?|{_SECTION}|{_ARTICLE}){_PART}{{0,2}}"
_PLACES = rf"{_PLACE}(?:(?:,{_GAP}|{_GAP}(?:och|samt|eller|jämfört{_GAP}med|jfr){_GAP}){_PLACE}){{0,3}}"
# Any word that ends as the names of acts do; what stands beside it must say that it is one.
_OTHER = (
    rf"(?P<other%d>(?:[{LOWER}]{{2,20}}-{_GAP}och{_GAP})?"
    rf"[{LOWER}]{{3,40}}(?:lag(?:en)?|balken|förordning(?:en)?))(?!\w)"
)
_CITING = (
    r"(?:(?<=[Ee]nligt[ \n])|(?<=[Jj]ämlikt[ \n])|(?<=stöd av[ \n])|(?<=strid med[ \n])"
    r"|(?<=strid mot[ \n])|(?<=enlighet med[ \n]))"
)
_SURE_SHORT = "|".join(sorted({*_DATA["abbreviations"]} - {*_DATA["doubtful"]}, key=len, reverse=True))
_REFERENCE = re.compile(
    # 5 kap. 35 § kommunallagen (2017:725) · 9 kap. 2 § i plan- och bygglagen
    rf"(?<![\w§])(?:{_PLACES}){_GAP}(?:i{_GAP})?(?i:{_NAMES}|{_OTHER % 1})(?!\w)(?:{_GAP}{_NUMBER})?"
    rf"|(?<![\w§])(?:{_PLACES}){_GAP}(?:i{_GAP})?(?:{_SHORT})(?![\w-])(?:{_GAP}{_NUMBER})?"
    # kommunallagen 5 kap. 35 § · PBL 9 kap. 31 b § · KL 5:35
    rf"|(?<!\w)(?i:{_NAMES})(?!\w)(?:{_GAP}{_NUMBER})?(?:,?{_GAP}{_PLACES})?"
    rf"|(?<![\w-])(?i:{_OTHER % 2}){_GAP}(?:{_NUMBER}(?:,?{_GAP}{_PLACES})?|{_PLACES})"
    rf"|{_CITING}(?:{_OTHER % 3}|(?:{_SURE_SHORT})(?![\w-]))"
    rf"|(?<![\w(-])(?:{_SHORT}),?{_GAP}(?:{_PLACES}|\d{{1,2}}:\d{{1,3}}{_LETTER}(?![\d:]))"
    # lag (2022:629) om … : its number names it
    rf"|(?<!\w)(?i:lag(?:en)?|förordning(?:en)?){_GAP}{_NUMBER}(?:{_GAP}(?:{_SUBJECTS})(?!\w))?"
    rf"|(?<!\w)SFS{_GAP}?(?:1[6-9]|20)\d\d:\d{{1,4}}(?!\d)"
)
_NO_ACT = re.compile(rf"(?:(?:{'|'.join(_DATA['never'])})slag|(?:{'|'.join(_DATA['teams'])})lag)(?:en)?\Z")
# What every reference holds: a word that ends as acts do, an abbreviation, the statute book.
_STEMS = ("lag", "balk", "ordning", "stadga", "konvention", "egeringsform", "LAG", "BALK", "ORDNING", "Lag")
_SHORTS = (*_DATA["abbreviations"], "SFS")
_ENDS = re.compile(r"(?i:lag(?:en)?|balken|balk|ordning(?:en)?|stadgan?|konventionen|egeringsformen)(?!\w)")
_COMMON = (
    "förs",
    "under",
    "ans",
    "avs",
    "Förs",
    "sans",
    "FÖRS",
)  # förslag, underlag, anslag: most words in -lag
_LONGEST = 120  # characters of a reference
_SFS = re.compile(r"(?:1[6-9]|20)\d\d:\d{1,4}")


def find_laws(text: str) -> Iterator[Tag]:
    """The references to law in a text, in order; `value` is the act's number in SFS where it is printed."""
    for match in matches_around(text, _REFERENCE, _around(text), _LONGEST):
        other = match["other1"] or match["other2"] or match["other3"]
        if other and _NO_ACT.search(other.lower()):
            continue
        number = _SFS.search(match[0])
        yield Tag(match.start(), match.end(), EntityLabel.LAW, number[0] if number else "", SOURCE)


def _around(text: str) -> Iterator[int]:
    """Where a reference may be; most of a text is far from any."""
    for at in places(text, _STEMS):
        if _ENDS.match(text, at) and not text.endswith(_COMMON, max(0, at - 5), at):
            yield at
    for short in _SHORTS:
        for at in places(text, (short,)):
            before, after = text[at - 1 : at], text[at + len(short) : at + len(short) + 1]
            if not before.isalnum() and not after.isalnum():
                yield at
