"""The closed vocabularies.

Members are ASCII identifiers, values carry the true spelling.  `docs/ordlista.md` explains every value,
and a test holds the two against each other.
"""

from enum import StrEnum


class HandlingKind(StrEnum):
    """What a part of a file is."""

    PROTOKOLL = "protokoll"
    PROTOKOLLSUTDRAG = "protokollsutdrag"
    TJANSTESKRIVELSE = "tjänsteskrivelse"
    KALLELSE = "kallelse"
    BILAGA = "bilaga"
    OVRIGT = "övrigt"


class SectionLabel(StrEnum):
    """What a section of the minutes says."""

    NARVARO = "närvaro"
    JUSTERING = "justering"
    INNEHALL = "innehåll"
    BESLUT = "beslut"
    FORSLAG = "förslag"
    YRKANDEN = "yrkanden"
    BESLUTSGANG = "beslutsgång"
    VOTERING = "votering"
    RESERVATION = "reservation"
    ANTECKNING = "anteckning"
    JAV = "jäv"
    ARENDE = "ärende"
    UNDERLAG = "underlag"
    BEHANDLING = "behandling"
    EKONOMI = "ekonomi"
    DEBATT = "debatt"
    EXPEDIERING = "expediering"
    OVRIGT = "övrigt"


class EntityLabel(StrEnum):
    """What a tagged piece of text names."""

    PERSON = "PERSON"
    PARTY = "PARTY"
    DNR = "DNR"
    AMOUNT = "AMOUNT"
    DATE = "DATE"
    ORGAN = "ORGAN"
    LAW = "LAW"
    PROPERTY = "PROPERTY"


class Role(StrEnum):
    """In what capacity somebody took part in a sammanträde."""

    ORDFORANDE = "ordförande"
    LEDAMOT = "ledamot"
    ERSATTARE = "ersättare"
    TJANSTGORANDE = "tjänstgörande ersättare"
    TJANSTEPERSON = "tjänsteperson"
    JUSTERARE = "justerare"
    SEKRETERARE = "sekreterare"
    OVRIG = "övrig"


class Mode(StrEnum):
    """Whether the body decides, or only proposes to a higher one (KL 5 kap. 26 §)."""

    BESLUTAR = "beslutar"
    FORESLAR = "föreslår"


class YrkandeKind(StrEnum):
    """What a yrkande asks for."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    ATERREMISS = "återremiss"
    BORDLAGGNING = "bordläggning"
    ANDRING = "ändring"
    TILLAGG = "tillägg"
    OVRIGT = "övrigt"


class Outcome(StrEnum):
    """How a yrkande ended; `okänt` wherever the text does not say."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    OKANT = "okänt"


class Vote(StrEnum):
    """What one person did in a votering."""

    JA = "ja"
    NEJ = "nej"
    AVSTAR = "avstår"
    FRANVARANDE = "frånvarande"


class PageSource(StrEnum):
    """Where the text of a page comes from."""

    TEXT = "text"
    OCR = "ocr"
