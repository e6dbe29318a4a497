"""One record for a person's eyes: fields, words, attribution, gaps, and the report with its words marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.listing import show_count
from dateline.cli.terminal import terminal_width
from dateline.merge.line import IncidentLine
from dateline.record.attribution import Attribution
from dateline.record.claim import Claim, Gap, Rejected
from dateline.record.event import EventRecord
from dateline.record.values import Count, DayInterval, HumanTarget, Perpetrator, PhysicalTarget, Place, Weapon
from dateline.text.document import RegionKind
from dateline.text.span import Span

STYLES = {
    "type": "bold red",
    "mode": "bold red",
    "stage": "bold red",
    "stance": "bold red",
    "occurred": "bold cyan",
    "place": "bold green",
    "perpetrators": "bold magenta",
    "human_targets": "bold blue",
    "physical_targets": "bold blue",
    "weapons": "bold yellow",
    "attribution": "italic underline",
}
"""How a field's words look in the report; the harm counts share the style below."""

HARM_STYLE = "bold yellow"
MARKS = ("[", "]")
"""Around marked words where there is no colour (a pipe, NO_COLOR), so that they can still be seen."""


def display_record(record: EventRecord, *, refused: tuple[Rejected, ...] | None) -> None:
    """Print the record. refused: None, or (as `--why` asks) the report's acts that became no record.

    With `refused`, each value has the rule that made it, and the candidates that lost are listed.
    """
    console = Console(width=terminal_width(), highlight=False, soft_wrap=False)
    console.print(_heading(record))
    console.print(_fields(record, why=refused is not None))
    if refused is not None:
        console.print(_refusals(record, refused))
    if record.attribution:
        console.print(Text.assemble(("who says so  ", "bold"), show_chain(record.attribution)))
    for gap in record.gaps:
        line = f"{gap.field}: {gap.reason.value}" + (f" ({gap.note})" if gap.note else "")
        console.print(Text.assemble(("not coded    ", "bold"), line))
    console.print()
    text = _marked_text(record, colour=console.color_system is not None)
    text.rstrip()
    console.print(text)


def display_incident(incident: IncidentLine) -> None:
    """Print what the incident that a record belongs to says besides."""
    console = Console(width=terminal_width(), highlight=False, soft_wrap=False)
    console.print()
    tellings = f"{len(incident.members)} records, {incident.n_sources} independent tellings"
    console.print(Text(f"incident {incident.incident_id}: {tellings}", style="bold"))
    for member in incident.members:
        copy = f" (copy of {member.copy_of})" if member.copy_of else ""
        parts = (member.record_id, str(member.published or "no day"), member.outlet or "", member.title or "")
        console.print(Text("  " + "  ".join(part for part in parts if part) + copy), overflow="ellipsis")
    for harm in ("killed", "injured"):
        count = getattr(incident, harm)
        if count is not None:
            console.print(Text(f"  {harm}, all tellings: {show_count(count)}"))
    for conflict in incident.conflicts:
        versions = "; ".join(
            f"{_plain(one.value)} ({', '.join(one.record_ids)})" for one in conflict.versions
        )
        console.print(Text(f"  they differ on {conflict.field}: {versions}"))


def show_chain(chain: Attribution) -> str:
    """ "Valley Courier ← a police officer (told)": outermost first."""
    return " ← ".join(one.text + (f" ({one.cue})" if one.cue else "") for one in chain)


def show_value(value: Any) -> str:
    """A claim's value in words."""
    match value:
        case DayInterval():
            days = str(value.start) if value.start == value.end else f"{value.start} to {value.end}"
            others = ", ".join(map(str, value.alternatives))
            return f"{days} ({value.precision})" + (f"; or {others}" if others else "")
        case Place():
            names = ", ".join(
                dict.fromkeys(part for part in (value.name, value.admin1, value.country) if part)
            )
            at = "" if value.lat is None else f" {value.lat:.3f}, {value.lon:.3f}"
            return f"{names} ({value.precision}){at}"
        case Count():
            return show_count(value) + (f' ("{value.hedge}")' if value.hedge else "")
        case Perpetrator():
            said = [value.actor, value.kind and value.kind.value, value.certainty.value]
            return f"{_first(value.mentions)} [{', '.join(part for part in said if part)}]"
        case HumanTarget():
            said = [value.name, value.kind.value, value.actor, value.effect and value.effect.value]
            return f"{_first(value.mentions)} [{', '.join(part for part in said if part)}]"
        case PhysicalTarget():
            effect = f", {value.effect.value}" if value.effect else ""
            return f"{_first(value.mentions)} [{value.kind.value}{effect}]"
        case Weapon():
            return f"{_first(value.mentions)} [{value.kind.value}]"
        case _:
            return str(value)


