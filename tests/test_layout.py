"""The shape of the repository: who imports whom, how big things are, their names, what is documented."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "dateline"
ORDER = (
    "errors",
    "examples",
    "text",
    "record",
    "language",
    "codebook",
    "gazetteer",
    "read",
    "segment",
    "tag",
    "assemble",
    "resolve",
    "merge",
    "resources",
    "pipeline",
    "store",
    "review",
    "export",
    "evaluate",
    "cli",
)
"""A package imports only from itself and from those before it. `language` and `gazetteer` stand above `read`,
because the tagger and the resolvers both need them."""

EDGES = frozenset({"__init__", "__main__"})
"""The package's own two doors may import anything."""

MODULE_LINES = 400
FUNCTION_LINES = 60
VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "misc", "common", "tools", "stuff"})
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))
PYTHON_FILES = (
    *MODULES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
)

# Written in pieces, so that this file does not contain what it forbids.
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:"
    + "|".join(("wo" + "rk", "tm" + "p", "ho" + "me", "ro" + "ot", "Us" + "ers", "op" + "t"))
    + r")/\w"
)
REGISTRY_HOST = re.compile(
    "|".join(
        (
            "py" + r"pi\.org",
            "python" + r"hosted\.org",
            "conda" + r"\.anaconda\.org",
            "np" + r"mjs\.(?:org|com)",
        )
    )
)


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def part_of(path: Path) -> str:
    """The package, or top-level module, that a file of the program belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_parts(path: Path) -> Iterator[tuple[int, str]]:
    """Line and package of every import from Dateline in a file, also of those inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: a relative import; name the package"
            module = node.module or ""
            if module == "dateline":
                yield from (
                    (node.lineno, alias.name) for alias in node.names if not alias.name.startswith("__")
                )
            elif module.startswith("dateline."):
                yield node.lineno, module.split(".")[1]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("dateline."):
                    yield node.lineno, alias.name.split(".")[1]


def tracked_files() -> tuple[Path, ...]:
    """Files that are, or would be, in the repository."""
    try:
        listing = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        found = (path for folder in ("src", "tests", "docs") for path in (ROOT / folder).rglob("*"))
        return tuple(sorted(path for path in found if "__pycache__" not in path.parts and path.is_file()))
    return tuple(sorted(ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()))


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_a_package_imports_only_from_those_before_it(path: Path) -> None:
    own = part_of(path)
    if own in EDGES:
        return
    assert own in ORDER, (
        f"{own} has no place in the import order; decide on one and write it into docs/architecture.md"
    )
    wrong = [
        f"line {line}: {own} imports {other}"
        for line, other in imported_parts(path)
        if other != own and (other not in ORDER or ORDER.index(other) > ORDER.index(own))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", PYTHON_FILES, ids=names(PYTHON_FILES))
def test_a_module_is_short_documented_and_named_for_what_it_holds(path: Path) -> None:
    text = path.read_text("utf-8")
    n_lines = text.count("\n")
    assert n_lines <= MODULE_LINES, f"{n_lines} lines; split it by noun"
    assert path.stem not in VAGUE_NAMES and path.parent.name not in VAGUE_NAMES, "name the noun instead"
    if path in MODULES and text.strip():
        assert ast.get_docstring(ast.parse(text)), "no docstring: say what the module is for"


@pytest.mark.parametrize("path", PYTHON_FILES, ids=names(PYTHON_FILES))
def test_no_function_is_long(path: Path) -> None:
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_no_file_names_a_machine_path_or_a_registry_host() -> None:
    found = []
    for path in tracked_files():
        if path.suffix in {".zst", ".sqlite", ".png", ".gz", ".onnx"}:
            continue
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
            if MACHINE_PATH.search(line) or REGISTRY_HOST.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_every_dependency_has_its_reason() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = list(settings["project"]["dependencies"])
    for group in settings["dependency-groups"].values():
        wanted += group
    reasons = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    missing = [
        name
        for requirement in wanted
        if (name := re.split(r"[<>=~!\[; ]", requirement)[0]) and f"| `{name}` |" not in reasons
    ]
    assert missing == []


def test_dependencies_are_sorted_and_locked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = settings["project"]["dependencies"]
    assert wanted == sorted(wanted)
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    needed = {re.split(r"[<>=~!\[; ]", line)[0] for line in wanted + settings["dependency-groups"]["dev"]}
    assert needed - locked == set(), "run: python3 go.py lock"


def outside_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and top-level name of every import of a module that is neither ours nor Python's own."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        for module in modules:
            top = module.split(".")[0]
            if top not in sys.stdlib_module_names and top not in {"dateline", "tests", "benchmarks"}:
                yield node.lineno, top


NEEDED_BY_OTHERS = {"lxml_html_clean"}
"""Declared for a dependency's sake: trafilatura fails without it where pip ignores lxml's extra."""


def test_what_the_program_imports_is_declared_and_nothing_else() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = (
        settings["project"]["dependencies"]
        + settings["project"]["optional-dependencies"]["encoder"]
        + settings["dependency-groups"]["gazetteer"]
    )
    declared = {re.split(r"[<>=~!\[; ]", line)[0].replace("-", "_") for line in wanted}
    imported = {
        name: f"{path.relative_to(ROOT)}:{line}" for path in MODULES for line, name in outside_imports(path)
    }
    assert {name: where for name, where in imported.items() if name not in declared} == {}
    assert declared - imported.keys() == NEEDED_BY_OTHERS


RULE = re.compile(
    r"(?:lexicon|place|published|stage|stance|toll|when|where|who|whom)\.(?!toml)[a-z]+(?:[.-][a-z]+)*"
)


def rule_names() -> Iterator[tuple[str, str]]:
    """Name and place of every rule that the program can mark a value with: strings such as "who.subject"."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
                yield node.value, f"{path.relative_to(ROOT)}:{node.lineno}"


def test_every_rule_is_documented() -> None:
    pages = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))
    written = set(re.findall(r"(?<![\w.-])[a-z]+(?:[.-][a-z]+)+(?![\w-])", pages))
    assert sorted({f"{rule} ({where})" for rule, where in rule_names() if rule not in written}) == []
