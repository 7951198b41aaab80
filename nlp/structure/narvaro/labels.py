"""The labels of an attendance list, and what each says of the names after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from nlp.structure.narvaro.words import words
from nlp.terms import Role


class Reach(Enum):
    """Whom a label is for."""

    ALL = auto()
    """Everybody until the next label."""
    ONE = auto()
    """The one person after it."""
    NOBODY = auto()
    """Nobody who took part: where and when, who was away, who signs."""
    TITLED = auto()
    """Only those with a title: the labels of a whole form have been run together before its names."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at [start, end): the role of those it is for; `kind` says why it is for nobody."""

    start: int
    end: int
    reach: Reach
    role: Role
    kind: str = ""


_OWN = re.compile(r"(?:,[ ]?|\)[ ]?|[a-zåäöé][ ])\Z")  # what stands before somebody's own role, on their line
_DEFINITE = re.compile(
    r"(?<![\wåäö])(?:(?P<tjg>tjänstgörande (?:ersättar(?:en|na)|suppleant(?:en|erna)))|(?P<led>ledam"
    r"(?:oten|öterna))"
    r"|(?P<ers>(?:ersättar(?:en|na)|suppleant(?:en|erna)))|(?P<ordf>(?:tjänstgörande )?ordföranden)|"
    r"(?P<vice>vice ordföranden))"
    r",?[ \n](?=[A-ZÅÄÖ][a-zåäöé.]|herr)"
)
_WEAK = frozenset(
    {"närvaro", "närvarolista", "närvaroförteckning", "närvarande"}
)  # beside another label they say nothing
_ROLES = {
    "tjg": Role.TJANSTGORANDE,
    "led": Role.LEDAMOT,
    "ers": Role.ERSATTARE,
    "ordf": Role.ORDFORANDE,
    "vice": Role.LEDAMOT,
}
_SERVES = re.compile(r"s? (?:för|istf|i stället för|sign\w*)\b")  # `Ersättare för Bo Al` stands behind a name
_CHOSEN = re.compile(
    r"(?<![\wåäö])(?:(?:Utses )?[Aa]tt justera|Utsedda? att justera|Justerare|Protokolljusterare"
    r"|Justeringsmän|[Jj]ustera(?:s|t)(?: \d{4}-\d\d-\d\d| digitalt| elektroniskt)? av)(?!\w)[: \t]*"
)
_AFTER_CHOSEN = re.compile(
    r"\n[ \t]*\n|(?<![\wåäö])(?:med |[Ee]rsättare|Justering|Plats|Tid|Paragraf|Underskrift|Sekreterare"
    r"|Ordförande|Justerande|Sista|Anslag)"
)
_MARKED = re.compile(r" [XxRr–-] \Z")  # a note in the last column of a table
_BETWEEN = re.compile(r"[\s:;,./–-]*")
_LISTED_ELSEWHERE = re.compile(
    r"(?<![\wåäö])(?:enligt|se) (?:bifogad |bilagd |särskild |nästa |närvaro- och )?(?:bilag"
    r"|förteckning|närvaro|sid|omröstning|upprop|tjänstgöring|\w{0,12}list)\w*"
    r"(?:[ ]\d{1,2}(?![\d.:-]))?(?:[ ]sist i protokollet\.?)?",
    re.IGNORECASE,
)
_STAND_IN = frozenset({"ersättare", "tjänstgörande", "ledamot"})
_REST = re.compile(r"[^\n]{3,120}\n(?:[^\n]{3,120}\n){0,2}ersättare\b")
_SIGNING = "justering"


def labels(text: str, names: list[tuple[int, int]]) -> list[Label]:
    """The labels of a list in order, those of a form run together made one; `names` are the names' spans."""
    taken = [match for match in words().labels.finditer(text) if _is_label(text, match, names)]
    found = [*(_label(match) for match in taken), *_definite(text), *_elsewhere(text)]
    held = _without_signers(text, sorted(found, key=lambda label: label.start))
    return _parted(text, [_wrapped(text, label) for label in _joined(text, held)])


