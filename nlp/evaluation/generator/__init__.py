"""Write labelled minutes: invented kommuner, each with a manner of its own, by a seeded grammar.

    for made in documents(load(Path("corpus/grammatik"))): ...

What happens in a matter is drawn first and told afterwards, so that the labels are true by construction
and not by recognition.
"""

from nlp.evaluation.generator.document import Made, documents
from nlp.evaluation.generator.grammar import load

__all__ = ["Made", "documents", "load"]
