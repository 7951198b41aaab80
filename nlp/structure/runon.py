"""Texts whose lines a source has run together, cut again around what can only be a heading or header.

Some archives keep the words of a page on one line.  A cut needs a sentence's end (or a page number) before it
and a capital after it, so that the same words inside a sentence stay.
"""

import re
from collections.abc import Iterator
from functools import cache

from nlp.structure.header_dnr import dnr_spans
from nlp.structure.header_words import header_words
from nlp.structure.lines import RUN_TOGETHER, Line, split
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

_SHORTEST = 9  # letters: of shorter headings only few are not also ordinary words
_PRINTED = 140  # characters: longer lines are not printed
_LONG_LABEL = 12  # letters: `Underskrifter` is no ordinary word
_WORD_BEFORE = 40  # characters that hold the word before a phrase
_ORGAN = r"[A-ZÅÄÖ][a-zåäö-]{0,40}(?: [a-zåäö,-]{1,30}){0,4}?(?:nämnden|styrelsen|utskottet|fullmäktige)"
_DECIDES = re.compile(rf"(?<=[.!?”\")/] ){_ORGAN} (?:beslutar\b|beslutade\b|föreslår besluta)")
# Sentences that make a section of their own wherever they stand, and those that do on a page in one line.
_CLOSES = re.compile(
    r"(?<=[.!?”)] )(?:(?:Ärendet|Beslutet) (?:togs|avgjord\w{0,3}|avgörs) (?:genom|efter|med) (?:en )?"
    r"(?:votering|omröstning)|Mot beslutet (?:reserver|anmäl)"
    r"|[A-ZÅÄÖ][a-zåäö]{3,30}(?:partiet|erna) reserver(?:ar|ade) sig)"
)
_SAYS = re.compile(
    r"(?<=[.!?] )[A-ZÅÄÖ][^.!?:]{5,200}?"
    r"(?: deltar (?:ej|inte) [iI] beslutet|\): (?:[Bb]ifall|[Aa]vslag|[ÅåAa]terremiss)\b)"
)
_DNR_FIRST = re.compile(r"(?P<dnr>[^§\s][^§]{3,40}?)\s+(?=§ ?\d{1,4}(?:\s*$|\s+[A-ZÅÄÖ”]))")
_NUMBER_BEFORE = re.compile(r"(?<![\w§.,:/-])(?<!§ )\d{1,4} $")
_BODY_PROPOSES = re.compile(
    rf"(?<=[.!?”\")\wåäö] ){_ORGAN}s (?:förslag|hemställan) till"
    rf" (?:beslut|{_ORGAN.replace('A-ZÅÄÖ', 'a-zåäö')}):?"
    r"(?= [A-ZÅÄÖ0-9])"
)
_BODY_DECIDES = re.compile(rf"{_ORGAN}s beslut:? ")


def unrun(line: Line) -> Iterator[Line]:
    """The line as it is, or the lines it was run together from."""
    cuts = list(_always(line.text))
    if len(line.text) >= RUN_TOGETHER:
        cuts.extend(_edges(line.text))
    elif len(line.text) > _PRINTED:
        cuts.extend(
            match.start("phrase") for match in _phrases().finditer(line.text) if " " in match["whole"]
        )
    yield from split(line, cuts)


def _always(text: str) -> Iterator[int]:
    """Cuts in lines of any length."""
    if (match := _DNR_FIRST.match(text)) and dnr_spans(match["dnr"]):
        yield match.end()
    for match in _CLOSES.finditer(text):
        yield match.start()
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
        r"|(?:(?<=nämnden )|(?<=styrelsen )|(?<=utskottet )|(?<=mäktige )|(?<=[)\]] ))"
        rf"(?:{prefix}) \d{{1,4}} (?=[A-ZÅÄÖ\d])"
        r"|(?<=\) )\d{1,4} (?=(?:Dnr|Diarienummer|Ärendenummer)\b)"
        rf"|(?<=[a-zåäö])(?:{prefix}) ?§ ?\d{{1,4}}\b"
    )


