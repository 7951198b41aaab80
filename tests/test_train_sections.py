"""The script that trains the section classifier, on a few minutes of the corpus."""

import json
import os
import subprocess
import sys
from pathlib import Path

from nlp.tagging.avsnitt import FILE
from nlp.tagging.avsnitt_modell import load_model
from nlp.terms import SectionLabel

ROOT = Path(__file__).parent.parent
SPLIT = {"train": ["hjortsbro", "trear", "skogsala"], "dev": ["nordinge"], "test": ["sorakra"]}

REAL = """Kommunfullmäktige

§ 7 Taxa för hamnen

Yrkanden
Xisto Quint (S) yrkar bifall till förslaget och avslag på ändringen.

Beslut
Kommunfullmäktige beslutar att anta taxan enligt förslaget.
"""


def test_it_trains_prints_and_writes(tmp_path: Path) -> None:
    split, real = tmp_path / "split.json", tmp_path / "real"
    split.write_text(json.dumps(SPLIT), encoding="utf-8")
    real.mkdir()
    (real / "norrsele-kf-2011-01-31.txt").write_text(REAL, encoding="utf-8")
    (real / "sorakra-kf-2019-11-25.txt").write_text(REAL, encoding="utf-8")  # passed over: it is in --test
    test = ROOT / "corpus" / "gold" / "sorakra"
    command = [
        sys.executable,
        "-W",
        "error",
        str(ROOT / "scripts" / "train_sections.py"),
        str(tmp_path / "ut"),
    ]
    options = ["--split", str(split), "--real", str(real), "--test", str(test)]
    ran = subprocess.run(
        [*command, *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.returncode == 0, ran.stderr
    assert "of 5 kommuner" in ran.stdout
    for part in (
        "the corpus, kommuner",
        "real minutes",
        "the corpus' test kommuner",
        "labelled minutes of kommuner",
    ):
        assert part in ran.stdout
    model = load_model((tmp_path / "ut" / FILE).read_bytes())
    said = model.probabilities("Xisto Quint (S) yrkar avslag.")
    assert max(said, key=said.__getitem__) is SectionLabel.YRKANDEN
