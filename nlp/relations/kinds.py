"""What a yrkande asks for: the kind of each of its demands, and what each is about.

`bifall till X och avslag på Y` is two demands; `bifall till X med den ändringen att …` is one, an ändring;
`bifall till X och tilläggsyrkande från Y` is a bifall and a tillägg.
"""

import re
from dataclasses import dataclass

from nlp.model import Span
from nlp.relations.cues import cue, pattern, words
from nlp.relations.scene import Scene, trim
from nlp.terms import YrkandeKind


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand of a clause: its kind, the words that say what it is about, and the whole stretch it takes.

    `plain` marks a kind taken for want of any word that names one.
    """

    kind: YrkandeKind
    about: Span
    reach: Span
    plain: bool = False


_HEAD = pattern(
    r"(?P<bifall>(?<!inte )(?<!utan )\b(?:bifall(?:er|a|as|s|es)?|biföll|tillstyrk\w*)\b"
    r"(?:\s+(?:till|på|av)\b)?)"
    r"|(?P<avslag>\b(?:avslag|avslå(?:r|s|ss|tt)?|avslog|avslagas|avstyrk\w*|inte\s+bifall\w*|utan\s+bifall)\b(?:\s+(?:på|till|av)\b)?)"
    r"|(?P<aterremiss>\b(?:minoritets)?återremi(?:ss|tter\w+|sser\w+|tt)\b(?:\s+av\b)?)"
    r"|(?P<bordlaggning>\b(?:(?:minoritets)?bordlägg(?:ning|s|as|a|es|er)|bordlagt|bordlagd)\b(?:\s+av\b)?)"
    r"|(?P<besvarad>\bbesvara(?:d|t|de)\b)"
)
_KIND = {
    "bifall": YrkandeKind.BIFALL,
    "avslag": YrkandeKind.AVSLAG,
    "aterremiss": YrkandeKind.ATERREMISS,
    "bordlaggning": YrkandeKind.BORDLAGGNING,
    "besvarad": YrkandeKind.ANDRING,
}
_PASSIVE = pattern(r"(?:as|es|s|lagt|lagd|rad|rat|rade|tas)(?:\s+\w+)?$")
_NOUN = pattern(r"^(?:bifall|avslag|återremiss|bordläggning|utan\s+bifall)(?:\s+(?:till|på|av))?$")
_ATT = pattern(r"\batt\b|:|(?:^|\s)[-–•·*]\s|(?:^|\s)\d{1,2}[.)]\s|[”\"]")
_AND = pattern(
    r"(?:\boch\s+|,\s*)?\b(?:i\s+(?:andra|tredje)\s+hand|sekundärt)\b|\boch\b|\bsamt\b|,|;|\bdels\b|\bmen\b|\balternativt\b|"
    r"\brespektive\b|\.\s|\n\s*(?:[-–•*·]|\d{1,2}[.)])\s"
)
_LEAN = pattern(
    r"[\s,]*(?:i\s+(?:första|andra|tredje)\s+hand|primärt|sekundärt)?[\s,]*"
    r"(?:om\s+(?:detta|det|återremissen|yrkandet|återremissyrkandet|så)\s+"
    r"(?:faller|avslås|inte\s+\w+(?:\s+bifall)?|ej\s+\w+|sker)[\s,]*)?"
    r"(?:dels\s+)?(?:att\s+)?(?:om\s+|på\s+|yrka\w*\s+(?:\w+\s+)?)?"
)
_LEAN_PASSIVE = pattern(r"[\s,]*(?:i\s+(?:andra|tredje)\s+hand)?[\s,]*att\s+[^,.;:]{1,100}")
_TILLAGG = pattern(r"(?:(?:ett|det|bifall\s+till|sitt|eget)\s+)?tilläggs-?\s?(?:yrkande|förslag)")
_LINE = pattern(
    r"(?:enligt|i\s+enlighet\s+med|i\s+linje\s+med|utifrån)\s+"
    r"(?:(?:\S+\s+){0,6}?\S*förslag|(?:motionen|medborgarförslaget)\s*(?:[.,;]|$))"
)
_PROPOSAL = pattern(r"(?:enligt\s+)?\S+s\s+förslag\.?\s*$|(?:lig|förelig)gande\s+förslag\.?\s*$")
# What lies on the table is approved as it is: `att avtalet godkänns`.
_AS_IT_IS = pattern(
    r"(?:att\s+)?(?!punkt|sats)\w{3,}(?:en|et|an|na|t)\s+(?:ska\s+|skall\s+)?"
    r"(?:godkänn(?:s|es|as)|antas|antages|fastställ(?:s|es|as))\s*\.?"
)
# `att ärendet avgörs idag och att nämnden beslutar enligt …`: the second is what is moved.
_TODAY = pattern(
    r"(?:att\s+)?ärendet\s+(?:ska\s+|skall\s+)?avgör(?:s|as)\s+(?:i\s?dag|nu)\s*,?\s+och\s+(?=att\s)"
)
_MATTER = r"\b(?:ärendet|frågan|motionen|förslaget)\s+(?:ska\s+|skall\s+)?"
_BACK = pattern(
    rf"{_MATTER}(?:skickas|sänds|sändas|går|gå|visas|återförvisas|återgår)\s+(?:åter|tillbaka|till\s+\S+\s+för\s+ytterligare)\b"
)
_LATER = pattern(rf"{_MATTER}(?:skjuts|skjutas|uppskjuts|uppskjutas|flyttas)(?:\s+upp|\s+fram)?\b")
# `om den avslog återremissen`: a condition demands nothing, nor does what is asked `i stället för avslag`.
_IF = pattern(
    r"\b(?:om\s+(?:den|det|\w+(?:styrelsen|nämnden|fullmäktige|utskottet))|i\s?stället\s+för(?:\s+att)?)\s*$"
)
# `A ställer sig bakom förslaget och yrkar bifall till detsamma` says the same thing twice.
AGAIN = pattern(
    r",?\s+(?:och|samt)\s+(?:därför\s+|även\s+)?yrkar?(?:de)?\s+(?:på\s+)?(?:bifall|avslag)\s+(?:till|på)\s+"
    r"(?:detsamma|densamma|detta|denna|det|den)\s*(?=[.,;]|$)"
)
_ENOUGH = 60
_FAR = 400


def demands(scene: Scene, start: int, end: int) -> tuple[Demand, ...]:
    """The demands of the stretch from a clause's verb to its end."""
    again = AGAIN.search(scene.masked, start, end)
    end = again.start() if again else end
    called = _called(scene, start, end)
    if called:
        return (called,)
    heads = _heads(scene.masked, start, end)
    if not heads:
        return (_headless(scene, start, end),)
    edges = [head.start() for head in heads[1:]] + [end]
    found, opening = [], start
    for head, edge in zip(heads, edges, strict=True):
        stop = _before_joint(scene.masked, head.end(), edge, end)
        found += _of_head(scene, head, opening, stop)
        opening = stop
    return tuple(dict.fromkeys(found))


