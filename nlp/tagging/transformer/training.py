"""A checkpoint of `transformers` fine-tuned on marked texts.

A loop of our own instead of `transformers.Trainer`: the Trainer needs `accelerate` beside what the extra
installs, wants the examples in columns of its own, and what it would do here is twenty lines.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.tagging.examples import Marked
from nlp.tagging.transformer.cores import all_cores
from nlp.tagging.transformer.loading import Loaded, load
from nlp.tagging.transformer.network import Network, Pace, chosen_device, encode, longest, padded, special
from nlp.tagging.transformer.spans import Span
from nlp.tagging.transformer.targets import IGNORED, Sample, label_names, samples

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train: times over the examples, windows in a step, the highest learning rate, and its share of
    steps that rises; sub-words in a window at most; the seed of all that is drawn; where to compute.
    """

    epochs: int = 4
    batch: int = 16
    rate: float = 5e-5
    warmup: float = 0.1
    window: int = 512
    seed: int = 20
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class Epoch:
    """What one time over the examples came to: the mean loss, and the strict F1 on those held out, if any."""

    number: int
    loss: float
    score: float | None


def train(
    checkpoint: str,
    examples: Sequence[Marked],
    held_out: Sequence[Marked],
    folder: Path,
    recipe: Recipe,
    report: Callable[[Epoch], None],
) -> None:
    """Fine-tune the model at `checkpoint` and write it to `folder`, with its tokenizer and its labels.

    What is written is the epoch that scored best on `held_out`: of equals, or with none to score, the last.
    Raises `LanguageModelError` and `MissingExtraError`.
    """
    import torch  # noqa: PLC0415

    torch.manual_seed(recipe.seed)  # the part that labels is drawn when the model is loaded
    names = label_names(examples)
    loaded = load(checkpoint, labels=names)
    device = chosen_device(recipe.device)
    loaded.model.to(device)
    batches = _Batches(loaded, examples, names, recipe, device)
    optimiser, schedule = _optimiser(loaded.model, recipe, len(batches) * recipe.epochs)
    best: float | None = None
    for number in range(1, recipe.epochs + 1):
        with all_cores():
            loss = _epoch(loaded.model, batches, optimiser, schedule)
        found = score(loaded, held_out, recipe) if held_out else None
        report(Epoch(number, loss, found))
        if found is None or best is None or found >= best:
            best = found
            loaded.model.save_pretrained(folder)
            loaded.tokenizer.save_pretrained(folder)


class _Batches:
    """The windows of all examples, in a new order each time over."""

    def __init__(
        self,
        loaded: Loaded,
        examples: Sequence[Marked],
        names: Sequence[str],
        recipe: Recipe,
        device: "torch.device",
    ) -> None:
        before, after = special(loaded.tokenizer)
        size = min(recipe.window, longest(loaded)) - len(before) - len(after)
        numbers = {name: number for number, name in enumerate(names)}
        self._samples = [
            Sample((*before, *sample.ids, *after), (*_quiet(before), *sample.numbers, *_quiet(after)))
            for example in examples
            for sample in samples(example, encode(loaded.tokenizer, example.text), numbers, size)
        ]
        self._chance = random.Random(recipe.seed)  # noqa: S311 - the same order every time
        self._pad = loaded.tokenizer.pad_token_id or 0
        self._batch, self._device = recipe.batch, device

    def __len__(self) -> int:
        return math.ceil(len(self._samples) / self._batch)

    def __iter__(self) -> "Iterator[dict[str, torch.Tensor]]":
        import torch  # noqa: PLC0415

        self._chance.shuffle(self._samples)
        for at in range(0, len(self._samples), self._batch):
            rows = self._samples[at : at + self._batch]
            inputs = padded([row.ids for row in rows], self._pad, self._device)
            width = inputs["input_ids"].shape[1]
            wanted = [[*row.numbers, *[IGNORED] * (width - len(row.numbers))] for row in rows]
            yield {**inputs, "labels": torch.tensor(wanted, device=self._device)}


def _quiet(ids: Sequence[int]) -> list[int]:
    return [IGNORED] * len(ids)


def _optimiser(model: Any, recipe: Recipe, steps: int) -> tuple[Any, Any]:
    """AdamW whose rate rises to the highest and falls to nothing, as BERT was fine-tuned."""
    import torch  # noqa: PLC0415

    optimiser = torch.optim.AdamW(model.parameters(), lr=recipe.rate, weight_decay=0.01)
    rise = max(1, round(steps * recipe.warmup))

    def share(step: int) -> float:
        return min((step + 1) / rise, (steps - step) / max(1, steps - rise + 1))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _epoch(model: Any, batches: _Batches, optimiser: Any, schedule: Any) -> float:
    """One time over the examples; the mean loss."""
    import torch  # noqa: PLC0415

    model.train()
    total = 0.0
    for inputs in batches:
        optimiser.zero_grad()
        loss = model(**inputs).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += float(loss.detach())
    model.eval()
    return total / max(1, len(batches))


def score(loaded: Loaded, examples: Sequence[Marked], recipe: Recipe) -> float:
    """The strict F1 over the spans of all labels; 0 where neither side has any.

    Spans that touch what is unknown do not count.
    """
    network = Network(loaded, Pace(recipe.window, batch=recipe.batch, device=recipe.device))
    said = network.spans([example.text for example in examples])
    right = found = wanted = 0
    for example, spans in zip(examples, said, strict=True):
        gold = {(start, end, label) for start, end, label in example.named}
        ours = {(span.start, span.end, span.label) for span in spans if not _touches(span, example.unknown)}
        right, found, wanted = right + len(gold & ours), found + len(ours), wanted + len(gold)
    return 2 * right / (found + wanted) if found + wanted else 0.0


def _touches(span: Span, unknown: Sequence[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in unknown)
