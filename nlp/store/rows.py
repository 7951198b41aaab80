"""An analysis as rows, ready for one `executemany` a table."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from nlp.model import Handling, Page, Paragraf, Person, Protokoll, Section, Tag, Votering, Word, Yrkande
from nlp.rules.dnr import dnr_key
from nlp.store.fold import key
from nlp.store.pieces import Piece, paragraf_at, pieces
from nlp.store.words import pack
from nlp.terms import EntityLabel

Value = str | int | float | bytes | None
Row = tuple[Value, ...]
Arende = tuple[str, str]
"""What makes an ärende one: `kommun_key` and `dnr_key`."""

# Parents before children, so that foreign keys hold at every row.
COLUMNS = {
    "sida": "file_id number start end width height source quality reason words",
    "utelamnat": "sida_id reason text x0 y0 x1 y1",
    "handling": "file_id kind kommun organ date start end page kommun_key organ_key",
    "narvaro": "handling_id name party name_key party_key role replaces note start end page",
    "paragraf": "file_id handling_id number title start end page",
    "paragraf_dnr": "paragraf_id arende_id dnr",
    "avsnitt": "file_id paragraf_id label heading start end page source",
    "textdel": "file_id handling_id paragraf_id start end page number title dnr text",
    "entitet": "file_id paragraf_id label text value start end page source dnr_key",
    "beslutspunkt": "paragraf_id mode start end page",
    "yrkande": "paragraf_id kind outcome target start end page proof_start proof_end proof_page",
    "yrkande_person": "yrkande_id name party name_key party_key role",
    "votering": "paragraf_id yes no abstain absent yes_means no_means start end page",
    "rost": "votering_id name party name_key party_key vote",
    "reservation": "paragraf_id start end page",
    "reservation_person": "reservation_id name party name_key party_key",
    "jav": "paragraf_id start end page",
    "jav_person": "jav_id name party name_key party_key",
}
"""The columns of each table that a file fills, beside `id`."""

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


class Batch:
    """The rows of one file; `ids` gives the highest id in use of each table, so that rows can point at each
    other before any is written.
    """

    def __init__(self, protokoll: Protokoll, file_id: int, ids: dict[str, int]) -> None:
        self.text = protokoll.document.text
        self.file_id = file_id
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self._ids = dict(ids)
        self._pages = protokoll.document.pages
        self._page_starts = [page.start for page in self._pages]

    def add(self, table: str, *values: Value) -> int:
        """Note one row of `table` and return its id."""
        self._ids[table] += 1
        self.rows[table].append((self._ids[table], *values))
        return self._ids[table]

    def span(self, start: int, end: int) -> tuple[int, int, int]:
        """start, end and the number of the page it starts on (0 without pages)."""
        index = max(bisect_right(self._page_starts, start) - 1, 0)
        return start, end, self._pages[index].number if self._pages else 0


def rows_of(
    protokoll: Protokoll, file_id: int, ids: dict[str, int], arende_ids: dict[Arende, int]
) -> dict[str, list[Row]]:
    """Every row of one file by table, each with its id first and then the values of COLUMNS."""
    batch = Batch(protokoll, file_id, ids)
    _add_pages(batch, protokoll.document.pages, protokoll.document.words)
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
    _add_texts(batch, protokoll, handling_ids, paragraf_ids)
    _add_tags(batch, protokoll, paragraf_ids)
    return batch.rows


def _add_pages(batch: Batch, pages: tuple[Page, ...], words: tuple[Word, ...]) -> None:
    """Each page with the words that start on it; those before the first page go with the first."""
    starts = [word.start for word in words]
    edges = [0, *(bisect_right(starts, page.start - 1) for page in pages[1:]), len(words)]
    for page, first, last in zip(pages, edges, edges[1:], strict=False):
        size = (page.width, page.height)
        worth = (page.source.value, page.quality, page.reason.value if page.reason else "")
        packed = pack(words[first:last], page.number)
        sida_id = batch.add("sida", batch.file_id, page.number, page.start, page.end, *size, *worth, packed)
        for line in page.left_out:
            sides = (line.box.x0, line.box.y0, line.box.x1, line.box.y1)
            batch.add("utelamnat", sida_id, line.reason.value, line.text, *sides)


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
        batch.add("narvaro", handling_id, *_named(deltagare.person), *capacity, *place)
    return handling_id


def _add_paragraf(batch: Batch, paragraf: Paragraf, handling_id: int) -> int:
    place = batch.span(paragraf.start, paragraf.end)
    own = batch.add("paragraf", batch.file_id, handling_id, paragraf.number, paragraf.title, *place)
    for section in paragraf.sections:
        _add_section(batch, section, own)
    for punkt in paragraf.beslut:
        batch.add("beslutspunkt", own, punkt.mode.value, *batch.span(punkt.start, punkt.end))
    for yrkande in paragraf.yrkanden:
        _add_yrkande(batch, yrkande, own)
    for votering in paragraf.voteringar:
        _add_votering(batch, votering, own)
    for table, dissents in (("reservation", paragraf.reservationer), ("jav", paragraf.jav)):
        for dissent in dissents:
            dissent_id = batch.add(table, own, *batch.span(dissent.start, dissent.end))
            _add_people(batch, f"{table}_person", dissent_id, dissent.by)
    return own


def _add_section(batch: Batch, section: Section, paragraf_id: int | None) -> None:
    place = batch.span(section.start, section.end)
    label = section.label.value
    batch.add("avsnitt", batch.file_id, paragraf_id, label, section.heading, *place, section.source)


def _add_people(batch: Batch, table: str, parent: int, people: Iterable[Person]) -> None:
    for person in people:
        batch.add(table, parent, *_named(person))


def _add_yrkande(batch: Batch, yrkande: Yrkande, paragraf_id: int) -> None:
    proof = yrkande.proof
    yrkande_id = batch.add(
        "yrkande",
        paragraf_id,
        yrkande.kind.value,
        yrkande.outcome.value,
        yrkande.target,
        *batch.span(yrkande.start, yrkande.end),
        *(batch.span(proof.start, proof.end) if proof else (None, None, None)),
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
    mentioned = _mentioned(batch, parts, protokoll.tags)
    for part, keys in zip(parts, mentioned, strict=True):
        handling_id = None if part.handling is None else handling_ids[part.handling]
        paragraf = None if part.paragraf is None else protokoll.paragrafer[part.paragraf]
        own = [_dnr_key(dnr) for dnr in paragraf.dnr] if paragraf else []
        batch.add(
            "textdel",
            batch.file_id,
            handling_id,
            None if part.paragraf is None else paragraf_ids[part.paragraf],
            *batch.span(part.start, part.end),
            paragraf.number if paragraf else "",
            paragraf.title if paragraf else "",
            " | ".join(filter(None, dict.fromkeys([*own, *keys]))),
            batch.text[part.start : part.end],
        )


def _mentioned(batch: Batch, parts: list[Piece], tags: Iterable[Tag]) -> list[list[str]]:
    """The keys of the case numbers tagged in each piece, in order."""
    keys: list[list[str]] = [[] for _ in parts]
    starts = [part.start for part in parts]
    for tag in tags:
        if tag.label is EntityLabel.DNR and parts:
            index = max(bisect_right(starts, tag.start) - 1, 0)
            keys[index].append(_tag_key(batch, tag))
    return keys


def _tag_key(batch: Batch, tag: Tag) -> str:
    return _dnr_key(tag.value or batch.text[tag.start : tag.end])


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
            _tag_key(batch, tag) if tag.label is EntityLabel.DNR else None,
        )
