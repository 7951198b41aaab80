"""Plots of a report, each as an SVG that stands in a page by itself."""

import io
import re
from collections.abc import Callable, Sequence
from typing import Any

from nlp.evaluation.counts import Counts, Interval
from nlp.evaluation.extra import need
from nlp.evaluation.facts import ENTITY_KINDS, RELATION_KINDS, STRUCTURE_KINDS
from nlp.evaluation.result import HEADLINES, SECTIONS, Group, Measure, Result
from nlp.evaluation.score import NONE

_BLUE, _GREY, _DARK = "#7fa8d1", "#9aa5b1", "#222222"
_STYLE = {
    "svg.fonttype": "none",  # letters stay letters: they can be searched, and take the page's typeface
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _GREY,
    "axes.labelcolor": _DARK,
    "text.color": _DARK,
}
_PROLOG = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
_ID = re.compile(
    r"(\bid=\"|href=\"#|url\(#)"
)  # each picture numbers its parts from 1, and a page holds several
_LINE = 0.3  # inches a row of bars takes

Draw = Callable[[Any, Result], None]


def plots(result: Result) -> dict[str, str]:
    """The SVG of each plot by its name; raises `MissingExtraError` without matplotlib."""
    return {name: _svg(name, draw, size, result) for name, (draw, size) in _sized(result).items()}


def _sized(result: Result) -> dict[str, tuple[Draw, tuple[float, float]]]:
    """The plots that have something to show, with their size in inches."""
    labels, kommuner = len(result.sections.labels), len(result.kommuner)
    names = len(result.sections.names)
    rows = {
        "entities": len(_of(result, ENTITY_KINDS)),
        "facts": len(_of(result, (*STRUCTURE_KINDS, *RELATION_KINDS))),
        "sections": labels,
    }
    sized: dict[str, tuple[Draw, tuple[float, float]]] = {
        name: (_BARS[name], (7.5, 1.0 + _LINE * count)) for name, count in rows.items() if count
    }
    if labels:
        side = 2.5 + 0.36 * names
        sized["confusion"] = (_confusion, (side + 1.2, side))
    if kommuner > 1:
        wide = 2.5 + 0.62 * len(_followed(result.kommuner))
        sized["kommuner"] = (_kommuner, (wide, 1.8 + _LINE * kommuner))
        sized["eras"] = (_eras, (wide, 1.8 + _LINE * len(result.eras)))
    return sized


def _svg(name: str, draw: Draw, size: tuple[float, float], result: Result) -> str:
    matplotlib, figure = need("matplotlib"), need("matplotlib.figure")
    # The salt makes the ids in the picture its own, and the same every time.
    with matplotlib.rc_context({**_STYLE, "svg.hashsalt": f"protokoll-{name}"}):
        picture = figure.Figure(figsize=size, layout="constrained")
        draw(picture.subplots(), result)
        out = io.StringIO()
        picture.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return _ID.sub(rf"\1{name}-", _PROLOG.sub("", out.getvalue()))


def _of(result: Result, kinds: Sequence[str]) -> list[Measure]:
    return [measure for measure in result.measures if measure.kind in kinds]


def _entities(axes: Any, result: Result) -> None:
    _bars(axes, [(each.kind, each.counts, each.interval) for each in _of(result, ENTITY_KINDS)])


def _facts(axes: Any, result: Result) -> None:
    kinds = (*STRUCTURE_KINDS, *RELATION_KINDS)
    _bars(axes, [(each.kind, each.counts, each.interval) for each in _of(result, kinds)])


def _sections(axes: Any, result: Result) -> None:
    _bars(axes, [(label, counts, None) for label, counts in result.sections.labels.items()])


_BARS: dict[str, Draw] = {"entities": _entities, "facts": _facts, "sections": _sections}


def _bars(axes: Any, rows: Sequence[tuple[str, Counts, Interval | None]]) -> None:
    """F1 as bars, the 95 % interval as a line across the end where there is one."""
    for at, (_, counts, interval) in enumerate(rows):
        f1 = counts.f1 or 0.0
        axes.barh(at, f1, color=_BLUE, height=0.6)
        if interval:
            axes.plot(interval, (at, at), color=_DARK, linewidth=1.5, marker="|", markersize=7)
        edge = max(f1, interval[1] if interval else 0.0)
        axes.text(edge + 0.012, at, _number(f1), va="center", fontsize=9)
    axes.set_yticks(range(len(rows)), [name for name, _, _ in rows])
    axes.invert_yaxis()
    axes.set_xlim(0, 1.1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "0,25", "0,5", "0,75", "1"])
    axes.set_xlabel("F1")


def _confusion(axes: Any, result: Result) -> None:
    """Shares of the gold's characters, row by row; what rounds to nothing is not written."""
    names, matrix = result.sections.names, result.sections.matrix
    kept = [(name, row) for name, row in zip(names, matrix, strict=True) if any(row)]
    shares = [[cell / sum(row) for cell in row] for _, row in kept]
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    for y, row in enumerate(shares):
        for x, share in enumerate(row):
            if share >= 0.005:
                colour = "white" if share > 0.55 else _DARK
                axes.text(x, y, f"{100 * share:.0f}", ha="center", va="center", color=colour, fontsize=8)
    shown = ["inget" if name == NONE else name for name in names]
    axes.set_xticks(range(len(names)), shown, rotation=60, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(kept)), [name for name, _ in kept])
    axes.set_xlabel("Programmets etikett")
    axes.set_ylabel("Guldets etikett (procent av tecknen)")


def _followed(groups: Sequence[Group]) -> list[str]:
    return [kind for kind in (*HEADLINES, SECTIONS) if any(group.gold[kind] for group in groups)]


def _kommuner(axes: Any, result: Result) -> None:
    _grid(axes, result.kommuner)


def _eras(axes: Any, result: Result) -> None:
    _grid(axes, result.eras)


def _grid(axes: Any, groups: Sequence[Group]) -> None:
    """F1 of each group, a square for each kind; – where its documents have nothing of a kind."""
    kinds = _followed(groups)
    values = [[_value(group, kind) for kind in kinds] for group in groups]
    axes.imshow([[value or 0.0 for value in row] for row in values], cmap="YlGnBu", vmin=0.3, vmax=1.1)
    axes.set_aspect("auto")
    for y, row in enumerate(values):
        for x, value in enumerate(row):
            _square(axes, (x, y), value)
    axes.set_xticks(range(len(kinds)), kinds, rotation=50, ha="right", rotation_mode="anchor")
    names = [f"{group.name} ({group.documents})" for group in groups]
    axes.set_yticks(range(len(groups)), names)


def _square(axes: Any, place: tuple[int, int], value: float | None) -> None:
    if value is None:  # what is not there is not bad: the square is emptied
        axes.add_patch(
            need("matplotlib.patches").Rectangle((place[0] - 0.5, place[1] - 0.5), 1, 1, color="white")
        )
    colour = "white" if (value or 0) > 0.75 else _DARK
    text = "–" if value is None else f"{value:.2f}".replace(".", ",")
    axes.text(*place, text, ha="center", va="center", color=colour, fontsize=8)


def _value(group: Group, kind: str) -> float | None:
    return group.f1[kind] if group.gold[kind] else None


def _number(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")
