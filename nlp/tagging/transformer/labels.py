"""What the labels of a model mean here."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from nlp.errors import LanguageModelError
from nlp.tagging.transformer.spans import bare
from nlp.terms import EntityLabel

# the rest is the rules', which know the value of what they find
_OURS = (EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE)


def read_table(path: Path) -> dict[str, str]:
    """The table `[labels]` of a TOML file; raises `LanguageModelError` where there is none."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("labels")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageModelError(str(path), "etikettfilen kan inte läsas") from error
    except tomllib.TOMLDecodeError as error:
        raise LanguageModelError(str(path), f"etikettfilen är inte giltig TOML: {error}") from error
    if not isinstance(table, dict) or not all(isinstance(name, str) for name in table.values()):
        detail = 'etikettfilen saknar en tabell [labels] med rader som PER = "PERSON"'
        raise LanguageModelError(str(path), detail)
    check(str(path), table)
    return table


def check(name: str, table: Mapping[str, str]) -> None:
    """Raises `LanguageModelError` where the table of `name`, a file or model, leads to what is no label."""
    wrong = sorted({ours for ours in table.values() if ours and ours not in _OURS})
    if wrong:
        raise LanguageModelError(
            name, f'okänd etikett {", ".join(wrong)}; de som finns är {", ".join(_OURS)} och ""'
        )


def meanings(name: str, labels: Iterable[str], own: Mapping[str, str]) -> dict[str, EntityLabel | None]:
    """What each label of the model `name` means here, prefixes off, None where it is not taken over.

    `own` goes before our table.  Raises `LanguageModelError` where none of them means anything.
    """
    check(name, own)
    table = {**_shipped(), **own}
    ours = {label: table.get(label, "") for label in dict.fromkeys(map(bare, labels)) if label}
    if not any(ours.values()):
        theirs = ", ".join(ours) or "inga"
        raise LanguageModelError(
            name, f"ingen av dess etiketter är känd: {theirs}; säg med --labels FIL vad de betyder"
        )
    return {label: EntityLabel(our) if our else None for label, our in ours.items()}


def _shipped() -> dict[str, str]:
    return read_table(Path(__file__).with_name("labels.toml"))
