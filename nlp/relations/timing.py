"""The fate of an återremiss, a bordläggning, or the wish to decide today.

A later decision in the matter proves that it was not postponed, a decision to postpone that it was: in
fullmäktige a third of those present can send a matter back against the tally (KL 5 kap. 50 §).
"""

from nlp.relations.answers import Ruling
from nlp.relations.case import UNKNOWN, Case, Fate, settle
from nlp.relations.match import Motion, meant
from nlp.relations.options import WAYS
from nlp.relations.verdict import Verdict, postpones
from nlp.terms import Outcome, YrkandeKind


def of_timing(motion: Motion, case: Case) -> Fate:
    """The fate of a motion about when to decide."""
    against = motion.kind == YrkandeKind.AVSLAG or motion.about.decide
    material = [each for each in (*case.course, *case.decided) if each.rulings and not postpones([each])]
    decided = bool(material) and not case.postponed
    found = _put(motion, case, against=against, decided=decided)
    final = [verdict for verdict in case.decided if verdict.rulings]
    sent = bool(final) and postpones(case.decided, _ways(motion))
    if found:
        best = _best(found, sent=sent, against=against)
        contradicted = sent and (best.outcome == Outcome.BIFALL) == against
        overruled = contradicted and not postpones(case.course, _ways(motion))
        return settle(final[-1].proof, carried=not against) if overruled else best
    if sent:
        general = against and not (motion.about.names or motion.about.parties)
        only = general or len(_rivals(motion, case)) == 1
        return settle(final[-1].proof, carried=not against) if only else UNKNOWN
    return settle(material[-1].proof, carried=against) if decided else UNKNOWN


def _ways(motion: Motion) -> frozenset[str]:
    """The ways of putting the matter off that a motion is for, or against."""
    if motion.kind in _WAY:
        return _WAY[motion.kind]
    return motion.about.ways or WAYS


_WAY = {
    YrkandeKind.ATERREMISS: frozenset({"remit"}),
    YrkandeKind.BORDLAGGNING: frozenset({"table"}),
}


def _rivals(motion: Motion, case: Case) -> set[int]:
    """The clauses that ask for the same postponement."""
    return {
        each.clause.start
        for each in case.motions
        if each.timing and each.kind != YrkandeKind.AVSLAG and _ways(each) == _ways(motion)
    }


def _put(motion: Motion, case: Case, *, against: bool, decided: bool) -> list[Fate]:
    """What the questions of timing that meant this motion came to; going on proves that no minority won."""
    found = []
    for verdict in case.course:
        for ruling in verdict.rulings:
            if _speaks(motion, ruling, verdict) and meant(motion, list(case.motions), ruling.option, verdict):
                sent = (ruling.carried != ruling.option.decide) and not (verdict.minority and decided)
                found.append(settle(verdict.proof, carried=sent != against))
                break
    return found


def _speaks(motion: Motion, ruling: Ruling, verdict: Verdict) -> bool:
    """Whether a ruling is about this way of postponing, or about deciding at once."""
    option = ruling.option
    if option.decide and not ruling.carried:
        # put off after all: only in the way that was asked for
        ways = option.ways.union(*(each.option.ways for each in verdict.rulings if each.carried))
        ways = ways or (verdict.asked.ways if verdict.asked else WAYS)
        return bool((ways or WAYS) & _ways(motion))
    if option.decide or motion.about.decide:
        return option.procedural
    return bool(option.ways & _ways(motion))


def _best(found: list[Fate], *, sent: bool, against: bool) -> Fate:
    """The last answer; where a part was sent back and the decision says so, that one."""
    agreeing = [fate for fate in found if (fate.outcome == Outcome.BIFALL) != against]
    return agreeing[-1] if sent and agreeing else found[-1]
