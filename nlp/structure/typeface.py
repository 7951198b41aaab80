"""What size and weight say of a line, where a document sets its headings in another face than its text.

The headings the vocabulary knows show which face that is.  Only where several agree, and nearly all do, is
anything concluded: a line set like them that stands alone ends what was decided or moved above it, though no
vocabulary foresees it (`Hamnens historia`), and a heading's word in the face of the text, in the midst of a
sentence, is a word.
"""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from nlp.model import Document
from nlp.structure.headings import Heading, heading
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

Face = tuple[float, bool]

# The front page has a face of its own for its labels.
_FRONT = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING, SectionLabel.INNEHALL})

# What these hold ends at the next heading, whatever that says.
_CLOSED = frozenset(
    {
        SectionLabel.BESLUT,
        SectionLabel.FORSLAG,
        SectionLabel.YRKANDEN,
        SectionLabel.BESLUTSGANG,
        SectionLabel.VOTERING,
        SectionLabel.RESERVATION,
        SectionLabel.ANTECKNING,
        SectionLabel.JAV,
        SectionLabel.EXPEDIERING,
    }
)

# So many headings in other words must be set in one face, and such a share of all; no more of the text than
# that may be, or it sets nothing off; a larger size is larger by so many points.
_FEWEST, _MOST_OF, _AT_MOST, _LARGER = 3, 0.7, 0.25, 0.9

# Nothing but words, not all of them with capitals: no names, amounts, case numbers or sentences.
_PLAIN = re.compile(r"[A-ZÅÄÖ][^\W\d]{1,30}(?:[ -][^\W\d]{1,30}){0,6}:?")
_SMALL = re.compile(r"(?:^| )[a-zåäö]")
_ENDED = (".", ":", "!", "?", "”", '"')
_POINT = re.compile(r"(?:att|dels|samt)\b|[-–•*]|\(?\w{1,2}[.)]\s|[a-zåäö]")


def marked(document: Document, lines: list[Line]) -> list[Line]:
    """The lines, told apart by face: those set like headings, those set like text where headings are not."""
    faces = {line.start: (round(line.size, 1), line.bold) for line in document.lines}
    body = _body(document)
    head = _face_of_headings(lines, faces, body) if body else None
    if head is None:
        return lines
    told = {head: True, body: False}
    return [replace(line, set_apart=told.get(faces.get(line.start))) for line in lines]


def seen(
    lines: list[Line], index: int, found: Heading | None, current: SectionLabel | None
) -> Heading | None:
    """The heading that line `index` is by its words, `found`, once its face is looked at too.

    `current` is the section above: the matter has headings of its own, what was decided or moved has not.
    """
    if found is None:
        ends = current in _CLOSED and _heads(lines, index)
        return Heading(SectionLabel.OVRIGT, len(lines[index].text)) if ends else None
    whole = found.length == len(lines[index].text)
    return None if whole and _is_in_sentence(lines, index) else found


def _body(document: Document) -> Face | None:
    """The face of most of the text."""
    letters: Counter[Face] = Counter()
    for line in document.lines:
        letters[round(line.size, 1), line.bold] += line.end - line.start
    return letters.most_common(1)[0][0] if letters else None


def _face_of_headings(lines: list[Line], faces: dict[int, Face], body: Face) -> Face | None:
    """The face that the known headings stand out in, None where they do not agree on one."""
    known: defaultdict[Face, list[str]] = defaultdict(list)
    for line in lines:
        if line.start in faces and _is_known(line):
            known[faces[line.start]].append(line.text)
    if not known:
        return None
    face = max(known, key=lambda face: len(known[face]))
    letters = sum(len(line.text) for line in lines)
    set_so = sum(len(line.text) for line in lines if faces.get(line.start) == face)
    agree = len(known[face]) >= _MOST_OF * sum(map(len, known.values()))
    stands_out = (face[1] and not body[1]) or face[0] > body[0] + _LARGER
    enough = len(set(known[face])) >= _FEWEST and set_so <= _AT_MOST * letters
    return face if agree and stands_out and enough else None


def _is_known(line: Line) -> bool:
    found = heading(line.text)
    if found is None or found.weak or found.lead or found.composed or found.label in _FRONT:
        return False
    return found.length == len(line.text)


def _heads(lines: list[Line], index: int) -> bool:
    """Whether a line stands alone, set like the headings, above text that could be under one."""
    line = lines[index]
    if not line.set_apart or not index or index + 1 == len(lines):
        return False
    above, below = lines[index - 1], lines[index + 1]
    alone = not above.set_apart and not below.set_apart and heading(below.text) is None
    ended = above.block != line.block or above.text.endswith(_ENDED)
    named = _PLAIN.fullmatch(line.text) is not None and (
        " " not in line.text or bool(_SMALL.search(line.text))
    )
    return alone and ended and named and not _POINT.match(below.text)


def _is_in_sentence(lines: list[Line], index: int) -> bool:
    """Whether a line set like the text follows on another whose sentence has not ended."""
    if lines[index].set_apart is not False or not index:
        return False
    above = lines[index - 1]
    same = above.block == lines[index].block and above.set_apart is False
    return same and heading(above.text) is None and not above.text.endswith(_ENDED)
