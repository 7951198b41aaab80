"""Parties: letters and names, wherever they stand for the party.

The value is the printed letters in capitals ((fp) is FP: no successor is put in), or for a name its
abbreviation, "" where a local party's name has none that we know.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from nlp.model import Tag
from nlp.rules.namnform import LOWER, TOKEN, UPPER, is_first_name, name_before
from nlp.rules.namnlista import surname_first
from nlp.rules.namnord import never_name
from nlp.rules.partikolumn import listed
from nlp.rules.partilokal import letters_alone, names_spelled_out
from nlp.rules.partiord import ALSO, KNOWN, LOCAL, MARKS, NOT, VALUE
from nlp.rules.windows import matches_near
from nlp.terms import EntityLabel

SOURCE = "regler:parti"

_LETTER = f"{UPPER}{LOWER}"
_CODE = rf"[{_LETTER}]{{1,6}}!?"
_AND = r"(?:\s{0,2}[,;/+&]\s{0,2}(?:och\s{1,2})?|\s{1,2}(?:och|samt|eller|respektive)\s{1,2})"
_PRINTED = "|".join(sorted(map(re.escape, KNOWN), key=len, reverse=True))


def _standing(before: str, codes: Iterable[str] = KNOWN) -> str:
    """A pattern of party letters, a group; `before` is a lookbehind past the first of them.

    A pattern that begins with letters is sought many times as fast as one that begins by looking back.
    """
    printed = sorted(codes, key=len, reverse=True)
    firsts = sorted({code[0] for code in printed})
    tails = ("|".join(re.escape(code[1:]) for code in printed if code[0] == first) for first in firsts)
    rest = "|".join(f"(?<={first})(?:{tail})" for first, tail in zip(firsts, tails, strict=True))
    return f"([{''.join(firsts)}]{before}(?:{rest}))"


_GROUP = r"-(?:grupp|ledam|politik|förslag|yrkand|reserv|represent)"

_SMALL = {form for code in ("KD", "FP", "MP", "SD", "KDS", "VPK") for form in (code.lower(), code.title())}

_PARENTHESES = re.compile(
    rf"[(\[]\s?(?:(?:båda|bägge|samtliga|alla)\s{{1,2}})?"
    rf"({_CODE}(?:{_GROUP}\w{{0,12}})?(?:{_AND}{_CODE}){{0,7}})\s?[)\]]"
)
_HALF_OPEN = re.compile(_standing(rf"(?<=[{LOWER}][ \u00a0].)") + r"(?=\))")
_SLASHED = re.compile(
    rf"/(?:(?<=[{LOWER}][ \u00a0\n].)|(?<=[{LOWER}][ \u00a0\n]{{2}}.))({_PRINTED}|{_PRINTED.lower()})/(?!\w)"
    # the other stroke is often left out
    rf"|/(?:(?<=[{LOWER}].)|(?<=[{LOWER}][ ].))({_PRINTED})(?=[ ]*(?:[,;\n\t]|\Z)|[ ](?:och|samt)[ ])"
)
_COMMA = re.compile(rf",(?<=[{LOWER}].)[ \u00a0]{{0,2}}({_CODE})(?=[,.:;)]|\s|$)(?![ \u00a0]?\d)")
_LONG = re.compile(_standing(r"(?<![\w-].)", ("SD", "MP", "KD", "FP", "KDS", "VPK")) + r"(?!\w|[-/]\d)")
_CHAIN = re.compile(_standing(r"(?<![\w:§.(/-].)") + rf"(?:{_AND}(?:{_PRINTED})(?!\w))*(?![\w)])")
_LOWER_CHAIN = re.compile(rf"(?<=från )(?:{_PRINTED.lower()})(?:{_AND}(?:{_PRINTED.lower()})(?!\w))+(?!\w)")
_TRIGGER = re.compile(
    r"\b(?:från|(?:ledamöterna|ledamöter|representanterna|företrädarna)(?:\s(?:för|i|ur))?|ledamot|"
    r"partierna|gruppledar\w{0,4} för|reservation(?:er)?|"
    r"(?:yrkande[nt]?|förslag|reservation|yttrande) av|särskilt yttrande|mellan|tillsammans med)"
    r"\s?:?\s{1,2}$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    _standing(r"(?<![\w.(-].)", {*KNOWN, *_SMALL, "s", "m", "c", "v"}) + rf"(?=(?<!\b[smcv]):s\b|{_GROUP})"
)
_CELL_GAP = re.compile(rf"[{LOWER}](?:[ \u00a0]{{1,3}}|[ ]?\n{{1,2}}[ ]?)\Z")
# `C reserverar sig`: what opens the sentence acts; small letters only after `från`
_ACTS = (
    r"(?=[ ](?:reservera[rd]|delta[rg][ ](?:inte|ej)|deltog|avstår|yrka[rd]|anmäle?r|anmälde|begär|instämm"
    r"|lämna[rd]))"
)
_ACTING = re.compile(_standing(r"(?:(?<=\n.)|(?<=[.:;][ ].))") + _ACTS)
_FROM_ACTING = re.compile(rf"från ({_PRINTED}|{_PRINTED.lower()}){_ACTS}")
_REPLACED = re.compile(
    rf"(?<!\w)(?:(?:ersätter|för)[ ]({_PRINTED})[ ](?={TOKEN}[ ][{UPPER}])"
    rf"|för[ ]{TOKEN}(?:[ ]{TOKEN}){{1,2}}[ ]({_PRINTED})(?=[ ]*(?:\n|\t|\Z|§|,)))"
)
_CELL_AFTER = re.compile(
    _standing(r"(?<=[ \u00a0\n].)")
    + r"(?=[ \u00a0]*(?:\t|\n|$)|[ \u00a0]+(?:N|F|X|Ja|JA|Nej|NEJ|J|Avst\w*|-|[Oo]rdf\w*|vice|ledamot"
    r"|tjg\w*|ersättare|§|[12]:[ea])(?!\w))"
)
# A column of its own may hold a local party: letters of which more than the first is a capital, or three.
_TABBED = re.compile(
    rf"\t(?:(?<=[{LOWER}].)|(?<=[{LOWER}][ ].))[ ]?"
    rf"({_PRINTED}|{_PRINTED.lower()}|(?=[{LOWER}]{{0,5}}[{UPPER}])[{_LETTER}]{{2,5}})"
    r"(?=[ ]*(?:\t|\n|$|[ ]{2}))"
)
# A list of those who took part or voted: `Anna Ek - s`; a table of votes by party: `S\t12\t0\t1`.
_DASHED = re.compile(
    rf"[–-](?:(?<=[{LOWER}].)|(?<=[{LOWER}][ ].))[ ]({_PRINTED}|{_PRINTED.lower()})"
    r"(?=[,.;)]|[ ]*\n|$| (?:för|och|samt)\b)"
)
_TALLIED = re.compile(
    rf"^({_PRINTED}|{_PRINTED.lower()}|(?=[{UPPER}][{LOWER}]{{0,3}}[{UPPER}])[{_LETTER}]{{2,5}})"
    r"(?=(?:[ ]?\t[ ]?\d{1,3}){2,4}[ ]*$)",
    re.MULTILINE,
)
_CELL = re.compile(rf"(?:[ ]{{1,40}}|[ ]?\n{{1,2}}[ ]?|\t)({_PRINTED})(?=[ ]*(?:\n|$|[ ]{{2}}|\t))")
_CELL_BEFORE = re.compile(_standing(r"(?<![\w.(:§-].)") + rf"[ \t\u00a0]+(?=({TOKEN})[ \u00a0]+[{UPPER}])")
_NAME_AFTER = re.compile(rf"\)[ \u00a0]+({TOKEN})[ \u00a0]+[{UPPER}][{LOWER}]")
# What every party's name holds; most of a text is far from any.
_STEMS = "arti emokrat oderat entern änster iberal öger eminist ommunist ondef unilist älfärden edborgerlig"
_NAME_STEMS = (*_STEMS.split(), *_STEMS.upper().split(), "lternativ", "LTERNATIV")
_NAMES = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, VALUE), key=len, reverse=True))}"
    rf"|(?-i:[{UPPER}][{LOWER}]{{2,20}})(?:partiet|demokraterna))(?=s?(?!\w))",
    re.IGNORECASE,
)
_COMMON_WORDS = frozenset({"centern", "vänstern", "högern", "demokraterna", "liberalerna"})
_CAPITAL_BEFORE = re.compile(rf"(?:[{UPPER}][{LOWER}'’]+|[)'’]|fl\.?|fleras?)[,.]?\s{{0,2}}$")


def find_parties(text: str, letters: Iterable[str] = ()) -> Iterator[Tag]:
    """The parties of a text in order, without parentheses and genitive -s.

    `letters` are those of local parties that are certain from elsewhere in the same minutes.
    """
    found: dict[int, tuple[int, str]] = {}
    sure = list(_in_parentheses(text, letters))
    rows = _listed(text, {*letters, *(text[start:end] for start, end, code in sure if code not in KNOWN)})
    learnt = {text[start:end] for start, end, code in rows if code not in KNOWN}
    more = _in_parentheses(text, {*letters, *learnt}) if learnt else ()
    beside = (sure, more, rows, _slashed(text), _comma(text), _cells(text))
    local = {text[start:end] for start, end, code in (*sure, *rows) if code not in KNOWN} | set(letters)
    hits = chain(_names(text), names_spelled_out(text, local), *beside, _bare(text), _alone(text, local))
    for start, end, value in hits:
        if start not in found or found[start][0] < end:
            found[start] = end, value
    last = 0
    for start, (end, value) in sorted(found.items()):
        if start >= last:
            yield Tag(start, end, EntityLabel.PARTY, value, SOURCE)
            last = end


_Hit = tuple[int, int, str]


def _hit(match: re.Match[str], group: int = 1) -> _Hit:
    return match.start(group), match.end(group), match[group].upper()


def _listed(text: str, letters: set[str]) -> list[_Hit]:
    """Parties in lists of people, and where those of local parties stand before other names."""
    rows = [(start, end, text[start:end].upper()) for start, end in listed(text, KNOWN, NOT | MARKS, letters)]
    learnt = {*letters, *(text[start:end] for start, end, code in rows if code not in KNOWN)}
    if rows and learnt:
        printed = "|".join(sorted(map(re.escape, learnt), key=len, reverse=True))
        cell = re.compile(rf"(?<![\w.(:§-])({printed})[ \t\u00a0]{{1,4}}(?={TOKEN}[ \u00a0]+[{UPPER}])")
        rows += [_hit(match) for match in cell.finditer(text)]
    return rows


def _alone(text: str, local: set[str]) -> Iterator[_Hit]:
    """Letters of local parties in running text."""
    yield from ((start, end, text[start:end].upper()) for start, end in letters_alone(text, local))


def _codes(match: re.Match[str], group: int) -> Iterator[re.Match[str]]:
    """The letters of a list such as `S, V och MP`, each as a match in the text itself."""
    for code in _WORD.finditer(match.string, match.start(group), match.end(group)):
        if code.group() not in {"och", "samt", "eller", "respektive"}:
            yield code


_WORD = re.compile(rf"(?<![\w-]){_CODE}(?!\w)")


def _names(text: str) -> Iterator[_Hit]:
    for match in matches_near(text, _NAMES, _NAME_STEMS, 60):
        name = re.sub(r"\s+", " ", match.group()).casefold()
        if match.group()[0].isupper() or (name in VALUE and name not in _COMMON_WORDS):
            yield match.start(), match.end(), VALUE.get(name, "")


def _in_parentheses(text: str, letters: Iterable[str]) -> Iterator[_Hit]:
    doubtful, small = [], []
    seen = set(letters)
    for match in _PARENTHESES.finditer(text):
        codes = list(_codes(match, 1))
        for code in codes:
            verdict = _verdict(text, code.group(), match.start(), alone=len(codes) == 1)
            if verdict:
                seen.add(code.group())
                yield _hit(code, 0)
            elif verdict is None:
                doubtful.append(code)
            elif _may_be_small(text, code, alone=len(codes) == 1):
                small.append(code)
    if sum(code.islower() and code.upper() in KNOWN for code in seen) >= _SMALL_LETTERS:
        yield from (_hit(code, 0) for code in small)
    often = Counter(code.group() for code in doubtful if _bears_a_name(text, code.start() - 1))
    seen |= {code for code, times in often.items() if times > 1}
    yield from (_hit(code, 0) for code in doubtful if code.group() in seen)
    for match in _HALF_OPEN.finditer(text):
        if _CAPITAL_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            yield _hit(match)


def _verdict(text: str, code: str, at: int, *, alone: bool) -> bool | None:
    """Whether letters in parentheses at `at` are a party; None where only their use elsewhere can tell."""
    capital = _CAPITAL_BEFORE.search(text, max(0, at - 30), at) is not None
    if code.upper() in KNOWN:
        sure = code.isupper() and code not in {"D", "H"} and (len(code) == 1 or code not in ALSO)
        beside = capital or _named_after(text, at + len(code) + 1)
        return sure or beside or (len(code) > 1 and (not alone or code.islower()))
    if code.upper() in NOT or not alone or (code.islower() and code.upper() not in LOCAL):
        return False
    if name_before(text, at) or _named_after(text, at + len(code) + 1):
        return True
    return None if capital else False


_SMALL_LETTERS = 3  # parties printed so, and minutes print all parties so


def _may_be_small(text: str, code: re.Match[str], *, alone: bool) -> bool:
    """Whether small letters that no list has may be a local party's, in minutes that print all so."""
    printed = code.group()
    known = printed.upper() in NOT or printed.upper() in KNOWN
    short = alone and printed.islower() and 1 < len(printed) < len("mfler")
    return short and not known and name_before(text, code.start() - 1) is not None


