"""The rows of one paragraf: what was decided in it, who moved what, and how they voted."""

from collections.abc import Iterable

from nlp.model import DeltarInte, Jav, Paragraf, Person, Votering, Yttrande
from nlp.store.batch import Batch
from nlp.store.findings import Claimed
from nlp.store.kallor import BY_RULES


def add_paragraf(batch: Batch, paragraf: Paragraf, handling_id: int, unik: int | None) -> int:
    """A paragraf and all that was found in it but its sections; its id."""
    kallor, at = batch.links.kallor, paragraf.handling
    about = (paragraf.number, paragraf.title, unik)
    place = batch.span(paragraf.start, paragraf.end)
    own = batch.add("paragraf", batch.file_id, handling_id, *about, *place, kallor[BY_RULES["paragraf"]])
    for punkt in paragraf.beslut:
        said = (punkt.mode.value, punkt.kind.value)
        spot = batch.span(punkt.start, punkt.end)
        batch.add("beslutspunkt", own, *said, *spot, kallor[BY_RULES["beslutspunkt"]])
    for yrkande in paragraf.yrkanden:
        add_yrkande(batch, Claimed(yrkande), own, at)
    for votering in paragraf.voteringar:
        _add_votering(batch, votering, own, at)
    for res in paragraf.reservationer:
        aim = (res.against, res.favour)
        spot = batch.span(res.start, res.end)
        res_id = batch.add("reservation", own, *aim, *spot, kallor[BY_RULES["reservation"]])
        _add_people(batch, "reservation_person", res_id, res.by, at)
    _add_stated(batch, "jav", paragraf.jav, own, at)
    _add_stated(batch, "deltar_inte", paragraf.deltar_inte, own, at)
    _add_stated(batch, "yttrande", paragraf.yttranden, own, at)
    return own


def add_yrkande(batch: Batch, claimed: Claimed, paragraf_id: int, handling: int) -> None:
    """A yrkande with those who moved and supported it; `handling` is the index of its handling."""
    yrkande = claimed.yrkande
    proof = yrkande.proof
    yrkande_id = batch.add(
        "yrkande",
        paragraf_id,
        yrkande.kind.value,
        yrkande.outcome.value,
        yrkande.target,
        *batch.span(yrkande.start, yrkande.end),
        *(batch.span(proof.start, proof.end) if proof else (None, None, None)),
        batch.links.kallor[claimed.source],
    )
    for role, people in (("proposer", yrkande.proposers), ("supporter", yrkande.supporters)):
        for person in people:
            batch.add("yrkande_person", yrkande_id, *batch.who(handling, person), role)


def _add_stated(
    batch: Batch, table: str, stated: Iterable[Jav | DeltarInte | Yttrande], paragraf_id: int, handling: int
) -> None:
    for each in stated:
        kalla = batch.links.kallor[BY_RULES[table]]
        own = batch.add(table, paragraf_id, *batch.span(each.start, each.end), kalla)
        _add_people(batch, f"{table}_person", own, each.by, handling)


def _add_people(batch: Batch, table: str, parent: int, people: Iterable[Person], handling: int) -> None:
    for person in people:
        batch.add(table, parent, *batch.who(handling, person))


def _add_votering(batch: Batch, votering: Votering, paragraf_id: int, handling: int) -> None:
    counts = (votering.yes, votering.no, votering.abstain, votering.absent)
    meanings = (votering.yes_means, votering.no_means)
    place = batch.span(votering.start, votering.end)
    kalla = batch.links.kallor[BY_RULES["votering"]]
    votering_id = batch.add("votering", paragraf_id, *counts, *meanings, *place, kalla)
    persons = batch.links.persons
    for rost in votering.ballots:
        who = rost.person
        batch.add("rost", votering_id, who.name, who.party, persons.get((handling, who)), rost.vote.value)
