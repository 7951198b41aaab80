"""What can happen to a proposal: a plot is drawn, and whatever goes with any.

A plot knows nothing of words beyond the sides of a question; `tell` puts it into the kommun's phrases.  The
fate of every motion is set there, by what the rounds come to (KL 5 kap. 50–56 §§).
"""

from collections.abc import Callable

from nlp.evaluation.generator.cases import Case, Point
from nlp.evaluation.generator.detours import hands, on_motion, sent_back, three
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.plotting import Plot
from nlp.evaluation.generator.quarrels import (
    added,
    agreed,
    by_parts,
    changed,
    never_put,
    opposed,
    tied,
    withdrawn,
)
from nlp.evaluation.generator.scene import Scene

PLOTS: list[tuple[Callable[[Plot], None], int]] = [
    (agreed, 9),
    (opposed, 6),
    (changed, 6),
    (added, 6),
    (sent_back, 5),
    (hands, 2),
    (three, 3),
    (by_parts, 3),
    (withdrawn, 1),
    (never_put, 1),
    (tied, 1),
]


def played(scene: Scene, points: list[Point], aside: list[Person], *, motion: bool, strife: float) -> Case:
    """A case for the matter of the scene; `strife` is how often anybody moves anything."""
    plot = Plot(scene, points, aside)
    if scene.chance.random() < strife:
        if motion:
            on_motion(plot)
        else:
            plots, weights = zip(*PLOTS, strict=True)
            scene.chance.choices(plots, weights)[0](plot)
        extras(plot)
    elif scene.chance.random() < 0.1:
        plot.case.unanimous = True
    return plot.case


def extras(plot: Plot) -> None:
    """Who spoke, who kept out, who had something put on record."""
    chance, free = plot.chance, plot.free
    if chance.random() < 0.3:
        movers = [motion.by[0] for motion in plot.case.motions]
        plot.case.speakers = movers + free[: chance.randint(1, 4)]
    voted = any(each.poll for each in plot.case.rounds)
    if chance.random() < 0.12 and free and not voted:
        plot.case.silent = [free.pop()]
    if chance.random() < 0.15 and free:
        plot.case.notes.append(([free.pop()], plot.scene.write("{anteckning}")))
