"""Standard output, standard error and the progress bar."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import Misuse

NARROW = 80
"""Columns taken where the width is unknown (a pipe, a file)."""

BROKEN_PIPE_STATUS = 141
"""128 + SIGPIPE: what a shell reports for a program whose reader went away."""


def note(message: str) -> None:
    """One line for the person at the terminal, on stderr, so that stdout holds nothing but output."""
    print(message, file=sys.stderr, flush=True)


def terminal_width() -> int:
    """Columns of the terminal that stdout is, else `NARROW`."""
    return shutil.get_terminal_size((NARROW, 24)).columns if sys.stdout.isatty() else NARROW


def write_pieces(pieces: Iterable[str], *, output: Path | None) -> None:
    """Write text piece by piece, UTF-8: to stdout, flushed after each, or to a file that appears when done.

    A run that is killed leaves an existing `output` as it was. A reader of stdout that goes away ends the
    program without a word. Raises Misuse if `output` cannot be written.
    """
    if output is None:
        try:
            for piece in pieces:
                sys.stdout.buffer.write(piece.encode("utf-8", "surrogatepass"))
                sys.stdout.buffer.flush()
        except BrokenPipeError:
            # What is still buffered would raise again when the interpreter flushes it at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(BROKEN_PIPE_STATUS) from None
        return
    unfinished = output.with_name(f"{output.name}.part")
    try:
        with unfinished.open("wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "surrogatepass"))
        unfinished.replace(output)
    except OSError as error:
        raise Misuse(f"{output}: cannot be written ({error.strerror or error})") from error


@contextmanager
def progress(label: str, *, output: Path | None) -> Iterator[Callable[[str], None]]:
    """A running count on stderr while the block works; call the value with a short text after each step.

    Shown only on a terminal, and not while output goes to the same terminal.
    """
    shared = output is None and sys.stdout.isatty()
    if shared or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda text: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(20), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda text: bar.update(task, description=f"{label}: {text}", advance=1)


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """ "1 report", "2 reports"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
