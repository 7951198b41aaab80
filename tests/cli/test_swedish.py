"""What is said when a command is mistyped, and on the help pages."""

import pytest
from commandline import Run

from nlp.cli.program import program


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("analys", "kommandot analys finns inte. Menade du analyse?"),
        ("qwerty", "kommandot qwerty finns inte."),
        ("analyse --jsno a.pdf", "flaggan --jsno finns inte. Menade du --json eller --nl?"),
        ("analyse", "FIL… saknas."),
        ("search", "DATABAS saknas."),
        ("yrkanden x.db --from", "flaggan --from saknar värde"),
        (
            "yrkanden x.db --from 2024-13-01",
            "--from: 2024-13-01 är inget datum. Skriv det som 2024-05-21, 2024-05 eller 2024.",
        ),
        ("yrkanden x.db --from maj", "--from: maj är inget datum."),
        ("yrkanden x.db --kind ja", "--kind: ja finns inte. Välj bland: bifall, avslag, återremiss"),
        ("yrkanden x.db --outcome ja", "--outcome: ja finns inte. Välj bland: bifall, avslag, okänt."),
        ("voteringar x.db --limit 0", "--limit: 0 är inget antal. Ange ett heltal från 1."),
        ("voteringar x.db --limit många", "--limit: många är inget antal."),
        ("info x.db y.db", "y.db är för mycket"),
        ("analyse --json a.pdf b.pdf", "--json tar en fil åt gången. Använd --nl för flera."),
    ],
)
def test_a_usage_error_says_what_and_where_help_is(run: Run, typed: str, said: str) -> None:
    ran = run(*typed.split())
    assert ran.code == 2
    assert said in ran.err
    assert "--help" in ran.err.splitlines()[-1]
    assert ran.out == ""


@pytest.mark.parametrize("command", ["", *program.commands])
def test_a_help_page_is_swedish(run: Run, command: str) -> None:
    ran = run(*command.split(), "--help")
    assert ran.code == 0
    assert ran.out.startswith("Användning: protokoll")
    for english in ("Usage", "Options", "Commands", "Show this", "required", "default", "OPTIONS", "ARGS"):
        assert english not in ran.out


def test_no_command_shows_the_help(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert "Användning: protokoll" in ran.err


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("protokoll ")
