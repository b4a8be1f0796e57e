// Why a row was paired: what speaks for it, and where in the two texts.

import { get } from "./api.js";
import { confidenceText, h, label, passage, showProblem, unseen } from "./dom.js";

const DOUBT = 0.5;

const REASONS = {
  label: "the paragraphs have the same label",
  heading: "the headings translate each other",
  lexicon: "the words translate each other",
  embedding: "the sentences mean the same to the model",
  numbers: "numbers, dates or symbols are the same",
  length: "the lengths are in proportion",
  position: "nothing but its place between its neighbours",
  derived: "both are paired with the same passage of another version",
};

const KINDS = { word: "", name: "name", number: "number", month: "month", symbol: "symbol", mark: "mark" };

function signed(value) {
  return `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(1)}`;
}

/** A text in which the places of the links are elements of their own. */
function linked(lang, text, links, side) {
  const parts = [];
  let at = 0;
  const inOrder = links.map((link, i) => ({ i, place: link[side] })).sort((a, b) => a.place[0] - b.place[0]);
  for (const { i, place: [start, end] } of inOrder) {
    parts.push(text.slice(at, start), h("span.linked", { "data-link": i }, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return h("p.passage", { lang, dir: "auto" }, parts);
}

function line(kind, said, says, link) {
  const content = [kind && h("span.kind", {}, `${kind} `), ...said, " ", h("span.says", {}, signed(says))];
  return h("li", {}, link == null
    ? h("span.line", {}, content)
    : h("button.line", { type: "button", "data-link": link, "aria-pressed": "false" }, content));
}

/** All that speaks for a bead, what says most first. */
function lines(explanation, languages) {
  const { links, labels, length, source, target } = explanation;
  const found = links.map((link, i) => ({
    says: link.says,
    element: line(KINDS[link.kind], [
      h("span", { lang: languages[0] }, source.text.slice(...link.source)), " = ",
      h("span", { lang: languages[1] }, target.text.slice(...link.target))], link.says, i),
  }));
  found.sort((a, b) => b.says - a.says);
  const elements = found.map((f) => f.element);
  if (length) elements.push(line("length", [`${length.ofUsual.toFixed(2)} of the usual`], length.says));
  if (labels) {
    const name = (path) => label(path) || path;
    elements.unshift(line("label", [`${name(labels.source)} = ${name(labels.target)}`], labels.says));
  }
  return elements;
}

/** Lets a link and its places in both texts light up together; a click keeps it so. */
function connect(row, panel, signal) {
  const light = (link, on, name = "lit") => {
    for (const element of [...row.querySelectorAll(".linked"), ...panel.querySelectorAll("button.line")]) {
      if (element.dataset.link === link) element.classList.toggle(name, on);
    }
  };
  const linkOf = (event) => event.target.closest("[data-link]")?.dataset.link;
  for (const place of [row, panel]) {
    for (const [event, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
      place.addEventListener(event, (e) => {
        const link = linkOf(e);
        if (link) light(link, on);
      }, { signal });
    }
  }
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button.line");
    if (!button) return;
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", pressed);
    light(button.dataset.link, pressed, "kept");
  });
}

/** Why a pair was made, as the beginning of a sentence. */
export function why(bead) {
  return `Paired because ${REASONS[bead.reason]}`.replace("because nothing", "by nothing");
}

function sentence(bead) {
  const sure = confidenceText(bead.confidence);
  return bead.source.text && bead.target.text
    ? `${why(bead)}; confidence ${sure}.`
    : `No counterpart was found; confidence that there is none ${sure}.`;
}

/** The texts of a row as they are, or with their links. */
function showTexts(row, texts) {
  row.querySelectorAll("td .passage").forEach((cell, i) => cell.replaceWith(texts[i]));
}

/** Opens the evidence of a pair below its row, until `signal` closes it. */
async function open(bead, languages, address, row, signal) {
  const content = h("div.why", {}, h("p", {}, sentence(bead)));
  const panel = h("tr.evidence", { id: `why${bead.index}`, role: "row" }, h("td", { role: "cell", colspan: 4 }, content));
  row.after(panel);
  signal.addEventListener("abort", () => panel.remove());
  if (!bead.source.text || !bead.target.text) return;
  const list = h("div", { role: "status" }, "Looking for the evidence");
  content.append(list);
  try {
    const explanation = await get(address, {}, signal);
    const { links, source, target } = explanation;
    showTexts(row, [linked(languages[0], source.text, links, "source"), linked(languages[1], target.text, links, "target")]);
    list.replaceWith(h("ul.lines", { "aria-label": "Evidence; choose a line to see its places" }, lines(explanation, languages)));
    connect(row, panel, signal);
    signal.addEventListener("abort", () =>
      showTexts(row, [source, target].map((side, i) => passage("p.passage", languages[i], side.text))));
  } catch (error) {
    if (!signal.aborted) showProblem(list, error);
  }
}

/** The confidence of a bead, as a button that opens and closes its evidence below its row. */
export function evidenceButton(bead, languages, address) {
  let opened;
  const toggle = () => {
    if (opened) {
      opened.abort();
      opened = undefined;
    } else {
      opened = new AbortController();
      open(bead, languages, address, button.closest("tr"), opened.signal);
    }
    button.setAttribute("aria-expanded", Boolean(opened));
  };
  const button = h("button.open", { type: "button", "aria-expanded": "false", title: "Show the evidence", onclick: toggle },
    bead.source.text && bead.target.text
      ? [unseen(bead.confidence < DOUBT ? "Low confidence " : "Confidence "), confidenceText(bead.confidence), unseen(", evidence")]
      : ["why", unseen(" there is no counterpart")]);
  return button;
}