def _called(scene: Scene, start: int, end: int) -> Demand | None:
    """`yrkar som ändring av X: ”…”`, `lägger följande ändringsförslag: …`: what the mover calls it rules."""
    for key, kind in (("as_change", YrkandeKind.ANDRING), ("as_addition", YrkandeKind.TILLAGG)):
        opening = cue("kind", key).match(scene.masked, start, end)
        if opening:
            about = trim(scene.text, opening.end(), end)
            return Demand(kind, about, Span(start, end), plain=False)
    return None


def _heads(masked: str, start: int, end: int) -> list[re.Match[str]]:
    """The words that name a kind and are demanded, not quoted inside what is demanded."""
    heads: list[re.Match[str]] = []
    for head in _HEAD.finditer(masked, start, end):
        if _IF.search(masked, start, head.start()):
            continue
        if heads:
            accepted = _follows(masked[heads[-1].end() : head.start()], head[0])
        else:
            accepted = _opens(masked[start : head.start()], head[0])
        if accepted:
            heads.append(head)
    return heads


def _opens(before: str, head: str) -> bool:
    """Whether the first head is what the verb demands."""
    if len(before) > _FAR:
        return False
    cuts = list(_ATT.finditer(before))
    tail = before[cuts[-1].end() :] if cuts else before
    if _NOUN.match(head):
        return len(tail) <= _ENOUGH
    return len(tail) <= (2 * _ENOUGH if _PASSIVE.search(head) else _ENOUGH)


def _follows(between: str, head: str) -> bool:
    """Whether a further head is joined to the one before."""
    joints = list(_AND.finditer(between))
    if not joints:
        return False
    if _NOUN.match(head):
        return bool(_LEAN.fullmatch(between[joints[-1].end() :]))
    quoted = pattern(r"\b(?:att|om)\b").search(between[: joints[-1].start()])
    tails = (between[joint.end() :] for joint in joints)
    return not quoted and any(_LEAN.fullmatch(tail) or _LEAN_PASSIVE.fullmatch(tail) for tail in tails)


def _before_joint(masked: str, start: int, edge: int, end: int) -> int:
    """Where what a head is about ends: before the word that joins the next head."""
    if edge == end:
        return end
    joints = [joint.start() + start for joint in _AND.finditer(masked[start:edge])]
    return joints[-1] if joints else edge


def _of_head(scene: Scene, head: re.Match[str], start: int, end: int) -> list[Demand]:
    name = str(head.lastgroup)
    if not _NOUN.match(head[0]) and _PASSIVE.search(head[0]):
        about = _noun_before(scene, start, head.start())
    else:
        about = trim(scene.text, head.end(), end)
    if name == "besvarad":
        kind = YrkandeKind.BIFALL if _LINE.search(scene.masked, start, end) else YrkandeKind.ANDRING
        return [Demand(kind, about, Span(start, end))]
    if name == "bifall":
        return _bifall(scene, about)
    several = parts(scene, about)
    return [Demand(_KIND[name], part, part if len(several) > 1 else Span(start, end)) for part in several]


