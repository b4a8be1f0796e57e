// The search page: the question, the hits in the view that was chosen, and the start page without a question.

import { abilities, address, get } from "./api.js";
import { h, showProblem, unseen } from "./dom.js";
import { frame } from "./frame.js";
import { card, kwicRows, kwicTable, statusName } from "./hits.js";
import { languageName, languageTitle, number, remember, remembered, t } from "./i18n.js";
import { current, focusOn, onKeys, step } from "./keys.js";
import { fillLanguages, languageByScript, OFFICIAL } from "./languages.js";
import { matches } from "./matches.js";
import { addressOf, FACETS, isLong, LIMITS, parametersFor, question } from "./question.js";
import { renderings } from "./renderings.js";
import { start } from "./start.js";

const VALUES = 10;
const HIT = "#results [data-hit]";
const MODES = ["phrase", "words", "wildcard", "regex", "boolean"];
const ORDERS = ["relevance", "date", "symbol", "left", "right"];
const FORMATS = ["tmx", "csv", "xlsx"];

frame();

const form = document.getElementById("search");
const summary = document.getElementById("summary");
const results = document.getElementById("results");
const facets = document.getElementById("facets");
const order = document.getElementById("order");
const sort = document.getElementById("sort");
const bar = document.getElementById("bar");
const views = document.getElementById("views");
const exports = document.getElementById("exports");
const options = document.getElementById("options");
const optionFields = document.getElementById("option-fields");

const can = await abilities();
const concordance = can.get("/api/v1/concordance");

/** Asks that the rendering is marked in the other text too. */
const marked = { rendering: "yes" };
const canDetect = /\bauto\b/.test(concordance.get("lang").description ?? "");
let running = new AbortController();

/** The question with the languages that hold where it names none. */
function asked() {
  const now = question();
  if (!now.lang) {
    now.lang = canDetect ? "auto" : "zh";
    if (!now.q) now.other = remembered("other") || (canDetect ? "" : "en");
  }
  return now;
}

/** Makes a question the current one without loading the page anew. */
function go(next) {
  history.pushState(null, "", addressOf(next));
  show();
}

function linkTo(next, attributes, ...children) {
  const onclick = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(next);
  };
  return h("a", { href: addressOf(next), onclick, ...attributes }, ...children);
}

// the form

/** The values of a parameter that this page has a name for, in its own order. */
function offered(name, known) {
  const values = concordance.get(name)?.enum ?? [];
  return known.filter((value) => values.includes(value));
}

function choice(name, values) {
  const select = h("select", { id: name, name });
  for (const [value, text] of values) select.add(new Option(text, value));
  return h("div.field.inline", {}, h("label", { for: name }, t(`option.${name}`)), select);
}

function tick(name) {
  return h("div.field.inline", {}, h("input", { type: "checkbox", id: name, name, value: "yes" }), h("label", { for: name }, t(`option.${name}`)));
}

function line(name) {
  return h("div.field", {}, h("label", { for: name }, t(`option.${name}`)),
    h("input", { id: name, name, type: "text", autocomplete: "off", spellcheck: "false" }));
}

const FIELDS = {
  targetQ: () => line("targetQ"),
  targetNot: () => line("targetNot"),
  inflected: () => tick("inflected"),
  variants: () => tick("variants"),
  minConfidence: () => choice("minConfidence", [["", t("search.any")], ["0.5", "≥ 0.50"], ["0.8", "≥ 0.80"], ["0.9", "≥ 0.90"]]),
  derived: () => choice("derived", [["", t("derived.any")], ["no", t("derived.no")], ["yes", t("derived.yes")]]),
};
const fields = Object.keys(FIELDS).filter((name) => concordance.has(name));

function buildForm(first) {
  if (canDetect) form.lang.add(new Option(t("search.auto"), "auto"));
  fillLanguages(form.lang, first.lang);
  fillLanguages(form.other, first.other);
  const modes = offered("mode", MODES);
  for (const mode of modes) form.mode.add(new Option(t(`mode.${mode}`), mode));
  document.getElementById("modes").hidden = modes.length < 2;
  for (const by of offered("sort", ORDERS)) sort.add(new Option(t(`sort.${by}`), by));
  optionFields.append(...fields.map((name) => FIELDS[name]()));
}

function grow() {
  form.q.style.height = "auto";
  form.q.style.height = `${form.q.scrollHeight + 2}px`;
}

function fillForm(now) {
  form.q.value = now.q;
  form.q.lang = now.lang === "auto" ? "" : now.lang;
  form.lang.value = now.lang;
  form.other.value = now.other;
  form.mode.value = now.mode || "phrase";
  sort.value = now.sort || "relevance";
  for (const name of fields) {
    const field = form.elements[name];
    if (field.type === "checkbox") field.checked = now[name] === "yes";
    else field.value = now[name];
  }
  if (fields.some((name) => now[name])) options.open = true;
  grow();
}

