"""A `Document` becomes handlingar, paragrafer and sections.  The door is `outline`."""

from nlp.structure.outline import outline

__all__ = ["outline"]
