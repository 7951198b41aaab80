"""What pyproject.toml promises to other programs can be loaded."""

import tomllib
from importlib.metadata import EntryPoint, entry_points

import pytest
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
GROUPS = {"console_scripts": PROJECT["scripts"], **PROJECT.get("entry-points", {})}
PROMISED = [
    EntryPoint(name, target, group) for group, points in GROUPS.items() for name, target in points.items()
]


@pytest.mark.parametrize("promised", PROMISED, ids=lambda point: f"{point.group}:{point.name}")
def test_an_entry_point_is_installed_and_loads(promised: EntryPoint) -> None:
    assert promised in entry_points(group=promised.group), "installed before pyproject.toml changed?"
    assert callable(promised.load())
