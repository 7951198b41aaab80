"""An analysis as rows, ready for one `executemany` a table."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from nlp.model import (
    DeltarInte,
    Document,
    Handling,
    Identitet,
    Jav,
    Kontroll,
    Lines,
    Page,
    Paragraf,
    Person,
    Protokoll,
    Section,
    Tag,
    Votering,
    Words,
    Yttrande,
)
from nlp.rules.dnr import dnr_key
from nlp.store.batch import Batch, Row
from nlp.store.findings import Claimed, Findings
from nlp.store.fold import key
from nlp.store.pieces import Piece, paragraf_at, pieces
from nlp.store.words import pack, pack_lines
from nlp.terms import EntityLabel

Arende = tuple[str, str]
"""What makes an ärende one: `kommun_key` and `dnr_key`."""

_dnr_key = lru_cache(maxsize=10_000)(dnr_key)  # the same few numbers come back hundreds of times in one file
_key = lru_cache(maxsize=10_000)(key)


def arenden(protokoll: Protokoll) -> dict[Arende, tuple[str, str]]:
    """The ärenden of a file's paragrafer, each with its kommun and its dnr as first printed."""
    found: dict[Arende, tuple[str, str]] = {}
    for paragraf in protokoll.paragrafer:
        kommun = protokoll.handlingar[paragraf.handling].kommun
        for dnr in paragraf.dnr:
            if _dnr_key(dnr):
                found.setdefault((_key(kommun), _dnr_key(dnr)), (kommun, dnr))
    return found


def rows_of(
    protokoll: Protokoll, file_id: int, ids: dict[str, int], arende_ids: dict[Arende, int]
) -> dict[str, list[Row]]:
    """Every row of one file by table, each with its id first and then the values of COLUMNS."""
    batch = Batch(protokoll, file_id, ids)
    _add_pages(batch, protokoll.document)
    handling_ids = [_add_handling(batch, handling) for handling in protokoll.handlingar]
    paragraf_ids = [
        _add_paragraf(batch, paragraf, handling_ids[paragraf.handling]) for paragraf in protokoll.paragrafer
    ]
    for paragraf, paragraf_id in zip(protokoll.paragrafer, paragraf_ids, strict=True):
        kommun = _key(protokoll.handlingar[paragraf.handling].kommun)
        for dnr in paragraf.dnr:
            batch.add("paragraf_dnr", paragraf_id, arende_ids.get((kommun, _dnr_key(dnr))), dnr)
    for section in protokoll.sections:
        _add_section(batch, section, None)
    _add_people_found(batch, protokoll.identiteter, handling_ids)
    _add_kontroller(batch, protokoll.kontroller, handling_ids, paragraf_ids)
    _add_texts(batch, protokoll, handling_ids, paragraf_ids)
    _add_tags(batch, protokoll, paragraf_ids)
    return batch.rows


def rows_anew(
    protokoll: Protokoll, findings: Findings, file_id: int, ids: dict[str, int], paragraf_ids: list[int]
) -> dict[str, list[Row]]:
    """The rows of what can be corrected, for a file whose other rows stand; the tags are `protokoll`'s."""
    batch = Batch(protokoll, file_id, ids)
    for own, sections, yrkanden in zip(paragraf_ids, findings.sections, findings.yrkanden, strict=True):
        for section in sections:
            _add_section(batch, section, own)
        for claimed in yrkanden:
            _add_yrkande(batch, claimed, own)
    for section in findings.outside:
        _add_section(batch, section, None)
    _add_tags(batch, protokoll, paragraf_ids)
    return batch.rows


def _add_pages(batch: Batch, document: Document) -> None:
    """Each page with the words and lines that start on it; those before the first page go with the first."""
    words, lines = Words.of(document.words), Lines.of(document.lines)
    of_words, of_lines = _by_page(words.starts, document.pages), _by_page(lines.starts, document.pages)
    for page, own, set_so in zip(document.pages, of_words, of_lines, strict=True):
        size = (page.width, page.height)
        worth = (page.source.value, page.quality, page.reason.value if page.reason else "")
        packed = pack(words[own], page.number), pack_lines(lines[set_so])
        sida_id = batch.add("sida", batch.file_id, page.number, page.start, page.end, *size, *worth, *packed)
        for line in page.left_out:
            sides = (line.box.x0, line.box.y0, line.box.x1, line.box.y1)
            batch.add("utelamnat", sida_id, line.reason.value, line.text, *sides)


def _by_page(starts: Sequence[int], pages: tuple[Page, ...]) -> Iterator[slice]:
    """Of things that begin at `starts`, those that stand on each page."""
    edges = [0, *(bisect_right(starts, page.start - 1) for page in pages[1:]), len(starts)]
    return (slice(first, last) for first, last in islice(pairwise(edges), len(pages)))


def _named(person: Person) -> tuple[str, str, str, str]:
    return person.name, person.party, _key(person.name), _key(person.party)


def _add_handling(batch: Batch, handling: Handling) -> int:
    handling_id = batch.add(
        "handling",
        batch.file_id,
        handling.kind.value,
        handling.kommun,
        handling.organ,
        handling.date,
        *batch.span(handling.start, handling.end),
        _key(handling.kommun),
        _key(handling.organ),
    )
    for deltagare in handling.narvaro:
        capacity = (deltagare.role.value, deltagare.replaces, deltagare.note)
        place = batch.span(deltagare.start, deltagare.end)
        own = batch.add("narvaro", handling_id, *_named(deltagare.person), *capacity, *place)
        for first, last in deltagare.paragrafer:
            batch.add("narvaro_paragraf", own, first, last)
    return handling_id


