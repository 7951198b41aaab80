"""From what a person types to a question: words, phrases, fields, and how they are joined.

All of it must hold, but for what stands around `ELLER` (one of them) and after `-` (not that).  Everything
that has no meaning of its own is a word, so that nothing typed can break a search; only a field that does not
exist, or a value it cannot have, is an error, since a filter passed over would give a wrong answer.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.errors import QueryError
from nlp.rules.dnr import dnr_key, find_dnr
from nlp.store.fraga.parts import (
    Avkortad,
    Dnr,
    Eller,
    Falt,
    Fraga,
    Fras,
    Inte,
    Nara,
    Nummer,
    Ord,
    Term,
    Text,
)
from nlp.store.fraga.values import FIELDS, UNITS, field

MAX_CHARACTERS = 1000
MAX_TERMS = 32
"""What is typed beyond these is left out, and said so: nobody means it, and it must not take all day."""

_FURTHEST = 100
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_VALUE = re.compile(r'(?<![^\s"-])(?P<label>[^\W\d_]+):(?:"[^"]*"?|[^\s"]*)')
_SUFFIX = re.compile(r"[a-zåäö]{1,4}[.,;!?]?|//.*")  # SD:s, HVB:erna, http://
_TOKEN = re.compile(
    r"(?P<not>-(?=[^\s-]))?"
    r"(?:"
    r"(?P<near>(?i:nära|near):(?P<distance>\d+)(?!\S))"
    r"|(?P<or>(?:ELLER|OR)(?!\S))"
    r'|(?P<field>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s"]*)'
    rf"(?P<rest>(?<=\d)(?:\s\d{{3}})*(?:\s(?:{_UNIT}))?(?!\S))?)"
    r'|"(?P<phrase>[^"]*)"?(?P<begun>\*?)'
    r"|§{1,2}\s?(?P<number>\d[\w:/.-]{0,15})"
    r"|(?P<short>[^\W\d_]{2,30})-\s(?P<joiner>och|eller|samt)\s(?P<long>[^\W\d_]{4,60})"
    r'|(?P<word>[^\s"§]+|§)'
    r")"
)
# What stands before a case number and is none of it: dnr:, a minus.
_LABEL = re.compile(r"(?<![^\s-])(?:DNR|DIARIENUMMER|ÄRENDE):|(?<!\S)-(?=\S)")
_BARE_NUMBER = re.compile(r"\d{1,4}")
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign between two terms: ELLER, or nära with its distance."""

    distance: int | None = None


def parse(typed: str) -> Fraga:
    """The question that was typed; a `QueryError` for a field or value that does not exist."""
    text = _clean(typed)
    signs = list(_joined(list(_read(text))))
    notes = []
    if len(typed) > MAX_CHARACTERS or len(signs) > MAX_TERMS:
        notes.append(f"Frågan är lång: bara de första {MAX_CHARACTERS} tecknen och {MAX_TERMS} orden söks.")
    return Fraga(tuple(signs[:MAX_TERMS]), typed, tuple(notes))


def _clean(typed: str) -> str:
    """Composed characters, straight quotes, no control characters and no halves of characters."""
    text = unicodedata.normalize("NFC", typed[:MAX_CHARACTERS]).translate(_QUOTES)
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zs") else char for char in text)


def _read(text: str) -> Iterator[Term | _Sign]:
    """The terms and signs in order; case numbers first, since they hold blanks, colons and hyphens."""
    at = 0
    for start, end in _case_numbers(text):
        before, refused = _without_label(text[at:start], text[start:end])
        yield from _terms(before)
        case = Dnr(text[start:end], dnr_key(text[start:end].upper()))
        yield Inte(case) if refused else case
        at = end
    yield from _terms(text[at:])


def _case_numbers(text: str) -> list[tuple[int, int]]:
    """Where a dnr stands outside quotes; people type its letters small, the rules want them large."""
    large = "".join(char.upper() if len(char.upper()) == 1 else char for char in text)
    large = _LABEL.sub(lambda label: " " * len(label[0]), large)
    others = [match.span() for match in _VALUE.finditer(text) if _is_other(match["label"])]
    return [
        (tag.start, tag.end)
        for tag in find_dnr(large)
        if text.count('"', 0, tag.start) % 2 == 0
        and not any(start < tag.end and tag.start < end for start, end in others)
    ]


def _is_other(label: str) -> bool:
    """Whether what follows the label is the value of another field than dnr (`år:2015-2020`)."""
    return FIELDS.get(label.lower(), "dnr") != "dnr"


