"""The source of a document: read, checked, and given in the order of each language."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from . import LANGUAGES, MakeError
from .markup import NOTE, labels, plain

# kinds of paragraphs whose text is sentences
SENTENCES = ("n", "p", "item", "sub", "summary")
# a full stop after one of these is no end of a sentence: abbreviations, initials, "99/17." in front of a title
NO_END = re.compile(r"(\b(para|paras|No|Ms|p|pp|vol|párr|párrs|núm|Sra|Sr|pág|Distr|[A-Z])|^\d+/\d+)\.”?$")


@dataclass(frozen=True)
class Bead:
    """What translates what: the segments of each language, none where a language leaves it out."""

    segments: dict[str, list[str]]
    cut_elsewhere: frozenset[str]

    def pair(self, source: str, target: str) -> list[tuple[list[str], list[str]]]:
        """The bead for two languages: in single pairs if both cut it at the same places, else whole."""
        s, t = self.segments.get(source, []), self.segments.get(target, [])
        if len(s) == len(t) and (source in self.cut_elsewhere) == (target in self.cut_elsewhere):
            return [([a], [b]) for a, b in zip(s, t)]
        return [(s, t)]


@dataclass
class Paragraph:
    """A paragraph, heading, tag, row or note in three languages.

    kind: the word after @ in the source
    place: the path that says where it stands: its own, or of a note that of the paragraph that calls it
    """

    kind: str
    path: str
    place: str
    original: str
    labels: dict[str, str]
    beads: list[Bead] = field(default_factory=list)

    def text(self, lang: str) -> str:
        """The text with its inline markup; empty where the language leaves the paragraph out."""
        return join([s for bead in self.beads for s in bead.segments.get(lang, [])], lang)

    def cells(self, lang: str) -> list[str]:
        return [cell.strip() for cell in self.text(lang).split(" ~ ")]

    @property
    def mark(self) -> str:
        """What a note is called by."""
        return self.path.removeprefix("fn/")


@dataclass
class Document:
    """A source file: its header, and its paragraphs in the order in which they stand there."""

    folder: Path
    header: dict[str, str]
    paragraphs: list[Paragraph]

    @property
    def symbol(self) -> str:
        return self.header["symbol"]

    @property
    def automatic_labels(self) -> bool:
        """Whether Word or the browser shall count the numbered paragraphs."""
        return self.header["labels"] == "automatic"

    def file(self, lang: str, ending: str) -> Path:
        return self.folder / f"{self.folder.name}-{lang}.{ending}"

    def printed(self, lang: str) -> list[Paragraph]:
        """The paragraphs that the language has, in the order in which it prints them."""
        return [p for p in self.ordered(lang) if p.text(lang)]

    def ordered(self, lang: str) -> list[Paragraph]:
        """All paragraphs; the sections named in the header stand in the language's own order."""
        order = self.header.get(f"order.{lang}", "").split()

        def rank(p: Paragraph) -> int:
            place = p.place.removeprefix("toc/")
            return next((i for i, section in enumerate(order) if within(place, section)), -1)

        out: list[Paragraph] = []
        for movable, group in groupby(self.paragraphs, lambda p: rank(p) >= 0):
            out += sorted(group, key=rank) if movable else group
        return out


def within(path: str, section: str) -> bool:
    return path == section or path.startswith(section + "/")


def join(parts: list[str], lang: str) -> str:
    return ("" if lang == "zh" else " ").join(parts)


def read_source(folder: Path) -> Document:
    """Parse and check the source of a folder."""
    lines = (folder / "source.beads").read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("@"))
    header = dict(line.split(": ", 1) for line in lines[:start] if line and not line.startswith("#"))
    document = Document(folder, header, expand_contents(read_paragraphs(lines[start:], header)))
    check(document)
    return document


def read_paragraphs(lines: list[str], header: dict[str, str]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    original = header["original"]
    for group in "\n".join(lines).split("\n\n"):
        rows = group.strip().splitlines()
        if rows[0].startswith("@"):
            kind, path, *options = rows.pop(0)[1:].split()
            if kind in ("h1", "annex"):
                original = header["original"]
            original = dict(o.split("=") for o in options).get("original", original)
            in_han = "han" in header and within(path, header["han"])
            place = paragraphs[-1].place if kind == "note" else path
            paragraphs.append(Paragraph(kind, path, place, original, labels(kind, path, in_han)))
        paragraphs[-1].beads.append(read_bead(rows, paragraphs[-1].path))
    return paragraphs


def read_bead(rows: list[str], path: str) -> Bead:
    texts = dict(row.split(": ", 1) for row in rows)
    if not texts or not set(texts) <= set(LANGUAGES):
        raise MakeError(f"{path}: the lines of a bead begin with zh:, en: or es:, not with {sorted(texts)}")
    segments = {lang: re.split(r" \|\|? ", text) for lang, text in texts.items()}
    return Bead(segments, frozenset(lang for lang, text in texts.items() if " || " in text))


def expand_contents(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Put its heading and a line for each section in place of the `contents` paragraph."""
    at = next((i for i, p in enumerate(paragraphs) if p.kind == "contents"), None)
    if at is None:
        return paragraphs
    contents = paragraphs[at]
    lines = [
        Paragraph(kind, path, path, contents.original, labels(kind, path, False), [bead])
        for kind, path, bead in zip(("contents-heading", "contents-page"), ("toc/heading", "toc/page"), contents.beads)
    ]
    lines += [
        Paragraph("contents-" + p.kind, "toc/" + p.path, "toc/" + p.path, contents.original, p.labels, p.beads)
        for p in paragraphs
        if p.kind in ("h1", "h2")
    ]
    return paragraphs[:at] + lines + paragraphs[at + 1 :]


def check(document: Document) -> None:
    """Refuse a source in which a segment holds two sentences, a path stands twice or a note is not called."""
    for path, times in Counter(p.path for p in document.paragraphs).items():
        if times > 1:
            raise MakeError(f"{document.symbol}: {path} stands {times} times")
    for lang in LANGUAGES:
        printed = document.printed(lang)
        called = re.findall(NOTE, "".join(p.text(lang) for p in printed))
        given = [p.mark for p in printed if p.kind == "note"]
        if called != given:
            raise MakeError(f"{document.symbol} {lang}: called are the notes {called}, given are {given}")
        for p in printed:
            for segment in (s for bead in p.beads for s in bead.segments.get(lang, [])):
                check_segment(f"{document.symbol} {p.path} {lang}", p.kind, lang, plain(segment))


def check_segment(place: str, kind: str, lang: str, text: str) -> None:
    end = r"[。！？]”?(?=.)" if lang == "zh" else r"[.!?]”?(?= [A-ZÁÉÍÓÚ¿¡“(])"
    for stop in re.finditer(end, text):
        if not NO_END.search(text[: stop.end()]):
            raise MakeError(f"{place}: two sentences in one segment: {text}")
    if kind in SENTENCES and not re.search(r"[.。：；，:;,]$", text):
        raise MakeError(f"{place}: no stop at the end: {text}")