/** The question as the form has it; what was narrowed down stays so. */
function formQuestion() {
  const next = { ...question(), q: form.q.value.trim(), lang: form.lang.value, other: form.other.value };
  next.mode = form.mode.value === "phrase" ? "" : form.mode.value;
  for (const name of fields) {
    const field = form.elements[name];
    next[name] = field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value.trim();
  }
  if (can.has("/api/v1/matches")) {
    if (isLong(next.q)) next.view = "matches";
    else if (next.view === "matches") next.view = "";
  }
  return next;
}

// around the hits

function valueName(facet, value) {
  if (facet === "original") return languageTitle(value);
  if (facet === "pair") return value.split("-").map(languageName).join(" – ");
  if (facet === "minConfidence") return `≥ ${Number(value).toFixed(2)}`;
  if (facet === "derived") return t(`derived.${value}`);
  return facet === "status" ? statusName(value) : value;
}

function showFacets(now, found, approximate) {
  const named = [...FACETS, ...LIMITS.filter((name) => now[name])].filter((facet) => concordance.has(facet));
  const groups = named.filter((facet) => found[facet]?.length || now[facet]).map((facet) => {
    const items = now[facet]
      ? [linkTo({ ...now, [facet]: "" }, { class: "chosen" },
          valueName(facet, now[facet]), h("span.count", { "aria-hidden": "true" }, "×"), unseen(`, ${t("facet.all")}`))]
      : found[facet].slice(0, VALUES).map(({ value, count: hits }) =>
          linkTo({ ...now, [facet]: value }, {},
            valueName(facet, value), h("span.count", {}, approximate ? "≈ " : "", number(hits), unseen(` ${t("count.hitsOf", { n: hits })}`))));
    return h("section", {}, h("h2", {}, t(`facet.${facet}`)), h("ul", {}, items.map((item) => h("li", {}, item))));
  });
  const wide = matchMedia("(min-width: 60rem)").matches;
  facets.replaceChildren(h("details", { open: wide }, h("summary", {}, t("facets")), groups));
  facets.hidden = groups.length === 0;
}

/** The views that the server can fill. */
function viewNames() {
  return ["", "kwic", can.has("/api/v1/renderings") && "renderings", can.has("/api/v1/matches") && "matches"].filter((view) => view !== false);
}

function showBar(now) {
  views.replaceChildren(...viewNames().map((view) =>
    linkTo({ ...now, view }, { "aria-current": view === now.view && "true" }, t(`view.${view || "side"}`))));
  exports.replaceChildren();
  if (now.view === "" || now.view === "kwic") {
    const exported = can.get("/api/v1/concordance/export");
    if (exported) {
      exports.append(...FORMATS.filter((format) => (exported.get("format").enum ?? FORMATS).includes(format)).map((format) =>
        h("a.button.quiet", { href: address("/api/v1/concordance/export", { format, ...parametersFor(exported, now) }), download: true }, format.toUpperCase())));
    }
    exports.append(h("button.quiet", { type: "button", onclick: () => print() }, t("print")));
  }
  bar.hidden = false;
}

function hitCount(total) {
  return t(total.relation === "gte" ? "count.hitsAtLeast" : "count.hits", { n: total.value });
}

// the hits

function place(now, hits) {
  return now.view === "kwic" ? [kwicTable(hits)] : hits.map((hit) => card(hit));
}

function more(now, next, shown, total) {
  const button = h("button.quiet.more", { type: "button", onclick: async () => {
    button.disabled = true;
    try {
      const answer = await get("/api/v1/concordance", { ...parametersFor(concordance, now), ...marked, cursor: next }, running.signal);
      const added = now.view === "kwic" ? kwicRows(answer.hits) : answer.hits.map((hit) => card(hit));
      if (now.view === "kwic") results.querySelector("tbody").append(...added);
      else button.before(...added);
      const all = shown + added.length;
      button.replaceWith(...tail(now, answer, all));
      summary.textContent = t("hits.shown", { shown: all, all: hitCount(answer.total) });
      if (added.length) focusOn(added[0]);
    } catch (error) {
      button.disabled = false;
      if (error.name !== "AbortError") summary.textContent = error.message;
    }
  } }, t("hits.more", { n: Math.max(0, total.value - shown) }));
  return button;
}

function tail(now, answer, shown) {
  return answer.next ? [more(now, answer.next, shown, answer.total)] : [];
}

