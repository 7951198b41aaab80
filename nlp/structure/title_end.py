"""Where a title ends that shares its line with the first sentence of the text."""

import re
from functools import cache

from nlp.rules.dnr import find_dnr
from nlp.rules.namnform import is_first_name
from nlp.structure.header_words import header_words
from nlp.structure.patterns import vocabulary

_REACH = 160  # characters within which a sentence shows its verb
_TITLE = 250  # characters that a title takes at most
_SHORTEST = 9  # letters: shorter headings are also ordinary words of a title
_CAPITAL = re.compile(r"(?<![\w(”\"/-])(?:[A-ZÅÄÖ][\wåäö-]+|T\.f\.|[A-ZÅÄÖ](?= ))")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_PAST = re.compile(r" [a-zåäö]{3,}(?:ade|ades|erar|eras|erat|erats)\b")
_ROLE = re.compile(
    r"\w*(?:chef|chefen|ordföranden?|sekreteraren?|direktören?|inspektören?|ledaren?|ekonom|konsulent|strateg|råd"
    r"|rådet)$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?:ning|ningen|ningar|else|elsen|tion|tionen|het|heten)\b")
_TWICE = re.compile(r"(?P<title>[A-ZÅÄÖ].{8,100}?) (?=(?P=title)\b)")
_LABEL = re.compile(r"\(?(?:Dnr|Diarienummer|Ärendenummer|Diarienr)\b[.:]* ?", re.IGNORECASE)
_EMPTY_LABEL = re.compile(r"(?<=\S )(?:Dnr|Diarienummer|Ärendenummer|Handläggare):(?= )")
_HEADINGS = ("Beslut", "Bakgrund", "Ärendet", "Yrkanden", "Yrkande", "Underlag")

# Prepositions and the like: they bind the capital behind them, whatever follows.
_TIGHT = frozenset(
    {"av", "om", "för", "i", "till", "på", "från", "med", "och", "mellan", "inom", "enligt", "vid", "samt"}
)


def title_end(text: str, at: int) -> int | None:
    """The offset in `text` where the sentence begins that follows the title at `at`; None for none."""
    ends = (_repeated(text, at), _heading(text, at), _sentence(text, at))
    end = min((end for end in ends if end and end > at), default=None)
    label, behind = _dnr_behind(text, at)
    if not label and (match := _EMPTY_LABEL.search(text, at + 3, at + _TITLE)):
        end = min(end or len(text), match.start())
    return behind if behind and (end is None or label <= end) else end


def _dnr_behind(text: str, at: int) -> tuple[int, int | None]:
    """Where a dnr begins that follows the title, and ends: `Ny taxa Dnr KS 2024/15 Nämnden har …`."""
    for tag in find_dnr(text, at, min(len(text), at + _TITLE)):
        label = next(_LABEL.finditer(text, at, tag.start), None)
        begins = label.start() if label else tag.start - 1 if text[tag.start - 1] == "(" else at
        if len(text[at:begins].strip(" *:–-")) > 2:
            closed = tag.end + (text[tag.end : tag.end + 1] == ")")
            return begins, closed if text[closed : closed + 2].strip()[:1].isupper() else None
    return 0, None


def _repeated(text: str, at: int) -> int | None:
    """The title, said again: the second is a heading of the text."""
    match = _TWICE.search(text, at, at + _TITLE)
    return match.end() if match else None


@cache
def _phrases() -> re.Pattern[str]:
    """Headings, capitalised, behind the title, with a capital, a number or nothing behind them."""
    words = {phrase[:1].upper() + phrase[1:] for phrase in vocabulary().whole if len(phrase) >= _SHORTEST}
    long = sorted(words | set(_HEADINGS), key=len, reverse=True)
    body = (
        r"[A-ZÅÄÖ][a-zåäö-]+(?:nämnden|styrelsen|utskottet|kontoret|förvaltningen)s (?:förslag"
        r"|beslut|yttrande)(?: till [a-zåäö]+)?"
    )
    behind = r"(?= [A-ZÅÄÖ0-9]| [a-zåäö]{3,20} att\b|$)"
    return re.compile(rf"(?<=[\wåäö)”.] )(?:{body}|{'|'.join(map(re.escape, long))}):?{behind}")


def _heading(text: str, at: int) -> int | None:
    for match in _phrases().finditer(text, at + 1, at + _TITLE):
        before = text[at : match.start()].rstrip().rsplit(" ", 1)[-1]
        if before and before.casefold() not in vocabulary().binds and before[-1] not in ",–-":
            return match.start()
    return None


def _sentence(text: str, at: int) -> int | None:
    """The last capital before the first verb that nothing binds to the title."""
    starts = [match.start() for match in _CAPITAL.finditer(text, at, at + _TITLE + _REACH)][1:]
    free = [start for start in starts if _is_free(text, at, start)]
    for start in free:
        if verb := _verb_at(text, start):
            return max(other for other in free if start <= other < verb)
        if _NOUN.match(text, start) and text.endswith("."):
            return start
    return None


def _is_free(text: str, at: int, start: int) -> bool:
    """Whether a capital can begin a sentence: nothing before it binds it to the title."""
    title = text[at:start].strip()
    before = title.rsplit(" ", 1)[-1]
    name, *following = text[start : start + 80].split(" ")[:3]
    if before.endswith(",") or before.casefold() in _TIGHT or _ROLE.match(before):
        return False
    if _ROLE.match(name) and following and is_first_name(following[0]):
        return True
    if before.casefold() in vocabulary().binds:  # `i Lindviks kommun Nämnden har`: only with the verb at once
        return before.islower() and bool(following) and _verb_at(f" {following[0]}", 0) is not None
    single = " " not in title and (header_words().formal.fullmatch(title) or _NOUN.match(name))
    named = before.istitle() and is_first_name(name)
    return (
        before.endswith((")", ".", "?")) or before.islower() or bool(_YEAR.match(before) or single or named)
    )


def _verb_at(text: str, start: int) -> int | None:
    """Where the first finite verb stands within reach of a sentence's start."""
    forms = (vocabulary().verb, header_words().verbs, _PAST)
    found = (form.search(text, start, start + _REACH) for form in forms)
    return min((match.start() for match in found if match), default=None)
