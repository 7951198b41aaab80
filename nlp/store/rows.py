"""An analysis as rows, ready for one `executemany` a table."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from nlp.model import Document, Handling, Identitet, Kontroll, Lines, Page, Protokoll, Words
from nlp.store.batch import Batch, Row
from nlp.store.findings import Findings
from nlp.store.fold import key, named
from nlp.store.kallor import BY_RULES
from nlp.store.links import Links, dnr_key, mote
from nlp.store.pieces import pieces
from nlp.store.rows_paragraf import add_paragraf, add_yrkande
from nlp.store.rows_text import add_sections, add_surfaces, add_tags, add_texts
from nlp.store.words import pack, pack_lines


def rows_of(protokoll: Protokoll, file_id: int, ids: dict[str, int], links: Links) -> dict[str, list[Row]]:
    """Every row of one file by table, the values in the order of COLUMNS."""
    batch = Batch(protokoll, file_id, ids, links)
    _add_pages(batch, protokoll.document)
    handling_ids = [_add_handling(batch, at, handling) for at, handling in enumerate(protokoll.handlingar)]
    uniks = list(uniks_of(protokoll, links))
    paragraf_ids = [
        add_paragraf(batch, paragraf, handling_ids[paragraf.handling], unik)
        for paragraf, unik in zip(protokoll.paragrafer, uniks, strict=True)
    ]
    for paragraf, paragraf_id in zip(protokoll.paragrafer, paragraf_ids, strict=True):
        kommun = key(protokoll.handlingar[paragraf.handling].kommun)
        for dnr in paragraf.dnr:
            batch.add("paragraf_dnr", paragraf_id, links.arenden.get((kommun, dnr_key(dnr))), dnr)
    _add_people_found(batch, protokoll.identiteter, handling_ids)
    _add_kontroller(batch, protokoll.kontroller, handling_ids, paragraf_ids)
    parts = list(pieces(protokoll))
    own = add_texts(batch, protokoll, parts, handling_ids, paragraf_ids)
    add_surfaces(batch, protokoll, parts, own, (handling_ids, paragraf_ids, uniks))
    add_sections(batch, protokoll, parts, own)
    add_tags(batch, protokoll.tags)
    return batch.rows


def uniks_of(protokoll: Protokoll, links: Links) -> Iterator[int | None]:
    """For each paragraf the § of its sammanträde that it prints; None where that is unknown, and for a number
    that its handling has used before (a misprint, or a list of its own).
    """
    moten = [mote(handling) for handling in protokoll.handlingar]
    seen: set[tuple[int, str]] = set()
    for paragraf in protokoll.paragrafer:
        held, own = moten[paragraf.handling], (paragraf.handling, paragraf.number)
        known = held is not None and own not in seen
        seen.add(own)
        yield links.uniks.get((links.moten[held], paragraf.number)) if held and known else None


def rows_anew(
    protokoll: Protokoll, findings: Findings, batch: Batch, paragraf_ids: list[int]
) -> dict[str, list[Row]]:
    """The rows of the yrkanden and entities that can be corrected, for a file whose other rows stand."""
    for at, yrkanden in enumerate(findings.yrkanden):
        for claimed in yrkanden:
            add_yrkande(batch, claimed, paragraf_ids[at], protokoll.paragrafer[at].handling)
    add_tags(batch, protokoll.tags)
    return batch.rows


def _add_pages(batch: Batch, document: Document) -> None:
    """Each page with the words and lines that start on it; those before the first page go with the first."""
    words, lines = Words.of(document.words), Lines.of(document.lines)
    of_words, of_lines = _by_page(words.starts, document.pages), _by_page(lines.starts, document.pages)
    for page, own, set_so in zip(document.pages, of_words, of_lines, strict=True):
        size = (page.width, page.height)
        worth = (page.source.value, page.quality, page.reason.value if page.reason else "")
        packed = pack(words[own], page.number) if words else b"", pack_lines(lines[set_so]) if lines else b""
        sida_id = batch.add("sida", batch.file_id, page.number, page.start, page.end, *size, *worth, *packed)
        for line in page.left_out:
            sides = (line.box.x0, line.box.y0, line.box.x1, line.box.y1)
            batch.add("utelamnat", sida_id, line.reason.value, line.text, *sides)


def _by_page(starts: Sequence[int], pages: tuple[Page, ...]) -> Iterator[slice]:
    """Of things that begin at `starts`, those that stand on each page."""
    edges = [0, *(bisect_right(starts, page.start - 1) for page in pages[1:]), len(starts)]
    return (slice(first, last) for first, last in islice(pairwise(edges), len(pages)))


def _add_handling(batch: Batch, at: int, handling: Handling) -> int:
    held = mote(handling)
    handling_id = batch.add(
        "handling",
        batch.file_id,
        handling.kind.value,
        handling.kommun,
        handling.organ,
        handling.date,
        *batch.span(handling.start, handling.end),
        key(handling.kommun),
        key(handling.organ),
        batch.links.moten[held] if held else None,
        batch.links.kallor[BY_RULES["handling"]],
    )
    kalla = batch.links.kallor[BY_RULES["narvaro"]]
    for deltagare in handling.narvaro:
        capacity = (deltagare.role.value, deltagare.replaces, deltagare.note)
        place = batch.span(deltagare.start, deltagare.end)
        own = batch.add("narvaro", handling_id, *batch.who(at, deltagare.person), *capacity, *place, kalla)
        for first, last in deltagare.paragrafer:
            batch.add("narvaro_paragraf", own, first, last)
    return handling_id


def _add_people_found(batch: Batch, identiteter: Iterable[Identitet], handling_ids: list[int]) -> None:
    kalla = batch.links.kallor[BY_RULES["identitet"]]
    for identitet in identiteter:
        printed = (identitet.printed.name, identitet.printed.party)
        batch.add("identitet", handling_ids[identitet.handling], *printed, *named(identitet.person), kalla)


def _add_kontroller(
    batch: Batch, kontroller: Iterable[Kontroll], handling_ids: list[int], paragraf_ids: list[int]
) -> None:
    kalla = batch.links.kallor[BY_RULES["kontroll"]]
    for kontroll in kontroller:
        paragraf_id = None if kontroll.paragraf is None else paragraf_ids[kontroll.paragraf]
        said = (kontroll.kind.value, kontroll.result.value, kontroll.message)
        place = batch.span(kontroll.start, kontroll.end)
        batch.add("kontroll", handling_ids[kontroll.handling], paragraf_id, *said, *place, kalla)
