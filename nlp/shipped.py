"""Where the files that come with the package lie: in a wheel beside the code, in a checkout at its root."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(relative: str) -> Path:
    """The path of a shipped file or folder, such as `models/sv_protokoll`."""
    in_wheel = _PACKAGE / "_shipped" / relative
    return in_wheel if in_wheel.exists() else _PACKAGE.parent / relative
