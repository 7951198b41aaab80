"""Bifall to the proposal on the table that nothing names, and that follows all the same."""

from nlp.relations.case import UNKNOWN, Case, Fate, settle
from nlp.relations.match import Motion
from nlp.relations.options import Option
from nlp.terms import YrkandeKind


def _plain(about: Option) -> bool:
    """Whether it is about the proposal as it stands, of nobody on the floor."""
    return not (about.edited or about.motion or about.addition or about.names or about.parties)


def as_all_wished(motion: Motion, case: Case) -> Fate:
    """Bifall to the proposal is carried where nothing else was moved and the body decided unanimously."""
    alone = all(each.kind == YrkandeKind.BIFALL and not each.timing for each in case.motions)
    about = motion.about
    if not (case.unanimous and alone and _plain(about) and (about.base or about.organs)):
        return UNKNOWN
    refused = any(not ruling.carried for verdict in case.decided for ruling in verdict.rulings)
    return UNKNOWN if refused else settle(case.unanimous, carried=True)


def in_all_its_points(motion: Motion, case: Case) -> Fate | None:
    """Bifall to the whole where every point of the decision was put by itself and carried."""
    if not _plain(motion.about):
        return None
    rulings = [(each, verdict.proof) for verdict in case.course for each in verdict.rulings]
    put = [(each, proof) for each, proof in rulings if each.option.points and not each.option.names]
    carried = {point for each, _ in put if each.carried for point in each.option.points}
    lost = {point for each, _ in put if not each.carried for point in each.option.points}
    if lost or carried != set(range(1, case.numbered + 1)):
        return None
    return settle(put[-1][1], carried=True)
