"""The report: three files that say the same, and a page that needs no network."""

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from evaluation.gold_made import gold, protokoll

from nlp.errors import MissingExtraError
from nlp.evaluation.changes import changes
from nlp.evaluation.facts import KINDS
from nlp.evaluation.html import html
from nlp.evaluation.markdown import markdown
from nlp.evaluation.plots import plots
from nlp.evaluation.report import PAGE, RUN, TEXT, write_report
from nlp.evaluation.result import Result, result
from nlp.evaluation.runs import SCHEMA
from nlp.evaluation.score import score
from nlp.evaluation.tables import ERRORS, Chapter, Table, chapters

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "utvardering.md"
EVERY = frozenset(KINDS)
FULL = "[Beslut: <Anna & Ek> avslår.|beslut] [[Anna Ek|PERSON] reserverar sig.|reservation]"
HALF = "[Beslut: <Anna & Ek> avslår. Anna Ek reserverar sig.|beslut]"


@pytest.fixture
def found() -> Result:
    places = (("Lindvik", 1998), ("Norrsele", 2021))
    scored = [
        score(gold(FULL, kommun.lower(), kommun, year), protokoll(ours), EVERY)
        for (kommun, year), ours in zip(places, (FULL, HALF), strict=True)
    ]
    return result("prov", scored, baseline=scored)


class Page(HTMLParser):
    """The tags of a page, and whether each is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_three_files(found: Result, tmp_path: Path) -> None:
    write_report(found, None, tmp_path / "ny" / "mapp", "0.1.0")
    folder = tmp_path / "ny" / "mapp"
    assert {path.name for path in folder.iterdir()} == {PAGE, TEXT, RUN}
    run = json.loads((folder / RUN).read_text(encoding="utf-8"))
    assert (run["schema"], run["program"], run["corpus"]) == (SCHEMA, "0.1.0", "prov")
    assert changes(folder / RUN, found).gains == ()  # what is written can be compared with


def test_the_page_is_whole_and_needs_nothing_else(found: Result) -> None:
    page = html("Prov", chapters(found), plots(found))
    read = Page(page)
    assert read.open == []
    assert not {"script", "link", "iframe", "img"} & {tag for tag, _ in read.seen}
    links = [
        value
        for _, attrs in read.seen
        for key, value in attrs.items()
        if key in {"href", "src", "xlink:href"}
    ]
    assert links
    assert all(link and link.startswith(("#", "data:image/png;base64,")) for link in links)
    assert not re.search(r"url\((?!#)|@import", page)


def test_the_page_can_be_read_by_everybody(found: Result) -> None:
    read = Page(html("Prov", chapters(found), plots(found)))
    tags = [tag for tag, _ in read.seen]
    assert ("html", {"lang": "sv"}) in read.seen
    assert tags.count("h1") == tags.count("main") == tags.count("nav") == 1
    assert all(attrs.get("aria-label") for tag, attrs in read.seen if tag == "svg")
    assert all(attrs.get("scope") in {"col", "row"} for tag, attrs in read.seen if tag == "th")
    ids = [attrs["id"] for _, attrs in read.seen if "id" in attrs]
    assert len(set(ids)) == len(ids)


def test_the_text_of_minutes_is_no_markup(found: Result) -> None:
    made = chapters(found)
    assert "&lt;Anna &amp; Ek&gt;" in html("Prov", made, {})
    assert "\\<Anna & Ek\\>" in markdown("Prov", made)


def test_plots_are_pictures_with_letters_and_the_same_every_time(found: Result) -> None:
    made = plots(found)
    assert set(made) == {"entities", "facts", "sections", "confusion", "kommuner", "eras"}
    assert made == plots(found)
    for svg in made.values():
        ET.fromstring(svg)  # noqa: S314 - our own
    assert "Norrsele" in made["kommuner"]


def test_nothing_measured_has_no_plots() -> None:
    assert plots(result("prov", [])) == {}


def test_a_missing_package_is_told_before_anything_is_written(
    found: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match="kommunprotokoll"):
        write_report(found, None, tmp_path / "rapport", "0.1.0")
    assert not (tmp_path / "rapport").exists()


def test_every_error_is_listed(found: Result) -> None:
    (listed,) = [chapter for chapter in chapters(found) if chapter.heading == ERRORS]
    rows = {table.caption: table.rows for table in listed.tables}
    assert rows["PERSON (1)"] == (
        ("missad", "Anna Ek", "<Anna & Ek> avslår. ⟦Anna Ek⟧ reserverar sig.", "norrsele", "1"),
    )


def test_markdown_tables_have_as_many_cells_in_every_row() -> None:
    table = Table("Prov", ("a", "b|c"), (("1", "x\ny"), ("2", "`|`")))
    lines = markdown("T", [Chapter("K", (), (table,))]).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [3] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_is_explained(kind: str) -> None:
    cells = [
        line.split("|")[1] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")
    ]
    assert kind in {name.strip() for cell in cells for name in cell.split(",")}
