"""A report as Markdown."""

from collections.abc import Iterable

from nlp.evaluation.tables import Chapter, Row, Table

_SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\|*_`<>[]"})


def markdown(title: str, chapters: Iterable[Chapter]) -> str:
    """The chapters under a title; every table is written out."""
    return "\n\n".join([f"# {title}", *(_chapter(chapter) for chapter in chapters)]) + "\n"


def _chapter(chapter: Chapter) -> str:
    parts = [f"## {chapter.heading}", *map(_plain, chapter.sentences), *map(_table, chapter.tables)]
    return "\n\n".join(parts)


def _table(table: Table) -> str:
    rule = tuple("---" for _ in table.columns)
    rows = [_row(table.columns), _row(rule, is_plain=True), *map(_row, table.rows)]
    return "\n".join([f"**{_plain(table.caption)}**", "", *rows])


def _row(row: Row, *, is_plain: bool = False) -> str:
    cells = row if is_plain else tuple(map(_plain, row))
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown would read as its own."""
    return " ".join(text.split()).translate(_SPECIAL)
