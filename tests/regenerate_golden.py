"""`python -m tests.regenerate_golden`: write golden lines and the README's outputs anew."""

from __future__ import annotations

from tests import readme_output
from tests.coded_examples import GOLDEN, golden_outputs


def main() -> None:
    outputs = golden_outputs()
    for stale in sorted(GOLDEN.glob("*.jsonl")):
        if stale.name not in outputs:
            stale.unlink()
    for name, content in sorted(outputs.items()):
        (GOLDEN / name).write_bytes(content)
        print(f"{name}: {len(content.splitlines())} lines")
    readme_output.rewrite()


if __name__ == "__main__":
    main()
