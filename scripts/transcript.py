"""Put what the demo prints into README.md, cut to the first paragrafer of each answer.

Run it after a change in recognition or output; tests/test_docs.py holds README.md against the demo.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = {"ingest": 0, "search": 1, "yrkanden": 2, "arende": 2}
"""The commands shown, and how many blocks of each answer."""


def main() -> None:
    """Write README.md anew."""
    command = [sys.executable, str(ROOT / "scripts/demo.py")]
    environment = {**os.environ, "COLUMNS": "100"}
    ran = subprocess.run(  # noqa: S603 - our own script
        command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment
    )
    answers = re.split(r"\n(?=\$ protokoll )", ran.stdout.decode().strip())
    shown = "\n\n".join(filter(None, map(_cut, answers)))
    indented = "\n".join(f"    {line}".rstrip() for line in shown.splitlines())
    readme = ROOT / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split("## What it looks like\n", 1)
    after = rest.split("\n## ", 1)[1]
    words = "From `make demo` (… stands for more of the same kind):"
    text = f"{before}## What it looks like\n\n{words}\n\n{indented}\n\n## {after}"
    readme.write_text(text, encoding="utf-8")


def _cut(answer: str) -> str:
    kept = KEPT.get(answer.split()[2])
    if kept is None:
        return ""
    blocks = answer.strip().split("\n\n")
    return "\n\n".join([*blocks[: 1 + kept], *(["…"] if len(blocks) > 1 + kept else [])])


if __name__ == "__main__":
    main()
