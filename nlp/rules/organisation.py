"""Organisations: kommuner and regions as such, authorities, firms, associations; by their names' shape."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER, UPPER
from nlp.rules.namnord import never_name
from nlp.rules.windows import places
from nlp.terms import EntityLabel

SOURCE = "regler:organisation"

_DATA = loads(Path(__file__).with_name("organisationer.toml").read_text(encoding="utf-8"))
_BEGINS = tuple(_DATA["begins"])
_NOT_BEGINS = frozenset(_DATA["not_begins"])
_ENDS = tuple(_DATA["ends"])
_NO_KOMMUN = frozenset(_DATA["no_kommun"])
_NO_FIRM = frozenset(_DATA["no_firm"])
_CLUBS = frozenset(_DATA["clubs"])
_KINDS = frozenset(_DATA["kinds"])
_FIRST: dict[str, list[str]] = defaultdict(list)
for _name in sorted(_DATA["named"], key=len, reverse=True):
    _FIRST[re.match(r"[\w-]+", _name)[0]].append(_name)  # type: ignore[index]

_WORD = rf"[{UPPER}][{UPPER}{LOWER}'’´-]{{0,30}}"
_CAPITALISED = re.compile(rf"[{UPPER}](?<![\w-].)[{UPPER}{LOWER}'’´-]{{0,30}}")
_FORMS = frozenset({"AB", "HB", "KB"})
_NO_UNIT = r"[ ]\d{1,3}:"  # of a property
_AHEAD = re.compile(
    rf"[ \u00a0](?:i[ ])?{_WORD}(?:[ \u00a0](?:i[ ])?{_WORD}(?!{_NO_UNIT})){{0,4}}(?![\w-]|{_NO_UNIT})"
)
_BACK = re.compile(
    rf"(?:(?<![\w&-]){_WORD}(?:[ \u00a0](?:&|i|läns[ ]landsting|och(?=[ ](?:Söner|Co|Bröder)))(?=[ ]))?"
    r"[ \u00a0]){1,6}\Z"
)
_WRAPPED = re.compile(rf"[^\n]{{40,}}\n(?:{_WORD}[ ]){{0,3}}\Z")
_COUNTY = re.compile(rf"[ \u00a0](?:i[ \u00a0])?(?:{_WORD}[ \u00a0]){{1,2}}län(?!\w)")
_OWN_NAME = re.compile(
    r"(?<![\w-])((?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Upplands|NORRA|SÖDRA|ÖSTRA|VÄSTRA)[ ])?"
    rf"{_WORD})[ \u00a0]\Z"
)
_WRAPPED_NAME = re.compile(rf"(?<![\w-])([{UPPER}][{LOWER}]{{1,30}}s)\n\Z")
_ACTS = re.compile(
    r"(?:s|:s)?(?![\w-])(?:[,.;)\n]|[ ](?:har|hade|anser|ansåg|framför|föreslår|avstyrker|tillstyrker|menar"
    r"|motsätter|lämnar|och|samt)(?!\w))"
)
_INSIDE = re.compile(r"[a-zåäö,][ \n]\Z")
_COMMUNES = (
    " kommun",
    " stad",
    " Stad",
    " läns landsting",
    "\nkommun",
    " KOMMUN",
    " STAD",
    " LÄNS LANDSTING",
    " kommuns",
)
_WHOLE = re.compile(r"[ \n](?:kommun|stad|Stad|läns[ ]landsting|KOMMUN|STAD|LÄNS[ ]LANDSTING)(?=s?(?![\w-]))")

_Span = tuple[int, int]


def find_organisations(text: str) -> Iterator[Tag]:
    """The organisations named in a text, in order, a genitive -s left out."""
    spans = [*_communes(text), *_small(text)]
    for word in _CAPITALISED.finditer(text):
        spans += _of_word(text, word)
    last = 0
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield Tag(start, end, EntityLabel.ORG, "", SOURCE)
            last = end


def _of_word(text: str, word: re.Match[str]) -> Iterator[_Span]:
    """What organisation a capitalised word begins or ends, if any."""
    name = word.group()
    if name in _FORMS:
        yield from _firm(text, word)
    elif name in _CLUBS:
        yield from _club(text, word)
    elif known := list(_known(text, word)):
        yield from known
    elif name in _DATA["unions"]:
        inside = _INSIDE.search(text, max(0, word.start() - 2), word.start())
        if _ACTS.match(text, word.end()) and (inside or text[word.end()] in " \n"):
            yield word.span()
    elif name == "Region" or name.endswith(_BEGINS) or name[1:] in _BEGINS or name.title() in _BODIES:
        yield from _beginning(text, word)
    elif name.endswith(_ENDS) and (before := _OWN_NAME.search(text, max(0, word.start() - 40), word.start())):
        yield before.start(1), word.end()


_BODY_ENDINGS = ("nämnden", "styrelsen", "utskottet", "fullmäktige", "kontoret", "förvaltningen", "enheten")
_BODIES = frozenset(
    {
        "Stiftelsen",
        "Föreningen",
        "Kommunalförbundet",
        "Handelsbolaget",
        "Landstinget",
        "Byalaget",
        "Räddningstjänsten",
    }
)


def _known(text: str, word: re.Match[str]) -> Iterator[_Span]:
    start, printed = word.start(), word.group()
    for name in _FIRST.get(printed) or _FIRST.get(printed.removesuffix("s")) or ():
        end = start + len(name)
        if text.startswith(name, start) and not re.match(
            r"s?[\w-]", text[end : end + 2].removeprefix("s") or " "
        ):
            county = _COUNTY.match(text, end) if name == "Länsstyrelsen" else None
            yield start, county.end() if county else end
            return


def _small(text: str) -> Iterator[_Span]:
    for at in places(text, _DATA["small"][:1]):
        if not text[at - 1 : at].isalnum() and text[at + 13 : at + 14] not in {"-", "r"}:
            yield at, at + len(_DATA["small"][0])


def _firm(text: str, form: re.Match[str]) -> Iterator[_Span]:
    """`Nordvatten & Söner AB`, `AB Lindvikbostäder`."""
    start = form.start()
    before = _BACK.search(text, max(0, start - 120), start)
    low = _trimmed(text, before.start(), start) if before else start
    if _WRAPPED.search(text, max(0, low - 160), low):  # the name may begin on the line above
        above = _BACK.search(text[: low - 1] + " ", max(0, low - 60))
        low = _trimmed(text, above.start(), low) if above else low
    if low < start:
        # of `Bostads AB Lindvik` the name stands behind
        ahead = _AHEAD.match(text, form.end()) if text[low:start].strip() in _KINDS else None
        yield low, _without_genitive(text, low, ahead.end()) if ahead else form.end()
    elif form.group() == "AB" and (ahead := _AHEAD.match(text, form.end())):
        yield start, _without_genitive(text, start, ahead.end())


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a firm's name begins: not at the word that opens the sentence, nor at another firm's AB."""
    for word in _CAPITALISED.finditer(text, start, end):
        if word.group() in _NO_FIRM or word.group() in _FORMS:
            start = word.end() + 1
            while start < end and not text[start].isupper():
                start += 1
    return min(start, end)


