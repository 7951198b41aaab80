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
    ORG = "ORG"
    PLACE = "PLACE"


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


class BeslutKind(StrEnum):
    """What a point of a decision does with the matter."""

    GODKANNA = "godkänna"
    ANTA = "anta"
    AVSLA = "avslå"
    ATERREMITTERA = "återremittera"
    BORDLAGGA = "bordlägga"
    ANTECKNA = "anteckna"
    BEVILJA = "bevilja"
    UTSE = "utse"
    OVERLAMNA = "överlämna"
    OVRIGT = "övrigt"


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


class KontrollKind(StrEnum):
    """What is checked inside one document."""

    ROSTER = "röster och röstetal"
    NARVARANDE = "röster och närvarande"
    NUMRERING = "numrering"
    RUBRIKER = "rubriker och innehållsförteckning"
    DELTAGARE = "namn och närvaro"
    PARTIER = "partibeteckningar"


class KontrollResult(StrEnum):
    """How a check came out; what cannot be checked is no row."""

    STAMMER = "stämmer"
    AVVIKER = "avviker"


class PageSource(StrEnum):
    """Where the text of a page comes from."""

    TEXT = "text"
    OCR = "ocr"


class PageReason(StrEnum):
    """What is wrong with the text layer that a page came with."""

    BLANK = "tom sida"
    PICTURE = "bild utan text"
    UNKNOWN = "okända tecken"
    SHIFTED = "förskjutna tecken"
    UNLIKELY = "osannolik text"
    UNSURE = "osäker texttolkning"


class Furniture(StrEnum):
    """Why a line on paper is no part of the text."""

    HEAD = "sidhuvud"
    FOOT = "sidfot"
    NUMBER = "sidnummer"
    SIGNATURE = "signaturrad"
    FORM = "blankettkod"


class Ocr(StrEnum):
    """When pages are read from their picture: where their text fails, never, or always."""

    AUTO = "auto"
    NEVER = "never"
    FORCE = "force"


class FileOutcome(StrEnum):
    """What came of reading a file; all but the first two are the codes of errors, and nothing was read."""

    OK = "ok"
    PARTLY = "partly"
    NEEDS_OCR = "needs_ocr"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    EMPTY = "empty"
    NOT_A_PDF = "not_a_pdf"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    TIMEOUT = "timeout"
    CRASH = "crash"
    MISSING_FILE = "missing_file"
    UNREADABLE = "unreadable"
    INTERNAL = "internal"