def _bears_a_name(text: str, at: int) -> bool:
    """Whether two capitalised words that can be a name, if not one we know, end at `at`."""
    words = _TWO_WORDS.search(text, max(0, at - 50), at)
    return words is not None and not any(never_name(word) for word in words.group().split())


_TWO_WORDS = re.compile(rf"{TOKEN}[ \u00a0\n]{TOKEN}[ \u00a0\n]\Z")


def _named_after(text: str, at: int) -> bool:
    """Whether a person's name follows the closing parenthesis at `at`: a voting list by seats."""
    name = _NAME_AFTER.match(text, at)
    return name is not None and is_first_name(name[1])


def _slashed(text: str) -> Iterator[_Hit]:
    """`Anna Ek /s/`, as typewriters had it."""
    for match in _SLASHED.finditer(text):
        group = match.lastindex or 1
        if name_before(text, match.start()) or match[group].islower():
            yield _hit(match, group)


def _comma(text: str) -> Iterator[_Hit]:
    """`Anna Ek, s, ordförande`."""
    for match in _COMMA.finditer(text):
        if match[1] != "med" and match[1].upper() in KNOWN and name_before(text, match.start()):
            yield _hit(match)


def _cells(text: str) -> Iterator[_Hit]:
    """Columns of a table: the party after the name or before it."""
    for match in _CELL_AFTER.finditer(text):
        start = match.start(1)
        if _CELL_GAP.search(text, max(0, start - len("n \n\n ")), start) and name_before(text, start):
            yield _hit(match)
    for match in _TABBED.finditer(text):
        if match[1].upper() not in MARKS and name_before(text, match.start(1)):
            yield _hit(match)
    for match in _DASHED.finditer(text):
        if name_before(text, match.start()):
            yield _hit(match)
    rows = list(_TALLIED.finditer(text))
    yield from (_hit(row) for row in rows if len(rows) > 1 and row[1].upper() not in NOT)
    for _, end in surname_first(text):
        if cell := _CELL.match(text, end):
            yield _hit(cell)
    before = [match for match in _CELL_BEFORE.finditer(text) if is_first_name(match[2])]
    # one letter before a first name may be an initial or a stray mark; a column has several
    yield from (_hit(match) for match in before if len(before) > 2 or len(match[1]) > 1)


def _bare(text: str) -> Iterator[_Hit]:
    """Letters in running text: those that are nothing else, lists of them, and what belongs to a group."""
    yield from (_hit(match, 0) for match in _LONG.finditer(text))
    yield from (_hit(match) for match in _OWNED.finditer(text))
    for match in (*_ACTING.finditer(text), *_FROM_ACTING.finditer(text), *_REPLACED.finditer(text)):
        yield _hit(match, match.lastindex or 1)
    for match in (*_CHAIN.finditer(text), *_LOWER_CHAIN.finditer(text)):
        codes = list(_codes(match, 0))
        listed = len(codes) > 2 or (len(codes) == 2 and any(len(code.group()) > 1 for code in codes))
        if listed or _TRIGGER.search(text, max(0, match.start() - 30), match.start()):
            yield from (_hit(code, 0) for code in codes)
