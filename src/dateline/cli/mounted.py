"""Verbs with verbs of their own: `dateline.cli.NAME.app`, imported when it is called."""

from __future__ import annotations

from importlib import import_module

import typer

MOUNTED = {
    "gazetteer": "Look places up, and build gazetteers.",
    "evaluate": "Measure the records against a hand-coded corpus.",
}
"""Name and one line of each."""


def load_mounted(name: str) -> typer.Typer:
    """The typer application of `dateline.cli.NAME`."""
    application = import_module(f"dateline.cli.{name}").app
    assert isinstance(application, typer.Typer)
    return application


def mount(application: typer.Typer, name: str, about: str) -> None:
    """Make `dateline NAME ...` hand its arguments, --help included, to `dateline.cli.NAME.app`."""

    def forward(context: typer.Context) -> None:
        mounted = load_mounted(name)
        mounted(args=list(context.args), prog_name=f"dateline {name}")

    application.command(
        name,
        help=about,
        add_help_option=False,
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    )(forward)
