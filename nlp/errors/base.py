"""What every error of ours has: a name, a reason and what to do, a code and an exit code."""

from typing import ClassVar, Self


class ProtokollError(Exception):
    """The base of our own errors; only these are caught, and only at the loop over files and in the CLI."""

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1
    template: ClassVar[str] = "{name}: {detail}"

    def __init__(self, name: str, detail: str = "") -> None:
        self.name = name
        self.detail = detail
        super().__init__(self.template.format(name=name, detail=detail).strip())

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Made anew from its parts where it comes back from a child: an exception keeps but its message."""
        return type(self), (self.name, self.detail)
