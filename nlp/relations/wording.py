"""A decision that says in the same words what a motion asked for."""

from nlp.relations.cues import pattern
from nlp.relations.match import Motion
from nlp.relations.options import stems

# Short words that tell one proposal from another: a figure, `alternativ C`, `röd`.
_TELLING = pattern(
    r"\b(?!(?:att|och|en|ett|den|det|de|i|på|av|för|med|om|till|som|vid|ska|är|får|kan|nu|sin|ur|per|mot|hos|s|"
    r"så|dvs|inte|ej)\b)(?:\w{1,3}|\d+)\b"
)
_WE = pattern(r"\b\w*(?:nämnden|styrelsen|fullmäktige|utskottet|direktionen|landstinget)\b|\bfrågan\b")


def worded(motion: Motion, words: str) -> bool:
    """Whether a decision point says what the motion asks for in the same words and figures."""
    own, said = (stems(_WE.sub("", text)) for text in (motion.about.text, words))
    if len(own) < 3 or len(own & said) < 0.8 * len(own | said):
        return False
    if not (own <= said or said <= own):  # one word for another makes it another motion
        return False
    figures = [set(_TELLING.findall(text)) for text in (motion.about.text, _POINT.sub("", words))]
    denied = [bool(_NO.search(text)) for text in (motion.about.text, words)]
    return figures[0] == figures[1] and denied[0] == denied[1]


_POINT = pattern(r"^\s*\d{1,2}[.)]\s")
_NO = pattern(r"\b(?:inte|ej|icke)\b")
