"""A run on disk: a page and a text for people, JSON for machines and for the next run."""

import json
from pathlib import Path

from nlp.evaluation.changes import Changes
from nlp.evaluation.html import html
from nlp.evaluation.markdown import markdown
from nlp.evaluation.plots import plots
from nlp.evaluation.result import Result
from nlp.evaluation.runs import run_json
from nlp.evaluation.tables import chapters

PAGE, TEXT, RUN = "rapport.html", "rapport.md", "resultat.json"


def write_report(result: Result, changes: Changes | None, folder: Path, program: str) -> None:
    """The three files, in a folder that is made where there is none; raises `MissingExtraError`, OSError."""
    title = f"Utvärdering av {result.corpus}"
    made = chapters(result, changes)
    pictures = plots(result)
    folder.mkdir(parents=True, exist_ok=True)
    run = json.dumps(run_json(result, program), ensure_ascii=False, indent=1)
    (folder / PAGE).write_text(html(title, made, pictures), encoding="utf-8")
    (folder / TEXT).write_text(markdown(title, made), encoding="utf-8")
    (folder / RUN).write_text(run + "\n", encoding="utf-8")
