"""A document as text pulled from a PDF: wrapped lines, and page furniture between them."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from . import JOB_LETTERS
from .markup import NOTE
from .source import Document, Paragraph

COLUMNS, PAGE_LINES = 90, 50
STOPS = {"masthead": (0, 66), "row": (0, 40, 55, 70)}
# pairs of kinds between which there is no blank line
CONTINUED = {
    ("masthead", "masthead"), ("item-line", "item-line"), ("annex", "annex-title"), ("caption", "row"), ("row", "row"),
}
NOT_FIRST, NOT_LAST = re.escape("，。；：、！？）》”]%"), re.escape("（《“[")
SOFT = "\u00ad-"  # a hyphen that is not the word's own, while lines are made


@dataclass(frozen=True)
class Line:
    text: str
    notes: tuple[str, ...] = ()


def dump(document: Document, lang: str) -> str:
    """The pages of the text: the symbol on top, notes and page number at the foot."""
    wrapper = Wrapper(lang, document.header.get(f"hyphens.{lang}", "").split())
    printed = document.printed(lang)
    body = [p for p in printed if p.kind != "note"]
    notes = {p.mark: wrapper.lines(f"[^{p.mark}] {p.text(lang)}") for p in printed if p.kind == "note"}
    lines = [line for before, p in zip([body[0], *body], body) for line in paragraph(p, before.kind, lang, wrapper)]
    pages = paginate(lines, notes)
    return "\n".join(page(document, lang, lines, number, len(pages)) for number, lines in enumerate(pages, 1))


def paragraph(p: Paragraph, before: str, lang: str, wrapper: Wrapper) -> list[Line]:
    """The lines of a paragraph, with a blank one above unless it continues what stands before it."""
    if p.kind in STOPS:
        lines = [Line(columns(p.cells(lang), STOPS[p.kind]))]
    else:
        label = p.labels[lang] + "    " if p.labels[lang] else ""
        lines = wrapper.lines(label + p.text(lang))
    return lines if (before, p.kind) in CONTINUED else [Line(""), *lines]


def columns(cells: list[str], stops: tuple[int, ...]) -> str:
    """A row of the masthead or of a table; a single cell stands in the last column."""
    out = ""
    for stop, cell in zip(stops, [""] * (2 - len(cells)) + cells):
        out += " " * max(stop - width(out), 2 if out else 0) + cell
    return out


def width(text: str) -> int:
    """In columns: Han characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def superscript(mark: str) -> str:
    return mark.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


class Wrapper:
    """Wraps text at COLUMNS; cuts words at their own hyphens and where the source's list allows it."""

    def __init__(self, lang: str, hyphens: list[str]) -> None:
        self.lang = lang
        self.cuts = {word.replace("-", ""): cuts_of(word) for word in hyphens}

    def lines(self, text: str) -> list[Line]:
        out, line = [], ""
        for piece in self.pieces(re.sub(NOTE, r"{\1}", text.replace("_", ""))):
            while width(printed(line + piece).rstrip()) > COLUMNS:
                head = self.head(piece, COLUMNS - width(printed(line)))
                out.append(line + head)
                line, piece = "", piece[len(head.removesuffix(SOFT)) :].lstrip()
            line += piece
        return [Line(printed(text).rstrip(), tuple(re.findall(r"\{(.+?)\}", text))) for text in [*out, line]]

    def pieces(self, text: str) -> list[str]:
        """What stays together: a word and the blank after it; a Han character and the marks that cling to it."""
        if self.lang != "zh":
            return re.findall(r"\S+\s*", text)
        return re.findall(rf"[{NOT_LAST}]*(?:[!-z|~\u2010-\u2015]+|.)[{NOT_FIRST}]*(?:\{{.+?\}})?\s*", text)

    def head(self, piece: str, room: int) -> str:
        """As much of a word as fits before a hyphen, perhaps nothing."""
        heads = [piece[: m.end()] for m in re.finditer(r"(?<=[^\W\d])-(?=[^\W\d])", piece)]
        word = re.search(r"[^\W\d_]+", piece)
        if word and self.lang != "zh":
            heads += [piece[: word.start() + cut] + SOFT for cut in self.cuts.get(word[0], [])]
        return max((h for h in heads if width(printed(h)) <= room), key=len, default="")


def cuts_of(word: str) -> list[int]:
    """Where the hyphens of a word in the source's list stand, as offsets in the word without them."""
    return [m.start() - i for i, m in enumerate(re.finditer("-", word))]


def printed(line: str) -> str:
    """The line without what only the making of it needs."""
    return re.sub(r"\{(.+?)\}", lambda m: superscript(m[1]), line.replace(SOFT, "-"))


def paginate(lines: list[Line], notes: dict[str, list[Line]]) -> list[list[str]]:
    """Fill pages with lines and, below them, the notes that these call."""
    pages: list[list[str]] = []
    body: list[str] = []
    foot: list[str] = []
    for line in lines:
        more = [note.text for mark in line.notes for note in notes[mark]]
        if len(body) + 1 + len(foot) + len(more) + 2 * bool(foot or more) > PAGE_LINES:
            pages.append(with_notes(body, foot))
            body, foot = [], []
        if line.text or body:
            body.append(line.text)
        foot += more
    return [*pages, with_notes(body, foot)]


def with_notes(body: list[str], foot: list[str]) -> list[str]:
    return body + (["", "__________________", *foot] if foot else [])


def page(document: Document, lang: str, lines: list[str], number: int, count: int) -> str:
    job = document.header["job"]
    if number == 1:
        furniture = [f"{job} ({JOB_LETTERS[lang]})    {document.header['issued']}", f"*{job.replace('-', '')}*"]
        return "\n".join([*lines, "", *furniture, ""])
    footer = f"{number}/{count} {job}" if number % 2 == 0 else f"{job} {number}/{count}"
    return "\n".join([document.symbol, "", *lines, "", footer, ""])
