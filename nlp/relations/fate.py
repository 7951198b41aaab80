"""What came of a yrkande.

The order of evidence: the decision and the sentence that closes the matter, the tally with the meaning of Ja
and Nej, the chair's finding where no vote followed, and last a reservation for one's own motion.  Where
nothing speaks the fate is okänt; each fate keeps the passage that proves it.
"""

from nlp.relations.authored import key
from nlp.relations.case import UNKNOWN, Case, Fate, settle
from nlp.relations.cues import pattern
from nlp.relations.implied import as_all_wished, in_all_its_points
from nlp.relations.match import Motion, addition, applies, by_points, names_mover, same
from nlp.relations.options import Option
from nlp.relations.timing import of_timing
from nlp.relations.verdict import Verdict
from nlp.relations.wording import worded
from nlp.terms import Outcome, YrkandeKind


def fates(case: Case) -> list[Fate]:
    """The fate of each motion: first by what speaks of it, then by what became of the others."""
    postponed = case.postponed
    found = [_spoken(motion, case, postponed=postponed) for motion in case.motions]
    if not postponed:
        found = [_inferred(motion, case, found, fate) for motion, fate in _pairs(case, found)]
    found = [_echoed(motion, case, found, fate) for motion, fate in _pairs(case, found)]
    found = [_rest(motion, case, found) if motion.rest else fate for motion, fate in _pairs(case, found)]
    return found if postponed else [_reserved(motion, case, fate) for motion, fate in _pairs(case, found)]


def _echoed(motion: Motion, case: Case, found: list[Fate], own: Fate) -> Fate:
    """What two moved in the same words has one fate, whichever of them it is called by."""
    same_words = [
        fate
        for each, fate in _pairs(case, found)
        if each.demand == motion.demand and (each is motion or each.clause.echo or motion.clause.echo)
    ]
    won = [fate for fate in same_words if fate.outcome == Outcome.BIFALL]
    known = won or [fate for fate in same_words if fate is not UNKNOWN]
    return known[0] if known else own


def _refused(motion: Motion, case: Case) -> bool:
    """Whether the chair would not put it: the one named, or the only one moved."""
    options = (ruling.option for verdict in case.refused for ruling in verdict.rulings)
    return any(_is_refused(motion, case, option) for option in options)


_A_PART = pattern(r"\bpunkt|att-?sats")


def _is_refused(motion: Motion, case: Case, option: Option) -> bool:
    if motion.timing != option.procedural or _A_PART.search(option.text):
        return False
    if option.names:
        return names_mover(motion, list(case.motions), option)
    if option.parties:
        return same(motion.about, option) and bool(motion.about.parties)
    return len(case.motions) == 1


def _pairs(case: Case, found: list[Fate]) -> list[tuple[Motion, Fate]]:
    return list(zip(case.motions, found, strict=True))


def _spoken(motion: Motion, case: Case, *, postponed: bool) -> Fate:
    """What the beslutsgång or the decision says of the motion; where they differ the decision is right."""
    if motion.timing:
        return of_timing(motion, case)
    if motion.rest or postponed:
        return UNKNOWN
    said = _direct(motion, case, case.course)
    final = _agreed(motion, case)
    if said is not UNKNOWN and any(
        _IN_PASSING.search(each.words) for each in case.decided if each.proof == final.proof
    ):
        return said
    if said is UNKNOWN and final is UNKNOWN:
        return _as_proposed(motion, case)
    if said.outcome == Outcome.AVSLAG and _as_changed(motion, case):
        return said
    return final if final is not UNKNOWN and final.outcome != said.outcome else said


def _as_changed(motion: Motion, case: Case) -> bool:
    """Whether a change won over it, so that `förslaget godkänns` is of the proposal as it was changed."""
    if motion.kind != YrkandeKind.BIFALL:
        return False
    rivals = [each for each in case.motions if each.kind == YrkandeKind.ANDRING]
    won = any(_direct(each, case, case.course).outcome == Outcome.BIFALL for each in rivals)
    carrying = [
        ruling.option
        for verdict in case.decided
        for ruling in verdict.rulings
        if ruling.carried and applies(motion, list(case.motions), ruling, verdict)
    ]
    return won and all(each.base and not each.organs for each in carrying)


def _as_proposed(motion: Motion, case: Case) -> Fate:
    """What follows where nothing tells how it was put, and the decision repeats the proposal."""
    if case.course or motion.kind not in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG) or by_points(motion):
        return UNKNOWN
    for verdict in case.proposed:
        organs = verdict.rulings[0].option.organs
        if (organs or not motion.about.organs) and not motion.about.edited:
            carried = _carries(motion, case, verdict)
            return UNKNOWN if carried is None else settle(verdict.proof, carried=carried)
    return as_all_wished(motion, case)