function nothing(now) {
  const script = languageByScript(now.q);
  const guess = script || (now.lang === "zh" ? "en" : "");
  const advice = [h("p", {}, now.lang === "auto" ? t("none.any") : t("none", { language: languageName(now.lang) }))];
  if (now.lang !== "auto" && guess && guess !== now.lang) {
    const other = now.other === guess ? now.lang : now.other;
    advice.push(h("p", {}, linkTo({ ...now, lang: guess, other }, {}, t("none.instead", { language: languageName(guess) }))));
  }
  const narrowed = [...FACETS, ...LIMITS].filter((name) => now[name]);
  if (narrowed.length) {
    const open = { ...now, ...Object.fromEntries(narrowed.map((name) => [name, ""])) };
    advice.push(h("p", {}, linkTo(open, {}, t("none.everywhere"))));
  }
  return h("div.empty", {}, advice);
}

async function search(now) {
  const answer = await get("/api/v1/concordance", { ...parametersFor(concordance, now), ...marked }, running.signal);
  const found = answer.language;
  const languages = now.lang === "auto" && found ? ` (${languageName(found)})` : "";
  summary.textContent = t("summary", { hits: hitCount(answer.total), q: now.q, took: answer.took }) + languages;
  order.hidden = answer.total.value < 2;
  showFacets(now, answer.facets, answer.approximate);
  if (answer.hits.length) results.replaceChildren(...place(now, answer.hits), ...tail(now, answer, answer.hits.length));
  else results.replaceChildren(nothing(now));
}

async function searchOtherwise(now) {
  order.hidden = facets.hidden = true;
  const view = now.view === "matches" ? matches : renderings;
  const operation = can.get(`/api/v1/${now.view}`);
  const { said, content } = await view(now, operation, running.signal, linkTo);
  summary.textContent = said;
  results.replaceChildren(...content);
}

async function show() {
  running.abort();
  running = new AbortController();
  const now = asked();
  if (!viewNames().includes(now.view)) now.view = "";
  fillForm(now);
  document.title = now.q ? `${now.q.slice(0, 60)}: Stele` : `Stele: ${t("page.search")}`;
  document.body.classList.toggle("start", !now.q);
  results.setAttribute("aria-busy", "true");
  try {
    if (now.q) {
      showBar(now);
      await (now.view === "" || now.view === "kwic" ? search(now) : searchOtherwise(now));
    } else {
      summary.textContent = "";
      facets.hidden = order.hidden = bar.hidden = true;
      results.replaceChildren(...await start(running.signal));
    }
  } catch (error) {
    if (error.name === "AbortError") return;
    summary.textContent = "";
    facets.hidden = order.hidden = true;
    showProblem(results, error);
  }
  results.removeAttribute("aria-busy");
}

// what the reader does

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const next = formQuestion();
  remember("other", next.other);
  if (next.q) go(next);
});
form.q.addEventListener("input", grow);
form.q.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "ArrowDown" && form.q.selectionStart === form.q.value.length && step(HIT, 1)) {
    event.preventDefault();
  }
});
form.lang.addEventListener("change", () => {
  form.q.lang = form.lang.value;
  if (form.other.value === form.lang.value) form.other.value = form.lang.value === "en" ? "zh" : "en";
});
document.getElementById("swap").addEventListener("click", () => {
  const { lang, other } = form;
  if (!OFFICIAL.includes(lang.value) && !other.value) return;
  [lang.value, other.value] = [other.value || "en", OFFICIAL.includes(lang.value) ? lang.value : ""];
});
sort.addEventListener("change", () => go({ ...asked(), sort: sort.value === "relevance" ? "" : sort.value }));
addEventListener("popstate", show);

/** Does what a button or a link of the hit at hand does. */
function does(name) {
  return () => {
    const target = current(HIT)?.querySelector(`[data-do="${name}"]`);
    if (!target) return false;
    target.click();
    return true;
  };
}

onKeys({
  ArrowDown: () => step(HIT, 1),
  ArrowUp: () => {
    const first = document.querySelector(HIT);
    if (!current(HIT)) return false;
    if (current(HIT) !== first) return step(HIT, -1);
    form.q.focus();
    return true;
  },
  Enter: (event) => {
    if (!event.target.matches(HIT)) return false;
    event.target.querySelector("[data-do=open], h3 a, .name a")?.click();
    return true;
  },
  c: does("copy"),
  t: does("copyText"),
  x: does("context"),
  u: does("document"),
  v: () => {
    const now = asked();
    if (!now.q) return false;
    const names = viewNames();
    go({ ...now, view: names[(names.indexOf(now.view) + 1) % names.length] });
    return true;
  },
  Escape: () => {
    if (document.querySelector("dialog[open]")) return false;
    if (document.activeElement === form.q) form.q.blur();
    else form.q.focus();
    return true;
  },
});

buildForm(asked());
if (!asked().q) form.q.focus();
show();
