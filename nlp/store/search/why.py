"""Why a hit came: which of the words and fields asked for, and in what form."""

import re
from collections.abc import Iterator

from nlp.store.fraga import (
    Avsnitt,
    Belopp,
    Dnr,
    Eller,
    Falt,
    Fraga,
    Inte,
    Namn,
    Nummer,
    Parti,
    Tid,
    Typ,
    Utfall,
)
from nlp.store.search.matcher import Found, Matcher
from nlp.store.search.patterns import Sought
from nlp.store.search.snippet import Mark
from nlp.store.traffar import Varfor, Way

Places = list[tuple[str, str, list[Found]]]
"""For each column of a piece of text its words, and what was found in them; the text is the last."""

_MOST_WORDS = 5
_INFLECTED = (Way.EXAKT, Way.BOJNING, Way.SAMMANSATTNING)


class Reasons:
    """The words and fields of a question, looked for in a hit."""

    def __init__(self, asked: Fraga, wanted: list[Sought]) -> None:
        self.matcher = Matcher(wanted)
        single = [term for term in asked.terms if not isinstance(term, Eller | Inte)]
        self._dnr = [term for term in single if isinstance(term, Dnr)]
        self._fields = tuple(
            _reason(term) for term in single if isinstance(term, Falt) and not isinstance(term, Dnr)
        )

    def find(self, text: str, title: str, dnr: str, number: str) -> Places:
        """Where in the columns of a piece of text what was sought stands."""
        columns = (("number", number), ("dnr", dnr), ("title", title), ("text", text))
        return [(column, words, self.matcher.find(words, column)) for column, words in columns]

    def marks(self, found: Places) -> Iterator[Mark]:
        """The places in the text itself."""
        _, text, own = found[-1]
        yield from ((each.start, each.end) for each in own)
        for case in self._dnr:
            yield from (match.span() for match in _spelled(case.key).finditer(text))

    def why(self, places: Places) -> tuple[Varfor, ...]:
        """The reasons, as typed first; of each term at most five different words."""
        found: dict[tuple[int, Way], dict[str, None]] = {}
        for column, words, own in places:
            for each in own:
                term = self.matcher.terms[each.term]
                way = term.way if each.level == 0 else _INFLECTED[each.level]
                shown = term.name if column == "dnr" else words[each.start : each.end].lower()
                found.setdefault((each.term, way), {})[" ".join(shown.split())] = None
        ordered = sorted(found, key=lambda key: (key[0], list(Way).index(key[1])))
        reasons = (
            Varfor(self.matcher.terms[at].name, way, tuple(found[at, way])[:_MOST_WORDS])
            for at, way in ordered
        )
        cases = (Varfor(case.printed, Way.DNR, (case.printed,)) for case in self._dnr)
        return (*cases, *reasons, *self._fields)


def _spelled(key: str) -> re.Pattern[str]:
    """A dnr however it is printed: `ks 2025 4` as KS/2025:4, KS 2025-04, KS2025/4."""
    parts = (part if part.isalpha() else rf"0{{0,4}}{re.escape(part)}" for part in map(str, key.split()))
    spelled = r"[^\w\n]{0,3}".join(parts)
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.IGNORECASE)


def _reason(term: Falt) -> Varfor:
    way = Way.NUMMER if isinstance(term, Nummer) else Way.FALT
    return Varfor(written(term), way, ())


def written(term: Falt) -> str:
    """A field as it may be typed."""
    found = ""
    match term:
        case Dnr(printed, _):
            found = f'dnr:"{printed}"'
        case Nummer(number):
            found = f"§ {number}"
        case Avsnitt(label):
            found = f"i:{label}"
        case Namn(field, text):
            found = f'{field}:"{text}"'
        case Parti(code):
            found = f"parti:{code}"
        case Tid(first, last):
            found = f"datum:{first}" if first == last else f"datum:{first}..{last}"
        case Belopp():
            found = _amount(term)
        case Typ(value):
            found = f'typ:"{value}"'
        case Utfall(outcome):
            found = f"utfall:{outcome}"
    return found


def _amount(term: Belopp) -> str:
    if term.least == term.most:
        return f"belopp:{term.least:f}"
    if term.least is not None and term.most is not None:
        return f"belopp:{term.least:f}-{term.most:f}"
    sign, bound = (">", term.least) if term.least is not None else ("<", term.most)
    return f"belopp:{sign}{'' if term.strict else '='}{bound:f}"
