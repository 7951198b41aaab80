"""The rows of a file's text: its pieces, what they are searched and counted by, and what is named in them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import isfinite

from nlp.model import Protokoll, Section, Tag
from nlp.store.batch import Batch
from nlp.store.links import dnr_key
from nlp.store.pieces import Piece
from nlp.store.ytor import avsnitt_mask, masks
from nlp.terms import EntityLabel


def add_texts(
    batch: Batch,
    protokoll: Protokoll,
    parts: Sequence[Piece],
    handling_ids: list[int],
    paragraf_ids: list[int],
) -> list[int]:
    """The pieces of the text; the id of each."""
    own = []
    batch.dnr = list(dnr_keys(protokoll, parts))
    for part, keys in zip(parts, batch.dnr, strict=True):
        paragraf = None if part.paragraf is None else protokoll.paragrafer[part.paragraf]
        date = "" if part.handling is None else protokoll.handlingar[part.handling].date
        own.append(batch.next_in(date))
        batch.put(
            "textdel",
            own[-1],
            batch.file_id,
            None if part.handling is None else handling_ids[part.handling],
            None if part.paragraf is None else paragraf_ids[part.paragraf],
            *batch.span(part.start, part.end),
            paragraf.number if paragraf else "",
            paragraf.title if paragraf else "",
            " | ".join(keys),
            batch.text[part.start : part.end],
        )
    batch.rows["textdel"].sort()  # by id, as the table is: a file's handlingar may go back and forth in time
    return own


def add_surfaces(
    batch: Batch,
    protokoll: Protokoll,
    parts: Sequence[Piece],
    own: Sequence[int],
    ids: tuple[Sequence[int], Sequence[int], Sequence[int | None]],
) -> None:
    """What the pieces with the ids `own` are searched and counted by: their slim rows, dnr and amounts.

    `ids` are those of the handlingar and paragrafer, and of the § that each paragraf prints.
    """
    handling_ids, paragraf_ids, uniks = ids
    outside = _outside(protokoll, parts)
    for at, part in enumerate(parts):
        handling_id = None if part.handling is None else handling_ids[part.handling]
        if part.paragraf is None:
            about = (-own[at], "", avsnitt_mask(outside[at]), 0, 0)
            batch.put("traffyta", own[at], handling_id, None, *about)
            continue
        paragraf = protokoll.paragrafer[part.paragraf]
        about = (uniks[part.paragraf] or -own[at], paragraf.number, *masks(paragraf))
        batch.put("traffyta", own[at], handling_id, paragraf_ids[part.paragraf], *about)
    for textdel_id, keys in zip(own, batch.dnr or dnr_keys(protokoll, parts), strict=True):
        for dnr in keys:
            batch.put("textdel_dnr", textdel_id, dnr)
    for textdel_id, kronor in sorted(_amounts(protokoll.tags, parts, own)):
        batch.put("textdel_belopp", textdel_id, kronor)
    for table in ("traffyta", "textdel_dnr"):
        batch.rows[table].sort(key=lambda row: row[0])  # type: ignore[arg-type, return-value]


def _outside(protokoll: Protokoll, parts: Sequence[Piece]) -> dict[int, list[Section]]:
    """The sections outside the paragrafer by the index of the piece they stand in."""
    found: dict[int, list[Section]] = defaultdict(list)
    starts = [part.start for part in parts]
    for section in protokoll.sections if parts else ():
        found[_at(starts, section.start)].append(section)
    return found


def dnr_keys(protokoll: Protokoll, parts: Sequence[Piece]) -> Iterator[list[str]]:
    """For each piece of the text the keys of the dnr in its header or tagged in it, each once."""
    keys: list[list[str]] = [[] for _ in parts]
    starts = [part.start for part in parts]
    for tag in protokoll.tags:
        if tag.label is EntityLabel.DNR and parts:
            printed = tag.value or protokoll.document.text[tag.start : tag.end]
            keys[_at(starts, tag.start)].append(dnr_key(printed))
    for part, mentioned in zip(parts, keys, strict=True):
        own = () if part.paragraf is None else protokoll.paragrafer[part.paragraf].dnr
        yield list(filter(None, dict.fromkeys([*map(dnr_key, own), *mentioned])))


def _amounts(tags: Iterable[Tag], parts: Sequence[Piece], own: Sequence[int]) -> set[tuple[int, float]]:
    """The amounts in kronor in each piece, each once."""
    starts = [part.start for part in parts]
    found = set()
    for tag in tags:
        if tag.label is EntityLabel.AMOUNT and parts:
            kronor = _number(tag.value)
            if kronor is not None:
                found.add((own[_at(starts, tag.start)], kronor))
    return found


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if isfinite(number) else None


def _at(starts: Sequence[int], offset: int) -> int:
    """The index of the piece that holds the character at `offset`."""
    return max(bisect_right(starts, offset) - 1, 0)


def add_sections(batch: Batch, protokoll: Protokoll, parts: Sequence[Piece], own: Sequence[int]) -> None:
    """The sections of the pieces with the ids `own`: those of a paragraf, and those of none that begin
    there.
    """
    slag, outside = batch.links.avsnitt, _outside(protokoll, parts)
    rows = batch.rows["avsnitt"]
    for at, part in enumerate(parts):
        inside = () if part.paragraf is None else protokoll.paragrafer[part.paragraf].sections
        first = 0 if part.paragraf is None else -len(outside[at])
        for nr, section in enumerate([*outside[at], *inside], first):
            sort = slag[section.label, section.heading, section.source]
            rows.append((own[at], nr, sort, section.start, section.end))
    rows.sort(key=lambda row: row[:2])


def add_tags(batch: Batch, tags: Sequence[Tag]) -> None:
    """What is named in the text, in order; of two of one slag at one place the first."""
    file_id, slag = batch.file_id, batch.links.slag
    found = {
        (tag.start, slag[tag.label, tag.value, tag.source]): tag.end - tag.start for tag in reversed(tags)
    }
    batch.rows["entitet"] = [(file_id, *place, found[place]) for place in sorted(found)]
