"""Small models of `transformers`, made on the spot: a tokenizer of our own sentences, and weights drawn at random."""

import random
from pathlib import Path
from typing import Any

import torch
from marked import unmark
from tokenizers import BertWordPieceTokenizer, ByteLevelBPETokenizer
from transformers import (
    BertConfig,
    BertModel,
    RobertaConfig,
    RobertaForTokenClassification,
    RobertaTokenizerFast,
)

from nlp.tagging.examples import Marked

SENTENCES = [
    "[Anna Ek|PERSON] yrkar bifall till förslaget om vägarna i [Norrsele|PLACE].",
    "[Åsa Öberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig mot beslutet.",
    "Ordföranden [André Vik|PERSON] frågar om nämnden kan besluta så.",
    "[Xuno Qvarnå|PERSON] frågar om medel finns till vägarna.",
    "Skrivelse från [Lindviks Bygg AB|ORG] om anslag på 250tkr till vägarna.",
    "Kommunstyrelsen beslutar att bevilja anslaget om medel finns.",
    "Förslaget har beretts av nämnden och skickats till förbundet.",
]
WINDOW = 48


def marked(sentence: str) -> Marked:
    text, named = unmark(sentence)
    return Marked(text, tuple(named))


def paragraphs(number: int) -> list[Marked]:
    """So many texts of sentences in all orders, so that no label depends on a place."""
    chance = random.Random(1)  # noqa: S311 - the same texts every time
    return [marked(" ".join(chance.sample(SENTENCES, 3))) for _ in range(number)]


def wordpiece(folder: Path) -> int:
    """A WordPiece vocabulary as KB ships its: `vocab.txt` alone; how many pieces it has."""
    tokenizer = BertWordPieceTokenizer(lowercase=False, strip_accents=False)
    tokenizer.train_from_iterator(
        [unmark(each)[0] for each in SENTENCES] * 3, vocab_size=260, min_frequency=1, show_progress=False
    )
    tokenizer.save_model(str(folder))
    return int(tokenizer.get_vocab_size())


def bert(folder: Path) -> Path:
    """A BERT without a part that labels: what one fine-tunes."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    size: dict[str, Any] = {"hidden_size": 32, "num_hidden_layers": 2, "intermediate_size": 64}
    BertModel(
        BertConfig(
            vocab_size=wordpiece(folder), max_position_embeddings=WINDOW, num_attention_heads=2, **size
        )
    ).save_pretrained(folder)
    return folder


def roberta(folder: Path) -> Path:
    """A RoBERTa with byte-level BPE and positions of its own, whose labels are drawn at random."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    pieces = ByteLevelBPETokenizer()
    pieces.train_from_iterator(
        [unmark(each)[0] for each in SENTENCES] * 3,
        vocab_size=400,
        special_tokens=special,
        show_progress=False,
    )
    pieces.save_model(str(folder))
    tokenizer = RobertaTokenizerFast.from_pretrained(folder)
    tokenizer.save_pretrained(folder)
    names = dict(enumerate(["O", "B-PER", "I-PER", "B-LOC"]))
    size: dict[str, Any] = {"hidden_size": 32, "num_hidden_layers": 1, "intermediate_size": 32}
    config = RobertaConfig(
        vocab_size=len(tokenizer),
        max_position_embeddings=34,
        num_attention_heads=2,
        pad_token_id=1,
        id2label=names,
        label2id={v: k for k, v in names.items()},
        **size,
    )
    RobertaForTokenClassification(config).save_pretrained(folder)
    return folder
