"""Places: towns, villages, waters, by their names and what stands before them; no streets and no houses."""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.model import Tag
from nlp.rules.namnform import LOWER, UPPER, is_first_name
from nlp.rules.namnord import is_town, never_name
from nlp.rules.windows import matches_around, places
from nlp.terms import EntityLabel

SOURCE = "regler:ort"

_DATA = loads(Path(__file__).with_name("orter.toml").read_text(encoding="utf-8"))
_ENDINGS = tuple(_DATA["slut"])
_NEVER = frozenset(_DATA["aldrig"])
_HOUSES = tuple(_DATA["hus"])
_LONGER = "|".join(_DATA["fortsatt"])

_FIRST = r"(?:Norra|Södra|Östra|Västra|Stora|Lilla|Övre|Nedre|Gamla|Öster|Väster)"
_WORD = rf"[{UPPER}](?:[{LOWER}]{{1,24}}|[{UPPER}]{{2,24}})(?:-[{UPPER}][{LOWER}]{{1,20}})?"
_NAME = rf"(?:{_FIRST}[ \u00a0\n])?{_WORD}(?:[ \u00a0](?:{_LONGER})(?=s?(?!\w)))?"
_AT = re.compile(rf"{_NAME}(?=s?(?![\w:]))(?!s?[ \u00a0]\d)")
_AND = re.compile(rf"[ \n]och[ \n](?={_WORD})")
_OPENS = re.compile(rf"[{UPPER}](?<![\w–-].)(?=[{LOWER}{UPPER}])")
# The word before a name, and what it says of it.
_HERE = frozenset({"i", "I", "vid", "Vid", "VID", "utanför", "förbi"})
_NEAR = frozenset({"till", "från", "kring", "genom", "mot", "av", "över", "längs", "på", "om"})
_WATERS = ("älven", "sjön", "fjärden", "tjärnen", "träsket", "viken")
# What goes there, or is planned for there; and where a meeting is held.
_THERE = re.compile(
    r"(?:(?<!\w)(?:skolskjuts|\w{0,9}buss(?:ar|en)?|\w{0,9}trafik|pendeltåg|tåg|tur(?:er)?|färja|resor|vägen)"
    r"[ \n]till|översiktsplan[ \n]för|(?:utvecklingsorten|tätorten|byn|orten)"
    r"|(?:salen|huset|[Hh]us|hotellet|herrgården|biblioteket|lokalen|hallen),)[ \n]\Z"
)
_CELL_ENDS = re.compile(r"[ ]?(?:[,\n\t]|\Z|kl)")
_COMMUNE = re.compile(
    rf"(?<![\w-])((?:{_FIRST}[ ])?[{UPPER}][{UPPER}{LOWER}-]+)[ \u00a0]"
    r"(?:[Kk]ommun|KOMMUN|[Ss]tad|STAD)(?=s?(?!\w))"
)
_MORE_AFTER = re.compile(rf"(?:[ \u00a0](?:&|[{UPPER}]|\d)|[ \u00a0\n](?:[Kk]ommun|[Ss]tad(?!s)|läns))")
_COMMUNES = (" kommun", " Kommun", " KOMMUN", " stad", " Stad", " STAD")

_Spans = set[tuple[int, int]]


def find_places(text: str) -> Iterator[Tag]:
    """The places named in a text, in order, a genitive -s left out.

    A name is learnt where what stands around it says that it is a place; after that it is one wherever it
    stands.
    """
    opens = [match.start() for match in _OPENS.finditer(text)]
    spans = _learnt(text, opens)
    names = {text[start:end] for start, end in spans} | _home_names(text)
    if names:
        spans |= set(_everywhere(text, opens, names))
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield Tag(start, end, EntityLabel.PLACE, "", SOURCE)
            last = end


def _learnt(text: str, opens: list[int]) -> _Spans:
    """Where names stand that are places by what stands around them."""
    spans: _Spans = set()
    for at in opens:
        before = text[max(0, at - 12) : at]
        word = before.split()[-1] if before[-1:].isspace() and before.strip() else ""
        name = _AT.match(text, at) if word or text.startswith("–", at - 1) else None
        if name is None or _MORE_AFTER.match(text, name.end()):
            continue
        if _is_there(text, word, name):
            spans.add((at, at + len(_bare(name.group()))))
        elif word == "mellan" and (joint := _AND.match(text, name.end())):
            other = _AT.match(text, joint.end())
            if other and _looks_so(name.group()) and _looks_so(other.group()):
                spans |= {name.span(), other.span()}
    return spans | _stretches(text)


