// Hits, as cards with both texts side by side, and as lines with the phrase in the middle (KWIC).

import { address } from "./api.js";
import { confidence, copy, h, passage, unseen } from "./dom.js";
import { day, englishName, languageName, languageTitle, listed, t } from "./i18n.js";

/** How a review state is named; a state that this page does not know has its own name. */
export function statusName(status) {
  return ["auto", "confirmed", "rejected"].includes(status) ? t(`status.${status}`) : status;
}

/** A citation as it is copied: in English, as the documents are cited, with the original language. */
export function citationOf(hit) {
  const original = hit.original ? `original: ${englishName(hit.original)}` : "original language not known";
  return `${hit.citation ?? hit.symbol ?? t("hit.nowhere")}; ${original}`;
}

/** Which text is the original and which is a translation, in short: "es → zh, en". */
export function direction({ source, target, original }) {
  const sides = [source.lang, target.lang];
  if (!original) return h("span.direction", { title: t("direction.unknown") }, `? → ${sides.join(", ")}`, unseen(` ${t("direction.unknown")}`));
  const translations = sides.filter((lang) => lang !== original);
  const said = t("direction", { original: languageName(original), translations: listed(translations.map(languageName)) });
  return h("span.direction", { title: said }, h("span", { "aria-hidden": "true" }, h("b", {}, original), ` → ${translations.join(", ")}`), unseen(said));
}

/** Where the bitext of a hit is read; "" where it has none. */
export function placeOf(hit) {
  return hit.bitext ? address(hit.bitext.replace("/api/v1", ""), { at: hit.paragraph, q: hit.source.text.slice(0, 40) }) : "";
}

function citation(hit) {
  const name = hit.citation ?? hit.symbol ?? t("hit.nowhere");
  const place = placeOf(hit);
  return place ? h("a", { href: place }, name) : name;
}

/** What says whether a hit may be relied on; never hidden. */
export function facts(hit) {
  return h("p.facts", {},
    direction(hit),
    h("span", {}, hit.original ? t("hit.original", { language: languageName(hit.original) }) : t("hit.originalUnknown")),
    hit.date && h("time", { datetime: hit.date }, day(hit.date)),
    h(`span.status.${hit.status}`, {}, statusName(hit.status)),
    hit.derived && h("span", { title: t("hit.derivedTitle") }, t("hit.derived", { language: languageName(hit.derived) })),
    confidence(hit.confidence));
}

function side(text, original, isTranslation) {
  const role = original === text.lang ? t("role.original") : isTranslation ? t("role.translation") : "";
  return h("div.side", {},
    h("p.language", {}, languageTitle(text.lang), role && h("span.role", {}, role)),
    passage("p.passage", text.lang, text.text, text.marks));
}

/** Both texts, each with its language and its role. */
export function sides(hit) {
  return h("div.sides", {},
    side(hit.source, hit.original, Boolean(hit.original)), side(hit.target, hit.original, Boolean(hit.original)));
}

/** The neighbours of both texts, as far as the server gives them. */
function contexts({ context = {}, source, target }) {
  const { previous, next, targetPrevious, targetNext } = context;
  return [[source, { previous, next }], [target, { previous: targetPrevious, next: targetNext }]]
    .filter(([, around]) => around.previous || around.next);
}

function contextPanel(hit) {
  const found = contexts(hit);
  if (!found.length) return null;
  return h("div.context", { hidden: true }, found.map(([text, { previous, next }]) => h("div", {},
    h("p.language", {}, languageTitle(text.lang)),
    previous && passage("p.passage", text.lang, previous),
    passage("p.passage.here", text.lang, text.text, text.marks),
    next && passage("p.passage", text.lang, next))));
}

function actions(hit, panel) {
  const open = panel && h("button.plain", { type: "button", "data-do": "context", "aria-expanded": "false", onclick: () => {
    panel.hidden = !panel.hidden;
    open.setAttribute("aria-expanded", !panel.hidden);
  } }, t("hit.context"));
  return h("p.actions", {},
    h("button.plain", { type: "button", "data-do": "copy", onclick: () => copy(citationOf(hit)) }, t("hit.copy")),
    h("button.plain", { type: "button", "data-do": "copyText", onclick: () => copy(hit.target.text) }, t("hit.copyText")),
    open,
    hit.bitext && h("a", { href: placeOf(hit), "data-do": "open" }, t("hit.open")),
    hit.link && h("a", { href: hit.link, rel: "noreferrer", "data-do": "document" }, t("hit.document"), h("span", { "aria-hidden": "true" }, " ↗")));
}

/**
 * A hit as a card.
 *
 * @param extra what a card has besides, such as the differences of a match
 */
export function card(hit, { head = null, body = null, texts = sides(hit) } = {}) {
  const panel = contextPanel(hit);
  return h("article.hit", { tabindex: "-1", "data-hit": true },
    h("header", {}, h("h3", {}, head, citation(hit)), facts(hit)),
    texts, body, panel, actions(hit, panel));
}

function kwicRow(hit) {
  const { before, match, after, lang } = hit.source;
  return h("tr", { tabindex: "-1", role: "row", "data-hit": true },
    h("td.before", { role: "cell", lang, dir: "auto" }, h("span", {}, before)),
    h("td.match", { role: "cell", lang, dir: "auto" }, h("mark", {}, match)),
    h("td.after", { role: "cell", lang, dir: "auto" }, h("span", {}, after)),
    h("td.rendered", { role: "cell" }, passage("span", hit.target.lang, hit.target.text, hit.target.marks)),
    h("td.cited", { role: "cell" }, h("span.name", {}, citation(hit)), " ", direction(hit),
      h(`span.status.${hit.status}`, {}, statusName(hit.status)),
      hit.derived && h("span", {}, t("hit.derived", { language: languageName(hit.derived) })),
      h("button.plain", { type: "button", "data-do": "copy", onclick: () => copy(citationOf(hit)) }, t("hit.copy")),
      h("button.unseen", { type: "button", tabindex: "-1", "data-do": "copyText", onclick: () => copy(hit.target.text) }, t("hit.copyText"))));
}

/** Hits as lines, to see how a phrase is used. */
export function kwicTable(hits) {
  const heading = (name, attributes) => h("th", { scope: "col", role: "columnheader", ...attributes }, name);
  return h("table.kwic", { role: "table" },
    h("caption.unseen", {}, t("view.kwic")),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      heading(t("kwic.before"), { class: "before" }), heading(t("kwic.match"), { class: "match" }), heading(t("kwic.after")),
      heading(t("kwic.other")), heading(t("kwic.source")))),
    h("tbody", { role: "rowgroup" }, kwicRows(hits)));
}

export function kwicRows(hits) {
  return hits.map(kwicRow);
}
