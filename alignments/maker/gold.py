"""The gold: the bead table of a language pair."""
from __future__ import annotations

from collections import Counter

from . import PAIRS
from .markup import plain
from .source import Document, join


def gold(document: Document, source: str, target: str) -> str:
    """The beads in the order of the source language, one a line."""
    rows = [f"#bead\tpath\torig\t{source}\t{target}"]
    for p in document.ordered(source):
        for bead in p.beads:
            for s, t in bead.pair(source, target):
                texts = plain(join(s, source)), plain(join(t, target))
                if any(texts):
                    path = p.path.replace("annex-", "annex ")
                    rows.append("\t".join([f"{target}{len(rows):03}", path, p.original, *texts]))
    return "\n".join(rows) + "\n"


def summary(document: Document) -> str:
    """How many beads of which kind the document has."""
    lines = [f"{document.symbol}: {len(document.paragraphs)} paragraphs"]
    for source, target in PAIRS:
        pairs = (pair for p in document.paragraphs for bead in p.beads for pair in bead.pair(source, target))
        kinds = Counter(f"{len(s)}-{len(t)}" for s, t in pairs if s or t)
        counts = ", ".join(f"{kind}: {number}" for kind, number in kinds.most_common())
        lines.append(f"  {source}-{target} {sum(kinds.values())} beads ({counts})")
    return "\n".join(lines)