def _heading(record: EventRecord) -> Text:
    document = record.document
    head = Text()
    head.append(f"record {record.record_id}\n", style="bold")
    published = document.published
    facts = (
        document.title,
        document.outlet,
        None if published is None else f"published {published.day} ({published.basis.value})",
        document.url,
        f"document {document.document_id}, {document.origin}",
        "told as history" if record.background else None,
    )
    head.append("\n".join(fact for fact in facts if fact))
    return head


def _fields(record: EventRecord, *, why: bool) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="bold")
    for name in ("field", "value", "rests on", *(("rule",) if why else ())):
        table.add_column(name, overflow="fold")
    shown = [(claim.field, claim) for claim in record.claims()]
    shown += [(f"{claim.field} (rival)", claim) for claim in record.rivals]
    for name, claim in shown:
        cells = [Text(name, style=_style(claim.field)), Text(_told(claim, record)), Text(_quotes(claim))]
        if why:
            cells.append(Text(f"{claim.producer.rule} {claim.score:.2f}"))
        table.add_row(*cells)
    return table


def _refusals(record: EventRecord, acts: tuple[Rejected, ...]) -> Table | Text:
    """What was considered and refused: candidates for the record's fields, then other acts of the report."""
    holders: list[Claim[Any] | Gap] = [*record.claims(), *record.rivals, *record.gaps]
    rows = [(holder.field, one) for holder in holders for one in holder.rejected]
    rows += [("another act", one) for one in acts]
    if not rows:
        return Text("refused      nothing else was considered")
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="bold")
    for name in ("refused for", "value", "words", "rule", "because"):
        table.add_column(name, overflow="fold")
    for name, one in dict.fromkeys(rows):
        words = " ".join(record.document.slice(one.span).split())
        quote = f'"{words}" {one.span.start}:{one.span.end}'
        table.add_row(Text(name, style=STYLES.get(name, "")), one.value, quote, one.rule, one.reason)
    return table


def _told(claim: Claim[Any], record: EventRecord) -> str:
    """The value, its basis if it is not stated, and who says so if the record's chain does not name them."""
    told = show_value(claim.value)
    if claim.basis.value != "stated":
        told += f", {claim.basis.value}"
    if claim.attribution and claim.attribution != record.attribution:
        told += f", says {claim.attribution[-1].text}"
    return told


def _quotes(claim: Claim[Any]) -> str:
    return "; ".join(
        f'"{" ".join(one.quote.split())}" {one.span.start}:{one.span.end}' for one in claim.evidence
    )


def _marked_text(record: EventRecord, *, colour: bool) -> Text:
    """The report less its furniture, the record's words marked; of two fields the first gives the style."""
    document = record.document
    styled = tuple(_spans(record))
    shown = Text()
    for region in document.regions:
        if region.kind is RegionKind.FURNITURE:
            continue
        piece = Text(document.slice(region.span))
        inside = [(span, style) for span, style in styled if span.overlaps(region.span)]
        for span, style in reversed(inside):
            piece.stylize(style, max(0, span.start - region.span.start), span.end - region.span.start)
        if not colour:
            piece = Text(_bracketed(piece.plain, [span for span, _ in inside], offset=region.span.start))
        if region.kind is not RegionKind.BODY:
            piece = Text.assemble((f"{region.kind.value}: ", "dim"), piece)
        shown.append_text(piece)
        shown.append("\n\n")
    return shown


def _spans(record: EventRecord) -> Iterator[tuple[Span, str]]:
    for claim in record.claims():
        for evidence in claim.evidence:
            yield evidence.span, _style(claim.field)
    for claim in record.rivals:
        for evidence in claim.evidence:
            yield evidence.span, _style(claim.field)
    for speaker in record.attribution:
        for named in (speaker.evidence, speaker.cue_evidence):
            if named is not None:
                yield named.span, STYLES["attribution"]


def _bracketed(text: str, spans: list[Span], *, offset: int) -> str:
    """The text with marks around each stretch of marked words; overlapping spans are one stretch."""
    stretches: list[Span] = []
    for span in sorted(spans):
        if stretches and span.start <= stretches[-1].end:
            stretches[-1] = stretches[-1].cover(span)
        else:
            stretches.append(span)
    for span in reversed(stretches):
        start, end = max(0, span.start - offset), min(len(text), span.end - offset)
        text = text[:start] + MARKS[0] + text[start:end] + MARKS[1] + text[end:]
    return text


def _style(field: str) -> str:
    return STYLES.get(field, HARM_STYLE)


def _first(mentions: tuple[str, ...]) -> str:
    return " ".join(mentions[0].split()) if mentions else "unnamed"


def _plain(value: Any) -> str:
    """A conflicting value, which stands in the line as plain JSON."""
    if isinstance(value, dict) and "low" in value:
        return show_count(Count(value["low"], value["best"], value["high"]))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("start"))
    return str(value)
