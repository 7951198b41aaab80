"""Who a row of a voting list is about.

A row says by its place what is name, party and role, for the lists name many whom no sentence names.  A row
with two names, the absent and who served, is of the one who served, and of nobody where it does not say who.
"""

import re

from nlp.model import Person
from nlp.relations.cues import pattern, squeeze

WORD = r"(?:(?-i:[A-ZÅÄÖÉÜ])[\w’'-]+|von|af|av|de|der|van|la)"
"""A word of a name."""
_LETTERS = r"(?-i:[A-ZÅÄÖ]{1,4}!?|[A-ZÅÄÖ]{1,2}[a-zåäö]{1,2}[A-ZÅÄÖ]{1,2}|Fp|Båp|Siv)"
_ANY = r"(?-i:[A-ZÅÄÖa-zåäö]{1,5}!?|-)"


def party(group: str) -> str:
    """A party in a column of its own, in capitals, or in parentheses; the groups' names end in `group`."""
    return rf"(?:\(\s?(?P<in{group}>{_ANY})\s?\)|(?P<bare{group}>{_LETTERS})(?![\w-]))"


_SERVED_FOR = pattern(
    r"[\s,(]*\b(?:(?:tj\w*\.?\s*)?ers(?:ättare|ätter)?\.?\s+(?:för\s+)?|för\s+|i\s?stället\s+för\s+|"
    rf"i?\s?st\.?\s?f\.?\s+)(?={WORD}\s+{WORD})"
)
_SERVED_BY = pattern(
    rf"(?:\b(?:ersätts\s+av|(?:tj\w*\.?\s*)?ers(?:ättare)?\.?\s*:)\s*|\bF\s*\(\s*)(?={WORD}\s+{WORD})"
)
_ROLE = pattern(
    r"(?<!\w)(?:(?:1|2|3):[ea]|förste|andre|vice|v\.?\s?ordf\.?|tjänstgörande|tjg?\.?|ordförande|ordf\.?|"
    r"ledamot|ersättare|ers\.?|suppleant|insynsplats|plats)(?!\w)"
)
_WHO = re.compile(
    rf"[\W\d]*?(?:{party('before')}[ ,]+)?(?P<name>{WORD}(?:,? {WORD}){{1,3}}?),?"
    rf"(?: +{party('after')})?[\W\d]*"
)
_MOST = 3


def substitute(row: str) -> bool:
    """Whether a row names somebody who served in another's place after the other's name."""
    return bool(_SERVED_BY.search(row))


def voter(row: str) -> Person | None:
    """Whom a row is about, by its words without the vote; None where it may be one of two."""
    text = squeeze(row)
    served = _SERVED_BY.search(text)
    text = text[served.end() :] if served else _SERVED_FOR.split(text)[0]
    who = _WHO.fullmatch(squeeze(_ROLE.sub(" ", text)))
    if not who or len(re.findall(r"(?<!\S)[A-ZÅÄÖÉÜ]", who["name"])) > _MOST:
        return None
    return Person(who["name"], of(who, "after") or of(who, "before"))


def of(match: re.Match[str], group: str) -> str:
    """The party that `party(group)` matched, "" if it did not."""
    return match[f"in{group}"] or match[f"bare{group}"] or ""
