"""Plots of several questions: postponement, first and second hand, three proposals, written motions."""

from nlp.evaluation.generator.cases import Motion, Option, Part, Point, Round
from nlp.evaluation.generator.marks import raised
from nlp.evaluation.generator.names import Person
from nlp.evaluation.generator.plotting import Plot, against, later, rejected, settle, side, today
from nlp.evaluation.generator.quarrels import agreed, changed, opposed

_POSTPONED = {"återremiss": ("återremittera", "återremitteras"), "bordläggning": ("bordlägga", "bordläggs")}
_BESVARAD = Option(
    "besvarad", "att motionen anses besvarad", "anse motionen besvarad", "motionen anses besvarad"
)


def sent_back(plot: Plot) -> None:
    """Återremiss or bordläggning first; the matter itself only where that falls."""
    word = plot.chance.choice(["återremiss"] * 4 + ["bordläggning"])
    reason = _reason(plot)
    b = plot.movers(3)
    a = plot.movers(2, unlike=b)
    if not a:
        return agreed(plot)
    back = plot.move(word, b, Part(word, "ärendet"), reason=reason)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    options = [today(plot.scene), later(word, _POSTPONED[word][0])]
    want = plot.chance.choice(["", "ja", "nej", "tredjedel" if plot.third(word) else "nej", "acklamation"])
    if want == "acklamation":
        plot.case.rounds.append(Round("idag", options, 1, 1, back.ids()))
        carried = True
    else:
        carried = not plot.ask("idag", options, back.ids(), (a + yes.joined, b + back.joined), want)
    back.parts[0].fate = "bifall" if carried else "avslag"
    if carried:
        return _postponed(plot, word, reason, a)
    return _went_on(plot, yes, b)


def _reason(plot: Plot) -> str:
    reasons = plot.scene.matter.get("skal") or ["belysa de ekonomiska följderna ytterligare"]
    return plot.scene.write(plot.chance.choice(reasons))


def _postponed(plot: Plot, word: str, reason: str, losers: list[Person]) -> None:
    verb, passive = _POSTPONED[word]
    why = f" för att {reason}" if plot.chance.random() < 0.4 and word == "återremiss" else ""
    plot.case.points = [Point(verb, f"{verb} ärendet{why}", f"Ärendet {passive}.")]
    if not plot.case.rounds[-1].minority and plot.chance.random() < 0.4:
        plot.loses(losers)


def _went_on(plot: Plot, yes: Motion, losers: list[Person]) -> None:
    """The matter is decided after all; now and then against a motion to reject it."""
    no = plot.movers(2, unlike=yes.by)
    if no and plot.chance.random() < 0.5:
        plot.reject(yes, plot.move("avslag", no, Part("avslag", plot.proposal)))
        return
    yes.parts[0].fate = "bifall"
    plot.ask("ett", [plot.for_proposal()], yes.ids(), (yes.by, []))
    plot.loses(losers, "återremiss" if plot.chance.random() < 0.4 else "")


def hands(plot: Plot) -> None:
    """In the first hand återremiss, in the second avslag: both are put."""
    reason = _reason(plot)
    b = plot.movers(2)
    a = plot.movers(2, unlike=b)
    if not a:
        return agreed(plot)
    parts = (Part("återremiss", "ärendet"), Part("avslag", plot.proposal))
    wish = plot.move("hand", b, *parts, reason=reason)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    first, second = wish.ids()
    sides = (a + yes.joined, b + wish.joined)
    options = [today(plot.scene), later("återremiss", "återremittera")]
    want = plot.wanted() and plot.chance.choice(["ja", "nej"])
    if not plot.ask("idag", options, [first], sides, want):
        wish.parts[0].fate = "bifall"
        plot.case.points = [Point("återremittera", "återremittera ärendet", "Ärendet återremitteras.")]
        return None
    wish.parts[0].fate = "avslag"
    main = [plot.for_proposal(), against(plot.proposal)]
    carried = plot.ask("mot", main, [second, *yes.ids()], sides, plot.wanted())
    wish.parts[1].fate, yes.parts[0].fate = ("avslag", "bifall") if carried else ("bifall", "avslag")
    if not carried:
        plot.case.points = rejected(plot)
    plot.loses(b if carried else a, "eget" if carried else "")
    return None


