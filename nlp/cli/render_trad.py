"""An ärende and the motion clock as a person reads them in the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from nlp.cli.answers import decided, joined, place
from nlp.cli.output import Listing
from nlp.cli.render import line, people, votering, yrkande
from nlp.store import Andring, Band, MotionLage, MotionRad, Ordbit, Skillnad, Steg

_STYLE = {Andring.LIKA: "", Andring.NY: "bold green", Andring.BORT: "red strike"}
_SHOWN = 6  # words of what is alike that stand around a change
_STATE_STYLE = {MotionLage.OPPEN: "yellow", MotionLage.AVGJORD: "green", MotionLage.OKLAR: "dim"}


def steps(rows: Sequence[Steg]) -> Iterator[RenderableType]:
    """An ärende through its organs: what each decided or proposed, who moved what, and what changed."""
    before = None
    for row in rows:
        if row.kommun != before and len({each.kommun for each in rows}) > 1:
            yield Text(f"\n{row.kommun or 'Okänd kommun'}", "bold")
        before = row.kommun
        yield from place(row)
        yield from _tied(row)
        yield from decided(row)
        yield from map(yrkande, row.yrkanden)
        yield from map(votering, row.voteringar)
        if row.difference:
            yield line("ändrat", _changed(row.difference))


def _tied(row: Steg) -> Iterator[RenderableType]:
    if row.days is not None:
        yield line("tid", _days(row.days))
    if row.band is Band.NAMND:
        yield line("hör hit", f"texten säger det: {row.because}")
    if row.others:
        yield line("även dnr", ", ".join(row.others))
    yield from (line("finns i", f"{copy} [{copy.paragraf}]") for copy in row.copies)


def _days(days: int) -> str:
    return (
        "samma dag som steget före"
        if not days
        else f"{days} {'dagar' if days > 1 else 'dag'} efter steget före"
    )


def _changed(found: Skillnad) -> Text:
    """The words that differ from the earlier step; the marks say it also where there is no colour."""
    since = joined((found.organ, found.date, f"§ {found.number}" if found.number else ""))
    if found.by_reference:
        return Text.assemble("enligt förslaget; jämfört med ", since)
    if not found.changed:
        return Text.assemble("inget i orden sedan ", since)
    words = (_bit(bit, first=not at, last=at == len(found.bits) - 1) for at, bit in enumerate(found.bits))
    return Text.assemble("sedan ", since, ": ", Text(" ").join(words))


def _bit(bit: Ordbit, *, first: bool, last: bool) -> Text:
    if bit.change is not Andring.LIKA:
        return Text(str(bit), _STYLE[bit.change])
    words = bit.text.split()
    head = [] if first else words[:_SHOWN]
    tail = [] if last else words[-_SHOWN:]
    shown = words if len(head) + len(tail) >= len(words) else [*head, "…", *tail]
    return Text(" ".join(shown))


def motions(rows: Sequence[MotionRad]) -> Iterator[RenderableType]:
    """Each motion: where it was first seen, whose it is, how old, and how it ended."""
    for row in rows:
        yield from place(row)
        if row.movers:
            yield line("av", people(row.movers))
        yield line("status", (_state(row), _STATE_STYLE[row.state]), *_late(row))
        if row.reason:
            yield line("", row.reason)


def _state(row: MotionRad) -> str:
    match row.state:
        case MotionLage.AVGJORD:
            took = f", efter {row.days} dagar" if row.days is not None else ", okänt när den väcktes"
            return f"{row.outcome} {row.decided} § {row.decided_number} [{row.decided_paragraf}]{took}"
        case _:
            since = f"väckt {row.raised}" if row.raised else f"minst: sedd första gången {row.date}"
            known = f"; fullmäktiges protokoll finns till {row.known_to}" if row.known_to else ""
            return f"{row.state}, {row.days} dagar ({since}{known})"


def _late(row: MotionRad) -> tuple[tuple[str, str], ...]:
    return ((" mer än ett år", "bold red"),) if row.over else ()


STEPS: Listing[Steg] = Listing(
    "paragraf kommun organ date kind number title dnr others days band because beslut outcomes tallies "
    "difference copies page file hanvisning",
    "paragraf organ date kind number days beslut",
    steps,
)
MOTIONER: Listing[MotionRad] = Listing(
    "paragraf kommun organ date number title dnr movers state outcome raised days over decided "
    "decided_number decided_page decided_file decided_paragraf matched_by latest known_to per reason "
    "page file hanvisning",
    "paragraf organ date number title state outcome days over decided",
    motions,
)
