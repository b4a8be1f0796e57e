// A bitext to read: its beads side by side, with what did not align well on top.

import { address, get, remove } from "./api.js";
import { breakable, confidenceText, copy, coverage, h, label, passage, showProblem, tell, unseen } from "./dom.js";
import { evidenceButton, why } from "./evidence.js";
import { frame } from "./frame.js";
import { day, englishName, languageName, languageTitle, listed, t } from "./i18n.js";
import { current, focusOn, onKeys, step } from "./keys.js";
import { dotPlot } from "./plot.js";

const BATCH = 500;
const DOUBT = 0.5;
const ROW = "#text tbody tr[id^=b]";

frame();

const title = document.getElementById("title");
const summary = document.getElementById("summary");
const report = document.getElementById("report");
const text = document.getElementById("text");
const plotPlace = document.getElementById("plot");

const id = location.pathname.split("/").pop();
const place = `/api/v1/bitexts/${encodeURIComponent(id)}`;
const given = new URLSearchParams(location.search);

function first(side) {
  return side.segments[0] ?? { path: "", kind: "" };
}

/** Whether a bead needs a reader's eye. */
function isDoubtful(bead) {
  return !bead.source.text || !bead.target.text || bead.confidence < DOUBT;
}

function cell(side, lang) {
  if (!side.text) {
    return h("td.gap", { role: "cell", "data-label": languageTitle(lang) }, t("bead.alone"));
  }
  return h("td", { role: "cell", "data-label": languageTitle(lang) },
    passage("p.passage", lang, side.text));
}

function margin(bead, before) {
  const path = first(bead.source).path || first(bead.target).path;
  const here = label(path);
  const there = bead.target.text ? label(first(bead.target).path) : here;
  const isNew = !before || path !== (first(before.source).path || first(before.target).path);
  const differs = bead.source.text && here !== there;
  return h("th", { scope: "row", role: "rowheader", title: path },
    here && h(isNew ? "span" : "span.unseen", {}, here),
    differs && h("span.differs", { title: first(bead.target).path }, "≠ ", there || t("bead.noLabel")));
}

function row(bead, before, languages) {
  const pair = bead.source.text && bead.target.text;
  const kind = first(bead.source).kind || first(bead.target).kind;
  const state = pair ? (bead.confidence < DOUBT ? "doubt" : "") : "alone";
  return h("tr", { id: `b${bead.index}`, role: "row", tabindex: "-1", class: `${kind} ${state}`, "data-bead": bead.index, "data-from": bead.source.segments[0]?.index, "data-to": bead.target.segments[0]?.index },
    margin(bead, before),
    cell(bead.source, languages[0]),
    cell(bead.target, languages[1]),
    h("td.sure", { role: "cell", title: pair ? why(bead) : "" },
      evidenceButton(bead, languages, `${place}/beads/${bead.index}/explanation`)));
}

/** What a version is in this bitext: the original, or a translation; "" where it is now one, now the other. */
function role(version, originals) {
  if (originals.length !== 1) return "";
  return originals[0] === version.lang ? t("role.original") : t("role.translation");
}

function originalsOf(bitext) {
  return [...new Set([...bitext.source.originals, ...bitext.target.originals])];
}

function showTitle(bitext) {
  const { source, target } = bitext;
  const english = [source, target].find((v) => v.lang === "en") ?? target;
  const name = bitext.symbol ?? source.file;
  document.title = `${name}: Stele`;
  const originals = originalsOf(bitext);
  const version = (v) => h("li", {}, h("strong", {}, languageTitle(v.lang)), " ", v.file);
  const tmx = address("/api/v1/tmx", { source: source.lang, target: target.lang, bitext: id, segtype: "paragraph" });
  title.replaceChildren(
    h("h1", {}, breakable(name)),
    english.title && h("p.lead", { lang: english.lang }, english.title),
    h("ul.facts", {},
      (source.date ?? target.date) && h("li", {}, day(source.date ?? target.date)),
      h("li", {}, originals.length ? t("hit.original", { language: listed(originals.map(languageName)) }) : t("hit.originalUnknown")),
      version(source), version(target),
      bitext.derived && h("li", {}, t("bitext.derived", { language: languageName(bitext.derived) }))),
    h("div.actions", {},
      h("a.button.quiet", { href: tmx, download: true }, t("take.do")),
      h("button.quiet", { type: "button", onclick: () => print() }, t("print")),
      h("button.quiet.danger", { type: "button", onclick: () => removeBitext(name) }, t("bitext.remove"))));
}

