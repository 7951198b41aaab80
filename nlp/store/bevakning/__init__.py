"""Searches that are kept, and what they find that is new."""

from nlp.store.bevakning.feeds import atom, json_feed, markdown
from nlp.store.bevakning.watches import Bevakning, Nyhet

__all__ = ["Bevakning", "Nyhet", "atom", "json_feed", "markdown"]
