"""The beslutsgång, cut into rounds: each question the chair puts, the answer found, the vote that follows.

What the chair finds is provisional until the club falls: a vote takes its place (KL 5 kap. 53–54 §§).
Only what decides is kept; what makes a motion the rival in the main vote decides nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Section, Span
from nlp.relations.answers import Ends, Ruling, rulings
from nlp.relations.cues import cue, pattern
from nlp.relations.elections import counted
from nlp.relations.minority import by_minority, has_right
from nlp.relations.options import Option, option
from nlp.relations.scene import Scene, body, sentences
from nlp.relations.verdict import Verdict
from nlp.relations.votering import Tally, winner
from nlp.terms import SectionLabel, Vote

_PLACES = (
    SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING,
    SectionLabel.YRKANDEN,
    SectionLabel.BESLUT,
    SectionLabel.OVRIGT,
    SectionLabel.DEBATT,
    SectionLabel.ARENDE,
)
_CLOSING = (SectionLabel.BESLUTSGANG, SectionLabel.VOTERING, SectionLabel.OVRIGT)
_ALTERNATIVES = pattern(
    r"bifall\s+(?:till\s+)?(?:och|respektive|eller|resp\.?|samt)\s+(?:på\s+)?avslag|"
    r"avslag\s+(?:på\s+)?(?:och|respektive|eller)\s+(?:på\s+)?bifall|eller\s+(?:ej|inte|avslå)"
)
_BARE_BIFALL = pattern(r"\bbifall(?:\s+till)?$")
_AVSLAG = pattern(r"\s*(?:på\s+)?avslag\b")
_JOINT = pattern(r"\s(?:och|mot|respektive|samt)\s|,\s+dels\s")
_AGAINST = pattern(r"\bmot\s+(?!bakgrund)|\bvarandra\b|\brespektive\b|\bdem\s+i\s+tur\s+och\s+ordning\b")
_CHAIR = pattern(
    r"\bordförande\w*\s+(?P<name>\S[^.,;]{2,50}?)\s*(?:\([^)]*\)\s*)?(?:ställ|frågar|finner|fann)"
)
_NOT = pattern(r"vägra|(?<!\w)(?:inte|ej)(?!\w)")
_REJECTED = pattern(r"\bavvis(?:as|ats|ades|ar)\b")
_FALLEN = pattern(
    r"(?<!\w)(?:fallit|faller|förfaller|föll|förfallit)(?!\w)|avslogs|bifölls|antogs|vann\s+bifall|vunnit\s+bifall"
    r"|(?:yrkande|förslag)(?:et|t)?\s+(?:bifalle?s|antages|avslås)\b"
    r"|\bställ(?:er|de)\s+sig\s+(?:\w+\s+)?bakom\b"
    r"|(?:motionen|medborgarförslaget)\s+(?:bifalls|bifalles|avslås)\b"
)
_PUT_OFF = pattern(
    r"(?:ärendet|frågan|motionen|\w*(?:nämnden|styrelsen|fullmäktige|utskottet))\s+"
    r"(?:återremitter(?:as|ar|ade|ades)|bordlägg(?:s|er)|bordla(?:de|des))\b"
)
# What the order of a vote says of Nej is no finding.
_IF_NO = pattern(r"\b(?:vinner\s+nej|nej\s+vinner)\b")
# What comes before the main vote: `Sedan till motförslag utsetts motionen verkställs omröstningen`.
_RIVAL_CHOSEN = pattern(
    r"\b(?:sedan|efter\s+det)\b[^.,;]{0,60}?\bmotförslag\b[^.,;]{0,40}?\b(?:utsetts|utsågs|antagits)\b"
)
_FOR_IT = pattern(r"\b(?:bifall|bifalla|bifaller|biföll|anta|antar)\b")
_AVSLAG_ON = pattern(r"\b(?:avslag|avslå|avslår|avslog|inte|ej)\b")
_OF_A_SORT = pattern(r"(?<!\w)(?P<sort>ändrings|tilläggs|mot)(?:yrkandet|förslaget)(?!\w)")
_TWO = pattern(r"(?:förslag|yrkande)(?:et)?\s+(?:och|samt)\s+(?:\S+\s+){1,5}?\w*(?:yrkande|förslag)(?:et)?\b")
_GROUNDS = pattern(r",?\s+(?:eftersom|enär|då)\s+(?!att\b)")


def _without_grounds(scene: Scene, sentence: Span) -> Span:
    """What is found, without why: `avgörs idag, eftersom återremissen inte har stöd av en tredjedel`."""
    find = cue("put", "find").search(scene.masked, sentence.start, sentence.end)
    grounds = _GROUNDS.search(scene.masked, find.end(), sentence.end) if find else None
    return Span(sentence.start, grounds.start()) if grounds else sentence


class _Course:
    """The state of the beslutsgång while its sentences are read in order."""

    def __init__(self, scene: Scene, tallies: list[Tally], moved: tuple[Span, ...]) -> None:
        self.scene = scene
        self.tallies = tallies
        self.moved = moved
        self.asked: Option | None = None
        self.ends: Ends = (None, None)
        self.plural = False
        self.chair = scene.chair
        self.pending: Verdict | None = None
        self.voted = False
        self.minority = has_right(scene) if tallies else False

    def run(self) -> Iterator[Verdict]:
        """The verdicts, in the order in which they fell."""
        waiting = list(self.tallies)
        for section, sentence in self._sentences():
            while waiting and waiting[0].start < sentence.start and waiting[0].end <= sentence.start:
                yield from self._vote(waiting.pop(0))
            if waiting and waiting[0].start < sentence.end and sentence.start < waiting[0].end:
                yield from self._vote(waiting.pop(0))
                yield from self._said(sentence, section)
            else:
                yield from self._read(sentence, section)
        for tally in waiting:
            yield from self._vote(tally)
        yield from self._flush()

    def _sentences(self) -> Iterator[tuple[Section, Span]]:
        for section in self.scene.of(*_PLACES):
            stretch = body(self.scene, section)
            for sentence in sentences(self.scene.masked, stretch.start, stretch.end):
                if not any(span.start < sentence.end and sentence.start < span.end for span in self.moved):
                    yield section, sentence

    def _read(self, sentence: Span, section: Section) -> Iterator[Verdict]:
        masked = self.scene.masked
        put = cue("put", "put").search(masked, sentence.start, sentence.end)
        ballots = counted(self.scene, sentence)
        if ballots:
            yield Verdict(ballots, sentence, sole=False)
        elif self._refuses(sentence):
            yield from self._flush()
            yield self._refuse(sentence)
        elif put:
            yield from self._flush()
            self._ask(sentence, put.start())
            find = cue("put", "find").search(masked, put.end(), sentence.end)
            if find:
                self._find(Span(find.end(), sentence.end), sentence)
        else:
            yield from self._said(sentence, section)

    def _refuses(self, sentence: Span) -> bool:
        edges = sentence.start, sentence.end
        return bool(
            _NOT.search(self.scene.masked, *edges) and cue("put", "refused").search(self.scene.masked, *edges)
        )

    def _refuse(self, sentence: Span) -> Verdict:
        """What the chair does not put is neither carried nor lost, unless the text says it was rejected."""
        what = option(self.scene, sentence.start, sentence.end)
        rejected = bool(_REJECTED.search(self.scene.masked, sentence.start, sentence.end))
        return Verdict((Ruling(what, carried=False),), sentence, sole=False, refused=not rejected)

    def _ask(self, sentence: Span, start: int) -> None:
        """A new question: what is put, and whether several motions stand against each other."""
        masked = self.scene.masked
        find = pattern(
            r"\b(?:och\s+)?(?:finner|finnes|fann|varvid|befanns|befinnes|varefter|vilken\s+proposition|konstaterar)\b"
        ).search(masked, start, sentence.end)
        end = find.start() if find else sentence.end
        self.asked = option(self.scene, start, end)
        text = masked[start:end]
        self.ends = self._first_and_last(Span(start, end))
        single = _ALTERNATIVES.search(text)
        signed = len(self.asked.names) or bool(self.asked.parties)
        several = signed + len(self.asked.organs) + self.asked.motion > 1
        asks = text.casefold().startswith("fråga")
        # `förslaget och avslagsyrkandet` are two
        several = several or bool(self.asked.sort and any(end and not end.sort for end in self.ends))
        apart = self.asked.every or _AGAINST.search(text) or _TWO.search(text)
        self.plural = not single and bool(apart or (several and not asks))
        chair = _CHAIR.search(self.scene.text, sentence.start, min(start + 12, sentence.end))
        self.chair = chair["name"] if chair else self.scene.chair
        self.voted = False

    def _first_and_last(self, put: Span) -> Ends:
        """The first and the last of the things that stand against each other in a question."""
        joints = list(_JOINT.finditer(self.scene.masked, put.start, put.end))
        if not joints:
            return None, None
        first = option(self.scene, put.start, joints[0].start())
        last = option(self.scene, joints[-1].end(), put.end)
        # `bifall till och avslag på förslaget`: the first borrows its object from the last
        bare = _BARE_BIFALL.search(first.text) and _AVSLAG.match(last.text)
        return (replace(last, text=first.text) if bare else first), last

    def _find(self, span: Span, sentence: Span) -> None:
        """The chair's finding: it stands unless a vote is called for."""
        if cue("put", "not_final").search(self.scene.masked, span.start, span.end):
            return
        found = rulings(self.scene, span, self._spoken_of(span, first=True), self.ends)
        if found:
            self.pending = Verdict(found, sentence, self.plural, self.asked, self.chair)

    def _spoken_of(self, span: Span, *, first: bool = False) -> Option | None:
        """What was asked; of several the one that `ändringsyrkandet` can be, None where it cannot be told.

        `first` says that of several `förslaget` is the proposal on the table.
        """
        noun = _OF_A_SORT.search(self.scene.masked, span.start, span.end) if self.plural else None
        ends = [end for end in self.ends if end]
        if noun:
            fits = [end for end in ends if noun["sort"].casefold() in end.text.casefold()]
            return fits[0] if len(fits) == 1 else None
        base = [end for end in ends if end.base] if first and self.plural else []
        return base[0] if base else self.asked

    def _said(self, sentence: Span, section: Section) -> Iterator[Verdict]:
        """A sentence without a question: the finding of the one before, or what closes the matter."""
        masked = self.scene.masked
        if _IF_NO.search(masked, sentence.start, sentence.end):
            return
        sentence = _without_grounds(self.scene, sentence)
        find = cue("put", "find").search(masked, sentence.start, sentence.end)
        fallen = _FALLEN.search(masked, sentence.start, sentence.end)
        fallen = fallen or _PUT_OFF.match(masked, sentence.start, sentence.end)
        closes = section.label in _CLOSING or self.asked is not None
        if (
            not closes
            or not (find or fallen)
            or cue("put", "not_final").search(masked, sentence.start, sentence.end)
        ):
            return
        span = Span(find.end() if find else sentence.start, sentence.end)
        if self.asked and self.pending is None and not self.voted:
            self._find(span, sentence)
            return
        # once it is settled when to decide, `förslaget` is what is decided next
        settled = self.asked is not None and self.asked.procedural
        found = rulings(self.scene, span, None if settled else self._spoken_of(span))
        if found:
            yield from self._flush()
            sole = self.plural and any(ruling.carried for ruling in found)
            yield Verdict(found, sentence, sole, self.asked, self.chair)

    def _flush(self) -> Iterator[Verdict]:
        if self.pending:
            yield self.pending
        self.pending = None

    def _vote(self, tally: Tally) -> Iterator[Verdict]:
        """A counted vote: it takes the place of the finding before it."""
        acclaimed, self.pending, self.voted = self.pending, None, True
        told = _RIVAL_CHOSEN.sub("", self.scene.masked[tally.start : tally.end])
        if cue("put", "not_final").search(told):
            return
        verdict = self._counted(tally, acclaimed)
        if verdict:
            yield by_minority(verdict, tally, right=self.minority)

    def _counted(self, tally: Tally, acclaimed: Verdict | None) -> Verdict | None:
        # a third is enough to postpone, so that equal votes are
        ahead = winner(tally) or (Vote.JA if self.minority and self.asked and self.asked.procedural else None)
        if ahead is None:
            return None
        won, lost = tally.meaning.yes, tally.meaning.no
        if ahead is Vote.NEJ:
            won, lost = lost, won
        found = (*self._side(won, lost, carried=True), *self._side(lost, won, carried=False))
        if found:
            sole = not _same_object(won, lost, self.scene)
            return Verdict(found, tally.span, sole, self.asked, self.chair)
        # Ja is what the chair found by acclamation, where the minutes do not say
        if acclaimed and ahead is Vote.JA:
            return replace(acclaimed, proof=tally.span)
        if acclaimed and not acclaimed.sole:
            turned = tuple(replace(ruling, carried=not ruling.carried) for ruling in acclaimed.rulings)
            return replace(acclaimed, rulings=turned, proof=tally.span)
        return None

    def _side(self, side: Span | None, other: Span | None, *, carried: bool) -> tuple[Ruling, ...]:
        """What one side of the vote stands for; `avslag` alone borrows its object from the other side."""
        if side is None:
            return ()
        context = _object(self.scene, other) if other else self.asked
        context = None if self._both_for(side, other) else context or self.asked
        found = rulings(self.scene, side, context)
        if not found:
            whole = option(self.scene, side.start, side.end)
            found = (Ruling(whole, carried=True),)
        return tuple(replace(ruling, carried=ruling.carried == carried) for ruling in found)

    def _both_for(self, side: Span, other: Span | None) -> bool:
        """Whether each side is bifall to a thing of its own, so that `förslaget` is not the other's."""
        sides = [self.scene.masked[each.start : each.end] for each in (side, other) if each]
        return len(sides) == 2 and all(_FOR_IT.search(text) and not _AVSLAG_ON.search(text) for text in sides)


def _object(scene: Scene, side: Span) -> Option | None:
    """What the other side of a vote is about, without the bifall or avslag before it."""
    found = rulings(scene, side, None)
    return found[0].option if found else None


def _same_object(won: Span | None, lost: Span | None, scene: Scene) -> bool:
    """Whether Ja and Nej are bifall and avslag on one thing, so that nothing else falls with the vote."""
    if won is None or lost is None:
        return False
    bare = pattern(r"^\W*(?:ett\s+|till\s+)?(?:bifall|avslag)\W*$")
    texts = [scene.masked[side.start : side.end] for side in (won, lost)]
    if any(bare.match(text) or re.search(r"\b(?:inte|ej)\b", text) for text in texts):
        return True
    return any(option(scene, side.start, side.end).procedural for side in (won, lost))


def verdicts(scene: Scene, tallies: list[Tally], moved: tuple[Span, ...]) -> list[Verdict]:
    """What the beslutsgång of a paragraf settled, in order; `moved` are the clauses of its yrkanden."""
    return list(_Course(scene, tallies, moved).run())