async function removeBitext(name) {
  if (!confirm(t("bitext.removeSure", { name }))) return;
  try {
    await remove(place);
    location.assign("/documents");
  } catch (error) {
    showProblem(report, error);
  }
}

function gapList(gaps, lang, attribute) {
  return gaps.length > 0 && h("details", {},
    h("summary", {}, t("report.gaps", { n: gaps.length, language: languageName(lang) })),
    h("ul", {}, gaps.slice(0, 200).map((gap) => h("li", {},
      h("a", { href: `#${text.querySelector(`tr[data-${attribute}="${gap.segment}"]`)?.id ?? "text"}` },
        label(gap.path) || gap.path || t("report.top")), " ",
      passage("span.passage", lang, gap.text.length > 120 ? `${gap.text.slice(0, 120)}…` : gap.text)))));
}

function showReport(bitext, doubts) {
  const { gaps, source, target } = bitext;
  const clean = !gaps.source.length && !gaps.target.length && !gaps.doubtful && !gaps.conflicts.length;
  const only = h("input", { type: "checkbox", id: "only", onchange: () => showOnly(only.checked) });
  only.checked = given.get("show") === "doubtful";
  report.replaceChildren(h("section.panel.report", { "aria-labelledby": "report-title" },
    h("h2", { id: "report-title" }, t("report.title")),
    gaps.unrelated && h("p.problem", {}, t("report.unrelated")),
    h("p.facts", {},
      h("span", {}, t("count.rows", { n: bitext.beads })),
      h("span", {}, t("report.both", { n: bitext.units })),
      h("span", {}, coverage(gaps.coverage))),
    clean && h("p.good", {}, t("report.clean")),
    gapList(gaps.source, source.lang, "from"),
    gapList(gaps.target, target.lang, "to"),
    gaps.doubtful > 0 && h("p", {}, t("report.doubtful", { n: gaps.doubtful })),
    gaps.conflicts.length > 0 && h("details", {},
      h("summary", {}, t("report.conflicts", { n: gaps.conflicts.length })),
      h("ul", {}, gaps.conflicts.map((c) => h("li", {},
        t("report.conflict", { path: label(c.path) || c.path, one: languageName(c.source), other: languageName(c.target) }))))),
    doubts > 0 && h("p", {}, only, " ", h("label", { for: "only" }, t("report.only", { n: doubts })))));
  showOnly(only.checked);
}

function showOnly(doubtful) {
  text.classList.toggle("only-doubtful", doubtful);
  const here = new URL(location.href);
  if (doubtful) here.searchParams.set("show", "doubtful");
  else here.searchParams.delete("show");
  history.replaceState(null, "", here);
}

/** Goes to a row; once the rows are there. */
function goToRow(index) {
  const found = document.getElementById(`b${index}`);
  if (!found) return;
  if (text.classList.contains("only-doubtful") && !found.matches(".doubt, .alone")) {
    document.getElementById("only").click();
  }
  location.hash = found.id;
  found.scrollIntoView({ block: "center" });
  found.focus({ preventScroll: true });
}

/** What a mark of the plot is, in words. */
function describe(index, beads, total) {
  const bead = beads[index];
  const name = t("bead.row", { n: index + 1, total });
  if (!bead) return name;
  const path = first(bead.source).path || first(bead.target).path;
  const state = bead.source.text && bead.target.text ? `${t("confidence")} ${confidenceText(bead.confidence)}` : t("bead.alone");
  return `${name}: ${path}, ${state}`;
}

