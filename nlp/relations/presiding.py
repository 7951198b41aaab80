"""Who presides when a paragraf is decided, by the list of those present.

Where it names one ordförande, and the paragraf says of nobody else that they take the chair, `ordförandens
förslag` and `det egna yrkandet` are that person's.  A chair who is jävig leaves it to another.
"""

from nlp.model import Deltagare, Paragraf, Protokoll
from nlp.relations.cues import pattern
from nlp.terms import Role

_ANOTHER = pattern(
    r"\bjäv|\b(?:tjänstg\w+|inträd\w+|fungera\w+|går\s+in|gick\s+in)\b[^.]{0,60}\bsom\s+(?:mötes)?ordförande|"
    r"\bordförande(?:skap|klubba)|\bleder\s+(?:förhandlingarna|sammanträdet|mötet)|\bmötesordförande|"
    r"\b(?:tjänstgörande|(?:\d:[ea]|förste|andre|tredje)\s+(?:vice\s+)?|vice\s+)ordförande\w*\s[^.;]{0,60}?"
    r"\b(?:ställer|ställde|frågar|frågade|finner|fann|konstaterar)\b"
)


def chair(protokoll: Protokoll, paragraf: Paragraf) -> str:
    """The name of who presides in a paragraf, "" where it may be one of several."""
    if not 0 <= paragraf.handling < len(protokoll.handlingar):
        return ""
    if _ANOTHER.search(protokoll.document.text, paragraf.start, paragraf.end):
        return ""
    narvaro = protokoll.handlingar[paragraf.handling].narvaro
    present = [each for each in narvaro if each.role is Role.ORDFORANDE and _there(each, paragraf)]
    names = {each.person.name for each in present}
    return names.pop() if len(names) == 1 else ""


def _there(each: Deltagare, paragraf: Paragraf) -> bool:
    """Whether somebody takes part in a paragraf, as far as the list says."""
    if not each.paragrafer:
        return True
    number = paragraf.number.split("/")[0]
    return number.isdigit() and any(first <= int(number) <= last for first, last in each.paragrafer)
