"""A report as one HTML file that needs nothing else: no network, no script."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

from nlp.evaluation.tables import Chapter, Row, Table

_PAGE = Template(Path(__file__).with_name("report.html").read_text(encoding="utf-8"))
_NUMBER = re.compile(r"[\d,–]+")
_LONG = 30  # characters from which a cell is running text, which needs room
_CAPTIONS = {
    "entities": "F1 per etikett, strikt. Strecket är 95 %-intervallet.",
    "facts": "F1 per slag av uppgift. Strecket är 95 %-intervallet.",
    "sections": "F1 per avsnittsetikett, räknat på tecken.",
    "confusion": "Vilket avsnitt som tas för vilket: procent av guldets tecken, rad för rad.",
    "kommuner": "F1 per kommun (antal dokument). –: inget sådant i guldet.",
    "eras": "F1 per årtionde (antal dokument). –: inget sådant i guldet.",
}


def html(title: str, chapters: Iterable[Chapter], plots: Mapping[str, str]) -> str:
    """The chapters as a page, with the SVG of each plot named in `plots`."""
    made = list(chapters)
    links = "\n".join(
        f'<li><a href="#kapitel-{at}">{escape(chapter.heading)}</a></li>'
        for at, chapter in enumerate(made, 1)
    )
    body = "\n".join(_chapter(at, chapter, plots) for at, chapter in enumerate(made, 1))
    return _PAGE.substitute(title=escape(title), links=links, body=body)


def _chapter(at: int, chapter: Chapter, plots: Mapping[str, str]) -> str:
    sentences = [f"<p>{escape(sentence)}</p>" for sentence in chapter.sentences]
    figures = [_figure(name, plots[name]) for name in chapter.plots if name in plots]
    tables = [_table(table) for table in chapter.tables]
    heading = f'<h2 id="kapitel-{at}">{escape(chapter.heading)}</h2>'
    return "\n".join(["<section>", heading, *sentences, *figures, *tables, "</section>"])


def _figure(name: str, svg: str) -> str:
    """The picture with its caption for a name; its figures stand in a table below, for who cannot see it."""
    caption = escape(_CAPTIONS[name])
    picture = svg.replace("<svg", f'<svg role="img" aria-label="{caption}"', 1)
    return f"<figure>\n{picture}\n<figcaption>{caption}</figcaption>\n</figure>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    rows = "\n".join(_row(row) for row in table.rows)
    caption = escape(table.caption)
    inner = f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    if table.is_folded:
        whole = f'<table aria-label="{caption}">{inner}</table>'
        return f"<details><summary>{caption}</summary>\n{_scrolled(caption, whole)}</details>"
    return _scrolled(caption, f"<table><caption>{caption}</caption>{inner}</table>")


def _scrolled(caption: str, table: str) -> str:
    """A wide table scrolls by itself, also from the keyboard."""
    return f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">{table}</div>'


def _row(row: Row) -> str:
    first, *rest = row
    cells = "".join(f"<td{_kind(cell)}>{escape(cell)}</td>" for cell in rest)
    return f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'


def _kind(cell: str) -> str:
    if _NUMBER.fullmatch(cell):
        return ' class="n"'
    return ' class="t"' if len(cell) > _LONG else ""