def _edges(text: str) -> Iterator[int]:
    for match in _phrases().finditer(text):
        if (
            _is_numbered_title(text, match.start("phrase"))
            or _is_bound(text, match)
            or _is_column(text, match)
        ):
            continue
        yield match.start("phrase")
        if match["whole"]:
            yield match.end("phrase")
    for match in _labels().finditer(text):
        yield match.start()
    for match in _headers().finditer(text):
        yield match.start()
    for match in _DECIDES.finditer(text):
        yield match.start()
    for match in _SAYS.finditer(text):
        yield match.start()
    for match in _BODY_PROPOSES.finditer(text):
        yield from match.span()


def _is_numbered_title(text: str, at: int) -> bool:
    """`201 Inledning`: a title that is a heading elsewhere, its number before it."""
    number = _NUMBER_BEFORE.search(text, max(0, at - 12), at)
    return number is not None and number.start() > 0 and header_words().formal.match(text, at) is not None


def _is_column(text: str, match: re.Match[str]) -> bool:
    """Whether the phrase heads a column of a table, in capitals beside another: `RESERVATION OMRÖSTNING`."""
    if " " in match["whole"] or not match["whole"].isupper():
        return False
    before = text[max(0, match.start() - _WORD_BEFORE) : match.start()].split()[-1:]
    after = text[match.end() : match.end() + _WORD_BEFORE].split()[:1]
    return any(word.isupper() and len(word) >= _SHORTEST for word in before + after)


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """Whether the word before makes a phrase of one word a part of its sentence: `enligt Beslutsunderlag`."""
    if " " in match["whole"].strip():
        return False
    before = text[max(0, match.start() - _WORD_BEFORE) : match.start()].rstrip().rsplit(" ", 1)[-1]
    if before.casefold() in vocabulary().binds or before.endswith((",", "-")):
        return True
    return before[-1:].islower() and match["whole"].rstrip(":").casefold() in vocabulary().weak


@cache
def _phrases() -> re.Pattern[str]:
    """The headings, capitalised, with a capital or number behind them; short ones with a capital only."""
    cuts = sorted({phrase for phrase in vocabulary().cuts if len(phrase) >= _SHORTEST}, key=len, reverse=True)
    long, short = ("|".join(map(_capital, phrases)) for phrases in (cuts, vocabulary().short_cuts))
    return re.compile(
        rf"(?<!\w)(?P<phrase>(?P<whole>(?:{long})(?=:? [A-ZÅÄÖ0-9])|(?:{short})(?=:? [A-ZÅÄÖ][a-zåäö])):?)"
    )


@cache
def _labels() -> re.Pattern[str]:
    """The labels of the front page, capitalised; they can stand behind a name or a place."""
    openings = sorted(
        {phrase for phrase, label in vocabulary().openings if _cuts(phrase, label)},
        key=len,
        reverse=True,
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_capital, openings))})(?!\w)")


def _cuts(phrase: str, label: SectionLabel) -> bool:
    long = len(phrase) >= _LONG_LABEL and label == SectionLabel.JUSTERING
    return long or " " in phrase or "/" in phrase


def _capital(phrase: str) -> str:
    """The phrase as a heading prints it: its first letter capital, others too (`Anslag/Bevis`)."""
    return f"{re.escape(phrase[:1].upper())}(?i:{re.escape(phrase[1:])})"


@cache
def _headers() -> re.Pattern[str]:
    """`Ks 250 Title`, `§ 12 Title` after a sentence's end, a page number or a body's name."""
    return re.compile(
        rf"(?<![,§] )(?<!\w)(?:(?:{vocabulary().prefix}) (?:§ ?)?\d{{1,4}}(?:/\d{{2,4}})? )+(?=[A-ZÅÄÖ]|dnr)"
        r"|(?<=[.!?)”\"] )(?:§ ?\d{1,4} (?=[A-ZÅÄÖ]|Dnr))"
    )
