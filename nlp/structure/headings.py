"""Whether a line is a heading, and of what."""

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.structure.phrases import key, parts, plain, skeleton, unnumbered, without_tail
from nlp.terms import SectionLabel

HEAD = 45  # lines: the front page
LONGEST = 110  # characters: a heading takes one line
_LONGEST_SPACED = 60  # characters of a heading that scanning or letter-spacing has damaged
_LONGEST_PHRASE = 7  # words of a heading that its text follows on the same line
_BULLETS = ("•", "·", "-", "–", "—", "‒")
# A line that begins so refers to a body's proposal or decision, it does not head one.
_REFERS = re.compile(r"(?:enligt|på|i enlighet|med|till|av|mot|om|att|ett|en|bifall|avslag|ja|nej)\b")
_OF_LETTERS = frozenset({"datum"})  # `Datum: 2023-04-20` heads a letter, not an attendance list
_GLUED = re.compile(r"(?P<phrase>[^:]{3,60}):\s*(?P<rest>\S)")
# `Beslut. Nämnden beslutar …`: the heading is a sentence of its own; behind a bullet or number it is an entry
_STOPPED = re.compile(r"(?P<phrase>[A-ZÅÄÖ][^.:;\d]{3,40})\. (?P<rest>[A-ZÅÄÖ0-9”\"])")
_WORD = re.compile(r"\S+")
_MOVES = re.compile(r"\byrka", re.IGNORECASE)
# `Proposition: Ordföranden ställer …`, not `Proposition: 2017/18:2` among the documents
_PUTS = re.compile(r"(?:Ordf|Förslag|Yrkande|Propositio|Sedan|Efter|På |Det |Bifall)")
# An office decides nothing: `Förvaltningen föreslår nämnden besluta` leads to a proposal.
_OFFICE = re.compile(
    r"[a-zåäö-]*(?:förvaltningen|kontoret|kansliet|avdelningen|direktören|chefen)"
    r" (?:föresl|hemställ|rekommend)"
)
# Labels whose weak words may head a list on their own line: `Kopia: Ekonomi`, `Bilaga: Karta`, `Tid: 13.00`.
_LISTED = frozenset(
    {SectionLabel.UNDERLAG, SectionLabel.EXPEDIERING, SectionLabel.NARVARO, SectionLabel.JUSTERING}
)
# Sections that a report numbers; the points of a decision and the entries of an agenda look like the others.
_NUMBERED = frozenset(SectionLabel) - {
    SectionLabel.NARVARO,
    SectionLabel.JUSTERING,
    SectionLabel.INNEHALL,
    SectionLabel.JAV,
    SectionLabel.OVRIGT,
}

_BRIEF = frozenset({SectionLabel.UNDERLAG, SectionLabel.EKONOMI})
# Sections that a heading with a full stop may open; `Justering. Anna Ek utses` is rather a title.
_SENTENCED = frozenset({
    SectionLabel.BESLUT, SectionLabel.FORSLAG, SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING, SectionLabel.RESERVATION, SectionLabel.ANTECKNING, SectionLabel.ARENDE,
    SectionLabel.UNDERLAG, SectionLabel.BEHANDLING, SectionLabel.EKONOMI, SectionLabel.EXPEDIERING,
})  # fmt: skip