def _club(text: str, word: re.Match[str]) -> Iterator[_Span]:
    """`IF Trasten`, `Lindviks IF`."""
    before = _OWN_NAME.search(text, max(0, word.start() - 40), word.start())
    if before and not never_name(before[1].split()[-1]):
        yield before.start(1), word.end()
    elif ahead := re.compile(rf"[ ]{_WORD}").match(text, word.end()):
        yield word.start(), ahead.end()


def _beginning(text: str, word: re.Match[str]) -> Iterator[_Span]:
    """`Stiftelsen Norra Herrgården`, `Region Lindvik`, `Byalaget i Uddebo`, `Norra Idrottsklubben`."""
    name, start = word.group(), word.start()
    before = re.compile(r"(?:Norra|Södra|Östra|Västra|Svenska|Sveriges)[ ]\Z").search(
        text, max(0, start - 9), start
    )
    if before and name not in _BODIES:
        yield before.start(), word.end()
        return
    ahead = _AHEAD.match(text, word.end())
    if ahead is None or name in _NOT_BEGINS:
        return
    first = ahead.group().split()[0]
    if first in _NO_FIRM or first.endswith(_BODY_ENDINGS):
        return
    end = ahead.end()
    if name == "Region" and (county := re.compile(r"[ ]län(?!\w)").match(text, end)):
        end = county.end()
    yield start, _without_genitive(text, start, end)


def _without_genitive(text: str, start: int, end: int) -> int:
    """Where a name ends, its genitive -s aside: where the bare name stands elsewhere, or ends as they do."""
    name = text[start:end]
    if not name.endswith("s") or name.endswith("ss"):
        return end
    bare = name[:-1]
    elsewhere = re.compile(rf"{re.escape(bare)}(?![\w-])").search(text)
    return end - 1 if elsewhere or bare.endswith(("bostäder", "hem", "en", "an", "et", "or")) else end


def _communes(text: str) -> Iterator[_Span]:
    """`Lindviks kommun`, `LINDVIKS STAD`, `Lindviks läns landsting`."""
    for at in places(text, _COMMUNES):
        whole = _WHOLE.match(text, at)
        own = _WRAPPED_NAME if text[at] == "\n" else _OWN_NAME
        before = own.search(text, max(0, at - 40), at + 1) if whole else None
        if whole is None or before is None:
            continue
        name = before[1].split()[-1]
        town = "tad" in whole.group() or "STAD" in whole.group()
        if name in _NO_KOMMUN or (town and not name.lower().endswith(("s", "by", "x"))) or len(name) < 2:
            continue
        yield before.start(1), whole.end()