def _is_there(text: str, word: str, name: re.Match[str]) -> bool:
    """Whether `word` before a name, or more than that, says that it is a place."""
    printed = name.group()
    if word in _HERE:
        return _looks_so(printed)
    if word in _NEAR and (is_town(printed) or printed.endswith(_WATERS)):
        return True
    start = name.start()
    if word in _LEADING or word.endswith(","):
        if word.endswith(",") and not (_looks_so(printed) and _CELL_ENDS.match(text, name.end())):
            return False
        return bool(_THERE.search(text, max(0, start - 30), start)) and _may_be(printed)
    return False


_LEADING = frozenset({"till", "för", "utvecklingsorten", "tätorten", "byn", "orten"})


def _stretches(text: str) -> _Spans:
    """`Lindvik–Ekhult`: the two ends of a line; and `Lindvik pekas ut som utvecklingsort`."""
    spans: _Spans = set()
    for at in places(text, (" pekas ut som", "\npekas ut som", " pekas\nut som")):
        named = _NAME_ENDS.search(text, max(0, at - 40), at)
        if named and _may_be(named.group()):
            spans.add(named.span())
    for at in places(text, ("–",)):
        before, after = _NAME_ENDS.search(text, max(0, at - 40), at), _AT.match(text, at + 1)
        if before and after and _looks_so(before.group()) and _looks_so(after.group()):
            spans |= {before.span(), after.span()}
    return spans


_NAME_ENDS = re.compile(rf"(?<![\w–-]){_NAME}\Z")


def _home_names(text: str) -> set[str]:
    """The names of the kommuner that the text names (`Lindviks kommun`), which are towns as well."""
    found = set()
    for match in matches_around(text, _COMMUNE, places(text, _COMMUNES), 45):
        name = match[1].title() if match[1].isupper() else match[1]
        found |= {name} | ({name[:-1]} if name.endswith("s") else set())
    return {name for name in found if name not in _NEVER and len(name) > 2}


def _everywhere(text: str, opens: list[int], names: set[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand, also with a genitive -s and in capitals."""
    heads = {name.split()[0][:3].casefold() for name in names}
    for at in opens:
        if text[at : at + 3].casefold() not in heads or not (match := _AT.match(text, at)):
            continue
        name = match.group()
        plain = name.title() if name.isupper() else name
        bare = next((each for each in (plain.removesuffix("s"), plain) if each in names), None)
        if bare and not _part_of_more(text, at, match.end()):
            yield at, at + len(bare)


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Whether capitalised words beside it make it part of a longer name: a person's, a firm's, a school's."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    return bool(_MORE_AFTER.match(text, end)) or before is not None


_BEFORE = re.compile(rf"(?:(?<!\w)[{UPPER}][{LOWER}]+|(?i:{'|'.join(_DATA['hem'])})|&)[ \u00a0]\Z")


def _may_be(name: str) -> bool:
    """Whether nothing speaks against a name where what stands beside it is sure."""
    last = name.rsplit(maxsplit=1)[-1]
    plain = last.title() if last.isupper() else last
    if is_town(plain):
        return True
    known = plain in _NEVER or plain in _FIRSTS or plain.endswith((*_HOUSES, "rum")) or never_name(plain)
    return not known and not is_first_name(plain)


_FIRSTS = frozenset(_FIRST.strip("(?:)").split("|"))


def _looks_so(name: str) -> bool:
    """Whether a name has the form of a place's."""
    words = name.split()
    last = next((word for word in reversed(words) if word[0].isupper()), name)
    plain = last.title() if last.isupper() else last
    if is_town(plain):
        return True
    if len(words) > 1 and words[0] in _FIRSTS:  # Norra Viken: the second word may be an ordinary one
        return plain.lower().removesuffix("s").endswith(_ENDINGS) and not plain.endswith(_HOUSES)
    bare = plain.removesuffix("s")
    if plain in _NEVER or bare in _NEVER or bare.endswith(_HOUSES) or is_first_name(plain):
        return False
    return len(bare) > len("Ån") and (bare.endswith(_ENDINGS) or plain.endswith(_ENDINGS))


def _bare(name: str) -> str:
    """A name without its genitive -s, where it has one."""
    return (
        name[:-1]
        if name.endswith("s") and not name.endswith(("ås", "näs", "ss")) and _looks_so(name[:-1])
        else name
    )
