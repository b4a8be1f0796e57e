"""A document as a web page: masthead and tables as tables, notes at the end; numbers typed or left to `ol`."""
from __future__ import annotations

from html import escape

from . import INVENTED
from .markup import runs
from .source import Document, Paragraph

TAGS = {"title": "h1", "author": "h3", "h1": "h2", "h2": "h3", "annex": "h2", "annex-title": "h3", "caption": "h4"}
RUNS = {"": "{0}", "i": "<em>{0}</em>", "note": '<sup><a href="#note-{0}">{0}</a></sup>'}
LISTS = {"n": '<ol class="n">', "item": '<ol class="item" type="a">', "sub": '<ol class="sub" type="i">'}


def page(document: Document, lang: str) -> str:
    printed = document.printed(lang)
    rest = [p for p in printed if p.kind != "note"]
    title = escape(f"{document.symbol} - {document.header['title.' + lang]}")
    out = [
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n',
        f'<meta name="description" content="{INVENTED}">\n</head>\n<body>\n',
    ]
    while rest:
        kind = rest[0].kind
        if kind in ("masthead", "row"):
            out.append(table(take_while(rest, (kind,)), lang))
        elif kind == "n" and document.automatic_labels:
            out.append(numbered(take_while(rest, tuple(LISTS)), lang))
        else:
            out.append(paragraph(rest.pop(0), lang))
    out += ["<hr>\n", *(note(p, lang) for p in printed if p.kind == "note"), "</body>\n</html>\n"]
    return "".join(out)


def take_while(rest: list[Paragraph], kinds: tuple[str, ...]) -> list[Paragraph]:
    """Take the paragraphs of these kinds off the front of the list."""
    out = []
    while rest and rest[0].kind in kinds:
        out.append(rest.pop(0))
    return out


def marked_up(text: str) -> str:
    return "".join(RUNS[style].format(escape(piece, quote=False)) for style, piece in runs(text))


def paragraph(p: Paragraph, lang: str) -> str:
    tag = TAGS.get(p.kind, "p")
    label = p.labels[lang] + " " if p.labels[lang] else ""
    return f'<{tag} class="{p.kind}">{label}{marked_up(p.text(lang))}</{tag}>\n'


def note(p: Paragraph, lang: str) -> str:
    return f'<p class="note" id="note-{p.mark}"><sup>{p.mark}</sup> {marked_up(p.text(lang))}</p>\n'


def table(rows: list[Paragraph], lang: str) -> str:
    columns = max(len(p.cells(lang)) for p in rows)
    out = []
    for p in rows:
        cells = [""] * (columns - len(p.cells(lang))) + p.cells(lang)
        out.append("<tr>" + "".join(f"<td>{marked_up(cell)}</td>" for cell in cells) + "</tr>\n")
    return f'<table class="{rows[0].kind}">\n{"".join(out)}</table>\n'


def numbered(items: list[Paragraph], lang: str) -> str:
    """Numbered paragraphs and their items as lists in lists; the numbers are the browser's."""
    levels = list(LISTS)
    out: list[str] = []
    depth = -1
    for p in items:
        level = levels.index(p.kind)
        if level == depth:
            out.append("</li>\n")
        for kind in levels[depth + 1 : level + 1]:
            out.append(("\n" if out else "") + LISTS[kind] + "\n")
        out += ["</li>\n</ol></li>\n"] * (depth - level)
        depth = level
        out.append(f"<li>{marked_up(p.text(lang))}")
    return "".join(out) + "</li>\n</ol>" * (depth + 1) + "\n"
