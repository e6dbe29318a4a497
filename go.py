#!/usr/bin/env python3
"""Two commands for a fresh clone: `python3 go.py demo` and `python3 go.py test`. Standard library only.

The first run puts uv into .boot/ and an environment with the exact packages of requirements.lock into .venv/;
later runs find both and start at once. Nothing is written outside this folder, but for uv's own cache.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
BOOT = ROOT / ".boot"
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "go.stamp"
EXAMPLES = Path("src", "dateline", "examples", "reports")
DEMO_STORE = Path("out", "demo.sqlite")
OLDEST_PYTHON = (3, 11)
BENCHMARKS = ("accuracy", "gate", "run_through", "speed")
REPORT_SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
UV_REQUIREMENT = "uv>=0.6,<1"  # 0.6: `pip compile --group`
BIN = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""
PYTHON = VENV / BIN / ("python" + EXE)

USAGE = """\
python3 go.py VERB ...

  demo [FILES]   code the bundled example reports, or the FILES named (.txt, .html, .jsonl)
  test [...]     run the tests; arguments go to pytest, reports among them get the checks of every report
  check          ruff, mypy --strict, and the tests of layout and import order
  bench [...]    hold the figures of the corpora beside the repository against their pinned floors
                 (--raise, --lower CORPUS:FIELD --reason TEXT); bench accuracy, bench speed: write their pages;
                 bench run_through: code every corpus and check every quote
  lock [...]     write requirements.lock anew from pyproject.toml (--upgrade: newest versions)"""


class GoError(Exception):
    """Ends the run with one line that says what is wrong and what to do."""


def demo(arguments: list[str]) -> int:
    """Code the bundled examples and gather them into incidents; or code the reports named."""
    prepare()
    if arguments:
        return run([PYTHON, "-m", "dateline", "code", *arguments], folder=Path.cwd())
    store = ROOT / DEMO_STORE
    store.parent.mkdir(exist_ok=True)
    store.unlink(missing_ok=True)
    for title, words in (
        (
            "Event records: each act, as each of the eight constructed example reports tells it",
            ["code", EXAMPLES],
        ),
        ("Incidents: one line a happening, with what all its reports say together", ["incidents"]),
    ):
        command = [*words, "--store", DEMO_STORE]
        print(f"\n{title}\n$ dateline {' '.join(str(word) for word in command)}\n", flush=True)
        status = run([PYTHON, "-m", "dateline", *command])
        if status != 0:
            return status
    program = Path(VENV.name, BIN, "dateline")
    print(
        "\nWhere to look next\n"
        f"  {program} show ID --store {DEMO_STORE}\n"
        "      one record, field by field, with the words it rests on (ID: the first column)\n"
        "  python3 go.py demo FILES\n"
        "      the same for your own reports: .txt, .html, .jsonl\n"
        "  docs/codebook.md\n"
        "      what the fields mean, and what is not coded"
    )
    return 0


def test(arguments: list[str]) -> int:
    """Run pytest; reports among the arguments are put through the checks that every report must pass."""
    prepare()
    reports = [word for word in arguments if word.endswith(REPORT_SUFFIXES) and Path(word).exists()]
    others = [word for word in arguments if word not in reports]
    if reports:
        others = [
            *(others or ["tests/test_every_report.py"]),
            *(f"--report={Path(r).resolve()}" for r in reports),
        ]
    return run([PYTHON, "-m", "pytest", *others])


def check(arguments: list[str]) -> int:
    """Lint, formatting, types and layout; each check runs even when one before it fails."""
    prepare()
    commands = (
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-m", "pytest", "-q", "tests/test_layout.py", *arguments],
    )
    return max([run([PYTHON, *command]) for command in commands])


def bench(arguments: list[str]) -> int:
    """One of the benchmarks over the corpora beside the repository; the gate if none is named."""
    prepare()
    name = arguments[0] if arguments[:1] and arguments[0] in BENCHMARKS else "gate"
    others = arguments[1:] if arguments[:1] == [name] else arguments
    return run([PYTHON, "-m", f"benchmarks.{name}", *others])


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew: exact versions and hashes, for every platform and Python from 3.11."""
    command = [
        "pip",
        "compile",
        "pyproject.toml",
        "--group",
        "dev",
        "--universal",
        "--python-version",
        "3.11",
    ]
    command += [
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--no-emit-index-url",
        "--no-emit-find-links",
    ]
    return run(
        [get_uv(), *command, "--quiet", "--output-file", LOCK.name, *arguments], settings=uv_settings()
    )


VERBS = {"demo": demo, "test": test, "check": check, "bench": bench, "lock": lock}


