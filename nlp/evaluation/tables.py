"""A result as chapters of plain tables, in Swedish: what the screen, Markdown and HTML all show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.evaluation.changes import Change, Changes
from nlp.evaluation.counts import Counts, Interval, added
from nlp.evaluation.facts import ENTITY_KINDS, RELATION_KINDS, STRUCTURE_KINDS, VALUE_KINDS
from nlp.evaluation.result import HEADLINES, SECTIONS, Group, Measure, Result, Spread
from nlp.evaluation.schemes import SCHEMES

_MOST = 200  # rows of errors or changes that a person is shown of one kind
_SCHEMES = {"strict": "Strikt", "exact": "Exakt plats", "partial": "Delvis", "ent_type": "Etikett"}

ERRORS = "Alla fel"
"""The heading of the chapter that lists every error."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading line; the first column names the row, `is_folded` is shown when asked for."""

    caption: str
    columns: Row
    rows: tuple[Row, ...]
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, sentences, tables, and the names of the plots that belong to them."""

    heading: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    plots: tuple[str, ...] = field(default=())


def chapters(result: Result, changes: Changes | None = None) -> list[Chapter]:
    """The whole report, without the chapters that would be empty."""
    made = (
        _overview(result),
        _entities(result, changes),
        _sections(result),
        _facts(result, changes),
        _groups(result),
        _changed(changes),
        _errors(result),
    )
    return [chapter for chapter in made if chapter]


def number(value: float | None) -> str:
    """A measure with three decimals, as Swedish writes them; – for none."""
    return "–" if value is None else f"{value:.3f}".replace(".", ",")


def between(interval: Interval | None) -> str:
    """An interval, – for none."""
    return f"{number(interval[0])}–{number(interval[1])}" if interval else "–"


def _overview(result: Result) -> Chapter:
    read = added(document.read for document in result.documents)
    about = "två uppmärkningar mot varandra" if result.is_agreement else "programmet mot guldet"
    documents, kommuner = len(result.documents), len(result.kommuner)
    sentences = [
        f"Korpus: {result.corpus}. Mätningen ställer {about}.",
        f"Dokument: {documents}. Kommuner och andra organisationer: {kommuner}.",
        f"Andel av guldets text som finns i den text som mättes: {number(read.recall)}.",
    ]
    if result.kappa is not None:
        sentences.append(f"Cohens kappa för avsnittens tecken: {number(result.kappa)}.")
    rows = tuple((document.id, document.failed) for document in result.failed)
    failed = (Table("Kunde inte analyseras (räknas som tomma)", ("Dokument", "Fel"), rows),) if rows else ()
    return Chapter("Översikt", tuple(sentences), failed)


def _entities(result: Result, changes: Changes | None) -> Chapter | None:
    strict = _measured("Strikt: samma tecken och samma etikett", ENTITY_KINDS, result, changes)
    if not strict:
        return None
    values = _measured(
        "Värden: även beloppet i kronor, datumet, numret eller partiet", VALUE_KINDS, result, changes
    )
    columns = ("Etikett", *(f"{_SCHEMES[name]} F1" for name in SCHEMES), "Missade", "Felaktiga")
    rows = tuple(
        (
            label,
            *(number(schemes[name].f1) for name in SCHEMES),
            str(schemes["ent_type"].missed),
            str(schemes["ent_type"].spurious),
        )
        for label, schemes in result.schemes.items()
    )
    ways = Table("Fyra sätt att räkna (SemEval 2013 uppgift 9.1)", columns, rows)
    return Chapter("Entiteter", (), tuple(filter(None, (strict, values, ways))), ("entities",))


def _sections(result: Result) -> Chapter | None:
    found = result.sections
    if not found.labels:
        return None
    beside = result.baseline_sections
    sentence = f"Makro-F1 över etiketterna: {number(found.macro)} (95 %: {between(found.interval)})"
    sentence += f"; baslinjen {number(beside.macro)}." if beside else "."
    columns: Row = ("Etikett", "Precision", "Täckning", "F1", "Tecken i guldet")
    rows: tuple[Row, ...] = tuple((label, *_figures(counts)) for label, counts in found.labels.items())
    if beside:
        columns = (*columns, "Baslinje F1")
        rows = tuple((*row, number(_f1(beside.labels.get(row[0])))) for row in rows)
    confusion = Table(
        "Förväxlingar: guldets etikett på raden, programmets i kolumnen, antal tecken",
        ("Guld", *found.names),
        tuple(
            (name, *map(str, row)) for name, row in zip(found.names, found.matrix, strict=True) if any(row)
        ),
        is_folded=True,
    )
    labels = Table("Tecken för tecken", columns, rows)
    return Chapter("Avsnitt", (sentence,), (labels, confusion), ("sections", "confusion"))


def _facts(result: Result, changes: Changes | None) -> Chapter | None:
    tables = [
        _measured("Paragrafer, rubriker, närvaro", STRUCTURE_KINDS, result, changes),
        _measured("Beslut, yrkanden, voteringar", RELATION_KINDS, result, changes),
        *(
            _by_sort(measure)
            for measure in result.measures
            if measure.sorts and measure.kind in RELATION_KINDS
        ),
    ]
    there = tuple(table for table in tables if table)
    return Chapter("Struktur och relationer", (), there, ("facts",)) if there else None


def _by_sort(measure: Measure) -> Table:
    rows = tuple((name, *_figures(counts)) for name, counts in measure.sorts.items())
    return Table(f"{measure.kind}, uppdelat", ("Värde", *_COLUMNS), rows, is_folded=True)


_COLUMNS = ("Precision", "Täckning", "F1", "Antal i guldet")


def _figures(counts: Counts) -> Row:
    return number(counts.precision), number(counts.recall), number(counts.f1), str(counts.gold)


def _f1(counts: Counts | None) -> float | None:
    return counts.f1 if counts else None


def _measured(caption: str, kinds: Sequence[str], result: Result, changes: Changes | None) -> Table | None:
    """The measures of some kinds, with the baseline's and the earlier run's F1 beside where there is one."""
    own = [measure for measure in result.measures if measure.kind in kinds]
    beside = {measure.kind: measure.counts.f1 for measure in result.baseline if measure.kind in kinds}
    extra: list[tuple[str, dict[str, float | None]]] = [("Baslinje F1", beside)] if beside else []
    if changes:
        extra.append(("Förra F1", changes.before))
    rows = tuple(
        (
            measure.kind,
            *_figures(measure.counts),
            between(measure.interval),
            *(number(figures.get(measure.kind)) for _, figures in extra),
        )
        for measure in own
    )
    columns = ("Slag", *_COLUMNS, "F1, 95 %", *(name for name, _ in extra))
    return Table(caption, columns, rows) if own else None


def _groups(result: Result) -> Chapter | None:
    if len(result.kommuner) < 2:
        return None
    kinds = [kind for kind in (*HEADLINES, SECTIONS) if any(group.gold[kind] for group in result.kommuner)]
    columns = ("Slag", "Kommuner", "Medel", "Spridning", "Sämst", "Bäst", "Alla utom en")
    rows = tuple(_spread(each) for each in result.spreads)
    tables = (
        Table("Mellan kommuner: varje kommun väger lika", columns, rows),
        _grouped("kommun", result.kommuner, kinds),
        _grouped("årtionde", result.eras, kinds),
    )
    return Chapter("Kommuner och årtionden", (), tables, ("kommuner", "eras"))


def _grouped(name: str, groups: Sequence[Group], kinds: Sequence[str]) -> Table:
    rows = tuple(
        (group.name, str(group.documents), *(number(group.f1[kind]) for kind in kinds)) for group in groups
    )
    return Table(f"F1 per {name}", (name.capitalize(), "Dokument", *kinds), rows, is_folded=True)


def _spread(spread: Spread) -> Row:
    (_, low), (_, high) = spread.without
    worst, best = (f"{number(f1)} ({name})" for name, f1 in (spread.worst, spread.best))
    figures = (str(spread.kommuner), number(spread.macro), number(spread.deviation))
    return (spread.kind, *figures, worst, best, between((low, high)))


def _changed(changes: Changes | None) -> Chapter | None:
    if changes is None:
        return None
    sentences = [
        f"Jämfört med {changes.name}: {len(changes.gains)} fel är borta, {len(changes.losses)} är nya."
    ]
    if changes.skipped:
        named = ", ".join(changes.skipped)
        sentences.append(
            f"Inte jämförda, för att guldet är ett annat eller saknas i förra körningen: {named}."
        )
    tables = (_change_table("Förluster", changes.losses), _change_table("Vinster", changes.gains))
    return Chapter("Mot förra körningen", tuple(sentences), tuple(filter(None, tables)))


def _change_table(name: str, found: Sequence[Change]) -> Table | None:
    rows = tuple(
        (
            change.error.kind,
            change.error.fault,
            change.error.claim,
            change.error.text,
            change.document,
            str(change.error.page),
        )
        for change in found[:_MOST]
    )
    caption = (
        f"{name} ({len(found)})" if len(found) <= _MOST else f"{name} (de första {_MOST} av {len(found)})"
    )
    return Table(caption, ("Slag", "Fel", "Påstående", "Text", "Dokument", "Sida"), rows) if rows else None


def _errors(result: Result) -> Chapter | None:
    tables = [_error_table(result, measure.kind) for measure in result.measures]
    there = tuple(table for table in tables if table)
    names = "saknas i den andra" if result.is_agreement else "missade"
    sentence = f"Fel är antingen {names} (missad) eller för mycket (felaktig). Texten står som i dokumentet."
    return Chapter(ERRORS, (sentence,), there) if there else None


def _error_table(result: Result, kind: str) -> Table | None:
    found = [
        (error.fault, error.claim, error.text, document.id, str(error.page))
        for document in result.documents
        for error in document.errors
        if error.kind == kind
    ]
    caption = (
        f"{kind} ({len(found)})" if len(found) <= _MOST else f"{kind} (de första {_MOST} av {len(found)})"
    )
    columns = ("Fel", "Påstående", "Text", "Dokument", "Sida")
    return Table(caption, columns, tuple(found[:_MOST]), is_folded=True) if found else None
