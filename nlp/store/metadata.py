"""What Datasette is told about a database: titles, facets and ready-made questions (datasette.yaml)."""

import json
from pathlib import Path

_TEMPLATE = Path(__file__).with_name("datasette.yaml")


def datasette_metadata(database: Path) -> str:
    """The metadata as YAML, under the name that Datasette gives the file: its own without the ending."""
    return _TEMPLATE.read_text(encoding="utf-8").replace(
        "\n  DATABAS:\n", f"\n  {json.dumps(database.stem, ensure_ascii=False)}:\n"
    )
