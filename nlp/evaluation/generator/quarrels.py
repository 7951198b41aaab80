"""Plots in which a proposal is carried, changed or added to, whole or point by point."""

from nlp.evaluation.generator.cases import Motion, Part, Point, Round
from nlp.evaluation.generator.marks import raised
from nlp.evaluation.generator.plotting import Plot, addition_asked, against, settle, side


def agreed(plot: Plot) -> None:
    """One motion to carry the proposal, or none."""
    if plot.chance.random() < 0.75:
        by = plot.movers(3)
        motion = plot.move("bifall", by, Part("bifall", plot.proposal, "bifall"))
        if plot.chance.random() < 0.25:
            _of_one_mind(plot, motion)
        else:
            plot.ask("ett", [plot.for_proposal()], motion.ids(), (by, []))
    else:
        plot.case.unanimous = plot.chance.random() < 0.5


def _of_one_mind(plot: Plot, motion: Motion) -> None:
    """Nothing is put: the decision itself says that it follows the proposal, or a sentence before it does."""
    if plot.case.points[0].mode == "beslutar" and plot.chance.random() < 0.6:
        plot.case.unanimous, plot.case.proof, plot.case.agreed = True, motion.ids(), plot.proposal
    else:
        plot.ask("enigt", [plot.for_proposal()], motion.ids(), (motion.by, []))


def opposed(plot: Plot, want: str | None = None) -> None:
    """Bifall against avslag."""
    a = plot.movers(3)
    b = plot.movers(2, unlike=a)
    if not b:
        return agreed(plot)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    return plot.reject(yes, plot.move("avslag", b, Part("avslag", plot.proposal)), want)


def changed(plot: Plot) -> None:
    """Another wording of one point."""
    clauses = plot.scene.matter.get("andring")
    if not clauses:
        return opposed(plot)
    clause = plot.scene.write(plot.chance.choice(clauses))
    a = plot.movers(2)
    b = plot.movers(2, unlike=a)
    if not b:
        return agreed(plot)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    form = plot.chance.choice(["ändring", "ändring", "ändring_bifall"])
    about = clause if form == "ändring" else plot.proposal
    no = plot.move(form, b, Part("ändring", about), reason=clause)
    rival = plot.of(no, plot.chance.choice(["yrkande", "ändringsyrkande", "förslag"]))
    won = plot.ask(
        "mot",
        [plot.for_proposal(), rival],
        [*yes.ids(), *no.ids()],
        (a + yes.joined, b + no.joined),
        plot.wanted(),
    )
    settle(yes, no, won=won)
    if not won:
        first = plot.case.points[0]
        plot.case.points = [first, Point("övrigt", clause, f"{raised(clause)}.", first.mode)]
    plot.loses(no.by if won else yes.by, "eget")
    return None


def added(plot: Plot) -> None:
    """The proposal and something more: the main question first, then the addition."""
    clauses = plot.scene.matter.get("tillagg")
    if not clauses:
        return changed(plot)
    clause = plot.scene.write(plot.chance.choice(clauses))
    a = plot.movers(2)
    b = plot.movers(2, unlike=a)
    if not b:
        return agreed(plot)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    both = plot.chance.random() < 0.6
    parts = [Part("tillägg", clause)]
    more = plot.move(
        "bifall_tillägg" if both else "tillägg", b, *([Part("bifall", plot.proposal)] if both else []), *parts
    )
    plot.ask("fråga", [plot.for_proposal()], [*yes.ids(), *more.ids()[:-1]], (a, b))
    noun = plot.chance.choice(["tilläggsyrkande", "tilläggsyrkande", "tilläggsförslag"])
    addition = plot.of(more, noun)
    carried = addition_asked(plot, addition, more.ids()[-1:], (a + yes.joined, b + more.joined))
    for part in [*yes.parts, *more.parts]:
        part.fate = "bifall"
    more.parts[-1].fate = "bifall" if carried else "avslag"
    if carried:
        plot.case.points.append(Point("övrigt", clause, f"{raised(clause)}.", plot.case.points[0].mode))
    else:
        plot.loses(more.by, "eget")
    return None


def withdrawn(plot: Plot) -> None:
    """Somebody takes a motion back; the rest goes its way."""
    agreed(plot)
    b = plot.movers(1)
    clauses = plot.scene.matter.get("tillagg") or plot.scene.matter.get("andring")
    if b and clauses and plot.case.motions:
        gone = plot.move("ändring", b, Part("ändring", plot.scene.write(plot.chance.choice(clauses))))
        gone.withdrawn, gone.joined = True, []


def never_put(plot: Plot) -> None:
    """A motion that the chair does not put, since it raises a new matter (KL 5 kap. 57 §)."""
    agreed(plot)
    b = plot.movers(1)
    clauses = plot.scene.matter.get("tillagg")
    if b and clauses and plot.case.rounds:
        refused = plot.move("tillägg", b, Part("tillägg", plot.scene.write(plot.chance.choice(clauses))))
        plot.case.rounds.append(Round("vägrad", [plot.of(refused)], 0, 0, []))


def tied(plot: Plot) -> None:
    """Equal votes: the chair's decides."""
    opposed(plot, "lika")


def by_parts(plot: Plot) -> None:
    """Point by point: bifall to the first, avslag on another, each with its own finding."""
    if len(plot.case.points) < 2 or plot.scene.house["punkt"] not in ("siffra", "siffra_att"):
        return opposed(plot)
    last = len(plot.case.points)
    a = plot.movers(2)
    b = plot.movers(2, unlike=a)
    if not b:
        return agreed(plot)
    point = f"punkt {last}"
    rest = "punkt 1" if last == 2 else f"punkterna 1–{last - 1}"
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    split = plot.move("bifall_avslag", b, Part("bifall", rest), Part("avslag", point))
    plot.ask("fråga", [side(rest, "bifalls")], split.ids()[:1], (a, b))
    won = plot.ask(
        "mot",
        [side(point, "bifalls"), against(point)],
        [*yes.ids(), split.ids()[1]],
        (a + yes.joined, b + split.joined),
        plot.wanted(),
    )
    split.parts[0].fate = "bifall"
    split.parts[1].fate = "avslag" if won else "bifall"
    yes.parts[0].fate = "bifall" if won else "okänt"  # the whole was never set against its parts
    if not won:
        plot.case.rounds[-1].settles = split.ids()[1:]
        plot.case.points = plot.case.points[:-1]
    plot.loses(b if won else a, "" if won else "eget")
    return None
