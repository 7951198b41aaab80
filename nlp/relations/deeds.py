"""What a point of a decision does with the matter: its kind, read from the word that acts.

`att godkänna rapporten`, `Motionen avslås.`, `Avslag på motionen`, `Till justerare utses A`.  The word that
acts stands in the main clause: what a point only mentions (`ger nämnden i uppdrag att anta en plan`) is no
act of this decision.  Where no word says what is done the point is övrigt.
"""

import re
from functools import cache

from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.scene import NAME
from nlp.terms import BeslutKind

_KEYS = {
    "refuse": BeslutKind.AVSLA,
    "grant": BeslutKind.BEVILJA,
    "send_back": BeslutKind.ATERREMITTERA,
    "put_off": BeslutKind.BORDLAGGA,
    "note": BeslutKind.ANTECKNA,
    "elect": BeslutKind.UTSE,
    "hand_on": BeslutKind.OVERLAMNA,
    "adopt": BeslutKind.ANTA,
    "approve": BeslutKind.GODKANNA,
    "other": BeslutKind.OVRIGT,
}
# A condition or a ground before the act, and a clause set off by commas inside it.
_ASIDE = pattern(
    r"\b(?:under\s+förutsättning|med\s+(?:stöd|hänvisning|anledning|ändring|beaktande|undantag)|i\s+enlighet\s+med|"
    r"enligt|mot\s+bakgrund|efter)\b[^,.;:]{0,160}[,:]|,\s+(?:som|vilken|vilket|vilka|under\s+förutsättning)\b[^,.;]{0,160},"
    r"|\([^)]{0,120}\)"
)
_OPENING = pattern(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:[a-h]\)\s*)?(?:att\s+)?(?:(?:\S+\s+){0,6}?"
    r"(?:beslutar|beslutade|beslöt|besluta|föreslår|föreslås)\s+"
    r"(?:\S+(?:fullmäktige|styrelsen|nämnden|utskottet)\s+)?(?:besluta\s+)?(?:att\s+)?)?"
)
_SUBORDINATE = pattern(
    r"(?<!\w)(?:för\s+att|så\s+att|att|som|vilken|vilket|vilka|om\s+att|innan|när|där|hur)(?!\w)"
)
_BARE = re.compile(
    r"\W*(?:till\s+|som\s+)?(?:\w+\s+){0,2}?"
    r"(?:ordinarie|ersättare|suppleant\w*|justera\w*|protokolljusterare|ordförande|ledamot|ledamöter|revisor\w*)"
    rf"[^:.\n]{{0,40}}:\s*{NAME}",
    re.IGNORECASE,
)


@cache
def _all() -> tuple[tuple[BeslutKind, Cue], ...]:
    return tuple((kind, pattern(rf"(?<![\w-]){words('deed', key)}(?![\w-])")) for key, kind in _KEYS.items())


def deed(masked: str) -> BeslutKind:
    """The kind of a point, from its masked text."""
    if _BARE.match(masked):
        return BeslutKind.UTSE
    text = _ASIDE.sub(" ", masked)
    opening = _OPENING.match(text)
    text = text[opening.end() :] if opening else text
    cut = _SUBORDINATE.search(text)
    main = text[: cut.start()] if cut else text
    found = _first(main)
    if found is None and cut and not cue("deed", "modal").search(main):
        found = _last_passive(text)
    return found or BeslutKind.OVRIGT


def _first(text: str) -> BeslutKind | None:
    """The kind of the word that acts first; of two at one place the one that says more."""
    hits = [(match.start(), -match.end(), kind) for kind, form in _all() if (match := form.search(text))]
    return min(hits, key=lambda hit: hit[:2])[2] if hits else None


def _last_passive(text: str) -> BeslutKind | None:
    """`Motionen om att anta en plan avslås`: a subject with a clause of its own has its verb at the end."""
    sentence = re.split(r"[.;:](?:\s|$)", text, maxsplit=1)[0]
    verb = cue("deed", "passive").search(sentence)
    return _first(sentence[verb.start() :]) if verb else None
