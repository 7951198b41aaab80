"""What a machine can see of the truth of generated gold: its text tells what the labels say.

`check` proves that the labels hold together; these are signs that a phrase of the grammar is not what was
meant, or does not read like minutes.  They know only the phrases that we write: others may say it otherwise.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from nlp.evaluation.markup import Json, squeeze
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

_SLIP = re.compile(
    r"[{}⟨⟩«»]|\[[^\]\n]*\||,\s?[,.;:]|(?<!\.)\.\.(?!\.)|\( *\)|(?<=\w) [,.](?=\s)|\b(och|att|i) \1\b"
)
_CARRIED = re.compile(r"bifalla (?:ärendet och )?motionen|motionen bifalls")
_LOST = re.compile(r"avslå motionen|motionen avslås")
_ANSWERED = re.compile(r"anse motionen besvarad|motionen (?:ska |skall )?anses besvarad")
_SETTLES = re.compile(
    r"bif[aö]ll|avsl[åoa]|anta[gs]|anta\b|antogs|enligt|i enlighet|i stället|besvarad|så (?:inte )?sker"
    r"|detta|avgör|återremi|bordlägg|bordlagts|motförslag|tredjedel|röst|\bja\b|bakom|utgår"
    r"|beslutar?(?:de)? så",
    re.IGNORECASE,
)
_LAW = re.compile(r"(?<![\w-])[\w-]*(?:lag(?:en|ens)|balken|förordningen)(?![\w-])", re.IGNORECASE)
_NO_LAW = re.compile(r"slag(?:en|ens)$|(?:^|bo|be|bya)lag(?:en|ens)$", re.IGNORECASE)
_DATE = re.compile(r"(?<![\d-])(?:19|20)\d\d-[01]\d-[0-3]\d(?![\d-])")
_AMOUNT = re.compile(r"\d (?:kronor|kr|mnkr|tkr|kkr|mkr|Mkr|miljoner kronor)\b")
_ORGAN = re.compile(
    r"(?<![\w-])(?:\w*fullmäktige|\w{2,}styrelsen|\w{2,}utskottet|direktionen)(?=s?(?![\w-]))"
)
_NO_ORGAN = re.compile(r"(?i)läns|social|riks|skolöver")
_AT_ONCE = re.compile(r"omedelbart? justera|justeras omedelbart")
_CHAIR = re.compile(r"[Oo]rdföranden (?:föreslår|föreslog) (?:att |bifall|avslag)")
_KNOWN_AGAIN = frozenset({"PERSON", "PLACE", "PROPERTY", "LAW", "DNR", "ORG"})
_COMMON = frozenset({"Kommunal"})  # a name that is also a plain word
_SHORT = 5  # letters below which a string may well be another word


def text_faults(gold: Json) -> list[str]:
    """What is wrong with the words of one generated document ([] where nothing is)."""
    return [fault for prove in _PROOFS for fault in prove(gold)]


def _slips(gold: Json) -> Iterator[str]:
    """No slot is left unfilled, no stop stands twice."""
    for match in _SLIP.finditer(gold["text"]):
        yield f"{_around(gold, match)}: a slip of the pen"


def _motions(gold: Json) -> Iterator[str]:
    """Who wanted a written motion carried has won where the decision carries it, and lost where it falls."""
    for item in gold["paragrafer"]:
        said = " ".join(
            squeeze(gold["text"][each["start"] : each["end"]]) for each in item["beslut"]
        ).casefold()
        for yrkande in item["yrkanden"]:
            won = _won(yrkande["kind"], said) if yrkande["target"] == "motionen" else None
            fate = yrkande["outcome"]
            if won is not None and fate != Outcome.OKANT and won is not (fate == Outcome.BIFALL):
                yield f"§ {item['number']}: {yrkande['kind']} to the motion {fate}, but {said[:60]!r}"


def _won(kind: str, said: str) -> bool | None:
    """Whether a decision gives a motion about a motion what it wants; None where it does not say."""
    if kind not in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG):
        return None
    carried, lost = bool(_CARRIED.search(said)), bool(_LOST.search(said))
    if not (carried or lost or _ANSWERED.search(said)):
        return None
    return carried if kind == YrkandeKind.BIFALL else lost


def _proofs(gold: Json) -> Iterator[str]:
    """The passage that settles a fate says something of it."""
    for item in gold["paragrafer"]:
        for yrkande in item["yrkanden"]:
            if proof := yrkande.get("proof"):
                said = squeeze(gold["text"][proof["start"] : proof["end"]])
                if not _SETTLES.search(said.replace("- ", "")):
                    yield f"§ {item['number']}: {said[:60]!r} settles nothing"


def _sections(gold: Json) -> Iterator[str]:
    """A votering in a § has a count, and signing at once is no decision."""
    for item in gold["paragrafer"]:
        for section in item["sections"]:
            if section["label"] == SectionLabel.VOTERING and not any(
                section["start"] <= vote["start"] < section["end"] for vote in item["voteringar"]
            ):
                yield f"§ {item['number']}: a votering without a vote"
            said = gold["text"][section["start"] : section["end"]]
            if section["label"] != SectionLabel.JUSTERING and _AT_ONCE.search(said):
                yield f"§ {item['number']}: signed at once, but labelled {section['label']}"


def _chair(gold: Json) -> Iterator[str]:
    """What the chair proposes is a yrkande."""
    for item in gold["paragrafer"]:
        for match in _CHAIR.finditer(gold["text"], item["start"], item["end"]):
            if not any(each["start"] <= match.start() < each["end"] for each in item["yrkanden"]):
                yield f"§ {item['number']}: {_around(gold, match)} is no yrkande"


def _unlabelled(gold: Json) -> Iterator[str]:
    """Laws, days, amounts and bodies are labelled wherever they stand."""
    inside = _Inside(gold)
    for pattern, no, label in (
        (_LAW, _NO_LAW, EntityLabel.LAW),
        (_DATE, None, EntityLabel.DATE),
        (_AMOUNT, None, EntityLabel.AMOUNT),
        (_ORGAN, _NO_ORGAN, EntityLabel.ORGAN),
    ):
        for match in pattern.finditer(gold["text"]):
            if not inside.any(match.start()) and not (no and no.search(match[0])):
                yield f"{_around(gold, match)}: no {label}"


def _again(gold: Json) -> Iterator[str]:
    """A name that is labelled once is labelled wherever it stands."""
    inside = _Inside(gold)
    known = {
        (" ".join(each["text"].split()), each["label"])
        for each in gold["entities"]
        if each["label"] in _KNOWN_AGAIN and len(each["text"]) > _SHORT and each["text"] not in _COMMON
    }
    for text, label in sorted(known):
        words = r"\s+".join(re.escape(word) for word in text.split())
        for match in re.finditer(rf"(?<![\w-]){words}(?=s?(?![\w-]))", gold["text"]):
            if not inside.any(match.start()):
                yield f"{_around(gold, match)}: {label} elsewhere"


class _Inside:
    """Whether a place lies in an entity."""

    def __init__(self, gold: Json) -> None:
        self._spans = sorted((each["start"], each["end"]) for each in gold["entities"])
        self._starts = [start for start, _ in self._spans]

    def any(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._spans[at][1]


def _around(gold: Json, match: re.Match[str]) -> str:
    return repr(squeeze(gold["text"][max(0, match.start() - 30) : match.end() + 20]))


_PROOFS: tuple[Callable[[Json], Iterator[str]], ...] = (
    _slips,
    _motions,
    _proofs,
    _sections,
    _chair,
    _unlabelled,
    _again,
)
