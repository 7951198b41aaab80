"""Swedish municipal minutes: from PDF to who proposed what, how it was put and how it ended.

The floors, highest first: cli, flow, store, relations, tagging, structure, reading, rules, and
model | terms | errors.  A module imports only from floors below it (`lint-imports` proves it).
"""

__version__ = "0.1.0"
