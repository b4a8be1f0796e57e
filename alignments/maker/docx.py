"""A document as DOCX: real footnotes, page furniture and, where the source asks for it, automatic numbers."""
from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from html import escape

from . import INVENTED, JOB_LETTERS
from .markup import runs
from .source import Document, Paragraph
from .web import take_while

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
FURNITURE = [(part, when) for part in ("header", "footer") for when in ("even", "default", "first")]
SIDES = ("top", "left", "bottom", "right")
MARGIN, STEP, TEXT_WIDTH = 1267, 475, 9840  # in twentieths of a point
LEVELS = {"n": 0, "item": 1, "sub": 2}


def w(name: str, /, *content: str, **attributes: object) -> str:
    """An element of WordprocessingML."""
    start = name + "".join(f' w:{key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<w:{start}>{''.join(content)}</w:{name}>" if content else f"<w:{start}/>"


def part(name: str, *content: str) -> str:
    """The root element of a part."""
    return f'<w:{name} xmlns:w="{MAIN}" xmlns:r="{RELATIONSHIPS}">{"".join(content)}</w:{name}>'


def val(name: str, value: object) -> str:
    return w(name, val=value)


def run(text: str, properties: str = "") -> str:
    start = w("rPr", properties) if properties else ""
    return w("r", start, f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>')


def paragraph(style: str, content: str, more: str = "") -> str:
    return w("p", w("pPr", val("pStyle", style), more), content)


def tab_stop(position: int, kind: str = "left", **more: str) -> str:
    return w("tab", val=kind, **more, pos=position)


def line(side: str) -> str:
    return w(side, val="single", sz=4, space=0, color="auto")


def printed_field(instruction: str) -> str:
    """A field whose value the word processor works out, such as PAGE."""
    return w("fldSimple", run("1"), instr=f" {instruction} ")


TAB = w("r", w("tab"))
SUPERSCRIPT = w("rPr", val("vertAlign", "superscript"))
INSET = w("ind", left=MARGIN, right=MARGIN)
JUSTIFIED = val("jc", "both")
TO_THE_RIGHT = val("jc", "right")
NEXT = w("keepNext")

# style id: name, paragraph properties, run properties
STYLES = {
    "Masthead": ("Masthead", w("spacing", before=20, after=40), ""),
    "Session": ("Session", w("spacing", before=20) + w("ind", right=4200), ""),
    "Title": ("Title", NEXT + w("spacing", before=360, after=120) + INSET, w("b") + val("sz", 28)),
    "Author": ("Author", NEXT + w("spacing", before=120, after=240) + INSET, w("b") + val("sz", 22)),
    "Summary": ("Summary", w("spacing", after=120) + w("ind", left=200, right=200, firstLine=STEP) + JUSTIFIED, ""),
    "Heading1": (
        "heading 1",
        NEXT + w("tabs", tab_stop(MARGIN)) + w("spacing", before=300, after=140)
        + w("ind", left=MARGIN, right=MARGIN, hanging=560) + val("outlineLvl", 0),
        w("b") + val("sz", 26),
    ),
    "Heading2": (
        "heading 2",
        NEXT + w("tabs", tab_stop(MARGIN + STEP)) + w("spacing", before=200, after=120) + INSET + val("outlineLvl", 1),
        w("b"),
    ),
    "Tag": ("Tag", NEXT + w("spacing", after=100) + INSET + TO_THE_RIGHT, ""),
    # LibreOffice drops a full-width mark that hangs into the margin
    "Body": ("Body Text", val("overflowPunct", 0) + w("spacing", after=120) + INSET + JUSTIFIED, ""),
    "Closing": ("Closing", w("spacing", before=60) + w("ind", right=MARGIN) + TO_THE_RIGHT, ""),
    "ContentsHeading": (
        "Contents Heading", NEXT + w("pageBreakBefore") + w("spacing", after=60), w("b") + val("sz", 24)
    ),
    "ContentsPage": ("Contents Page", w("spacing", after=80) + TO_THE_RIGHT, w("i") + val("sz", 17)),
    "Contents": (
        "Contents",
        w("tabs", tab_stop(600), tab_stop(TEXT_WIDTH, "right", leader="dot")) + w("spacing", after=80),
        "",
    ),
    "FootnoteText": ("footnote text", INSET, val("sz", 17)),
    "Header": ("header", w("pBdr", w("bottom", val="single", sz=4, space=1, color="auto")), w("b")),
    "Footer": ("footer", w("tabs", tab_stop(TEXT_WIDTH, "right")), val("sz", 17)),
}
STYLE_OF = {
    "session": "Session", "item-line": "Session", "title": "Title", "author": "Author", "summary": "Summary",
    "summary-heading": "Summary", "h1": "Heading1", "h2": "Heading2", "tag": "Tag", "closing": "Closing",
    "contents-heading": "ContentsHeading", "contents-page": "ContentsPage", "contents-h1": "Contents",
    "contents-h2": "Contents", "annex": "Title", "annex-title": "Author", "caption": "Heading2",
    "n": "Body", "item": "Body", "sub": "Body", "p": "Body",
}
# of numbered and unnumbered paragraphs: left indent, indent of the first line, tab stop after a label
INDENTS = {
    "n": (MARGIN, 0, MARGIN + STEP), "p": (MARGIN, STEP, MARGIN + 2 * STEP), "item": (MARGIN, STEP, MARGIN + 2 * STEP),
    "sub": (MARGIN + 2 * STEP, STEP, MARGIN + 4 * STEP),
}


@dataclass(frozen=True)
class DocxStyle:
    """What differs between the DOCX that is kept and the one of which the PDF is made."""

    han_font: str
    typed_star: bool  # LibreOffice prints the mark of a `*` note by itself, Word does not


WORD = DocxStyle("SimSun", True)
FOR_PDF = DocxStyle("Noto Serif CJK SC", False)


class DocxWriter:
    """Writes one language version."""

    def __init__(self, document: Document, lang: str, style: DocxStyle) -> None:
        self.document, self.lang, self.style = document, lang, style
        self.paragraphs = document.printed(lang)
        self.notes = {p.mark: p.text(lang) for p in self.paragraphs if p.kind == "note"}

    def file(self) -> bytes:
        parts = {
            "[Content_Types].xml": self.content_types(),
            "_rels/.rels": self.package_relationships(),
            "docProps/core.xml": self.core(),
            "word/document.xml": self.body(),
            "word/_rels/document.xml.rels": self.document_relationships(),
            "word/styles.xml": self.styles(),
            "word/numbering.xml": self.numbering(),
            "word/settings.xml": self.settings(),
            "word/footnotes.xml": self.footnotes(),
            **self.furniture(),
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, xml in parts.items():
                entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                archive.writestr(entry, DECLARATION + xml, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    # the body

    def body(self) -> str:
        tables = {"masthead": self.masthead, "summary-heading": self.summary, "row": self.table}
        together = {"masthead": ("masthead",), "summary-heading": ("summary-heading", "summary"), "row": ("row",)}
        rest = [p for p in self.paragraphs if p.kind != "note"]
        out = []
        while rest:
            kind = rest[0].kind
            if kind in tables:
                out.append(tables[kind](take_while(rest, together[kind])))
            else:
                out.append(self.paragraph(rest.pop(0)))
        return part("document", w("body", *out, self.section()))

    def paragraph(self, p: Paragraph) -> str:
        content = self.label(p) + self.runs(p)
        if p.kind in ("contents-h1", "contents-h2"):
            content += TAB + printed_field("PAGEREF " + bookmark(p.path.removeprefix("toc/")))
        elif p.kind in ("h1", "h2"):
            number = self.paragraphs.index(p)
            content = w("bookmarkStart", id=number, name=bookmark(p.path)) + content + w("bookmarkEnd", id=number)
        return paragraph(STYLE_OF[p.kind], content, self.properties(p))

    def label(self, p: Paragraph) -> str:
        label = p.labels[self.lang]
        return run(label) + TAB if label and not self.is_counted(p) else ""

    def is_counted(self, p: Paragraph) -> bool:
        return self.document.automatic_labels and p.kind in LEVELS

    def properties(self, p: Paragraph) -> str:
        """Of the paragraph itself, beyond its style."""
        if self.is_counted(p):
            return w("numPr", val("ilvl", LEVELS[p.kind]), val("numId", 1))
        if p.kind in INDENTS:
            left, first, stop = INDENTS[p.kind]
            return w("tabs", tab_stop(stop)) + w("ind", left=left, right=MARGIN, firstLine=first)
        if p.kind == "contents-h2":
            return (w("tabs", tab_stop(1100)) if p.labels[self.lang] else "") + w("ind", left=600)
        if p.path == "I" and any(other.kind == "contents-heading" for other in self.paragraphs):
            return w("pageBreakBefore")
        return ""

    def runs(self, p: Paragraph) -> str:
        whole = w("b") if p.kind == "session" else w("i") if p.kind in ("summary-heading", "closing") else ""
        return self.marked_up(p.text(self.lang), whole)

    def marked_up(self, text: str, whole: str = "") -> str:
        # for italics Chinese type has another face
        emphasis = w("rFonts", eastAsia="KaiTi") if self.lang == "zh" else w("i")
        return "".join(
            self.note_call(piece) if style == "note" else run(piece, emphasis if style == "i" else whole)
            for style, piece in runs(text)
        )

    def note_call(self, mark: str) -> str:
        number = list(self.notes).index(mark) + 1
        if mark == "*":
            return w("r", w("footnoteReference", customMarkFollows=1, id=number), w("t", "*"))
        return w("r", SUPERSCRIPT, w("footnoteReference", id=number))

    def masthead(self, rows: list[Paragraph]) -> str:
        """Organ and symbol, then the second organ line beside distribution, date and languages."""
        (organ, symbol), *others = [p.cells(self.lang) for p in rows]
        left = [cells[0] for cells in others if len(cells) > 1 and cells[0]] or [""]
        first = [[masthead_line(organ, 24)], [masthead_line(symbol, 24, bold=True, more=TO_THE_RIGHT)]]
        second = [[masthead_line(text, 32, bold=True) for text in left], [masthead_line(c[-1], 20) for c in others]]
        return table([6100, TEXT_WIDTH - 6100], [first, second], line("bottom"))

    def summary(self, rows: list[Paragraph]) -> str:
        return table([TEXT_WIDTH], [[[self.paragraph(p) for p in rows]]], "".join(map(line, SIDES)))

    def table(self, rows: list[Paragraph]) -> str:
        cells = [[[paragraph("Masthead", run(cell))] for cell in p.cells(self.lang)] for p in rows]
        others = len(cells[0]) - 1
        return table([TEXT_WIDTH - 2000 * others] + [2000] * others, cells, "".join(map(line, SIDES)))

    def section(self) -> str:
        references = [f'<w:{kind}Reference w:type="{when}" r:id="{kind}{when}"/>' for kind, when in FURNITURE]
        margins = w("pgMar", top=1742, right=1195, bottom=1898, left=1195, header=576, footer=1030, gutter=0)
        return w("sectPr", *references, w("pgSz", w=12240, h=15840), margins, w("titlePg"))

    # the other parts

    def parts(self) -> list[tuple[str, str]]:
        """The parts beside the body: their names and kinds."""
        return [(name, name) for name in ("styles", "numbering", "settings", "footnotes")] + [
            (kind + when, kind) for kind, when in FURNITURE
        ]

    def content_types(self) -> str:
        overrides = [("/word/document.xml", f"{CONTENT}.document.main+xml")]
        overrides += [(f"/word/{name}.xml", f"{CONTENT}.{kind}+xml") for name, kind in self.parts()]
        overrides += [("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
        return (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
            + "</Types>"
        )

    def package_relationships(self) -> str:
        core = f"{PACKAGE}/relationships/metadata/core-properties"
        return relationships(
            [("document", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"), ("core", core, "docProps/core.xml")]
        )

    def document_relationships(self) -> str:
        return relationships([(name, f"{RELATIONSHIPS}/{kind}", f"{name}.xml") for name, kind in self.parts()])

    def core(self) -> str:
        return (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(self.document.symbol)}</dc:title><dc:subject>{INVENTED}</dc:subject>"
            f"<dc:language>{self.lang}</dc:language></cp:coreProperties>"
        )

    def styles(self) -> str:
        locale = {"zh": "en-US", "en": "en-GB", "es": "es-ES"}[self.lang]
        fonts = w("rFonts", ascii="Times New Roman", hAnsi="Times New Roman", eastAsia=self.style.han_font)
        defaults = w("rPr", fonts, val("sz", 20), w("lang", val=locale, eastAsia="zh-CN"))
        sheet = []
        for key, (name, of_paragraph, of_run) in STYLES.items():
            what = val("name", name) + val("basedOn", "Normal") + w("qFormat")
            properties = w("pPr", of_paragraph), w("rPr", of_run)
            sheet.append(w("style", what, *properties, type="paragraph", styleId=key))
        normal = w("style", val("name", "Normal"), type="paragraph", default=1, styleId="Normal")
        return part("styles", w("docDefaults", w("rPrDefault", defaults)), normal, *sheet)

    def numbering(self) -> str:
        item, sub = ("%2)", "%3)") if self.lang == "es" else ("(%2)", "(%3)")
        forms = {"n": ("decimal", "%1."), "item": ("lowerLetter", item), "sub": ("lowerRoman", sub)}
        levels = []
        for kind, (digits, text) in forms.items():
            left, first, stop = INDENTS[kind]
            indent = w("pPr", w("tabs", tab_stop(stop, "num")), w("ind", left=left, right=MARGIN, firstLine=first))
            label = val("start", 1) + val("numFmt", digits) + val("suff", "tab") + val("lvlText", text)
            levels.append(w("lvl", label, indent, ilvl=LEVELS[kind]))
        abstract = w("abstractNum", val("multiLevelType", "multilevel"), *levels, abstractNumId=1)
        return part("numbering", abstract, w("num", val("abstractNumId", 1), numId=1))

    def settings(self) -> str:
        word = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
        separators = w("footnotePr", w("footnote", id=-1), w("footnote", id=0))
        return part("settings", w("evenAndOddHeaders"), separators, w("compat", word))

    def footnotes(self) -> str:
        notes = [
            w("footnote", w("p", w("r", w(kind))), type=kind, id=number)
            for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
        ]
        for number, (mark, text) in enumerate(self.notes.items(), 1):
            shown = w("r", SUPERSCRIPT, w("footnoteRef"))
            if mark == "*":
                shown = run("*") if self.style.typed_star else ""
            notes.append(w("footnote", paragraph("FootnoteText", shown + run(" ") + self.marked_up(text)), id=number))
        return part("footnotes", *notes)

    def furniture(self) -> dict[str, str]:
        """Headers with the symbol, footers with page and job number, mirrored; the first page has its own."""
        symbol, job = run(self.document.symbol), self.document.header["job"]
        issued = f"{job} ({JOB_LETTERS[self.lang]})    {self.document.header['issued']}"
        pages = printed_field("PAGE") + run("/") + printed_field("NUMPAGES")
        parts = {
            "headereven": part("hdr", paragraph("Header", symbol)),
            "headerdefault": part("hdr", paragraph("Header", symbol, TO_THE_RIGHT)),
            "headerfirst": part("hdr", w("p")),
            "footereven": part("ftr", paragraph("Footer", pages + TAB + run(job))),
            "footerdefault": part("ftr", paragraph("Footer", run(job) + TAB + pages)),
            "footerfirst": part("ftr", *(paragraph("Footer", run(s)) for s in (issued, f"*{job.replace('-', '')}*"))),
        }
        return {f"word/{name}.xml": xml for name, xml in parts.items()}


def relationships(items: list[tuple[str, str, str]]) -> str:
    entries = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in items)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def bookmark(path: str) -> str:
    return "_Toc_" + path.replace("/", "_")


def masthead_line(text: str, size: int, bold: bool = False, more: str = "") -> str:
    return paragraph("Masthead", run(text, (w("b") if bold else "") + val("sz", size)), more)


def table(widths: list[int], rows: list[list[list[str]]], borders: str) -> str:
    """A table of cells, each of which is a list of paragraphs."""
    properties = w("tblPr", w("tblW", w=sum(widths), type="dxa"), w("tblLayout", type="fixed"))
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    body = [
        w("tr", *(w("tc", w("tcPr", w("tcW", w=width, type="dxa"), w("tcBorders", borders)), *cell)
                  for width, cell in zip(widths, row)))
        for row in rows
    ]
    return w("tbl", properties, grid, *body)
