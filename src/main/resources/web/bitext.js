// A bitext to read: its beads side by side, with what did not align well on top.

import { address, get, remove } from "./api.js";
import { breakable, confidenceText, count, coverage, day, h, label, number, passage, showProblem, unseen } from "./dom.js";
import { evidenceButton, why } from "./evidence.js";
import { languageName } from "./languages.js";
import { dotPlot } from "./plot.js";

const BATCH = 500;
const DOUBT = 0.5;

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
    return h("td.gap", { role: "cell", "data-label": languageName(lang) }, "no counterpart");
  }
  return h("td", { role: "cell", "data-label": languageName(lang) },
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
    differs && h("span.differs", { title: first(bead.target).path }, "≠ ", there || "none"));
}

function row(bead, before, languages) {
  const pair = bead.source.text && bead.target.text;
  const kind = first(bead.source).kind || first(bead.target).kind;
  const state = pair ? (bead.confidence < DOUBT ? "doubt" : "") : "alone";
  return h("tr", { id: `b${bead.index}`, role: "row", tabindex: "-1", class: `${kind} ${state}`, "data-from": bead.source.segments[0]?.index, "data-to": bead.target.segments[0]?.index },
    margin(bead, before),
    cell(bead.source, languages[0]),
    cell(bead.target, languages[1]),
    h("td.sure", { role: "cell", title: pair ? why(bead) : "" },
      evidenceButton(bead, languages, `${place}/beads/${bead.index}/explanation`)));
}

function showTitle(bitext) {
  const { source, target } = bitext;
  const english = [source, target].find((v) => v.lang === "en") ?? target;
  const name = bitext.symbol ?? source.file;
  document.title = `${name}: Stele`;
  const version = (v) => h("li", {}, h("strong", {}, languageName(v.lang)), " ", v.file);
  const originals = [...new Set([...source.originals, ...target.originals])];
  const tmx = address("/api/v1/tmx", { source: source.lang, target: target.lang, bitext: id, segtype: "paragraph" });
  title.replaceChildren(
    h("h1", {}, breakable(name)),
    english.title && h("p.lead", { lang: english.lang }, english.title),
    h("ul.facts", {},
      (source.date ?? target.date) && h("li", {}, day(source.date ?? target.date)),
      originals.length > 0 && h("li", {}, `original ${originals.map(languageName).join(", ")}`),
      version(source), version(target),
      bitext.derived && h("li", {}, `paired through ${languageName(bitext.derived)}`)),
    h("div.actions", {},
      h("a.button.quiet", { href: tmx, download: true }, "Download TMX"),
      h("button.quiet.danger", { type: "button", onclick: () => removeBitext(name) }, "Remove")));
}

async function removeBitext(name) {
  if (!confirm(`Remove ${name} and its units from the memory?`)) return;
  try {
    await remove(place);
    location.assign("/documents");
  } catch (error) {
    showProblem(report, error);
  }
}

function gapList(gaps, lang, attribute) {
  return gaps.length > 0 && h("details", {},
    h("summary", {}, `${count(gaps.length, "segment")} in ${languageName(lang)} without a counterpart`),
    h("ul", {}, gaps.slice(0, 200).map((gap) => h("li", {},
      h("a", { href: `#${text.querySelector(`tr[data-${attribute}="${gap.segment}"]`)?.id ?? "text"}` },
        label(gap.path) || gap.path || "top"), " ",
      passage("span.passage", lang, gap.text.length > 120 ? `${gap.text.slice(0, 120)}…` : gap.text)))));
}

function showReport(bitext, doubts) {
  const { gaps, source, target } = bitext;
  const clean = !gaps.source.length && !gaps.target.length && !gaps.doubtful && !gaps.conflicts.length;
  const only = h("input", { type: "checkbox", id: "only", onchange: () => showOnly(only.checked) });
  only.checked = given.get("show") === "doubtful";
  report.replaceChildren(h("section.panel.report", { "aria-labelledby": "report-title" },
    h("h2", { id: "report-title" }, "What to look at"),
    gaps.unrelated && h("p.problem", {}, "The two are hardly versions of the same document."),
    h("p.facts", {},
      h("span", {}, count(bitext.beads, "row")),
      h("span", {}, `${number(bitext.units)} with both sides`),
      h("span", {}, coverage(gaps.coverage))),
    clean && h("p.good", {}, "Every segment has its counterpart, and none of them is in doubt."),
    gapList(gaps.source, source.lang, "from"),
    gapList(gaps.target, target.lang, "to"),
    gaps.doubtful > 0 && h("p", {}, `${count(gaps.doubtful, "pair")} with a confidence below ${DOUBT}`),
    gaps.conflicts.length > 0 && h("details", {},
      h("summary", {}, `${count(gaps.conflicts.length, "paragraph")} of which the two name different originals`),
      h("ul", {}, gaps.conflicts.map((c) => h("li", {},
        `${label(c.path) || c.path}: ${languageName(c.source)} or ${languageName(c.target)}`)))),
    doubts > 0 && h("p", {}, only, " ", h("label", { for: "only" }, `Show only ${doubts === 1 ? "this row" : `these ${number(doubts)} rows`}`))));
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
  const name = `Row ${number(index + 1)} of ${number(total)}`;
  if (!bead) return name;
  const path = first(bead.source).path || first(bead.target).path;
  const state = bead.source.text && bead.target.text ? `confidence ${confidenceText(bead.confidence)}` : "no counterpart";
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

async function show() {
  summary.textContent = "Loading";
  try {
    const bitext = await get(place);
    showTitle(bitext);
    const beads = [];
    const languages = [bitext.source.lang, bitext.target.lang];
    const plot = await get(`${place}/plot`);
    plotPlace.replaceChildren(dotPlot(plot, languages.map(languageName), (i) => describe(i, beads, plot.beads.length), goToRow));
    await readBeads(beads);
    const heading = (name) => h("th", { scope: "col", role: "columnheader" }, name);
    text.replaceChildren(h("table.bitext", { role: "table" },
      h("caption.unseen", {}, "The two versions, passage by passage"),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
        heading(unseen("Paragraph")), ...languages.map((lang) => heading(languageName(lang))), heading(unseen("Confidence")))),
      h("tbody", { role: "rowgroup" }, beads.map((bead, i) => row(bead, beads[i - 1], languages)))));
    showReport(bitext, beads.filter(isDoubtful).length);
    summary.textContent = "";
    goToPlace(beads);
  } catch (error) {
    summary.textContent = "";
    title.replaceChildren(h("h1", {}, "Bitext"));
    showProblem(report, error);
  }
}

show();
