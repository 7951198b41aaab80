"""The analysis as JSON: what `protokoll analyse --json` promises to the outside.

The key order is that of the promise; an unknown count is null, an unknown proof is left out.
"""

from typing import Any

from nlp.errors import ProtokollError
from nlp.model import (
    Deltagare,
    DeltarInte,
    Handling,
    Identitet,
    Jav,
    Kontroll,
    Page,
    Paragraf,
    Person,
    Protokoll,
    Section,
    Tag,
    Votering,
    Yrkande,
    Yttrande,
)

SCHEMA = 1

Json = dict[str, Any]


def to_json(protokoll: Protokoll) -> Json:
    """One file's analysis as a JSON-ready object."""
    document = protokoll.document
    return {
        "schema": SCHEMA,
        "document": {
            "id": document.id,
            "name": document.name,
            "pages": [_page(page) for page in document.pages],
        },
        "text": document.text,
        "handlingar": [_handling(handling) for handling in protokoll.handlingar],
        "sections": [_section(section) for section in protokoll.sections],
        "paragrafer": [_paragraf(paragraf) for paragraf in protokoll.paragrafer],
        "entities": [_tag(tag, document.text) for tag in protokoll.tags],
        "identiteter": [_identitet(identitet) for identitet in protokoll.identiteter],
        "kontroller": [_kontroll(kontroll) for kontroll in protokoll.kontroller],
    }


def error_json(name: str, error: ProtokollError) -> Json:
    """What stands in the place of an analysis that failed."""
    return {
        "schema": SCHEMA,
        "document": {"name": name},
        "error": {"code": error.code, "message": str(error)},
    }


def _span(thing: Any) -> Json:
    return {"start": thing.start, "end": thing.end}


def _page(page: Page) -> Json:
    size = {"width": page.width, "height": page.height}
    return {"number": page.number, **_span(page), **size, "source": page.source, "quality": page.quality}


def _person(person: Person) -> Json:
    return {"name": person.name, "party": person.party}


def _people(people: tuple[Person, ...]) -> list[Json]:
    return [_person(person) for person in people]


def _deltagare(deltagare: Deltagare) -> Json:
    return {
        **_person(deltagare.person),
        "role": deltagare.role,
        "replaces": deltagare.replaces,
        "note": deltagare.note,
        "paragrafer": [list(stretch) for stretch in deltagare.paragrafer],
        **_span(deltagare),
    }


def _handling(handling: Handling) -> Json:
    return {
        "kind": handling.kind,
        **_span(handling),
        "kommun": handling.kommun,
        "organ": handling.organ,
        "date": handling.date,
        "närvaro": [_deltagare(deltagare) for deltagare in handling.narvaro],
    }


def _section(section: Section) -> Json:
    return {"label": section.label, "heading": section.heading, **_span(section)}


def _paragraf(paragraf: Paragraf) -> Json:
    return {
        "number": paragraf.number,
        "title": paragraf.title,
        "dnr": list(paragraf.dnr),
        **_span(paragraf),
        "handling": paragraf.handling,
        "sections": [_section(section) for section in paragraf.sections],
        "beslut": [{"mode": punkt.mode, "kind": punkt.kind, **_span(punkt)} for punkt in paragraf.beslut],
        "yrkanden": [_yrkande(yrkande) for yrkande in paragraf.yrkanden],
        "voteringar": [_votering(votering) for votering in paragraf.voteringar],
        "reservationer": [
            {"by": _people(res.by), "against": res.against, "favour": res.favour, **_span(res)}
            for res in paragraf.reservationer
        ],
        "jäv": [_stated(jav) for jav in paragraf.jav],
        "deltar_inte": [_stated(abstention) for abstention in paragraf.deltar_inte],
        "yttranden": [_stated(yttrande) for yttrande in paragraf.yttranden],
    }


def _stated(stated: Jav | DeltarInte | Yttrande) -> Json:
    return {"by": _people(stated.by), **_span(stated)}


def _yrkande(yrkande: Yrkande) -> Json:
    return {
        "kind": yrkande.kind,
        "outcome": yrkande.outcome,
        "proposers": _people(yrkande.proposers),
        "supporters": _people(yrkande.supporters),
        "target": yrkande.target,
        **({"proof": _span(yrkande.proof)} if yrkande.proof else {}),
        **_span(yrkande),
    }


def _votering(votering: Votering) -> Json:
    return {
        "yes": votering.yes,
        "no": votering.no,
        "abstain": votering.abstain,
        "absent": votering.absent,
        "yes_means": votering.yes_means,
        "no_means": votering.no_means,
        "ballots": [{**_person(rost.person), "vote": rost.vote} for rost in votering.ballots],
        **_span(votering),
    }


def _identitet(identitet: Identitet) -> Json:
    printed, person = _person(identitet.printed), _person(identitet.person)
    return {"handling": identitet.handling, "printed": printed, "person": person}


def _kontroll(kontroll: Kontroll) -> Json:
    return {
        "kind": kontroll.kind,
        "result": kontroll.result,
        "message": kontroll.message,
        "handling": kontroll.handling,
        "paragraf": kontroll.paragraf,
        **_span(kontroll),
    }


def _tag(tag: Tag, text: str) -> Json:
    return {
        "label": tag.label,
        **_span(tag),
        "text": text[tag.start : tag.end],
        "value": tag.value,
        "source": tag.source,
    }
