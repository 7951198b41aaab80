"""The documents say what the code does: commands, options, words, errors, targets."""

import os
import re
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import click
import pytest
from conftest import ROOT
from tesseract import needs_tesseract

from nlp import __version__, errors, terms
from nlp.cli.options import SHORT
from nlp.cli.program import program
from nlp.flow import Status

CLI = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
ORDLISTA = (ROOT / "docs/ordlista.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ENTRIES = dict(re.findall(r"^- \*\*(.+?)\*\*: (.+)$", ORDLISTA, re.MULTILINE))
VOCABULARIES = [
    words for words in vars(terms).values() if isinstance(words, type) and issubclass(words, StrEnum)
]
OWN_ERRORS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, errors.ProtokollError)
    and kind is not errors.ProtokollError
]


def section(command: str) -> str:
    """The part of docs/cli.md about one command."""
    found = re.search(rf"^## protokoll {command}$(.*?)^## ", CLI, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no section on {command}"
    return found[1]


def params(command: click.Command) -> list[click.Parameter]:
    """Those of a command, or of all commands in a group."""
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(param for each in inner for param in params(each))]


def options(command: click.Command) -> set[str]:
    return {
        name
        for param in params(command)
        if isinstance(param, click.Option)
        for name in (*param.opts, *param.secondary_opts)
    }


def test_the_commands_are_those_documented() -> None:
    assert re.findall(r"^## protokoll (\w+)$", CLI, re.MULTILINE) == list(program.commands)


@pytest.mark.parametrize("name", program.commands)
def test_the_options_are_those_documented(name: str) -> None:
    written = set(re.findall(r"`(--[\w-]+)`", section(name)))
    assert written == options(program.commands[name])


@pytest.mark.parametrize("name", program.commands)
def test_every_option_is_explained(name: str) -> None:
    for param in params(program.commands[name]):
        assert not isinstance(param, click.Option) or param.help, param.name


def test_the_common_options_are_explained() -> None:
    for option in ("--json", "--nl", "--csv", "--table", "--limit", "--version", "--help"):
        assert option in CLI
    assert f"{SHORT} for a person" in CLI


@pytest.mark.parametrize("error", OWN_ERRORS, ids=lambda error: error.__name__)
def test_every_error_is_documented(error: type[errors.ProtokollError]) -> None:
    message = error.template.format(name="FILE", detail="…")
    row = f"| {error.exit_code} | `{error.code}` | {message} | "
    assert row in CLI
    remedy = CLI.split(row)[1].split("|")[0]
    assert remedy.strip()


def test_no_error_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^\| \d+ \| `(\w+)` \|", CLI, re.MULTILINE)) == {
        error.code for error in OWN_ERRORS
    }


def test_no_two_errors_share_a_code() -> None:
    assert len({error.code for error in OWN_ERRORS}) == len(OWN_ERRORS)
    assert len({error.exit_code for error in OWN_ERRORS}) == len(OWN_ERRORS)
    assert not {0, 1, 2, 130} & {error.exit_code for error in OWN_ERRORS}


@pytest.mark.parametrize("words", [*VOCABULARIES, Status], ids=lambda words: words.__name__)
def test_every_word_is_in_the_ordlista(words: type[StrEnum]) -> None:
    assert not {str(word) for word in words} - ENTRIES.keys()


@pytest.mark.parametrize("word", ENTRIES)
def test_a_word_is_explained_in_one_sentence(word: str) -> None:
    assert re.fullmatch(r"[^.]+(\b(kap|§)\. ?[^.]+)*\.", ENTRIES[word].replace("kap.", "kap")), word


def test_no_word_is_explained_twice() -> None:
    assert len(ENTRIES) == ORDLISTA.count("\n- **")


def test_the_schema_of_the_contract_lists_every_kind_and_outcome() -> None:
    for word in (*terms.YrkandeKind, *terms.Outcome):
        assert word in section("yrkanden")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_make_targets_and_files_named_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(
        r"\bmake ([a-z]+)\b", " ".join(re.findall(r"`[^`]+`|^    .+$", text, re.MULTILINE))
    ):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for path in re.findall(r"`((?:docs|nlp|tests|corpus|scripts|models)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path


def test_links_between_the_documents_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_version_has_a_changelog_entry() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in changelog
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@needs_tesseract
def test_the_readme_shows_what_the_demo_prints() -> None:
    command = [sys.executable, str(ROOT / "scripts/demo.py")]
    demo = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=True,
        env={**os.environ, "COLUMNS": "100"},
    )
    printed = demo.stdout.decode().splitlines()
    transcript = README.split("## What it looks like")[1].split("\n## ")[0]
    shown = re.findall(r"^    (.+)$", transcript, re.MULTILINE)
    assert len(shown) > 20
    assert [line for line in shown if line != "…" and line not in printed] == []


def test_ci_runs_what_contributing_says() -> None:
    ci = ROOT / ".ci/run"
    assert ci.stat().st_mode & 0o100, "executable"
    text = ci.read_text(encoding="utf-8")
    assert "make test" in text
    assert "make demo" in text


def test_no_path_of_one_machine() -> None:
    for page in (*ROOT.glob("*.md"), *Path(ROOT / "docs").glob("*.md"), ROOT / "Makefile"):
        assert not re.search(r"/(home|root|Users|work)/", page.read_text(encoding="utf-8")), page.name
