"""Who moved what, how it was put, how it ended, who voted, who dissented.  The door is `relate`."""

from dataclasses import replace

from nlp.model import Paragraf, Protokoll
from nlp.relations.appended import with_written
from nlp.relations.appendix import gaps, with_appended
from nlp.relations.beslut import beslut
from nlp.relations.jav import jav, with_noted
from nlp.relations.kontroll import kontroller
from nlp.relations.persons import identiteter
from nlp.relations.presiding import chair
from nlp.relations.reservationer import own_motions, reservationer
from nlp.relations.rollcall import voteringar, with_casting
from nlp.relations.scene import Scene, mask
from nlp.relations.votering import tallies
from nlp.relations.yrkanden import yrkanden
from nlp.relations.yttranden import deltar_inte, yttranden


def relate(protokoll: Protokoll) -> Protokoll:
    """The same protokoll with its relations in each paragraf."""
    text = protokoll.document.text
    masked = mask(text, protokoll.tags)
    found = tuple(
        _related(Scene(text, masked, paragraf, _organ(protokoll, paragraf), chair(protokoll, paragraf)))
        for paragraf in protokoll.paragrafer
    )
    whole = Scene(text, masked, Paragraf("", "", (), 0, len(text), 0))
    found = with_written(whole, with_appended(whole, protokoll.document, found), gaps(text, found))
    return _checked(with_noted(replace(protokoll, paragrafer=found), masked))


def _checked(protokoll: Protokoll) -> Protokoll:
    """With whom its names mean, and what came of holding it against itself."""
    return replace(protokoll, identiteter=identiteter(protokoll), kontroller=kontroller(protokoll))


def _organ(protokoll: Protokoll, paragraf: Paragraf) -> str:
    """The body whose paragraf it is, "" where its handling does not say."""
    known = 0 <= paragraf.handling < len(protokoll.handlingar)
    return protokoll.handlingar[paragraf.handling].organ if known else ""


def _related(scene: Scene) -> Paragraf:
    points = beslut(scene)
    counted = with_casting(scene, tallies(scene))
    dissent, aside = reservationer(scene), jav(scene)
    return replace(
        scene.paragraf,
        beslut=points,
        yrkanden=yrkanden(scene, counted, points, own_motions(scene, dissent)),
        voteringar=voteringar(scene, counted),
        reservationer=dissent,
        jav=aside,
        deltar_inte=deltar_inte(scene, aside),
        yttranden=yttranden(scene),
    )
