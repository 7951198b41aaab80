"""An answer to a task as corrections that the database keeps."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from nlp.evaluation.answers import Answer, Given, Mark, marked
from nlp.evaluation.markning import LABELS, NAMES, VALUED
from nlp.evaluation.tasks import named_by, result_of, sections_of, trimmed, yrkanden_of
from nlp.model import Person, Protokoll, Span, Tag, Yrkande
from nlp.rules.belopp import find_amounts
from nlp.rules.datum import find_dates
from nlp.rules.dnr import normalise_dnr
from nlp.rules.lag import find_laws
from nlp.rules.parti import find_parties
from nlp.store import Atgard, Granskning, Lager, Rattelse
from nlp.terms import EntityLabel, Outcome

_BESIDE = 3  # characters between a name and the party behind it: ` (`, `, `
_SHORT = 4  # letters of a party's abbreviation


def review(given: Given, answer: Answer, name: str, now: Protokoll) -> Granskning:
    """What a person said of a stretch, `now` being what the database holds of the file.

    Raises ValueError, in Swedish, where something is lacking or cannot be.
    """
    maker = _Maker(given, answer, now)
    made = [*maker.labelled(), *maker.removed()]
    end = given.start + len(given.text)
    return Granskning(given.sha256, given.start, end, given.text, name, tuple(sorted(made, key=_order)))


def _order(rattelse: Rattelse) -> tuple[str, int, int, str, str]:
    return rattelse.layer, rattelse.start, rattelse.end, rattelse.label, rattelse.action


class _Maker:
    """Makes the corrections of one answer; what the task does not carry is taken from the file as it is."""

    def __init__(self, given: Given, answer: Answer, now: Protokoll) -> None:
        self._given = given
        self._answer = answer
        end = given.start + len(given.text)
        self._now = now if now.document.text[given.start : end] == given.text else None
        self._shown = self._shown_now() if given.shown is None else given.shown
        self._before = {mark.id: mark for mark in self._shown}

    def labelled(self) -> Iterator[Rattelse]:
        """What stands there according to the answer."""
        marks = sorted(self._answer.marks, key=_place)
        _refuse_overlaps([mark for mark in marks if mark.control == NAMES["entitet"]])
        _refuse_overlaps([mark for mark in marks if mark.control == NAMES["avsnitt"]])
        for mark in marks:
            if mark.label == LABELS["bevis"]:
                continue
            if mark.label == LABELS["yrkande"] and mark.control == NAMES["yrkande"]:
                yield self._yrkande(mark)
            elif mark.control == NAMES["entitet"]:
                yield self._made(mark, Lager.ENTITET, self._value(mark))
            else:
                yield self._made(mark, Lager.AVSNITT, self._heading(mark))

    def removed(self) -> Iterator[Rattelse]:
        """What was shown and is not there any longer."""
        left = {_key(mark) for mark in self._answer.marks}
        for mark in self._shown:
            if mark.label != LABELS["bevis"] and _key(mark) not in left:
                layer = _LAYERS[mark.control]
                place = (self._given.start + mark.start, self._given.start + mark.end)
                yield Rattelse(layer, Atgard.BORT, _label(mark), "", *place)

    def _shown_now(self) -> frozenset[Mark]:
        """What the task would come with today: an export may have lost what it came with."""
        if self._now is None:
            return frozenset()
        span = Span(self._given.start, self._given.start + len(self._given.text))
        return marked(self._given.text, list(result_of(self._now, span)))[0]

    def _made(self, mark: Mark, layer: Lager, value: str) -> Rattelse:
        place = self._at(mark)
        return Rattelse(layer, Atgard.SATT, mark.label, value, place.start, place.end)

    def _at(self, mark: Mark) -> Span:
        return Span(self._given.start + mark.start, self._given.start + mark.end)

    def _words(self, mark: Mark) -> str:
        return " ".join(self._given.text[mark.start : mark.end].split())

    def _value(self, mark: Mark) -> str:
        """The value typed; one left over from other words, or none, is read from the words."""
        label, typed, before = EntityLabel(mark.label), mark.get("varde"), self._before.get(mark.id)
        if label not in VALUED:
            return ""
        moved = before is not None and _key(before) != _key(mark) and before.get("varde") == typed
        if not typed or moved:
            return value_of(label, self._words(mark))
        if not _is_value(label, typed):
            message = f"värdet {typed} för ”{self._words(mark)}” är inget {_WANTED[label]}"
            raise ValueError(message)
        return typed

    def _heading(self, mark: Mark) -> str:
        """The heading of the section that began here, where its words still do."""
        now, start = self._now, self._at(mark).start
        if now is None:
            return ""
        for section in sections_of(now):
            if trimmed(now.document.text, section.start, section.end).start == start and section.heading:
                return section.heading if self._words(mark).startswith(section.heading) else ""
        return ""

    def _yrkande(self, mark: Mark) -> Rattelse:
        kind, outcome = mark.get("slag"), mark.get("utfall") or Outcome.OKANT
        if not kind:
            message = f"yrkandet ”{self._words(mark)[:40]}” saknar slag"
            raise ValueError(message)
        place = self._at(mark)
        base = self._base(mark, kind)
        proofs = self._linked(mark, "proof")
        proof = self._at(proofs[0]) if proofs and outcome != Outcome.OKANT else None
        people = (self._people(mark, "proposer", base), self._people(mark, "supporter", base))
        closed = (Lager.YRKANDE, Atgard.SATT, kind, str(outcome))
        return Rattelse(*closed, place.start, place.end, mark.get("foremal"), proof, *people)

    def _base(self, mark: Mark, kind: str) -> Yrkande | None:
        """The yrkande that stands there now: of several in the same words that of the same kind."""
        if not self._now:
            return None
        text, place = self._now.document.text, self._at(mark)
        there = [y for y in yrkanden_of(self._now) if trimmed(text, y.start, y.end) == place]
        return next((y for y in there if y.kind == kind), there[0] if there else None)

    def _linked(self, mark: Mark, role: str) -> list[Mark]:
        ends = [end for name, start, end in self._answer.links if name == role and start == mark]
        return sorted(ends, key=lambda end: end.start)

    def _people(self, mark: Mark, role: str, base: Yrkande | None) -> tuple[Person, ...]:
        """Those the yrkande is linked to, and those it had that no link can show."""
        linked = [self._person(end) for end in self._whole(self._linked(mark, role))]
        before = () if base is None else base.proposers if role == "proposer" else base.supporters
        names = {person.name or person.party for person in linked}
        kept = [who for who in before if (who.name or who.party) in names or not self._is_shown(who, base)]
        known = {who.name or who.party for who in kept}
        return (*kept, *(who for who in linked if (who.name or who.party) not in known))

    def _is_shown(self, person: Person, base: Yrkande | None) -> bool:
        """Whether the task could link a person: somebody tagged in its stretch is called so."""
        if not self._now or not base:
            return False
        start, end = self._given.start, self._given.start + len(self._given.text)
        tags = [tag for tag in self._now.tags if start <= tag.start and tag.end <= end]
        return named_by(person, base, tags, self._now.document.text) is not None

    def _whole(self, ends: list[Mark]) -> list[Mark]:
        """The marks without parties that only belong to a name linked before them."""
        names = [end for end in ends if end.label == EntityLabel.PERSON]
        return [end for end in ends if end in names or not any(_is_behind(end, name) for name in names)]

    def _person(self, mark: Mark) -> Person:
        if mark.label == EntityLabel.PARTY:
            return Person("", self._words(mark))
        parties = (m for m in self._answer.marks if m.label == EntityLabel.PARTY and _is_behind(m, mark))
        return Person(self._words(mark), next(map(self._words, parties), ""))


_LAYERS = {
    NAMES["entitet"]: Lager.ENTITET,
    NAMES["avsnitt"]: Lager.AVSNITT,
    NAMES["yrkande"]: Lager.YRKANDE,
}
_FIND: dict[EntityLabel, Callable[[str], Iterator[Tag]]] = {
    EntityLabel.AMOUNT: find_amounts,
    EntityLabel.DATE: find_dates,
    EntityLabel.LAW: find_laws,
}
_WANTED = {
    EntityLabel.AMOUNT: "belopp i kronor som 1250000 eller 12.50",
    EntityLabel.DATE: "datum som 2024-05-21",
    EntityLabel.PARTY: "parti med versaler",
}


def _label(mark: Mark) -> str:
    return mark.get("slag") if mark.label == LABELS["yrkande"] else mark.label


def _place(mark: Mark) -> tuple[int, int, int, str]:
    """The order of marks; those of the same words in the order they were shown in (`p9`, `p10`)."""
    return mark.start, mark.end, len(mark.id), mark.id


def _key(mark: Mark) -> tuple[str, str, int, int]:
    return mark.control, _label(mark), mark.start, mark.end


def _is_behind(party: Mark, name: Mark) -> bool:
    return 0 <= party.start - name.end <= _BESIDE


def _refuse_overlaps(marks: Iterable[Mark]) -> None:
    last: Mark | None = None
    for mark in marks:
        if last and mark.start < last.end:
            message = f"två märkningar i {mark.control} går in i varandra: {last.label} och {mark.label}"
            raise ValueError(message)
        last = mark


def value_of(label: EntityLabel, printed: str) -> str:
    """The value that the rules read from words that a person marked, "" where they read none."""
    if label is EntityLabel.DNR:
        return normalise_dnr(printed)
    if label is EntityLabel.PARTY:
        found = {tag.value for tag in (*find_parties(printed), *find_parties(f"Anna Ek ({printed})"))}
        is_short = printed.isalpha() and len(printed) <= _SHORT
        return found.pop() if len(found) == 1 else printed.upper() if is_short else ""
    values = [tag.value for tag in _FIND[label](printed)]
    return values[0] if len(values) == 1 else ""


def _is_value(label: EntityLabel, typed: str) -> bool:
    if label is EntityLabel.PARTY:
        return typed == typed.upper()
    try:
        if label is EntityLabel.DATE:
            return date.fromisoformat(typed).isoformat() == typed
        if label is EntityLabel.AMOUNT:
            return Decimal(typed).is_finite() and typed.isascii()
    except (ValueError, InvalidOperation):
        return False
    return True