# What is fixed `enligt förslaget` is fixed as it was changed, where another point changes it.
_IN_PASSING = pattern(r"\w\s+(?:enligt|i\s+enlighet\s+med)\s+förslaget\b")


def _direct(motion: Motion, case: Case, verdicts: tuple[Verdict, ...]) -> Fate:
    """The last verdict that speaks of the motion itself, or of what it is about."""
    if by_points(motion):
        return _point_by_point(motion, case, verdicts)
    fate, settled = UNKNOWN, False
    for verdict in verdicts:
        carried = _carries(motion, case, verdict)
        if fate is not UNKNOWN and _was_changed(motion, case, verdict):
            carried = (
                False  # what was carried against avslag, and then lost to a change of it, was not refused
            )
        if carried is not None:
            apart = settled and not verdict.sole and verdict.asked is not None
            fate = settle(verdict.proof, carried=carried, apart=apart)
        elif any(each.carried and not each.option.procedural for each in verdict.rulings):
            settled = True
    return fate


def _was_changed(motion: Motion, case: Case, verdict: Verdict) -> bool:
    """Whether a change won over the proposal that it is bifall to, or avslag on, in a round of their own."""
    if motion.kind not in (YrkandeKind.BIFALL, YrkandeKind.AVSLAG) or not (verdict.sole and verdict.asked):
        return False
    against = verdict.asked.names and same(motion.about, verdict.asked)
    changes = (each for each in case.motions if each.kind == YrkandeKind.ANDRING)
    return bool(against) and any(_carries(each, case, verdict) for each in changes)


def _point_by_point(motion: Motion, case: Case, verdicts: tuple[Verdict, ...]) -> Fate:
    """What became of the points it names, unknown unless one thing became of them all."""
    settled: dict[int, bool] = {}
    proof = None
    for verdict in verdicts:
        whole = _carries(motion, case, verdict)
        said = dict.fromkeys(motion.about.points, whole) if whole is not None else {}
        for each in verdict.rulings:
            met = each.carried == (motion.kind != YrkandeKind.AVSLAG)
            said |= dict.fromkeys(motion.about.points & each.option.points, met)
        settled |= {point: met for point, met in said.items() if met is not None}
        proof = verdict.proof if said else proof
    outcomes = set(settled.values())
    if proof is None or len(outcomes) != 1 or settled.keys() != motion.about.points:
        return UNKNOWN
    return settle(proof, carried=outcomes.pop())


def _carries(motion: Motion, case: Case, verdict: Verdict) -> bool | None:
    answers = (applies(motion, list(case.motions), ruling, verdict) for ruling in verdict.rulings)
    return next((answer for answer in answers if answer is not None), None)


def _agreed(motion: Motion, case: Case) -> Fate:
    """What the decision says of the motion, unknown where its points disagree (`i övrigt avslås`)."""
    found = {fate.outcome: fate for fate in (_direct(motion, case, (each,)) for each in case.decided)}
    found.pop(Outcome.OKANT, None)
    if not found:
        return _worded(motion, case)
    return next(iter(found.values())) if len(found) == 1 else UNKNOWN


def _worded(motion: Motion, case: Case) -> Fate:
    """Carried where the decision says in the same words what only this motion asked for."""
    if not motion.demand.plain and motion.kind not in (YrkandeKind.OVRIGT, YrkandeKind.TILLAGG):
        return UNKNOWN
    for verdict in case.decided:
        meant = [each for each in case.motions if worded(each, verdict.words)]
        if [each.clause for each in meant] == [motion.clause] and worded(motion, verdict.words):
            return settle(verdict.proof, carried=True)
    return UNKNOWN


def _inferred(motion: Motion, case: Case, found: list[Fate], fate: Fate) -> Fate:
    """What follows for a motion of which nothing is said."""
    if fate is not UNKNOWN or motion.timing or motion.rest or _refused(motion, case):
        return fate
    if case.numbered > 1 and motion.kind == YrkandeKind.BIFALL and not by_points(motion):
        whole = in_all_its_points(motion, case)
        if whole:
            return whole
    if motion.clause.told:
        return _left_out(case)
    return _opposed(motion, case, found) or _refuted(motion, case, found) or _outdone(motion, case)


_AS_PROPOSED = pattern(r"(?:enligt|i\s+enlighet\s+med)\s+(?:\w+s\s+)?förslag(?:et)?\.?")