def _without_label(before: str, number: str) -> tuple[str, bool]:
    """What stands before a case number, without its label (`dnr:`, `Dnr`, `Ärendenummer:`), and whether
    a minus stands before it.
    """
    text = before.rstrip()
    label = re.search(r"(?i:(?<![^\s-])(?:dnr|diarienummer|ärende)):$", text)
    if label:
        text = text[: label.start()]
    else:
        rest, _, word = text.rpartition(" ")
        if word and word != "-" and dnr_key(f"{word} {number}") == dnr_key(number):
            text = rest
    refused = re.search(r"(?<!\S)-$", text) is not None
    return (text.removesuffix("-") if refused else text), refused


def _terms(text: str) -> Iterator[Term | _Sign]:
    for token in _TOKEN.finditer(text):
        if token["near"]:
            yield _Sign(min(int(token["distance"][:4]), _FURTHEST))
        elif token["or"]:
            yield _Sign()
        else:
            term = _term(token)
            if term is not None:
                yield Inte(term) if token["not"] else term


def _term(token: re.Match[str]) -> Text | Falt | Eller | None:
    if token["field"]:
        return _field(token)
    if token["phrase"] is not None:
        words = token["phrase"].strip()
        return Fras(words, begun=bool(token["begun"])) if _has_word(words) else None
    if token["number"]:
        return Nummer(token["number"].rstrip(".:/-"))
    if token["short"]:
        return Avkortad(token["short"], token["joiner"], token["long"])
    return _word(token["word"])


def _field(token: re.Match[str]) -> Text | Falt | Eller | None:
    name, value = token["field"], token["quoted"]
    if value is None:
        value = f"{token['value']}{token['rest'] or ''}"
    if name.lower() not in FIELDS and _SUFFIX.fullmatch(value) and (name.isupper() or value[0] == "/"):
        return Fras(f"{name}:{value}")
    return field(name, value)


def _word(word: str) -> Text | Falt | Eller | None:
    bare = word.rstrip("*")
    if not _has_word(bare):
        return None
    if bare != word:
        return Ord(bare, begun=True)
    if _BARE_NUMBER.fullmatch(word) and int(word) not in _YEARS:
        return Eller((Nummer(word), Ord(word)))
    if re.search(r"\d\W+\d", word):
        key = dnr_key(word.upper())
        return Eller((Dnr(word, key), Fras(word))) if _has_word(key) else Fras(word)
    inner = word.strip("".join(char for char in word if not char.isalnum()))
    return Ord(inner) if inner.replace("-", "").isalnum() else Fras(word)


def _joined(signs: list[Term | _Sign]) -> Iterator[Term]:
    """The terms, those around ELLER as one of several and those around nära as a pair."""
    at = 0
    while at < len(signs):
        term = signs[at]
        at += 1
        if isinstance(term, _Sign):
            if term.distance is not None:
                raise _lonely_near(term)
            continue  # an ELLER at an edge joins nothing
        while at + 1 < len(signs) and isinstance(sign := signs[at], _Sign):
            following = signs[at + 1]
            if isinstance(following, _Sign):
                break
            term = _pair(term, following, sign)
            at += 2
        yield term


def _pair(left: Term, right: Term, sign: _Sign) -> Term:
    if sign.distance is not None:
        left, right = _plain(left), _plain(right)
        if not isinstance(left, Ord | Fras) or not isinstance(right, Ord | Fras):
            raise _lonely_near(sign)
        return Nara(left, right, sign.distance)
    if isinstance(left, Inte) or isinstance(right, Inte):
        shown, advice = "ELLER", "ELLER kan inte stå intill ett ord med minus. Sök var för sig."
        raise QueryError(shown, advice)
    return Eller((*_options(left), *_options(right)))


def _options(term: Text | Falt | Eller) -> tuple[Text | Falt, ...]:
    return term.options if isinstance(term, Eller) else (term,)


def _plain(term: Term) -> Term:
    """A bare number beside nära is a word."""
    return term.options[-1] if isinstance(term, Eller) else term


def _lonely_near(sign: _Sign) -> QueryError:
    shown = f"nära:{sign.distance}"
    return QueryError(shown, f"{shown} ska stå mellan två ord eller fraser: skola {shown} nedläggning.")


def _has_word(text: str) -> bool:
    """Whether the tokenizer sees anything in it: letters, digits, private use."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)
