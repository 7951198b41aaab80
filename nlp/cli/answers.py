"""What the database answers, as a person reads it in the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text

from nlp.cli import words
from nlp.cli.output import Listing
from nlp.cli.render import indented, kontroll, line, people, plain, votering, yrkande
from nlp.store import (
    GranskningRad,
    Info,
    KontrollRad,
    Misslyckad,
    MotionRad,
    OrganSpann,
    ParagrafVy,
    PartiRad,
    PersonRad,
    Steg,
    Traff,
    Varfor,
    VoteringRad,
    Way,
    YrkandeRad,
)
from nlp.terms import KontrollResult

Placed = Traff | YrkandeRad | VoteringRad | KontrollRad | Steg | MotionRad | PersonRad | PartiRad | ParagrafVy


def hits(rows: Sequence[Traff]) -> Iterator[RenderableType]:
    """Each hit: where, and the passage with what was searched for in bold."""
    for row in rows:
        yield from place(row)
        bits = ((bit.text, "bold yellow" if bit.marked else "") for bit in row.snippet)
        yield indented(Text.assemble(*bits))
        why = "; ".join(map(_why, row.why))
        yield indented(Text(f"{why} · {row.permalink}" if why else row.permalink, "dim"))
        for source in row.sources:
            yield indented(Text(f"även i {source.file}, s. {source.page} · {source.permalink}", "dim"))


def _why(reason: Varfor) -> str:
    """`skola (böjning: skolan)`; what was found just as typed needs no more words."""
    if reason.way in (Way.FALT, Way.NUMMER):
        return reason.sought
    if reason.way is Way.EXAKT:
        return f"{reason.sought} ({reason.way})"
    return f"{reason.sought} ({reason.way}: {', '.join(reason.found)})"


def findings(rows: Sequence[YrkandeRad | VoteringRad]) -> Iterator[RenderableType]:
    """Yrkanden or voteringar, those of one paragraf under its heading."""
    for _, group in groupby(rows, key=lambda row: row.paragraf):
        own = list(group)
        yield from place(own[0])
        for row in own:
            yield yrkande(row) if isinstance(row, YrkandeRad) else votering(row)


def checks(rows: Sequence[KontrollRad]) -> Iterator[RenderableType]:
    """What was compared, paragraf by paragraf, or for the whole handling."""
    for _, group in groupby(rows, key=lambda row: (row.file, row.organ, row.date, row.paragraf)):
        own = list(group)
        yield from place(own[0])
        yield from map(kontroll, own)


def reviews(rows: Sequence[GranskningRad]) -> Iterator[RenderableType]:
    """Who has gone through what, and which of their corrections do not stand."""
    for row in rows:
        place = joined((row.kommun, row.organ, row.date, row.number and f"§ {row.number}", row.file))
        undone = f" · ångrad {row.undone_at}" if row.undone_at else ""
        yield Text.assemble((f"\n[{row.id}] ", "dim"), place)
        yield indented(Text(f"{row.annotator} {row.imported_at}{undone}"))
        yield indented(Text(f"{row.labels} märkta, {row.removed} borttagna"))
        yield from (indented(Text(f"gäller inte: {lost}", "yellow")) for lost in row.not_applied)


def paragraf(row: ParagrafVy) -> Iterator[RenderableType]:
    """One paragraf: what was found in it, then its text."""
    yield from place(row)
    yield from _found_in(row)
    yield Text(f"\n{row.text.strip()}\n")
    yield Text(row.path, "dim")


def info(found: Info, name: str) -> Iterator[RenderableType]:
    """What a database holds, and what it lacks."""
    yield Text(f"{name}: {found.size / 1e6:.1f} MB, schema {found.schema}", "bold")
    yield Text(words.counts(found.files, found.pages, found.paragrafer, found.yrkanden, found.voteringar))
    yield from (indented(_organ(span)) for span in found.organ)
    yield from _unread("Delvis lästa", found.partly, "yellow")
    yield from _unread("Kunde inte läsas", found.failures, "red")


def place(row: Placed) -> Iterator[RenderableType]:
    """Where something stands: the id that `protokoll show` takes, meeting, § and page; then title and dnr."""
    number = f"§ {row.number}" if row.number else ""
    where = (row.kommun, row.organ, row.date, number, f"s. {row.page}", row.file)
    own_id = f"[{row.paragraf}] " if row.paragraf else ""
    yield Text.assemble("\n", (own_id, "dim"), joined(where, "cyan"))
    if row.title or row.dnr:
        yield indented(Text.assemble((plain(row.title), "bold"), ("  " + ", ".join(row.dnr), "dim")))


def _unread(what: str, paths: Sequence[Misslyckad], style: str) -> Iterator[RenderableType]:
    if paths:
        yield Text(f"\n{what}: {words.count(len(paths), words.FIL)}", style)
    for unread in paths:
        yield indented(Text(words.with_path(unread.reason, Path(unread.path))))


def _organ(span: OrganSpann) -> Text:
    dates = " – ".join(dict.fromkeys(date for date in (span.first, span.last) if date))
    return joined((span.kommun, span.organ, words.count(span.handlingar, words.HANDLING), dates))


def joined(parts: Iterable[str], style: str = "") -> Text:
    """What there is of these, with points between."""
    return Text(" · ".join(part for part in parts if part), style)


def decided(row: Steg | ParagrafVy) -> Iterator[RenderableType]:
    """Each point with its mode: what a body only proposes must not look decided."""
    return (line(beslut.mode, plain(beslut.text)) for beslut in row.beslut)


def _found_in(row: ParagrafVy) -> Iterator[RenderableType]:
    yield from decided(row)
    yield from map(yrkande, row.yrkanden)
    yield from map(votering, row.voteringar)
    yield from (line("reservation", people(found.by)) for found in row.reservationer)
    yield from (line("jäv", people(found.by)) for found in row.jav)
    deviating = (check for check in row.kontroller if check.result is KontrollResult.AVVIKER)
    yield from map(kontroll, deviating)


HITS: Listing[Traff] = Listing(
    "paragraf kommun organ date kind number title dnr page file snippet hanvisning",
    "paragraf kommun organ date number page snippet",
    hits,
)
YRKANDEN: Listing[YrkandeRad] = Listing(
    "id paragraf kommun organ date number title dnr "
    "proposers supporters kind target outcome text proof page file hanvisning",
    "paragraf organ date number proposers kind target outcome",
    findings,
)
VOTERINGAR: Listing[VoteringRad] = Listing(
    "id paragraf kommun organ date number title dnr "
    "yes no abstain absent yes_means no_means ballots page file hanvisning",
    "paragraf organ date number yes no abstain yes_means no_means",
    findings,
)
KONTROLLER: Listing[KontrollRad] = Listing(
    "id paragraf kommun organ date number title dnr kind result message page file hanvisning",
    "paragraf organ date number kind result message",
    checks,
)
REVIEWS: Listing[GranskningRad] = Listing(
    "id annotator file sha256 kommun organ date number labels removed not_applied imported_at undone_at",
    "id annotator organ date number labels removed not_applied",
    reviews,
)