def _left_out(case: Case) -> Fate:
    """In a decision list `Enligt förslag` and no more says that what was moved besides was lost."""
    for verdict in case.decided:
        if verdict.words and _AS_PROPOSED.fullmatch(verdict.words):
            return settle(verdict.proof, carried=False)
    return UNKNOWN


def _opposed(motion: Motion, case: Case, found: list[Fate]) -> Fate | None:
    """Avslag on what another moved bifall to: the opposite of its fate; None where nobody did."""
    if motion.kind != YrkandeKind.AVSLAG:
        return None
    if motion.about.addition and not (motion.about.names or motion.about.parties):
        return _against_additions(case, found)
    for other, fate in _pairs(case, found):
        if _rivals(motion, other, case):
            result = fate if fate is not UNKNOWN else _outdone(other, case)
            return settle(result.proof, carried=result.outcome == Outcome.AVSLAG) if result.proof else UNKNOWN
    return None


def _refuted(motion: Motion, case: Case, found: list[Fate]) -> Fate | None:
    """Bifall to what another moved avslag on, and had it; None where nobody did."""
    if motion.kind != YrkandeKind.BIFALL or by_points(motion):
        return None
    for other, fate in _pairs(case, found):
        against = other.kind == YrkandeKind.AVSLAG and not (other.timing or other.rest or by_points(other))
        if against and fate.outcome == Outcome.BIFALL and fate.proof and _rivals(other, motion, case):
            return settle(fate.proof, carried=False)
    return None


def _rivals(motion: Motion, other: Motion, case: Case) -> bool:
    """Whether avslag is moved on what the other moved, or on what the other moved bifall to."""
    if other.timing or other.kind == YrkandeKind.AVSLAG or addition(other) != addition(motion):
        return False
    if motion.about.names:
        return names_mover(other, list(case.motions), motion.about)
    return other.kind in (YrkandeKind.BIFALL, YrkandeKind.TILLAGG) and same(motion.about, other.about)


def _against_additions(case: Case, found: list[Fate]) -> Fate:
    """Avslag on `tilläggsyrkandet` or on them all: the opposite of what became of each of them."""
    rivals = [fate for other, fate in _pairs(case, found) if other.kind == YrkandeKind.TILLAGG]
    outcomes = {fate.outcome for fate in rivals}
    if len(outcomes) != 1 or not rivals[-1].proof:
        return UNKNOWN
    return settle(rivals[-1].proof, carried=outcomes == {Outcome.AVSLAG})


def _outdone(motion: Motion, case: Case) -> Fate:
    """Lost because something else that we can tell won the round in which all stood against each other."""
    if addition(motion) or motion.kind == YrkandeKind.OVRIGT:
        return UNKNOWN
    for verdict in reversed(case.course):
        if verdict.sole and _won_by_another(case, verdict):
            return settle(verdict.proof, carried=False)
    return UNKNOWN


def _won_by_another(case: Case, verdict: Verdict) -> bool:
    """Whether the winner is an organ's proposal or one of the motions, and no matter of timing or tillägg."""
    if any(ruling.option.procedural or ruling.option.addition for ruling in verdict.rulings):
        return False
    known = any(
        ruling.carried and (ruling.option.organs or ruling.option.answered or ruling.option.base)
        for ruling in verdict.rulings
    )
    return known or any(_carries(motion, case, verdict) for motion in case.motions)


def _rest(motion: Motion, case: Case, found: list[Fate]) -> Fate:
    """Avslag on all other motions: the fate of what its movers moved beside it, else of the others."""
    pairs = [(each, fate) for each, fate in _pairs(case, found) if not (each.rest or each.timing)]
    beside = [fate for each, fate in pairs if each.clause == motion.clause]
    own = [fate for each, fate in pairs if each.clause.proposers == motion.clause.proposers]
    if beside or own:
        return (beside or own)[0]
    others = [fate for each, fate in pairs if each.kind != YrkandeKind.AVSLAG]
    won = [fate for fate in others if fate.outcome == Outcome.BIFALL]
    known = [fate for fate in others if fate.proof]
    decisive = (won or known)[-1].proof if known else None
    return settle(decisive, carried=not won) if decisive else UNKNOWN


def _reserved(motion: Motion, case: Case, fate: Fate) -> Fate:
    """Lost, where nothing else speaks, because its mover reserved for it."""
    places = [case.own[person] for person in motion.clause.proposers if person in case.own]
    if motion.kind != YrkandeKind.BIFALL:
        places += [case.wrote[key(person)] for person in motion.clause.proposers if key(person) in case.wrote]
    return settle(places[0], carried=False) if fate is UNKNOWN and places else fate
