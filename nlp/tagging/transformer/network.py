"""A trained model asked for the spans in texts: windows, batches, CPU or GPU.

Files are analysed in children that are forked when the model is loaded.  Two things do not outlive a fork:
the threads of torch, which would make the child wait for ever, and a GPU in use.  So the parent loads with
one thread and on the CPU, and whoever asks first takes the threads and the GPU into use.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nlp.isolate import allow
from nlp.tagging.transformer.cores import all_cores
from nlp.tagging.transformer.loading import Loaded
from nlp.tagging.transformer.spans import Span, spans
from nlp.tagging.transformer.windows import Window, windows
from nlp.tagging.transformer.words import words

if TYPE_CHECKING:
    import torch

_SECONDS = 40.0  # a window may take on one core: ten times what a large model needs on a busy machine


@dataclass(frozen=True, slots=True)
class Pace:
    """How a text is cut and computed: sub-words in a window and read again by the next, windows at a time,
    and where (`auto`: a GPU where there is one, else the CPU).
    """

    window: int = 512
    overlap: int = 64
    batch: int = 8
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class _Job:
    """One window of one text."""

    text: int
    window: Window
    ids: list[int]


class Network:
    """A loaded model at a pace."""

    def __init__(self, loaded: Loaded, pace: Pace) -> None:
        self.name = loaded.name
        self._model = loaded.model
        self._tokenizer = loaded.tokenizer
        self._pace = pace
        self._before, self._after = special(loaded.tokenizer)
        self._size = min(pace.window, longest(loaded)) - len(self._before) - len(self._after)

    @property
    def labels(self) -> list[str]:
        """The labels the model knows, in the order of its outputs."""
        names: dict[int, str] = self._model.config.id2label
        return [names[number] for number in sorted(names)]

    def spans(self, texts: Sequence[str]) -> list[list[Span]]:
        """The labelled spans of each text, in order and without overlaps."""
        encoded = [encode(self._tokenizer, text) for text in texts]
        given = [[0] * len(ids) for ids, _ in encoded]
        jobs = [job for number, (ids, _) in enumerate(encoded) for job in self._jobs(number, ids)]
        with self._ready(len(jobs)) as device:
            for at in range(0, len(jobs), self._pace.batch):
                self._label(jobs[at : at + self._pace.batch], device, given)
        labels = self.labels
        return [
            list(spans(text, ((word, labels[numbers[word.first]]) for word in words(text, offsets))))
            for text, (_, offsets), numbers in zip(texts, encoded, given, strict=True)
        ]

    def _jobs(self, text: int, ids: list[int]) -> Iterator[_Job]:
        overlap = min(self._pace.overlap, self._size // 2)
        for window in windows(len(ids), self._size, overlap):
            yield _Job(text, window, [*self._before, *ids[window.start : window.end], *self._after])

    def _label(self, jobs: Sequence[_Job], device: "torch.device", given: list[list[int]]) -> None:
        """Write the labels that the windows give into `given`."""
        inputs = padded([job.ids for job in jobs], self._tokenizer.pad_token_id or 0, device)
        best = self._model(**inputs).logits.argmax(-1).tolist()
        for job, numbers in zip(jobs, best, strict=True):
            window, shift = job.window, len(self._before) - job.window.start
            given[job.text][window.low : window.high] = numbers[window.low + shift : window.high + shift]

    @contextmanager
    def _ready(self, jobs: int) -> Iterator["torch.device"]:
        """The model where it shall compute, with the threads and the time that it may have."""
        import torch  # noqa: PLC0415

        device = chosen_device(self._pace.device)
        if device.type != "cpu":
            _lift_memory_limit()
        self._model.to(device)
        with all_cores() as cores, torch.inference_mode():
            allow(jobs * _SECONDS * cores)  # the limit is on the time of all cores together
            yield device


def encode(tokenizer: Any, text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The sub-words of a whole text, however long, and the characters of each."""
    found = tokenizer(
        text,
        add_special_tokens=False,
        return_offsets_mapping=True,
        return_attention_mask=False,
        return_token_type_ids=False,
        truncation=False,
        verbose=False,  # it warns of texts longer than the model; we cut them
    )
    return found["input_ids"], found["offset_mapping"]


def padded(rows: Sequence[Sequence[int]], pad: int, device: "torch.device") -> "dict[str, torch.Tensor]":
    """Rows of sub-words as the input of a model, the short ones filled up."""
    import torch  # noqa: PLC0415

    width = max(map(len, rows))
    ids = [[*row, *[pad] * (width - len(row))] for row in rows]
    seen = [[1] * len(row) + [0] * (width - len(row)) for row in rows]
    return {
        "input_ids": torch.tensor(ids, device=device),
        "attention_mask": torch.tensor(seen, device=device),
    }


def longest(loaded: Loaded) -> int:
    """How many sub-words the model can read at a time, its special ones included."""
    config = loaded.model.config
    most = getattr(config, "max_position_embeddings", None) or loaded.tokenizer.model_max_length
    embeddings = getattr(loaded.model.base_model, "embeddings", None)
    padding = getattr(getattr(embeddings, "position_embeddings", None), "padding_idx", None)
    if padding is not None:  # RoBERTa counts its positions from behind the one for padding
        most -= padding + 1
    return int(min(most, loaded.tokenizer.model_max_length))


def chosen_device(name: str) -> "torch.device":
    """Where to compute; asked only when computing, for the question alone takes a GPU into use."""
    import torch  # noqa: PLC0415

    if name != "auto":
        return torch.device(name)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def special(tokenizer: Any) -> tuple[list[int], list[int]]:
    """The special sub-words that the tokenizer puts before and after a text."""
    found = tokenizer("a", return_special_tokens_mask=True)
    ids, mask = found["input_ids"], found["special_tokens_mask"]
    if all(mask):
        return ids, []
    first, last = mask.index(0), len(mask) - mask[::-1].index(0)
    return ids[:first], ids[last:]


def _lift_memory_limit() -> None:
    """A GPU's driver maps more addresses than any limit on memory allows, though it uses little of them."""
    with suppress(ImportError, ValueError, OSError):  # no such limits on Windows
        import resource  # noqa: PLC0415

        _, highest = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (highest, highest))
