"""The command line: words only, no logic.  The door is `main`.

Nothing heavy is imported here: what a command needs it imports when it runs, so that `search` and
`--help` answer at once.
"""

from nlp.cli.program import main

__all__ = ["main"]