def three(plot: Plot) -> None:
    """Three proposals: the rivals compete for motförslag, then the main vote (KL 5 kap. 54 §)."""
    clauses = plot.scene.matter.get("andring") or []
    if len(clauses) < 2:
        return changed(plot)
    a = plot.movers(2)
    b = plot.movers(1, unlike=a)
    c = plot.movers(1, unlike=a + b)
    if not c:
        return opposed(plot)
    yes = plot.move("bifall", a, Part("bifall", plot.proposal))
    wishes = [plot.scene.write(clause) for clause in plot.chance.sample(clauses, 2)]
    rivals = [
        plot.move("ändring", who, Part("ändring", wish, "avslag"), reason=wish)
        for who, wish in zip((b, c), wishes, strict=True)
    ]
    if plot.chance.random() < 0.4:
        options = [plot.for_proposal(), *(plot.of(rival, "förslag") for rival in rivals)]
        plot.ask("tre", options, [yes.id, *(rival.id for rival in rivals)], (a, b))
        yes.parts[0].fate = "bifall"
        plot.loses(b, "eget")
        return None
    return _final(plot, yes, *rivals)


def _final(plot: Plot, yes: Motion, first: Motion, second: Motion) -> None:
    """First who is to be motförslag, then that against the proposal."""
    rival, other = plot.of(first, "förslag"), plot.of(second, "förslag")
    sides = (first.by + first.joined, second.by + second.joined)
    counted = "knappt" if plot.chance.random() < 0.5 else ""
    if not plot.ask("motförslag", [rival, other], [second.id], sides, counted):
        plot.case.rounds[-1].settles = [first.id]
        rival, first = other, second
    sides = (yes.by + yes.joined, first.by + first.joined)
    want = plot.chance.choice(["ja", "ja", "nej"])
    won = plot.ask("huvud", [plot.for_proposal(), rival], [yes.id, first.id], sides, want)
    settle(yes, first, won=won)
    if not won:
        text, old = first.parts[0].about, plot.case.points[0]
        plot.case.points = [old, Point("övrigt", text, f"{raised(text)}.", old.mode)]
    plot.loses(first.by if won else yes.by, "eget")


def on_motion(plot: Plot) -> None:
    """A written motion: bifall, the board's wish that it fall, or besvarad."""
    scene, roll = plot.scene, plot.chance.random()
    a = plot.movers(2, unlike=scene.motioners)
    b = [person for person in scene.motioners if person in plot.room.voters and person not in a]
    b = b or plot.movers(2, unlike=a)
    plot.free = [person for person in plot.free if person not in b]
    if not b or roll < 0.25:
        return agreed(plot)
    if scene.matter["svar"] == "bifall":
        return _supported(plot, b, a)
    direct = scene.matter["svar"] == "avslag" and plot.chance.random() < 0.4
    wish = Part("avslag", "motionen") if direct else Part("bifall", plot.proposal)
    yes = plot.move(wish.kind, a, wish)
    no = plot.move("bifall", b, Part("bifall", "motionen"))
    options = [against("motionen") if direct else plot.for_proposal(), side("motionen")]
    ids, sides = [*yes.ids(), *no.ids()], (a + yes.joined, b + no.joined)
    c = plot.movers(1, unlike=a + b) if roll > 0.75 and scene.matter["svar"] != "besvarad" else []
    if c:
        text = "motionen skall anses besvarad" if scene.day.year < 2005 else "motionen ska anses besvarad"
        third = plot.move("besvarad", c, Part("ändring", text, "avslag"))
        won = plot.ask("tre", [*options, _BESVARAD], [*ids, third.id], sides)
    else:
        won = plot.ask("mot", options, ids, sides, plot.wanted())
    settle(yes, no, won=won)
    if not won:
        mode = plot.case.points[0].mode
        plot.case.points = [Point("godkänna", "bifalla motionen", "Motionen bifalls.", mode)]
    plot.loses(no.by + no.joined if won else yes.by, "motionen" if won else "")
    return None


def _supported(plot: Plot, by: list[Person], against_it: list[Person]) -> None:
    """A written motion that the board wants carried: bifall to either is one side, avslag the other."""
    yes = plot.move("bifall", by, Part("bifall", plot.chance.choice(["motionen", plot.proposal])))
    if not against_it:
        plot.ask("ett", [plot.for_proposal()], yes.ids(), (by, []))
        yes.parts[0].fate = "bifall"
        return
    no = plot.move("avslag", against_it, Part("avslag", "motionen"))
    options = [side(yes.parts[0].about), against("motionen")]
    sides = (by + yes.joined, against_it + no.joined)
    won = plot.ask("mot", options, [*yes.ids(), *no.ids()], sides, plot.wanted())
    settle(yes, no, won=won)
    if not won:
        mode = plot.case.points[0].mode
        plot.case.points = [Point("avslå", "avslå motionen", "Motionen avslås.", mode)]
    plot.loses(no.by + no.joined if won else yes.by, "" if won else "motionen")
