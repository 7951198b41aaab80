"""What a person types, as a query FTS5 cannot misread.

Words are joined by AND; `"a phrase"` stands as typed; `word*` finds what begins so; `§ 94` is the number of
a paragraf; a dnr in any spelling (`KS/2025:4`, `ks 2025-04`) finds all spellings.  Everything else is quoted,
so that no sign has a meaning of its own.
"""

import re
import unicodedata
from collections.abc import Iterator

from nlp.rules.dnr import dnr_key, find_dnr

MAX_CHARACTERS = 1000
MAX_TERMS = 32
"""What is typed beyond these is left out: nobody means it, and it must not take all day."""

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_TERM = re.compile(
    r'"(?P<phrase>[^"]*)"(?P<begun>\*?)'
    r"|§{1,2}\s?(?P<number>\d[\w:/.-]{0,15})"
    r'|(?P<word>[^\s"§]+)'
)


def fts_query(typed: str) -> str:
    """The FTS5 query for what was typed; "" where there is nothing in it to search for."""
    text = _clean(typed)
    terms: list[str] = []
    at = 0
    for start, end in _case_numbers(text):
        terms += _terms(_without_label(text[at:start], text[start:end]))
        terms.append(_case_number(text[start:end]))
        at = end
    terms += _terms(text[at:])
    return " AND ".join(terms[:MAX_TERMS])


def _clean(typed: str) -> str:
    """Composed characters, straight quotes, no control characters and no halves of characters."""
    text = unicodedata.normalize("NFC", typed[:MAX_CHARACTERS]).translate(_QUOTES)
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zs") else char for char in text)


def _case_numbers(text: str) -> list[tuple[int, int]]:
    """Where a dnr stands outside quotes; people type its letters small, the rules want them large."""
    large = "".join(char.upper() if len(char.upper()) == 1 else char for char in text)
    return [(tag.start, tag.end) for tag in find_dnr(large) if text.count('"', 0, tag.start) % 2 == 0]


def _without_label(before: str, number: str) -> str:
    """What stands before a case number, without its label (`Dnr`, `Ärendenummer:`)."""
    rest, _, word = before.rstrip().rpartition(" ")
    return rest if word and dnr_key(f"{word} {number}") == dnr_key(number) else before


def _terms(text: str) -> Iterator[str]:
    for term in _TERM.finditer(text):
        if term["number"]:
            yield f"number:{_phrase(term['number'])}"
        elif _has_token(term["word"] or term["phrase"] or ""):
            yield _word(term["word"]) if term["word"] else _phrase(term["phrase"]) + term["begun"]


def _word(word: str) -> str:
    bare = word.rstrip("*")
    if word != bare:
        return f"{_phrase(bare)}*"
    return _case_number(word) if re.search(r"\d\W+\d", word) else _phrase(word)


def _case_number(printed: str) -> str:
    """As printed anywhere, or in any spelling where it was recognised as a dnr."""
    spelled, key = _phrase(printed), _phrase(dnr_key(printed))
    return f"({spelled} OR dnr:{key})" if _has_token(key) else spelled


def _phrase(text: str) -> str:
    return '"' + text.replace('"', " ") + '"'


def _has_token(text: str) -> bool:
    """Whether the tokenizer sees anything in it: letters, digits, private use."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)
