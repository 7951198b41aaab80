"""The minutes that searches are tried on: the samples, read from their PDFs, and the handwritten gold."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import ROOT

from nlp.cli import main
from nlp.evaluation.gold import protokoll_of
from nlp.model import Protokoll
from nlp.shipped import shipped
from nlp.store import Store, open_store

CORPUS = ROOT / "corpus"


def handwritten() -> Iterator[Protokoll]:
    """The minutes written by hand, as they are labelled."""
    for folder in sorted(path for path in (CORPUS / "handskrivna").iterdir() if path.is_dir()):
        for path in sorted((CORPUS / "gold" / folder.name).glob("*.json")):
            found = protokoll_of(path.stem, json.loads(path.read_text(encoding="utf-8")))
            digest = sha256(found.document.text.encode()).hexdigest()
            yield replace(found, document=replace(found.document, id=digest))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all of them."""
    path = tmp_path_factory.mktemp("arkiv") / "arkiv.db"
    with pytest.raises(SystemExit):  # the scan among the samples needs OCR
        main(["ingest", str(path), str(shipped("corpus/exempel")), "--ocr", "never"])
    with open_store(path, write=True) as store:
        for found in handwritten():
            store.save(found, Path(f"/gold/{found.document.name}.txt"))
        store.finish()
    return path


@pytest.fixture(scope="session")
def searched(archive: Path) -> Iterator[Store]:
    """The same, open for reading."""
    with open_store(archive) as store:
        yield store
