// Why a row was paired: what speaks for it, and where in the two texts.

import { get } from "./api.js";
import { confidenceText, h, label, passage, showProblem, unseen } from "./dom.js";
import { t } from "./i18n.js";

const DOUBT = 0.5;

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
    element: line(link.kind === "word" ? "" : t(`link.${link.kind}`), [
      h("span", { lang: languages[0] }, source.text.slice(...link.source)), " = ",
      h("span", { lang: languages[1] }, target.text.slice(...link.target))], link.says, i),
  }));
  found.sort((a, b) => b.says - a.says);
  const elements = found.map((f) => f.element);
  if (length) elements.push(line(t("link.length"), [t("link.ofUsual", { times: length.ofUsual.toFixed(2) })], length.says));
  if (labels) {
    const name = (path) => label(path) || path;
    elements.unshift(line(t("link.label"), [`${name(labels.source)} = ${name(labels.target)}`], labels.says));
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
  return t(`why.${bead.reason}`);
}

function sentence(bead) {
  const sure = confidenceText(bead.confidence);
  return bead.source.text && bead.target.text
    ? t("why.sure", { why: why(bead), sure })
    : t("why.alone", { sure });
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
  const list = h("div", { role: "status" }, t("evidence.loading"));
  content.append(list);
  try {
    const explanation = await get(address, {}, signal);
    const { links, source, target } = explanation;
    showTexts(row, [linked(languages[0], source.text, links, "source"), linked(languages[1], target.text, links, "target")]);
    list.replaceWith(h("ul.lines", { "aria-label": t("evidence.list") }, lines(explanation, languages)));
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
  const button = h("button.open", { type: "button", "aria-expanded": "false", title: t("evidence.show"), onclick: toggle },
    bead.source.text && bead.target.text
      ? [unseen(`${t(bead.confidence < DOUBT ? "evidence.low" : "confidence")} `), confidenceText(bead.confidence), unseen(`, ${t("evidence")}`)]
      : [t("evidence.why"), unseen(` ${t("bead.alone")}`)]);
  return button;
}
