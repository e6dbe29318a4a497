"""The verbs, put together; gazetteer and evaluate are mounted without being imported."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.code import code
from dateline.cli.doctor import doctor
from dateline.cli.export import export
from dateline.cli.incidents import incidents
from dateline.cli.mounted import MOUNTED, mount
from dateline.cli.schema import schema
from dateline.cli.show import show

ABOUT = "Read news reports of political violence and write incident records that can be cited."


def build_application() -> typer.Typer:
    """The `dateline` command."""
    application = typer.Typer(
        name="dateline",
        help=ABOUT,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(_global_options)
    for verb in (code, incidents, show, export, doctor, schema):
        application.command()(verb)
    for name, about in MOUNTED.items():
        mount(application, name, about)
    return application


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit


def _global_options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Read news reports of political violence and write incident records that can be cited."""
