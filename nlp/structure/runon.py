"""Texts whose lines a source has run together, cut again around what can only be a heading or header.

Some archives keep the words of a page on one line.  A cut needs a sentence's end (or a page number) before it
and a capital after it, so that the same words inside a sentence stay.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from nlp.rules.namnform import is_first_name
from nlp.structure.lines import RUN_TOGETHER, Line, split
from nlp.structure.patterns import vocabulary

_SHORTEST = 9  # letters: shorter headings are also ordinary words at the beginning of a sentence
_ORGAN = r"[A-ZÅÄÖ][a-zåäö-]{0,40}(?: [a-zåäö,-]{1,30}){0,4}?(?:nämnden|styrelsen|utskottet|fullmäktige)"
_DECIDES = re.compile(rf"(?<=[.!?”\")/] ){_ORGAN} (?:beslutar\b|beslutade\b|föreslår besluta)")
_BODY_DECIDES = re.compile(rf"{_ORGAN}s beslut:? ")


_LONGEST_TITLE = 60  # characters: a header line beyond that may hold the first sentence too
_SENTENCE_REACH = 160  # characters within which a sentence shows its verb
_CAPITAL = re.compile(r"(?<!\w)[A-ZÅÄÖ][\wåäö-]+")


def unrun(line: Line) -> Iterator[Line]:
    """The line as it is, or the lines it was run together from."""
    cuts = list(_always(line.text))
    if len(line.text) >= RUN_TOGETHER:
        cuts.extend(_edges(line.text))
    for piece in split(line, cuts):
        yield from split(piece, _after_title(piece.text))


def _after_title(text: str) -> Iterator[int]:
    """Where the first sentence begins that shares its line with a header and a title."""
    header = _header_forms().match(text)
    if header is None or len(text) <= _LONGEST_TITLE:
        return
    starts = (match.start() for match in _CAPITAL.finditer(text, header.end()))
    next(starts, None)  # the title itself
    yield from islice((at for at in starts if _begins_sentence(text, at)), 1)


def _begins_sentence(text: str, at: int) -> bool:
    """A capital that nothing before it binds to the title, with a finite verb behind it."""
    before = text[:at].rstrip().rsplit(" ", 1)[-1]
    name = text[at:].split(" ", 1)[0]
    free = before.endswith((")", ".")) or (before.islower() and before not in vocabulary().binds)
    return (free or (before.istitle() and is_first_name(name))) and bool(
        vocabulary().verb.search(text, at, at + _SENTENCE_REACH)
    )


def _always(text: str) -> Iterator[int]:
    """Cuts in lines of any length."""
    for match in _colons().finditer(text):
        yield match.start()
        if _BODY_DECIDES.fullmatch(match[0]):
            yield match.end()


@cache
def _colons() -> re.Pattern[str]:
    """What can be cut out of any line.

    `Beslut: … . Reservation: …` in decision lists; a body's decision set behind a title; the § of a cited
    protokoll (`Utdrag ur protokoll … § 134:`); a header behind a running head (`3 Tekniska nämnden TN 1 …`).
    """
    prefix = vocabulary().prefix
    return re.compile(
        r"(?<=[.!?”\")] )(?:Beslut|Reservation|Votering|Yrkande|Omröstning)(?:en|er|n)?(?::| om )"
        rf"|(?<=[\wåäö).] ){_ORGAN}s beslut:? (?=[A-ZÅÄÖ])"
        r"|(?<=\d )§ \d{1,4}(?=:| s\. )"
        r"|(?:(?<=nämnden )|(?<=styrelsen )|(?<=utskottet )|(?<=mäktige )|(?<=\) ))"
        rf"(?:{prefix}) \d{{1,4}} (?=[A-ZÅÄÖ\d])"
        r"|(?<=\) )\d{1,4} (?=(?:Dnr|Diarienummer|Ärendenummer)\b)"
        rf"|(?<=[a-zåäö])(?:{prefix}) ?§ ?\d{{1,4}}\b"
    )


@cache
def _header_forms() -> re.Pattern[str]:
    prefix, number = vocabulary().prefix, r"\d{1,4}(?:/\d{2,4})? "
    return re.compile(rf"(?:(?:{prefix}) ?)?§ ?{number}|(?:{prefix}) {number}|\d{{1,4}} (?=Dnr)")


def _edges(text: str) -> Iterator[int]:
    for match in _phrases().finditer(text):
        yield match.start("phrase")
        if match["whole"]:
            yield match.end("phrase")
    for match in _labels().finditer(text):
        yield match.start()
    for match in _headers().finditer(text):
        yield match.start()
    for match in _DECIDES.finditer(text):
        yield match.start()


@cache
def _phrases() -> re.Pattern[str]:
    """The long headings, capitalised, where a sentence could begin, with a capital or number behind them."""
    whole = sorted(
        {phrase for phrase in vocabulary().whole if len(phrase) >= _SHORTEST}, key=len, reverse=True
    )
    return re.compile(
        rf"(?<![a-zåäö,-] )(?<!\w)(?P<phrase>(?P<whole>{'|'.join(map(_capital, whole))}):?)(?= [A-ZÅÄÖ0-9])"
    )


@cache
def _labels() -> re.Pattern[str]:
    """The labels of the front page, capitalised; they can stand behind a name or a place."""
    openings = sorted(
        {phrase for phrase, _ in vocabulary().openings if " " in phrase or "/" in phrase},
        key=len,
        reverse=True,
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_capital, openings))})(?!\w)")


def _capital(phrase: str) -> str:
    """The phrase as a heading prints it: its first letter capital, or all of them."""
    return f"(?:{re.escape(phrase[:1].upper() + phrase[1:])}|{re.escape(phrase.upper())})"


@cache
def _headers() -> re.Pattern[str]:
    """`Ks 250 Title`, `§ 12 Title` after a sentence's end, a page number or a body's name."""
    return re.compile(
        rf"(?<![,§] )(?<!\w)(?:(?:{vocabulary().prefix}) (?:§ ?)?\d{{1,4}}(?:/\d{{2,4}})? )+(?=[A-ZÅÄÖ]|dnr)"
        r"|(?<=[.!?)”\"] )(?:§ ?\d{1,4} (?=[A-ZÅÄÖ]|Dnr))"
    )
