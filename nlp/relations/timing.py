"""The fate of an återremiss, a bordläggning, or the wish to decide today.

A later decision in the matter proves that it was not postponed, a decision to postpone that it was: in
fullmäktige a third of those present can send a matter back against the tally (KL 5 kap. 50 §).
"""

from nlp.relations.case import UNKNOWN, Case, Fate, postpones, settle
from nlp.relations.match import Motion, meant
from nlp.relations.options import Option
from nlp.relations.rounds import Verdict
from nlp.terms import Outcome, YrkandeKind


def of_timing(motion: Motion, case: Case) -> Fate:
    """The fate of a motion about when to decide."""
    against = motion.kind == YrkandeKind.AVSLAG or motion.about.decide
    found = _put(motion, case, against=against)
    final = [verdict for verdict in case.decided if verdict.rulings]
    sent = bool(final) and _postpones(motion, case.decided)
    if found:
        best = _best(found, sent=sent, against=against)
        contradicted = sent and (best.outcome == Outcome.BIFALL) == against
        overruled = contradicted and not _postpones(motion, case.course)
        return settle(final[-1].proof, carried=not against) if overruled else best
    if sent:
        only = against or len(_rivals(motion, case)) == 1
        return settle(final[-1].proof, carried=not against) if only else UNKNOWN
    material = [verdict for verdict in (*case.course, *final) if not postpones([verdict])]
    decided = bool(material) and not postpones(case.decided or case.course[-1:])
    return settle(material[-1].proof, carried=against) if decided else UNKNOWN


def _tables(motion: Motion) -> bool:
    return motion.kind == YrkandeKind.BORDLAGGNING or motion.about.table


def _postpones(motion: Motion, verdicts: tuple[Verdict, ...]) -> bool:
    """Whether the matter was postponed in the way the motion is about."""
    either = motion.about.decide
    return postpones(verdicts, remit=either or not _tables(motion), table=either or _tables(motion))


def _rivals(motion: Motion, case: Case) -> set[int]:
    """The clauses that ask for the same postponement."""
    return {
        each.clause.start
        for each in case.motions
        if each.timing and each.kind != YrkandeKind.AVSLAG and _tables(each) == _tables(motion)
    }


def _put(motion: Motion, case: Case, *, against: bool) -> list[Fate]:
    """What the questions of timing that meant this motion came to."""
    found = []
    for verdict in case.course:
        for ruling in verdict.rulings:
            if _speaks(motion, ruling.option) and meant(motion, list(case.motions), ruling.option, verdict):
                sent = ruling.carried != ruling.option.decide
                found.append(settle(verdict.proof, carried=sent != against))
                break
    return found


def _speaks(motion: Motion, option: Option) -> bool:
    """Whether a ruling is about this way of postponing, or about deciding at once."""
    if option.decide or motion.about.decide:
        return option.procedural
    return option.table if _tables(motion) else option.remit


def _best(found: list[Fate], *, sent: bool, against: bool) -> Fate:
    """The last answer; where a part was sent back and the decision says so, that one."""
    agreeing = [fate for fate in found if (fate.outcome == Outcome.BIFALL) != against]
    return agreeing[-1] if sent and agreeing else found[-1]
