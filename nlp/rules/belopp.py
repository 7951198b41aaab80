"""Amounts of money, with their value in kronor."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.model import Tag
from nlp.rules.numerals import WORD, numeral
from nlp.rules.windows import matches_near
from nlp.terms import EntityLabel

SOURCE = "regler:belopp"

_BLANK = r"[ \u00a0\u2009\u202f]"
_GAP = rf"(?:{_BLANK}{{0,2}}\n?{_BLANK}{{0,2}})"
_NUMBER = (
    rf"\d{{1,3}}(?:(?:{_BLANK}|\.)\d{{3}}(?!\d)){{1,4}}(?:,\d{{1,3}}(?!\d))?|\d{{1,12}}(?:[.,]\d{{1,6}})?"
)
# A line may end inside `139 000 000 kr`; `punkt 5`, `§ 5` and `nr 5` are numbers of their own.
_COUNTED = r"(?<!§ )(?<!nr )(?<!punkt )(?<!sida )(?<!kap )(?<!år )(?<!klass )"
_BROKEN = (
    rf"(?<=[a-zåäö,][ ]){_COUNTED}\d{{1,3}}(?:{_BLANK}\d{{3}}){{0,2}}\n\d{{3}}"
    rf"(?:{_BLANK}\d{{3}}){{0,3}}(?!\d)(?:,\d{{1,3}}(?!\d))?"
)
_SIGN = r"(?:(?<![\w)])[-−–+](?=\d))?"

# The unit, and what one of it is in kronor; the longest spelling first.
_UNITS = (
    (r"miljarder(?:\s(?:svenska\s)?kronor|\skr\b)", 10**9),
    (r"(?:mdkr|mdr\s?kr|mdr)\b", 10**9),
    (r"miljon(?:er)?(?:\s(?:svenska\s)?kronor|\skr\b)", 10**6),
    (r"(?:mn?kr|msek|milj\.?\s?kr(?:onor)?|mnsek|mn\skr)\b", 10**6),
    (r"tusen\s?(?:kronor|kr\b)|tusentals\skronor", 10**3),
    (r"(?:tkr|tsek|kkr|ksek)\b", 10**3),
    (r"svenska\skronor\b|kronor\b|kr\b|sek\b|:-", 1),
)
_UNIT = "|".join(f"(?P<u{index}>{unit})" for index, (unit, _) in enumerate(_UNITS))
_MONEY = re.compile(
    rf"(?<![\w.,:/§])(?P<number>{_BROKEN}|{_SIGN}(?:{_NUMBER})|{WORD}){_GAP}(?:{_UNIT})(?![\wåäö])",
    re.IGNORECASE,
)
# kr 4:50, kronor 685.000:-, as they were written into the 1980s
_OLD = re.compile(
    rf"(?<!\w)(?:kronor|kr\.?){_BLANK}?(?P<number>{_NUMBER})(?P<ore>:(?:-|\d\d(?!\d)))", re.IGNORECASE
)
# What every unit holds; most of a text is far from any.
_HINTS = ("kr", "KR", "Kr", "sek", "SEK", "Sek", "iljard", "ILJARD", "md", "Md", "MD", ":-")
_LONGEST = 80  # characters of a number and its unit
_PREFIXED = re.compile(rf"(?<!\w)SEK{_BLANK}?(?P<number>{_NUMBER})(?![\d.,]*\d)(?!{_BLANK}?(?:kr|kronor)\b)")

# `1,5 miljoner` is money only where the words around it speak of money and it counts nothing itself.
_MILLIONS = re.compile(
    rf"(?<![\w.,:/§])(?P<number>{_NUMBER}|{WORD}){_GAP}(?P<unit>miljoner|miljon|miljarder|miljard)"
    r"(?=\s{0,2}(?:[.,;:)]|$|(?:till|för|per|i|om\såret|årligen|under|och|av|från|jämfört)\b))",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT_MONEY = re.compile(
    r"kostnad|kostar|budget|anslag|anslå|bidrag|intäkt|skuld|invester|\blån|avgift|resultat|underskott|överskott|"
    r"belopp|ersättning|kronor|finansier|utdelning|tillskott|besparing|avvikelse",
    re.IGNORECASE,
)

# A unit declared once for the short table under it: `(i tusentals kronor)`, `Belopp i tkr`, `tkr` on its own.
_THOUSANDS = r"tusentals\skronor|tusen\skronor|tkr|kkr|tsek"
_MILLION = r"miljoner\skronor|mnkr|mkr|msek"
_CAPTION = re.compile(
    rf"(?:\((?:alla\s)?(?:belopp(?:en)?\s)?(?:i\s|anges\si\s)?(?:(?P<k1>{_THOUSANDS})|(?P<m1>{_MILLION}))\)"
    rf"|^(?:[^\n]{{0,60}}\s)?(?:alla\s)?belopp(?:en)?\s(?:anges\s)?i\s(?:(?P<k2>{_THOUSANDS})|(?P<m2>{_MILLION}))"
    rf"|^(?:(?P<k3>{_THOUSANDS})|(?P<m3>{_MILLION})))[ \u00a0.:]{{0,3}}$",
    re.IGNORECASE | re.MULTILINE,
)
_CAPTION_HINTS = ("usen", "ronor", "kr", "USEN", "RONOR", "KR", "sek", "SEK")
_CAPTION_LONGEST = 120
_ROW = re.compile(
    r"(?P<words>[^\d\n]{0,80}[A-Za-zÅÄÖåäö][^\d\n]{0,80}[ \u00a0:])"
    r"(?P<number>[-−–]?\d{1,3}(?:[ \u00a0.]\d{3}){0,4}(?:,\d+)?)[ \u00a0]*$"
)
_MAX_WORDS = 60  # longer than that a line is prose that happens to end in a number


def find_amounts(text: str) -> Iterator[Tag]:
    """The amounts of a text in order, number and unit; `value` in kronor as a decimal string."""
    hits = {match.start(): (match.end(), value) for match, value in _printed(text)}
    for start, end, value in _tabled(text):
        hits.setdefault(start, (end, value))
    last = 0
    for start, (end, value) in sorted(hits.items()):
        if start >= last:  # `kronor 685.000:-` holds `685.000:-`
            yield Tag(start, end, EntityLabel.AMOUNT, _decimal(value), SOURCE)
            last = end


def _printed(text: str) -> Iterator[tuple[re.Match[str], Decimal]]:
    """Numbers with their unit beside them."""
    for match in matches_near(text, _MILLIONS, ("ilj", "ILJ"), _LONGEST):
        if _ABOUT_MONEY.search(text, max(0, match.start() - 80), match.start()):
            factor = 10**9 if match["unit"].casefold().startswith("miljard") else 10**6
            yield match, _number(match["number"]) * factor
    for match in matches_near(text, _MONEY, _HINTS, _LONGEST):
        factor = next(factor for index, (_, factor) in enumerate(_UNITS) if match[f"u{index}"])
        yield match, _number(match["number"]) * factor
    for match in matches_near(text, _PREFIXED, ("SEK",), _LONGEST):
        yield match, _number(match["number"])
    for match in matches_near(text, _OLD, _HINTS, _LONGEST):
        ore = match["ore"].strip(":-")
        yield match, _number(match["number"]) + Decimal(ore or 0) / 100


def _tabled(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """The numbers at the row ends of a short table whose unit stands in the caption above it."""
    for caption in matches_near(text, _CAPTION, _CAPTION_HINTS, _CAPTION_LONGEST):
        factor = 1000 if caption["k1"] or caption["k2"] or caption["k3"] else 10**6
        for row in _rows(text, caption.end()):
            yield row.start("number"), row.end("number"), _number(row["number"]) * factor


def _rows(text: str, start: int) -> Iterator[re.Match[str]]:
    """The rows of words and one number that follow, blank lines aside, up to the first other line."""
    at = start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        row = _ROW.match(text, at, end)
        if row and len(row["words"]) <= _MAX_WORDS and not re.search(r"(?<!\d)(?:19|20)\d\d$", line.rstrip()):
            yield row
        elif line.strip():
            return
        at = end + 1


def _number(printed: str) -> Decimal:
    """The number a text prints the Swedish way; a full stop before three digits parts thousands."""
    word = numeral(printed)
    if word is not None:
        return Decimal(word)
    bare = re.sub(r"[\s\u2009\u202f]", "", printed).replace("−", "-").replace("–", "-")
    bare = re.sub(r"\.(?=\d{3}(?!\d))", "", bare).replace(",", ".")
    return Decimal(bare)


def _decimal(value: Decimal) -> str:
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
