"""A model of `transformers` and its tokenizer, from a folder or by its name on the hub.

A model that was fetched once is taken from the hub's cache without asking the network; HF_HUB_OFFLINE and
HF_HOME mean what they mean everywhere.
"""

import hashlib
import pickle  # only for the name of its error
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlp.errors import LanguageModelError, MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

_WHAT = "En språkmodell"
_HUB_ID = re.compile(r"[\w.-]+(?:/[\w.-]+)?")
_TAIL = 1 << 20  # bytes at the end of a file of weights that tell one training from the next


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model on the CPU, its fast tokenizer, and its `name` with a version, for a source of findings."""

    model: Any
    tokenizer: Any
    name: str


def load(where: str, labels: Sequence[str] = ()) -> Loaded:
    """The model in the folder `where`, or of that name on the hub.

    Raises `MissingExtraError` without the packages, and `LanguageModelError` where there is no such model, or
    none that labels words.  With `labels` it need not: the part that gives these is drawn, to be trained.
    """
    transformers = libraries()
    place = _place(where)
    return _found(place, where, partial(_load, transformers, place, labels))


def libraries() -> "ModuleType":
    """`transformers`, quiet; raises `MissingExtraError` where it or torch is not installed."""
    try:
        import torch  # noqa: PLC0415
        import transformers  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(_WHAT, "transformer") from error
    torch.set_num_threads(1)  # until `cores.all_cores`
    transformers.utils.logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    return transformers


def folder_of(where: str) -> Path | None:
    """The folder that `where` names, None where it is a name on the hub; raises `LanguageModelError`."""
    place = Path(where).expanduser()
    if place.is_dir():
        if not (place / "config.json").is_file():
            raise LanguageModelError(where, "mappen innehåller ingen modell: config.json saknas")
        return place.resolve()
    if place.exists() or not _HUB_ID.fullmatch(where) or where.startswith("."):
        raise LanguageModelError(where, "det finns ingen sådan mapp, och det är inget namn på Hugging Face")
    return None


def _place(where: str) -> str:
    folder = folder_of(where)
    return str(folder) if folder else where


def _found(place: str, where: str, attempt: Callable[..., Loaded]) -> Loaded:
    """The model from this machine, else from the hub; every way it can fail as an error of ours."""
    from safetensors import SafetensorError  # noqa: PLC0415

    broken = (ValueError, RuntimeError, KeyError, EOFError, pickle.UnpicklingError, SafetensorError)
    try:
        try:
            return attempt(local=True)
        except OSError:
            if place != where or Path(place).is_dir():
                raise
            return attempt(local=False)
    except (OSError, *broken) as error:
        raise LanguageModelError(where, _reason(error)) from error


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and "huggingface.co" in str(error):
        return "den finns inte på den här datorn och kunde inte hämtas från Hugging Face"
    return str(error).strip().split("\n", maxsplit=1)[0][:200] or type(error).__name__


def _load(transformers: "ModuleType", place: str, labels: Sequence[str], *, local: bool) -> Loaded:
    import torch  # noqa: PLC0415

    tokenizer = _tokenizer(transformers, place, local_files_only=local)
    model, about = transformers.AutoModelForTokenClassification.from_pretrained(
        place, local_files_only=local, output_loading_info=True, dtype=torch.float32, **_head(labels)
    )
    if about["missing_keys"] and not labels:
        raise LanguageModelError(
            place, "den är inte tränad att märka ord; träna den med scripts/train_transformer.py"
        )
    if not len(tokenizer.all_special_tokens) < len(tokenizer) <= model.get_input_embeddings().num_embeddings:
        raise LanguageModelError(place, "dess tokenizer saknas eller hör till en annan modell")
    return Loaded(model.eval(), tokenizer, _name(place))


def _head(labels: Sequence[str]) -> dict[str, Any]:
    """What makes the part of a model that gives just these labels, in place of any other it has."""
    if not labels:
        return {}
    numbered = dict(enumerate(labels))
    numbers = {label: number for number, label in numbered.items()}
    return {"id2label": numbered, "label2id": numbers, "ignore_mismatched_sizes": True}


def _tokenizer(transformers: "ModuleType", place: str, **options: Any) -> Any:
    """The tokenizer; one that would lose the capitals and the dots of Å, Ä and Ö only because its folder does
    not say otherwise (BERT of old) is told.
    """
    tokenizer = transformers.AutoTokenizer.from_pretrained(place, **options)
    if not tokenizer.is_fast:
        raise LanguageModelError(place, "dess tokenizer säger inte var i texten orden står")
    special = set(tokenizer.all_special_tokens)
    cased = any(word[:1].isupper() for word in tokenizer.get_vocab() if word not in special)
    if cased and "".join(tokenizer.tokenize("ANNA")).islower():
        return transformers.AutoTokenizer.from_pretrained(
            place, do_lower_case=False, strip_accents=False, **options
        )
    return tokenizer


def _name(place: str) -> str:
    """The name with a version: the commit of what lies in the hub's cache, or figures of the weights."""
    from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415

    folder = Path(place)
    if folder.is_dir():
        return f"{folder.name}@{_digest([*folder.glob('*.safetensors'), *folder.glob('*.bin')])}"
    cached = try_to_load_from_cache(place, "config.json")
    return f"{place}@{Path(cached).parent.name[:8]}" if isinstance(cached, str) else place


def _digest(weights: Iterable[Path]) -> str:
    """Eight figures that differ between two trainings; to read half a gigabyte for them would take long."""
    digest = hashlib.sha256()
    for path in sorted(weights):
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _TAIL, 0))
            digest.update(file.read())
    return digest.hexdigest()[:8]