_MARGIN = re.compile(r"(?P<phrase>[A-ZÅÄÖ][^.;\d\t]{3,40}?):?(?:\t\s*|\s{3,})(?P<rest>[A-ZÅÄÖ0-9a-zåäö”\"])")
_BESIDE = _SENTENCED | {SectionLabel.JAV, SectionLabel.DEBATT}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at the start of a line: its label, and how many characters of the line it takes."""

    label: SectionLabel
    length: int
    lead: bool = False  # only the sentence that leads to the decision's points
    opens: bool = False  # a label of the front page with its value on the same line
    weak: bool = False  # as often a title, a recipient, a document or a cell of a table
    composed: bool = False  # not in the vocabulary, but built as headings are


@lru_cache(maxsize=4096)
def heading(line: str) -> Heading | None:
    """The heading a line is, or begins with; None for running text."""
    if line[:1].islower():
        return None
    whole = _whole(line) if len(line) <= LONGEST else None
    found = whole or _in_margin(line) or _glued(line) or _stopped(line) or _opening(line) or _run_in(line)
    # `I ärendet yttrar sig Anna Ek (S), som yrkar bifall`: what she moves counts, not that she spoke
    moved = found is not None and found.label == SectionLabel.DEBATT and _MOVES.search(line)
    return None if moved else found


def heading_at(line: Line) -> Heading | None:
    """The heading a line is by the vocabulary, or by what its document shows."""
    return heading(line.text) or (Heading(line.own, len(line.text)) if line.own else None)


def _whole(line: str) -> Heading | None:
    text = key(line)
    if line.startswith(_BULLETS):
        return _listed(line, text)
    if label := vocabulary().whole.get(text):
        weak = text in vocabulary().weak
        return None if weak and line.endswith(".") else Heading(label, len(line), weak=weak)
    if line.endswith((".", ",")) or _REFERS.match(text):
        return None
    return _composed(line, text)


def _listed(line: str, text: str) -> Heading | None:
    """A line behind a bullet: mostly an entry of a list, unless no entry could be called so."""
    label = _strong(text)
    return Heading(label, len(line)) if label else None


def _composed(line: str, text: str) -> Heading | None:
    words = vocabulary()
    spelt = {text, f"{text}:"} if line.endswith(":") else {text}
    composed = next((label for form, label in words.forms if any(map(form.fullmatch, spelt))), None)
    if composed is None and words.lead.fullmatch(text):
        lead = SectionLabel.FORSLAG if _OFFICE.match(text) else SectionLabel.BESLUT
        return Heading(lead, len(line), lead=True)
    joined = None if line.endswith(":") and _first_is_weak(text) else _joined(text)
    label = composed or _strong(without_tail(text)) or joined or _damaged(line) or _numbered(line)
    return Heading(label, len(line), composed=True) if label else None


def _first_is_weak(text: str) -> bool:
    """`Beslutsordning, huvudvotering:` is a label inside the vote."""
    return any(part in vocabulary().weak for part in parts(text)[:1])


def _numbered(line: str) -> SectionLabel | None:
    """`3. Ekonomiska konsekvenser`, as reports number their parts."""
    label = _strong(key(unnumbered(line)))
    return label if label in _NUMBERED else None


def _strong(text: str) -> SectionLabel | None:
    return None if text in vocabulary().weak else vocabulary().whole.get(text)


def _joined(text: str) -> SectionLabel | None:
    """The label of `Yrkanden och beslutsgång`: the first; a proposition with a counted vote is votering."""
    labels = [vocabulary().whole.get(part) for part in parts(text)]
    if not labels or None in labels or all(part in vocabulary().weak for part in parts(text)):
        return None
    return SectionLabel.VOTERING if SectionLabel.VOTERING in labels else labels[0]


def _damaged(line: str) -> SectionLabel | None:
    """The heading that scanning or letter-spacing has changed: `B E S L U T S G Å N G`, `Yrkandcn`."""
    return vocabulary().skeletons.get(skeleton(line)) if len(line) <= _LONGEST_SPACED else None


def _glued(line: str) -> Heading | None:
    """A known heading, a colon, and text on the same line: `Beslut: Enligt förslag`."""
    match = _GLUED.match(line)
    if match is None or line.startswith(_BULLETS):
        return None
    phrase = key(match["phrase"])
    if phrase in _OF_LETTERS:
        return None
    label = vocabulary().whole.get(phrase) or _organs(phrase)
    if label is None or (phrase in vocabulary().weak and not _may_head(label, line[match.start("rest") :])):
        return None
    front = label in {SectionLabel.NARVARO, SectionLabel.JUSTERING}
    return Heading(label, match.start("rest"), opens=front)


def _in_margin(line: str) -> Heading | None:
    """A known heading in a column to the left of its text: `Beslut`, blanks, `Nämnden antar taxan`."""
    match = _MARGIN.match(line)
    label = vocabulary().whole.get(key(match["phrase"])) if match else None
    return Heading(label, match.start("rest")) if match and label in _BESIDE else None


def _stopped(line: str) -> Heading | None:
    """A known heading, a full stop, and its text on the same line: `Yrkanden. Anna Ek (S) yrkar bifall`."""
    match = _STOPPED.match(line)
    if match is None:
        return None
    phrase = key(match["phrase"])
    label = vocabulary().whole.get(phrase)
    if label not in _SENTENCED or (phrase in vocabulary().weak and label not in _BRIEF):
        return None
    return Heading(label, match.start("rest"))


def _may_head(label: SectionLabel, rest: str) -> bool:
    """Whether a weak word before a colon heads what follows it on the line."""
    return label in _LISTED or (label == SectionLabel.BESLUTSGANG and _PUTS.match(rest) is not None)


def _organs(phrase: str) -> SectionLabel | None:
    """A body's decision or proposal before a colon: `Nämndens beslut: Taxan antas`."""
    if _REFERS.match(phrase):
        return None
    found = next((label for form, label in vocabulary().forms if form.fullmatch(phrase)), None)
    return found if found in {SectionLabel.BESLUT, SectionLabel.FORSLAG} else None


def _run_in(line: str) -> Heading | None:
    """A known heading and the sentence under it on one line: `Yrkanden Anna Ek (S) yrkar bifall`."""
    words = list(_WORD.finditer(line[: LONGEST + 1]))[: _LONGEST_PHRASE + 1]
    for last, following in zip(reversed(words[:-1]), reversed(words[1:]), strict=True):
        label = _strong(key(line[: last.end()])) if following[0][0].isupper() else None
        if label and last[0][-1].isalpha():
            said = vocabulary().says.search(line, following.start(), following.start() + LONGEST)
            return Heading(label, following.start()) if said else None
    return None


def _opening(line: str) -> Heading | None:
    """A label of the front page with its value beside it: `Plats och tid Kommunhuset, kl. 13.00`."""
    text = line.casefold()
    for phrase, label in vocabulary().openings:
        if text.startswith(phrase) and not (
            phrase[-1].isalpha() and text[len(phrase) : len(phrase) + 1].isalpha()
        ):
            return Heading(label, len(phrase), opens=True)
    return None


def front_page(lines: list[Line]) -> bool:
    """Whether the first page says who took part and who signs: only minutes do."""
    return {SectionLabel.NARVARO, SectionLabel.JUSTERING} <= _front_labels(lines)


def signed(lines: list[Line]) -> bool:
    """Whether the first page says who signs."""
    return SectionLabel.JUSTERING in _front_labels(lines)


def _front_labels(lines: list[Line]) -> set[SectionLabel]:
    return {entry.label for line in lines[:HEAD] if (entry := heading(line.text)) and entry.opens}


__all__ = ["HEAD", "LONGEST", "Heading", "front_page", "heading", "heading_at", "plain", "signed"]
