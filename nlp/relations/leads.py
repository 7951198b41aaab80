"""Lead-ins of a decision: where one ends, and whether what follows is decided or proposed."""

from nlp.model import Span
from nlp.relations.blocks import VERB
from nlp.relations.cues import cue, pattern, words
from nlp.relations.scene import Scene
from nlp.terms import Mode

ATT = pattern(r"att\s")
# A point that begins with its verb right after the lead-in: `besluta` / `Avslå motionen`.
_ACT = rf"(?=(?-i:[A-ZÅÄÖ])){words('beslut', 'infinitives')}(?!\w)"
_LEAD_END = pattern(
    rf"(?<!\w){VERB}(?!\w)(?:(?!\s{_ACT})[^.:;\n]){{0,90}}?(?::|\s(?=att\s))|(?<!\w){VERB}\s+(?={_ACT})"
    rf"|(?<!\w){VERB}\s*(?:således|därmed|enhälligt|följande\.?|följande\s+beslut\.?|att)?\s*:?\s*$"
    rf"|^[^.:;\n]{{0,90}}\bbesluten?t?[ \t]*:(?=\s)|^(?:(?!(?<!\w){VERB}\s+att\s)[^.\n]){{0,120}}:\s*$"
)
LEADS = pattern(rf"(?<!\w){VERB}(?!\w)")
_ENLIGT = pattern(
    r"^(?:enligt|i\s+enlighet\s+med|på\s+förslag|efter\s+förslag|på\s+yrkande|med\s+bifall\s+till|under\s+förutsättning)\b[^.]{0,300}?:"
)
_BODY = r"\S*(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|landstinget|beredningen|kommittén)"
_AS_PUT = r"(?:enligt|i\s+enlighet\s+med)\s+[^.:;\n]{0,60}?förslag(?:et)?(?:\s+till\s+beslut)?(?!\w)"
_AS_PROPOSED = pattern(_AS_PUT)
# The points stand below: `Nämnden beslutar` over a capital, `… beslutar följande.`, `För egen del:`.
_FOLLOWING = pattern(
    rf"(?:[^.:;\n]{{0,90}}\s)?{_BODY}(?:\s[^.:;\n]{{0,90}}?)?\s{VERB}"
    rf"(?:\s+(?:enhälligt|härmed|därmed|således|för\s+(?:egen|sin)\s+del))?"
    rf"(?:\s+{_AS_PUT})?[ \t]*(?=\n[ \t]*(?-i:[A-ZÅÄÖ\d]))|"
    rf"[^.:;]{{0,200}}?(?<!\w)(?:{VERB}|(?:föreslår|föreslog)\s[^.:;\n]{{0,60}}?)\s+följande(?:\s+beslut)?[.:]?"
    rf"[ \t]*(?=\n|$)|"
    rf"(?:och\s+)?för\s+(?:egen|sin)\s+del(?:\s+{VERB}[^.:;\n]{{0,60}})?\s*:"
)
_PROPOSES = cue("beslut", "proposes")
_DECIDES = cue("beslut", "decides")
_UNANIMOUS = pattern(r"\beni(?:g|ga|gt)\b|\bense\b")
OWN = pattern(r"för\s+egen\s+del|för\s+sin\s+del|egen\s+räkning")
# What is put to another body for its own part is still only proposed.
_FOR_ANOTHER = pattern(
    r"(?:föreslår|föreslog|föreslås|hemställer|rekommenderar)\b[^:.]{0,160}?(?:för\s+egen\s+del|för\s+sin\s+del)"
)


def lead_end(scene: Scene, block: Span) -> int:
    """Where the lead-in of a block ends, 0 if it has none."""
    if ATT.match(scene.masked, block.start):
        return 0
    enligt = _ENLIGT.match(scene.masked[block.start : block.end])
    if enligt:
        return _further_lead(scene, block.start + enligt.end(), block.end)
    announced = _FOLLOWING.match(scene.masked, block.start, block.end)
    if announced:
        return announced.end()
    stop = scene.masked.find(". ", block.start, block.end)
    text = scene.masked[block.start : stop if stop > 0 else block.end]
    match = _LEAD_END.search(text)
    if not match or _decides_already(text[: match.end()]):
        return 0
    end = block.start + match.end()
    return _further_lead(scene, end, block.end)


def _decides_already(lead: str) -> bool:
    """Whether what looks like a lead-in decides: it acts without its verb, or ends in `… antas att gälla`."""
    if not LEADS.search(lead):
        return bool(cue("beslut", "acts").search(lead) and not _UNANIMOUS.search(lead))
    acted = list(cue("deed", "passive").finditer(lead))
    return bool(acted) and not LEADS.search(lead, acted[-1].end())


def _further_lead(scene: Scene, start: int, end: int) -> int:
    """`KS föreslår att KF beslutar att …`: the lead-in goes on to the last of its verbs."""
    more = pattern(
        rf"\s*(?:att\s+)?(?:[^.:;,\n]{{0,60}}?\s)?{VERB}(?!\w)\s*(?:följande|att\s*:|:|(?=att\s)|$)"
    ).match(scene.masked, start, end)
    return more.end() if more else start


def mode(text: str, before: Mode, *, fresh: bool) -> Mode:
    """What the points under a lead-in are; `before` is where it stands, `fresh` that points came since."""
    text = _AS_PROPOSED.sub("", text)
    if OWN.search(text) and not _FOR_ANOTHER.search(text):
        return Mode.BESLUTAR
    if _PROPOSES.search(text):
        return Mode.FORESLAR
    if not _DECIDES.search(text):
        return before
    return Mode.FORESLAR if before == Mode.FORESLAR and not fresh else Mode.BESLUTAR
