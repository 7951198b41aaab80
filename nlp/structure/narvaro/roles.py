"""What somebody was at a sammanträde: by the label above, and the words beside the name."""

import re

from nlp.structure.narvaro.words import words
from nlp.terms import Role

_CHAIR = re.compile(
    r"[\s,(]{0,4}(?-i:[A-ZÅÄÖ][a-zåäö]{2,20},[ ])?(?:tjänstgörande |tf\.? |t\.?f\.? |mötes"
    r"|\d:[ae] vice ordförande[ ,]{1,2}tjänstgörande )?(?:ordförande|ordf\.?)(?![\w-])"
    r"(?! (?:för|i)\b| \w+(?:nämnden|styrelsen|revisorerna|utskottet|förbundet|föreningen)\b)",
    re.IGNORECASE,
)
_PRESIDES = re.compile(
    r"\bordförande (?:vid|under) (?:sammanträdet|mötet)|\b(?:tjänstgörande|tjg\.?) ordförande", re.IGNORECASE
)
_VICE = re.compile(r"[\s,(]{0,4}(?:\d\s?:?\s?[ae] |förste |andre )?(?:vice |v\.? ?)ordf", re.IGNORECASE)
_SERVES = re.compile(
    r"\b(?:(?:tjänstgörande|tjg\.?|tj\.?|tjänstg\.?) ?(?:ers\w*\.?|suppleant)"
    r"|(?:ersättare|ers\.?|suppleant|tjänstgör|tjg\.?|tjänstgörande) (?:för|istf|i stället för)\b"
    r"|ersätter\b|(?:för|istf) vakant)",
    re.IGNORECASE,
)
_SERVES_ALONE = re.compile(r"\b(?:tjänstgör(?:ande)?|tjg\.?|tjgers)(?![\w-])", re.IGNORECASE)
_NOT_SERVING = re.compile(r"\b(?:ej|inte|icke|ei) (?:tjänstg?|tjg|beslut)", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"[\s,(]{0,4}(?:ersättare|suppleant|ers\.?)(?![\wåäö])(?! (?:för|istf))", re.IGNORECASE
)
_MEMBER = re.compile(r"[\s,(]{0,4}(?:ordinarie |tj\.? ?|tjg\.? ?)?ledamot(?!\w)", re.IGNORECASE)
_ABSENT = re.compile(
    r"[\s,(–-]{0,4}(?:är |var )?(?:frånv(?:arande|\.|clj\S*)?|ej närv\w*|inte närv\w*|förhindrad"
    r"|anmält förhinder)(?![\wåäö])(?! ?(?:§|vid|under|\d))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-zÅÄÖåäöéü/&-]+")
_SAID = 7  # words behind a name in which its title stands
_TITLE_BEFORE = re.compile(r"(?P<title>[A-ZÅÄÖa-zåäö][\wåäö-]{2,40}(?: (?:och )?[a-zåäö-]{3,30}){0,2})[ ]\Z")

_SERVING = {
    Role.LEDAMOT: Role.LEDAMOT,
    Role.TJANSTGORANDE: Role.TJANSTGORANDE,
    Role.ERSATTARE: Role.TJANSTGORANDE,
}


def absent(behind: str) -> bool:
    """Whether the words behind a name say that its bearer was away all the time."""
    return _ABSENT.match(behind) is not None


def serves(said: str) -> bool:
    """Whether the words say that a substitute served for somebody."""
    return _SERVES.search(said) is not None and _NOT_SERVING.search(said) is None


def elected(group: Role, said: str) -> Role:
    """The role of somebody with a party, by the label above (`group`) and the words beside the name."""
    if (not _VICE.match(said) and _CHAIR.match(said)) or _PRESIDES.search(said):
        return Role.ORDFORANDE
    if _NOT_SERVING.search(said):
        return Role.ERSATTARE
    if serves(said):
        return Role.TJANSTGORANDE
    if _SERVES_ALONE.search(said) and not _VICE.match(said):
        return _SERVING.get(group, group)
    if _SUBSTITUTE.match(said) and group is not Role.TJANSTGORANDE:
        return Role.ERSATTARE
    return Role.LEDAMOT if _MEMBER.match(said) else group


def vice(said: str) -> bool:
    """Whether the words say that somebody is a vice chair, which is an office of a ledamot."""
    return _VICE.match(said) is not None


def titled(said: str) -> Role | None:
    """What somebody without a party is by the title behind the name; None where there is none."""
    return _by_words([word.casefold() for word in _WORD.findall(said.split("§", maxsplit=1)[0])[:_SAID]])


def titled_before(before: str) -> Role | None:
    """What somebody is by the title before the name: `sekreterare Anna Ek`."""
    title = _TITLE_BEFORE.search(before)
    said = title["title"].casefold().split() if title else []
    return None if _ELECTED.intersection(said) else _by_words(said)


_ELECTED = frozenset({"ordförande", "ordföranden", "ledamot", "ersättare", "ordf"})
_SECRETARIES = frozenset({"sekr", "nämndsekr", "protokollförare", "sekreteraren", "kommunsekr"})
_BINDS = frozenset({"politisk", "politiska", "utvecklings-", "utrednings-", "planerings-"})


def _by_words(said: list[str]) -> Role | None:
    if any(word in words().others for word in said):
        return Role.OVRIG
    for word in said:
        stem = word.removesuffix("sekreterare")
        if stem != word or word in _SECRETARIES:
            writes = word in _SECRETARIES or (stem in words().secretaries and not _BINDS.intersection(said))
            return Role.SEKRETERARE if writes else Role.TJANSTEPERSON
        if word.endswith(words().officials):
            return Role.TJANSTEPERSON
    return Role.TJANSTEPERSON if any(word.endswith(words().offices) for word in said) else None
