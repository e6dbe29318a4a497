"""`dateline gazetteer`: look places up, and build gazetteers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.errors import Misuse

app = typer.Typer(
    help="Look places up, and build gazetteers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

GazetteerFile = Annotated[
    Path | None, typer.Option("--gazetteer", help="A gazetteer file; the built-in one if not given.")
]


@app.command("look-up")
def look_up(
    name: Annotated[str, typer.Argument(help="A place name, as a report spells it.")],
    gazetteer: GazetteerFile = None,
    country: Annotated[
        str | None, typer.Option("--country", help="ISO code (IQ): only there, and similar spellings too.")
    ] = None,
) -> None:
    """Print every place of that name, most populous first."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from dateline.cli.terminal import terminal_width
    from dateline.gazetteer import Gazetteer

    opened = Gazetteer.open_builtin() if gazetteer is None else Gazetteer.open(gazetteer)
    found = opened.look_up(name)
    if country is not None:
        code = country.upper()
        if opened.country(code) is None:
            raise Misuse(f"--country {country!r} is no country code; expected ISO 3166-1 alpha-2, such as IQ")
        found = tuple(e for e in found if e.country == code) or opened.look_up_similar(name, country=code)
    if not found:
        typer.echo(f"{name}: not in the gazetteer ({opened.version})", err=True)
        raise typer.Exit(1)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("name", "kind", "in", "lat", "lon", "people", "id"):
        table.add_column(heading, justify="right" if heading in {"lat", "lon", "people"} else "left")
    for entry in found:
        parents = ", ".join(part for part in (entry.admin2, entry.admin1, entry.country) if part is not None)
        people = f"{entry.population:,}" if entry.population else "·"
        table.add_row(
            entry.name,
            entry.kind.value,
            parents,
            f"{entry.lat:.3f}",
            f"{entry.lon:.3f}",
            people,
            entry.gazetteer_id,
        )
    Console(width=terminal_width(), highlight=False).print(table)


@app.command("build")
def build(
    dump: Annotated[Path, typer.Argument(help="allCountries.zip, XX.zip or XX.txt from GeoNames.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The gazetteer file to write.")],
) -> None:
    """Build a larger gazetteer from a full GeoNames dump that you have downloaded."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from dateline.gazetteer import Gazetteer
    from dateline.gazetteer.geonames_dump import build_from_dump

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(dump.name, total=None)
        version = build_from_dump(
            dump,
            output,
            builtin=Gazetteer.open_builtin(),
            step=lambda done, total: bar.update(task, completed=done, total=total),
        )
    typer.echo(f"{output}: {version}, {Gazetteer.open(output).n_places:,} places")


@app.command("build-builtin")
def build_builtin_command(
    tables: Annotated[Path, typer.Option("--tables", help="The folder that holds gazetteer/ and ucdp_ged/.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Default: the package's own file.")
    ] = None,
) -> None:
    """Build the gazetteer that the package carries (for developers; needs the group `gazetteer`)."""
    from importlib.resources import files

    from dateline.gazetteer.builtin import build_builtin
    from dateline.gazetteer.gazetteer import BUILTIN

    target = output if output is not None else Path(str(files("dateline.gazetteer") / "data" / BUILTIN))
    version = build_builtin(tables, target)
    typer.echo(f"{target}: {version}, {target.stat().st_size / 1e6:.1f} MB")