def signers_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches that name those chosen to sign, each to the next label or the end of its block."""
    for match in _CHOSEN.finditer(text, start, end):
        stop = _AFTER_CHOSEN.search(text, match.end(), end)
        yield match.end(), stop.start() if stop else end


def _without_signers(text: str, found: list[Label]) -> list[Label]:
    """The labels, without the offices of those who sign, and the ersättare for who does."""
    held: list[Label] = []
    for label in found:
        signing = bool(held) and held[-1].kind == _SIGNING
        key = _key(text[label.start : label.end])
        signs = label.reach is Reach.ONE and not (_told(text, held[-1:]) and text.startswith(":", label.end))
        if not (signing and (signs or key in _STAND_IN)):
            held.append(label)
    return held


def _told(text: str, before: list[Label]) -> bool:
    """Whether the label before only tells which § there are: a form goes on, nobody has signed yet."""
    return any(_key(text[label.start : label.end]).startswith("paragraf") for label in before)


def _wrapped(text: str, label: Label) -> Label:
    """`Tjänstgörande Anna Ek (S)` / `ersättare Bo Al (M)`: a label over two lines beside the names."""
    if _key(text[label.start : label.end]) == "tjänstgörande" and _REST.match(text, label.end):
        return replace(label, role=Role.TJANSTGORANDE)
    return label


def _elsewhere(text: str) -> Iterator[Label]:
    """`Enligt förteckning`: those who decide are listed elsewhere, and who follows here is none of them."""
    for match in _LISTED_ELSEWHERE.finditer(text):
        yield Label(match.start(), match.end(), Reach.ALL, Role.OVRIG)


def _parted(text: str, found: list[Label]) -> list[Label]:
    """`Beslutande … Ersättare … Övriga närvarande … Ersättare`: the first are those who served."""
    bare = [index for index, label in enumerate(found) if _last_line(text, label) == "ersättare"]
    if len(bare) > 1 and bare[0] and found[bare[0] - 1].role is Role.LEDAMOT:
        between = [text[label.start : label.end].casefold() for label in found[bare[0] + 1 : bare[1] + 1]]
        if any(words.startswith("övriga") for words in between):
            found[bare[0]] = replace(found[bare[0]], role=Role.TJANSTGORANDE)
    return found


def _last_line(text: str, label: Label) -> str:
    """The last words of a label, where a heading above has been made one with it."""
    return (
        _key(text[label.start : label.end])
        .removeprefix("övriga närvarande ")
        .removeprefix("övriga deltagande ")
        .removeprefix("övriga deltagare ")
    )


def _is_label(text: str, match: re.Match[str], names: list[tuple[int, int]]) -> bool:
    """Whether these words head names, and are not what stands behind one."""
    if any(start <= match.start() < end for start, end in names):
        return False
    label = _key(match[0])
    colon = text[match.end() : match.end() + 1] == ":"
    line = text.rfind("\n", 0, match.start()) + 1
    before = text[max(line, match.start() - 40) : match.start()]
    if _SERVES.match(text, match.end()) or (label == "justerare" and _MARKED.search(before)):
        return False
    if match[0][0].islower():
        return label == "ande" and before.endswith(" ")
    if colon or not before.strip():
        return colon or label not in words().alone or _heads(text, match, names)
    if label in words().alone:
        return not _OWN.search(before) and _signs(before)
    ends_line = text[match.end() : match.end() + 2].lstrip(" ")[:1] in {"", "\n"}
    return not (before.rstrip().endswith(",") or (ends_line and _OWN.search(before) and label in _OFFICES))


_OFFICES = frozenset(
    {
        "ledamot",
        "ersättare",
        "suppleant",
        "tjänstgörande ersättare",
        "tjänsteman",
        "revisor",
        "tjg ersättare",
        "tj ersättare",
        "tj ers",
    }
)


def _signs(before: str) -> bool:
    """Whether words of the form stand before a single office: `Underskrifter Sekreterare`."""
    return before.rstrip().casefold().endswith(tuple(words().nobody)) or before.rstrip().endswith((".", ":"))


def _heads(text: str, match: re.Match[str], names: list[tuple[int, int]]) -> bool:
    """Whether an office at the start of a line is that of the name after it, not of the cell before it."""
    after = text[match.end() : match.end() + 3]
    if after[:1] in {" ", "\t"}:
        return True
    return not any(end <= match.start() for _, end in names)


def _label(match: re.Match[str]) -> Label:
    label, start, end = _key(match[0]), match.start(), match.end()
    if label in words().nobody:
        return Label(start, end, Reach.NOBODY, Role.OVRIG, words().nobody[label])
    if label in words().alone:
        return Label(start, end, Reach.ONE, words().alone[label])
    return Label(start, end, Reach.ALL, words().groups[label])


def _definite(text: str) -> Iterator[Label]:
    """`ledamöterna Anna Ek och Bo Al, ersättaren Cia Dahl`: prose."""
    for match in _DEFINITE.finditer(text):
        role = next(role for group, role in _ROLES.items() if match[group])
        reach = Reach.ONE if match["ordf"] or match["vice"] else Reach.ALL
        yield Label(match.start(), match.end(), reach, role)


def _key(printed: str) -> str:
    return " ".join(printed.casefold().split())


def _joined(text: str, found: list[Label]) -> Iterator[Label]:
    """Labels with nothing between them say together what the names after them are."""
    run: list[Label] = []
    for label, after in pairwise([*found, None]):
        if label is None:
            continue
        run.append(label)
        if after is None or not _BETWEEN.fullmatch(text, label.end, after.start):
            yield _of_run(text, run)
            run = []


def _of_run(text: str, run: list[Label]) -> Label:
    """The label that a run of labels comes to; it begins where the first of them does."""
    return replace(_meant(text, run), start=run[0].start)


def _meant(text: str, run: list[Label]) -> Label:
    run = [label for label in run if _key(text[label.start : label.end]) not in _WEAK] or run
    last, first = run[-1], next((label for label in run if label.reach is Reach.ALL), run[-1])
    colon = any(text[label.end : label.end + 1] == ":" for label in run)
    if last.kind == _SIGNING and first.reach is Reach.ALL:
        return Label(last.start, last.end, Reach.TITLED, Role.TJANSTEPERSON)
    if first.role is Role.LEDAMOT and first.reach is Reach.ALL and first is not last and not colon:
        apart = {label.role for label in run if label.reach is Reach.ALL} - {Role.LEDAMOT}
        served = apart <= {Role.TJANSTGORANDE}
        if (
            apart
            and not served
            and last.reach is not Reach.NOBODY
            and "\n" not in text[first.start : last.start]
        ):
            return Label(last.start, last.end, Reach.ALL, Role.LEDAMOT)
    return last
