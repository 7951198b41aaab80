"""Who moved what, how it was put, how it ended, who voted, who dissented.  The door is `relate`."""

from dataclasses import replace

from nlp.model import Paragraf, Protokoll
from nlp.relations.beslut import beslut
from nlp.relations.dissent import jav, own_motions, reservationer
from nlp.relations.scene import Scene, mask
from nlp.relations.votering import tallies, voteringar
from nlp.relations.yrkanden import yrkanden


def relate(protokoll: Protokoll) -> Protokoll:
    """The same protokoll with its relations in each paragraf."""
    text = protokoll.document.text
    masked = mask(text, protokoll.tags)
    found = tuple(_related(Scene(text, masked, paragraf)) for paragraf in protokoll.paragrafer)
    return replace(protokoll, paragrafer=found)


def _related(scene: Scene) -> Paragraf:
    points = beslut(scene)
    counted = tallies(scene)
    dissent = reservationer(scene)
    return replace(
        scene.paragraf,
        beslut=points,
        yrkanden=yrkanden(scene, counted, points, own_motions(scene, dissent)),
        voteringar=voteringar(scene, counted),
        reservationer=dissent,
        jav=jav(scene),
    )