/** Goes to the passage that the address names: a row, or a paragraph and how its text begins. */
function goToPlace(beads) {
  if (location.hash) {
    document.querySelector(location.hash)?.scrollIntoView({ block: "center" });
    return;
  }
  const at = given.get("at");
  if (!at) return;
  const here = beads.filter((b) => [b.source, b.target].some((s) => s.segments.some((g) => g.path === at)));
  const begins = given.get("q");
  const bead = here.find((b) => begins && [b.source, b.target].some((s) => s.text.startsWith(begins))) ?? here[0];
  const found = bead && document.getElementById(`b${bead.index}`);
  if (found) {
    found.classList.add("sought");
    found.scrollIntoView({ block: "center" });
    found.focus({ preventScroll: true });
  }
}

async function readBeads(beads) {
  let total = 1;
  while (beads.length < total) {
    const part = await get(`${place}/beads`, { from: beads.length || "", limit: BATCH });
    total = part.total.value;
    beads.push(...part.beads);
    if (!part.beads.length) break;
  }
}

/** The citation of a bead, as it is copied. */
function citationOf(bead) {
  const original = bead.original ? `original: ${englishName(bead.original)}` : "original language not known";
  return `${bead.citation}; ${original}`;
}

/** Goes to the next row, or the one before, that needs a reader's eye. */
function stepToDoubt(by) {
  const rows = [...document.querySelectorAll(ROW)];
  const at = rows.indexOf(current(ROW));
  const found = by > 0
    ? rows.slice(at + 1).find((row) => row.matches(".doubt, .alone"))
    : rows.slice(0, Math.max(at, 0)).findLast((row) => row.matches(".doubt, .alone"));
  if (!found) {
    tell(t("report.noMore"));
    return;
  }
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: "center" });
}

function listen(beads) {
  onKeys({
    ArrowDown: () => step(ROW, 1),
    ArrowUp: () => current(ROW) !== undefined && step(ROW, -1),
    n: () => stepToDoubt(1),
    p: () => stepToDoubt(-1),
    e: () => {
      const row = current(ROW);
      if (!row) return false;
      row.querySelector("button.open").click();
      return true;
    },
    c: () => {
      const row = current(ROW);
      const bead = row && beads[Number(row.dataset.bead)];
      if (!bead?.citation) return false;
      copy(citationOf(bead));
      return true;
    },
    Escape: () => {
      if (document.querySelector("dialog[open]")) return false;
      focusOn(document.getElementById("main"));
      return true;
    },
  });
}

async function show() {
  summary.textContent = t("loading");
  try {
    const bitext = await get(place);
    showTitle(bitext);
    const beads = [];
    const languages = [bitext.source.lang, bitext.target.lang];
    const plot = await get(`${place}/plot`);
    plotPlace.replaceChildren(dotPlot(plot, languages.map(languageName), (i) => describe(i, beads, plot.beads.length), goToRow));
    await readBeads(beads);
    const heading = (...name) => h("th", { scope: "col", role: "columnheader" }, ...name);
    const originals = originalsOf(bitext);
    const column = (version) => {
      const is = role(version, originals);
      return heading(languageTitle(version.lang), is && h("span.role", {}, is));
    };
    text.replaceChildren(h("table.bitext", { role: "table" },
      h("caption.unseen", {}, t("bitext.caption")),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
        heading(unseen(t("bitext.paragraph"))), column(bitext.source), column(bitext.target), heading(unseen(t("confidence"))))),
      h("tbody", { role: "rowgroup" }, beads.map((bead, i) => row(bead, beads[i - 1], languages)))));
    listen(beads);
    showReport(bitext, beads.filter(isDoubtful).length);
    summary.textContent = "";
    goToPlace(beads);
  } catch (error) {
    summary.textContent = "";
    title.replaceChildren(h("h1", {}, t("bitext.title")));
    showProblem(report, error);
  }
}

show();