def _noun_before(scene: Scene, start: int, end: int) -> Span:
    """What a passive is about: the words from the last `att` to its verb."""
    cuts = [cut.end() + start for cut in _ATT.finditer(scene.masked[start:end])]
    span = trim(scene.text, cuts[-1] if cuts else start, end)
    modal = pattern(r"\s+(?:ska|skall|bör|måste|får|därmed|inte|anses|förklaras|anse)\s*$")
    while found := modal.search(scene.masked, span.start, span.end):
        span = trim(scene.text, span.start, found.start())
    return span


def _bifall(scene: Scene, about: Span) -> list[Demand]:
    """Bifall to something, to something edited (ändring), or to something and a tillägg."""
    edit = cue("kind", "edit").search(scene.masked, about.start, about.end)
    if edit:
        return [Demand(YrkandeKind.ANDRING, trim(scene.text, about.start, edit.start()), about)]
    addition = cue("kind", "addition").search(scene.masked, about.start, about.end)
    if addition:
        more = trim(scene.text, addition.end(), about.end)
        first = trim(scene.text, about.start, addition.start())
        return [Demand(YrkandeKind.BIFALL, first, first), Demand(YrkandeKind.TILLAGG, more, more)]
    plus = _PLUS.search(scene.masked, about.start, about.end)
    if plus and not pattern(r"\b(?:att|om)\b").search(scene.masked, about.start, plus.start()):
        first, rest = trim(scene.text, about.start, plus.start()), trim(scene.text, plus.end(), about.end)
        return [*_bifall(scene, first), Demand(YrkandeKind.TILLAGG, rest, rest)]
    found = []
    for part in parts(scene, about):
        added = _TILLAGG.match(scene.masked, part.start, part.end)
        found.append(Demand(YrkandeKind.TILLAGG if added else YrkandeKind.BIFALL, part, part))
    return found


_PLUS = pattern(
    r",?\s*\b(?:samt|och|dels)\s+(?:dessutom\s+|även\s+|därutöver\s+)?(?:beslutar\s+|beslutade\s+)?att\s+"
)
_PART = pattern(
    r"(?:,|\boch\b|\bsamt\b)\s+(?:till\s+|på\s+)?(?=(?:(?!och\b|samt\b)\w{3,}\s+){0,2}?(?:\w*yrkande\w*|\w*förslag\w*|motionen|motionerna)\b)"
)


def parts(scene: Scene, about: Span) -> tuple[Span, ...]:
    """What a demand is about, one span a yrkande or förslag named."""
    cuts = [about.start]
    ends = []
    for joint in _PART.finditer(scene.masked, about.start, about.end):
        ends.append(joint.start())
        cuts.append(joint.end())
    spans = (trim(scene.text, left, right) for left, right in zip(cuts, [*ends, about.end], strict=True))
    return tuple(spans)


def _headless(scene: Scene, start: int, end: int) -> Demand:
    """A demand in words of its own: what they call it, else an ändring."""
    about = _own_words(scene, start, end)
    today = _TODAY.match(scene.masked, about.start, about.end)
    if today and _LINE.search(scene.masked, today.end(), about.end):
        rest = trim(scene.text, today.end(), about.end)
        return Demand(YrkandeKind.BIFALL, rest, rest)
    if _AS_IT_IS.fullmatch(scene.masked, about.start, about.end):
        return Demand(YrkandeKind.BIFALL, about, about)
    text = scene.masked[start : min(end, start + _FAR)]
    tests = (
        (cue("kind", "change_noun"), YrkandeKind.ANDRING),
        (cue("kind", "addition_alone"), YrkandeKind.TILLAGG),
        (pattern(r"återremissyrkande|återremissförslag"), YrkandeKind.ATERREMISS),
        (_BACK, YrkandeKind.ATERREMISS),
        (_LATER, YrkandeKind.BORDLAGGNING),
        (pattern(r"avslagsyrkande"), YrkandeKind.AVSLAG),
        (cue("kind", "procedural"), YrkandeKind.OVRIGT),
    )
    for test, kind in tests:
        if test.search(text):
            return Demand(kind, about, about)
    if _LINE.search(text[:160]) and cue("kind", "edit").search(text[:240]):
        return Demand(YrkandeKind.ANDRING, about, about)
    if _LINE.search(text[:160]) or _joins_organ(text) or _PROPOSAL.match(text):
        return Demand(YrkandeKind.BIFALL, about, about)
    return Demand(YrkandeKind.ANDRING, about, about, plain=True)


def _joins_organ(text: str) -> bool:
    return bool(pattern(rf"^{words('yrkande', 'assent')}(?!\w)").match(text))


def _own_words(scene: Scene, start: int, end: int) -> Span:
    """The demand without the verb and the `att` before it."""
    opening = pattern(r"\S+\s*(?:sig\s+bakom\s+|på\s+)?(?:följande)?\s*:?\s*(?:att\s+)?").match(
        scene.masked, start, end
    )
    return trim(scene.text, opening.end() if opening else start, end)
