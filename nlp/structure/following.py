"""What a paragraph without heading can open behind a section that has one."""

import re

from nlp.structure.blocks import block_text
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

_FRONT = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING, SectionLabel.INNEHALL})
# After these headings a sentence says who moved what or puts the next question, no heading between.
_MOVES = re.compile(
    r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^.:]{2,160}? (?:yrkar|yrkade)\b"
    r"|[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^.:]{2,160}? föreslår"
    r" (?:bifall|avslag|återremiss|att ärendet återremitteras)\b"
    r"|[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^.:]{2,160}? (?:föreslår|föreslog) att [\wåäö -]{4,40} (?:bifaller|avslår) "
    r"|[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][^.:]{2,160}? (?:begär|begärde|föreslog) att ärendet (?:återremitter|bordlägg)"
    r"|(?:Bifall|Avslag|Återremiss|Bordläggning)\b[^.:]{0,120}? (?:yrkar|yrkade)\b"
)
_NEXT = re.compile(
    r"(?:Därefter|Härefter|Slutligen|Vidare) \w*ställ|Ordföranden ställer (?:sedan|därefter|härefter)\b"
)
PUTS = re.compile(
    r"(?:Ordföranden: )?(?:Ordf\w*\.?|Ordföranden|Proposition\w*)"
    r" (?:ställ|fråg|finn|fann|konstater|framställ|pröva|upp?t|tog |på )"
    r"|(?:Först prövas|Först prövades|Efter (?:ställd|framställd|gjord)|På fråga"
    r"|Sedan överläggningen|Efter avslutad överläggning)\b"
)
# What tells of the matter; in minutes with few headings what was moved and put follows it without one.
_MATTER = frozenset(
    {
        SectionLabel.ARENDE,
        SectionLabel.UNDERLAG,
        SectionLabel.BEHANDLING,
        SectionLabel.EKONOMI,
        SectionLabel.FORSLAG,
        SectionLabel.DEBATT,
    }
)
PUT_AFTER = _MATTER | {SectionLabel.YRKANDEN}
# What an unheaded paragraph can open after a headed section.
_CUED_AFTER = {
    SectionLabel.ARENDE: frozenset({SectionLabel.JAV}),
    SectionLabel.RESERVATION: frozenset(
        {
            SectionLabel.BESLUT,
            SectionLabel.BESLUTSGANG,
            SectionLabel.VOTERING,
            SectionLabel.FORSLAG,
            SectionLabel.JUSTERING,
        }
    ),
    SectionLabel.VOTERING: frozenset(
        {SectionLabel.BESLUT, SectionLabel.RESERVATION, SectionLabel.YRKANDEN, *_MATTER}
    ),
    SectionLabel.JAV: frozenset(
        {
            SectionLabel.BESLUT,
            SectionLabel.ARENDE,
            SectionLabel.RESERVATION,
            SectionLabel.FORSLAG,
            SectionLabel.JUSTERING,
        }
    ),
    SectionLabel.JUSTERING: frozenset(SectionLabel) - _FRONT,
    SectionLabel.YRKANDEN: frozenset({SectionLabel.BESLUT, *_MATTER}),
    SectionLabel.BESLUTSGANG: frozenset({SectionLabel.VOTERING, SectionLabel.YRKANDEN, *_MATTER}),
    SectionLabel.ANTECKNING: frozenset(
        {
            SectionLabel.BESLUT,
            SectionLabel.YRKANDEN,
            SectionLabel.BESLUTSGANG,
            SectionLabel.VOTERING,
            SectionLabel.RESERVATION,
            SectionLabel.FORSLAG,
            SectionLabel.JAV,
            SectionLabel.JUSTERING,
        }
    ),
    SectionLabel.OVRIGT: frozenset(
        {
            SectionLabel.BESLUT,
            SectionLabel.RESERVATION,
            SectionLabel.VOTERING,
            SectionLabel.JUSTERING,
            SectionLabel.YRKANDEN,
        }
    ),
}


def may_follow(lines: list[Line], index: int, label: SectionLabel, current: SectionLabel) -> bool:
    """Whether a paragraph without heading opens a section behind a headed one."""
    if label == SectionLabel.YRKANDEN and not _MOVES.match(block_text(lines, index)):
        return False
    puts = PUTS if current in PUT_AFTER else _NEXT
    if label == SectionLabel.BESLUTSGANG and not puts.match(lines[index].text):
        return False
    return current in _CUED_AFTER.get(label, ())
