"""Packages of the extra `[evaluation]`, imported when they are needed."""

from importlib import import_module
from typing import Any

from nlp.errors import MissingExtraError

EXTRA = "evaluation"


def need(module: str) -> Any:
    """The module; raises `MissingExtraError` where its package is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        name = "protokoll evaluate"
        raise MissingExtraError(name, EXTRA) from error
