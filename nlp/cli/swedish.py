"""click in Swedish: headings of the help pages, and what is said when a command is mistyped."""

from collections.abc import Iterable
from typing import Any

import click

_HEADINGS = {"Options": "Flaggor", "Commands": "Kommandon"}


class _Formatter(click.HelpFormatter):
    """Help pages with Swedish headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of a help page."""
        super().write_usage(prog, args, prefix or "Användning: ")

    def write_heading(self, heading: str) -> None:
        """The heading of a list of options or commands."""
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


def _swedish_help(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = "Visa den här hjälpen."
    return option


class Command(click.Command):
    """A command whose help page is in Swedish."""

    context_class = _Context
    allow_extra_args = True  # so that parse_args below, and not click, says what is too much

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[FLAGGOR]", **kwargs})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in Swedish."""
        return _swedish_help(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the arguments; a `UsageError` where some are left over."""
        left = super().parse_args(ctx, args)
        if left:
            ctx.fail(f"{' '.join(left)} är för mycket.")
        return left


class Group(click.Group):
    """A group of commands whose help page is in Swedish; the commands stand in the order they were added."""

    context_class = _Context
    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        words = {"options_metavar": "[FLAGGOR]", "subcommand_metavar": "KOMMANDO …"}
        super().__init__(*args, **{**words, **kwargs})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in Swedish."""
        return _swedish_help(super().get_help_option(ctx))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order they were added."""
        del ctx
        return list(self.commands)


def explain(error: click.ClickException) -> str:
    """What a person mistyped, and where the help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "protokoll"
    return f"Fel: {_reason(error)}\nHjälp: {command} --help"


def _reason(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"flaggan {error.option_name} finns inte.{_nearest(error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"kommandot {error.command_name} finns inte.{_nearest(error.possibilities)}"
        case click.MissingParameter():
            return f"{_name(error)} saknas."
        case click.BadParameter():
            return f"{_name(error)}: {error.message}"
        case click.exceptions.BadOptionUsage():
            return f"flaggan {error.option_name} saknar värde, eller har ett som den inte tar."
        case _:
            return error.format_message()


def _name(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx).replace("'", "") if error.param else "ett värde"


def _nearest(names: Iterable[str] | None) -> str:
    return f" Menade du {' eller '.join(names)}?" if names else ""