def main(arguments: list[str]) -> int:
    """Run one verb; the exit status is that of the program it ran, 2 on misuse."""
    if sys.version_info < OLDEST_PYTHON:
        raise GoError(
            f"this is Python {sys.version.split()[0]}; Dateline needs 3.11+. Try: python3.11 go.py demo"
        )
    if arguments[:1] in (["-h"], ["--help"], ["help"]):
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in VERBS:
        print(USAGE, file=sys.stderr)
        return 2
    return VERBS[arguments[0]](arguments[1:])


def prepare() -> None:
    """Make .venv hold what requirements.lock names, and Dateline itself, unless it does already."""
    wanted = digest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == wanted:
        return
    uv = get_uv()
    print("Preparing .venv (the first time, and when requirements.lock has changed) ...", file=sys.stderr)
    settings = uv_settings()
    if not PYTHON.exists():
        must([uv, "venv", "--clear", "--prompt", "dateline", VENV], "the environment .venv", settings)
    install: list[str | Path] = [uv, "pip", "install", "--python", PYTHON]
    must([*install, "--require-hashes", "-r", LOCK], "the packages of requirements.lock", settings)
    must([*install, "--no-deps", "--no-build-isolation", "--editable", ROOT], "Dateline itself", settings)
    STAMP.write_text(wanted, "utf-8")


def digest() -> str:
    """What the environment depends on: the lock file, the project's settings, this folder and this Python."""
    if not LOCK.exists():
        raise GoError("requirements.lock is missing; take it from the repository, or run: python3 go.py lock")
    parts = hashlib.sha256(LOCK.read_bytes())
    parts.update((ROOT / "pyproject.toml").read_bytes())
    parts.update(f"{ROOT} {sys.executable} {sys.version_info[:2]}".encode())
    return parts.hexdigest()


def get_uv() -> Path:
    """The uv in .boot/, put there by pip if need be; `--target` is allowed where plain pip install is not."""
    uv = BOOT / "bin" / ("uv" + EXE)
    if uv.exists():
        return uv
    pip = [sys.executable, "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode != 0:
        raise GoError(
            "pip is missing. Debian, Ubuntu: apt-get install python3-pip. Elsewhere: python3 -m ensurepip"
        )
    print("Fetching uv into .boot ...", file=sys.stderr)
    must([*pip, "install", "--upgrade", "--target", BOOT, UV_REQUIREMENT], "uv", dict(os.environ))
    if not uv.exists():
        raise GoError("pip left no uv in .boot/bin; delete the folder .boot and try again")
    return uv


def uv_settings() -> dict[str, str]:
    """The environment for uv: this Python, the system's certificates, and pip's configuration of both.

    uv does not read pip's configuration; where that names a package index or a certificate file, uv is told.
    """
    settings = dict(os.environ)
    settings.pop("VIRTUAL_ENV", None)
    settings.setdefault("UV_PYTHON", sys.executable)
    settings.setdefault("UV_PYTHON_DOWNLOADS", "never")
    settings.setdefault("UV_SYSTEM_CERTS", "1")
    pip = pip_configuration()
    if "index-url" in pip and "UV_INDEX_URL" not in settings:
        settings.setdefault("UV_DEFAULT_INDEX", pip["index-url"])
    if "cert" in pip:
        settings.setdefault("SSL_CERT_FILE", pip["cert"])
    return settings


def pip_configuration() -> dict[str, str]:
    """pip's settings by option name; an environment variable beats [install], which beats [global]."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found: dict[str, str] = {}
    for section in ("global.", "install."):
        for line in listing.splitlines():
            name, _, value = line.partition("=")
            if name.startswith(section):
                found[name[len(section) :]] = value.strip().strip("'\"")
    for option, variable in (("index-url", "PIP_INDEX_URL"), ("cert", "PIP_CERT")):
        if os.environ.get(variable):
            found[option] = os.environ[variable]
    return found


def must(command: list[str | Path], what: str, settings: dict[str, str]) -> None:
    """Run one step of the installation. Raises GoError, after the step's own words, if it fails."""
    result = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        print((result.stdout + result.stderr).strip(), file=sys.stderr)
        raise GoError(
            f"{what} could not be installed (see above). Offline? Then give pip an index that it can reach: "
            "python3 -m pip config set global.index-url URL"
        )


def run(command: list[str | Path], *, folder: Path = ROOT, settings: dict[str, str] | None = None) -> int:
    """Run a program with its output shown as it comes; its exit status."""
    return subprocess.run(command, cwd=folder, env=settings, check=False).returncode


if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
    except GoError as error:
        print(f"go.py: {error}", file=sys.stderr)
        status = 1
    except KeyboardInterrupt:
        status = 130
    raise SystemExit(status)
