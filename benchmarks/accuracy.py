"""Write docs/accuracy.md: the corpora of `dateline evaluate`, measured now, beside what others published.

python -m benchmarks.accuracy [--corpora FOLDER] [--limit N]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.benches import BENCHES
from dateline.evaluate.measure import Evaluation, measure
from dateline.evaluate.report import summary, write_markdown
from dateline.resources import open_resources

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "corpora"
PAGE = ROOT / "docs" / "accuracy.md"

OPENING = """\
# Accuracy, as measured

Written by `python -m benchmarks.accuracy`; do not edit. Every figure is from a development corpus: it
was looked at while the rules were written, so expect less on reports nobody has looked at. Figures in
per cent. P precision, R recall; F1 where both count, else accuracy; 95 %: bootstrap over reports; naive:
a baseline that knows next to nothing (what it says is told under each table); n: values of the gold.

The corpora are not part of the repository. With your own copy: `dateline evaluate CORPUS PATH`.
"""

ABOUT = {
    "modern": """\
52 conflict reports coded by hand after the coding guide. Events are aligned by type, day, place and
position in the text (how, says `evaluate/align_modern.py`); `main` ones must be found, others may be.
Fields are counted on aligned events. Two human coders agree at F 92 on events, and on shared events at
type 99, mode 93, day 100, place 98, killed 94, injured 96, organisation 75. Naive: one air strike a
report, on the publication day.""",
    "muc4_gtt": """\
MUC-4 messages in lower case, without datelines, with templates of a type and five roles. Victims are
named persons only. Published on the 200 held-out messages (a different split from this): template F1 GE
1992 54.2, a fine-tuned language model of 4 billion parameters 54.3 (untuned 21.7), IterX 53.0, GTT 50.2,
GE-CMU 47.6, TempGen 47.2; CEAF-REE IterX 57.4, GTT 56.0, GRIT 54.5, GE 52.1. Naive: one attack a
message, with no participants.""",
    "gun_violence": """\
Local news, each report tied to one incident of a register that knows more than the report does. The
record of the highest score stands for the report. "knowable" rows keep to reports of the ten days after
the incident and to figures that stand in the text. Naive: the day before publication, one killed, none
injured.""",
    "fa_kes": """\
Reports on the Syrian war; the corpus gives each the day at its head, which is mostly the day it came out
and not always that of the act, and a governorate. Naive: the day at the head of the text, and Aleppo.""",
}
ORDER = ("modern", "muc4_gtt", "gun_violence", "fa_kes")


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder of corpora")
    parser.add_argument("--limit", type=int, help="first so many reports of each; print only")
    options = parser.parse_args()
    if not options.corpora.is_dir():
        print(f"{options.corpora}: no such folder; name the corpora with --corpora", file=sys.stderr)
        return 2
    pieces = [OPENING]
    for name in ORDER:
        bench = BENCHES[name]
        evaluation = measure(
            bench,
            options.corpora / name,
            resources=open_resources(crime=bench.crime),
            clock=time.perf_counter,
            limit=options.limit,
        )
        pieces.append("".join(_section(evaluation)))
        print(f"{name}: {summary(evaluation)}", flush=True)
    page = "\n".join(pieces)
    if options.limit is None:
        PAGE.write_text(page, "utf-8")
    else:
        print(page)
    return 0


def _section(evaluation: Evaluation) -> Iterator[str]:
    versions = ", ".join(f"{name} {version}" for name, version in evaluation.versions)
    yield f"## {evaluation.corpus}, {evaluation.split}\n\n{ABOUT[evaluation.corpus]}\n\n"
    yield from write_markdown(evaluation)
    yield f"\n{evaluation.n_reports:,} reports, {evaluation.n_records:,} records; "
    yield f"corpus {evaluation.digest}; {versions}.\n"


if __name__ == "__main__":
    sys.exit(main())
