"""A question, a model, a corpus or a result that cannot be used."""

from nlp.errors.base import ProtokollError


class NotFoundError(ProtokollError):
    """Nothing in the database under that id or dnr."""

    code = "not_found"
    exit_code = 30
    template = "{name}: {detail}"


class QueryError(ProtokollError):
    """A search with a field that does not exist, or a value it cannot have."""

    code = "query"
    exit_code = 31
    template = "Sökningen {name!r} förstås inte: {detail}"


class SlowQueryError(ProtokollError):
    """A search that would take longer than it may."""

    code = "slow_query"
    exit_code = 32
    template = "Sökningen {name!r} tog för lång tid{detail}. Lägg till ett ord, ett organ eller ett år."


class ModelError(ProtokollError):
    """The tagging pipeline cannot be loaded."""

    code = "model"
    exit_code = 40
    template = "{name}: modellen kan inte laddas ({detail}). Installera om paketet kommunprotokoll."


class CorpusError(ProtokollError):
    """A labelled corpus, or a file of it, that cannot be used."""

    code = "corpus"
    exit_code = 41
    template = "{name}: {detail}. Se docs/utvardering.md om vad en korpus ska innehålla."


class MissingExtraError(ProtokollError):
    """Something that needs packages which were not installed."""

    code = "missing_extra"
    exit_code = 42
    template = "{name} kräver fler paket. Installera dem med: pip install 'kommunprotokoll[{detail}]'"


class LanguageModelError(ProtokollError):
    """A language model of the user's own that cannot be used, or a choice of one."""

    code = "language_model"
    exit_code = 43
    template = (
        "{name}: språkmodellen kan inte användas ({detail}). Välj en annan med protokoll model use, eller "
        "återgå till den medföljande med protokoll model reset."
    )


class LabelError(ProtokollError):
    """A file of corrected tasks that cannot be used, or a place where tasks cannot be written."""

    code = "label"
    exit_code = 44
    template = "{name}: {detail}. Se docs/rattning.md om hur uppgifter tas ut och tas in."


class UnwritableError(ProtokollError):
    """A file of results that cannot be written."""

    code = "unwritable"
    exit_code = 45
    template = "{name}: filen kan inte skrivas ({detail}). Ange en annan fil eller mapp."