def _add_paragraf(batch: Batch, paragraf: Paragraf, handling_id: int) -> int:
    place = batch.span(paragraf.start, paragraf.end)
    own = batch.add("paragraf", batch.file_id, handling_id, paragraf.number, paragraf.title, *place)
    for section in paragraf.sections:
        _add_section(batch, section, own)
    for punkt in paragraf.beslut:
        batch.add(
            "beslutspunkt", own, punkt.mode.value, punkt.kind.value, *batch.span(punkt.start, punkt.end)
        )
    for yrkande in paragraf.yrkanden:
        _add_yrkande(batch, Claimed(yrkande), own)
    for votering in paragraf.voteringar:
        _add_votering(batch, votering, own)
    for res in paragraf.reservationer:
        said = (res.against, res.favour)
        res_id = batch.add("reservation", own, *said, *batch.span(res.start, res.end))
        _add_people(batch, "reservation_person", res_id, res.by)
    _add_stated(batch, "jav", paragraf.jav, own)
    _add_stated(batch, "deltar_inte", paragraf.deltar_inte, own)
    _add_stated(batch, "yttrande", paragraf.yttranden, own)
    return own


def _add_stated(
    batch: Batch, table: str, stated: Iterable[Jav | DeltarInte | Yttrande], paragraf_id: int
) -> None:
    for each in stated:
        own = batch.add(table, paragraf_id, *batch.span(each.start, each.end))
        _add_people(batch, f"{table}_person", own, each.by)


def _add_people_found(batch: Batch, identiteter: Iterable[Identitet], handling_ids: list[int]) -> None:
    for identitet in identiteter:
        printed = (identitet.printed.name, identitet.printed.party)
        batch.add("identitet", handling_ids[identitet.handling], *printed, *_named(identitet.person))


def _add_kontroller(
    batch: Batch, kontroller: Iterable[Kontroll], handling_ids: list[int], paragraf_ids: list[int]
) -> None:
    for kontroll in kontroller:
        paragraf_id = None if kontroll.paragraf is None else paragraf_ids[kontroll.paragraf]
        said = (kontroll.kind.value, kontroll.result.value, kontroll.message)
        place = batch.span(kontroll.start, kontroll.end)
        batch.add("kontroll", handling_ids[kontroll.handling], paragraf_id, *said, *place)


def _add_section(batch: Batch, section: Section, paragraf_id: int | None) -> None:
    place = batch.span(section.start, section.end)
    label = section.label.value
    batch.add("avsnitt", batch.file_id, paragraf_id, label, section.heading, *place, section.source)


def _add_people(batch: Batch, table: str, parent: int, people: Iterable[Person]) -> None:
    for person in people:
        batch.add(table, parent, *_named(person))


def _add_yrkande(batch: Batch, claimed: Claimed, paragraf_id: int) -> None:
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
        claimed.source,
    )
    for role, people in (("proposer", yrkande.proposers), ("supporter", yrkande.supporters)):
        for person in people:
            batch.add("yrkande_person", yrkande_id, *_named(person), role)


def _add_votering(batch: Batch, votering: Votering, paragraf_id: int) -> None:
    counts = (votering.yes, votering.no, votering.abstain, votering.absent)
    meanings = (votering.yes_means, votering.no_means)
    place = batch.span(votering.start, votering.end)
    votering_id = batch.add("votering", paragraf_id, *counts, *meanings, *place)
    for rost in votering.ballots:
        batch.add("rost", votering_id, *_named(rost.person), rost.vote.value)


def _add_texts(batch: Batch, protokoll: Protokoll, handling_ids: list[int], paragraf_ids: list[int]) -> None:
    parts = list(pieces(protokoll))
    for part, keys in zip(parts, dnr_keys(protokoll, parts), strict=True):
        handling_id = None if part.handling is None else handling_ids[part.handling]
        paragraf = None if part.paragraf is None else protokoll.paragrafer[part.paragraf]
        batch.add(
            "textdel",
            batch.file_id,
            handling_id,
            None if part.paragraf is None else paragraf_ids[part.paragraf],
            *batch.span(part.start, part.end),
            paragraf.number if paragraf else "",
            paragraf.title if paragraf else "",
            keys,
            batch.text[part.start : part.end],
        )


def dnr_keys(protokoll: Protokoll, parts: Sequence[Piece]) -> Iterator[str]:
    """For each piece of the text the keys of the dnr in its header or tagged in it, for searching."""
    keys: list[list[str]] = [[] for _ in parts]
    starts = [part.start for part in parts]
    for tag in protokoll.tags:
        if tag.label is EntityLabel.DNR and parts:
            index = max(bisect_right(starts, tag.start) - 1, 0)
            keys[index].append(_tag_key(protokoll.document.text, tag))
    for part, mentioned in zip(parts, keys, strict=True):
        own = () if part.paragraf is None else protokoll.paragrafer[part.paragraf].dnr
        yield " | ".join(filter(None, dict.fromkeys([*map(_dnr_key, own), *mentioned])))


def _tag_key(text: str, tag: Tag) -> str:
    return _dnr_key(tag.value or text[tag.start : tag.end])


def _add_tags(batch: Batch, protokoll: Protokoll, paragraf_ids: list[int]) -> None:
    starts = [paragraf.start for paragraf in protokoll.paragrafer]
    for tag in protokoll.tags:
        index = paragraf_at(protokoll.paragrafer, starts, tag.start)
        batch.add(
            "entitet",
            batch.file_id,
            None if index is None else paragraf_ids[index],
            tag.label.value,
            batch.text[tag.start : tag.end],
            tag.value,
            *batch.span(tag.start, tag.end),
            tag.source,
            _tag_key(batch.text, tag) if tag.label is EntityLabel.DNR else None,
        )
