"""Who took part in a sammanträde: name, party, role, whom they serve for, and in which §§.

The doors: `deltagare_in` reads one list, `with_narvaro` gives every handling of a file its list.
"""

from nlp.structure.narvaro.appended import with_narvaro
from nlp.structure.narvaro.listing import deltagare_in

__all__ = ["deltagare_in", "with_narvaro"]
