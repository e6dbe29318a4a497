"""The command line: `main` runs it; one module a verb; nothing heavy is imported until a verb needs it."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `dateline` on the process's own arguments and exit with the status of docs/cli.md.

    A DatelineError is one line on stderr and status 2, without a traceback.
    """
    from dateline.cli.application import build_application
    from dateline.errors import DatelineError

    try:
        build_application()()
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        sys.exit(2)
