// The search page. Its address says what is searched, so that it can be kept and sent.

import { address, get } from "./api.js";
import { breakable, confidence, count, day, h, number, passage, showProblem, unseen } from "./dom.js";
import { fillLanguages, languageByScript, languageName } from "./languages.js";

const FILTERS = ["symbol", "year", "original", "status"];
const HEADINGS = { symbol: "Document", year: "Year", original: "Original language", status: "Review" };
const VALUES = 12;
const STATUS = { auto: "not reviewed", confirmed: "confirmed", rejected: "rejected" };

const form = document.getElementById("search");
const summary = document.getElementById("summary");
const results = document.getElementById("results");
const facets = document.getElementById("facets");
const order = document.getElementById("order");
const sort = document.getElementById("sort");

let running = new AbortController();

/** What the address asks for. */
function question() {
  const given = new URLSearchParams(location.search);
  const asked = {
    q: given.get("q") ?? "",
    lang: given.get("lang") ?? "zh",
    other: given.get("other") ?? (given.has("lang") ? "" : "en"),
    sort: given.get("sort") ?? "",
  };
  for (const filter of FILTERS) asked[filter] = given.get(filter) ?? "";
  return asked;
}

function addressOf(asked) {
  return address("/", asked);
}

/** Makes a link's address the current one without loading the page anew. */
function go(asked) {
  history.pushState(null, "", addressOf(asked));
  show();
}

function linkTo(asked, attributes, ...children) {
  const onclick = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(asked);
    summary.scrollIntoView({ block: "nearest" });
  };
  return h("a", { href: addressOf(asked), onclick, ...attributes }, ...children);
}

function valueName(facet, value) {
  if (facet === "original") return languageName(value);
  return facet === "status" ? (STATUS[value] ?? value) : value;
}

function showFacets(asked, answer) {
  const groups = FILTERS.filter((facet) => answer.facets[facet].length || asked[facet]).map((facet) => {
    const chosen = asked[facet];
    const items = chosen
      ? [linkTo({ ...asked, [facet]: "" }, { class: "chosen" },
          valueName(facet, chosen), h("span.count", { "aria-hidden": "true" }, "×"), unseen(", show all again"))]
      : answer.facets[facet].slice(0, VALUES).map(({ value, count: hits }) =>
          linkTo({ ...asked, [facet]: value }, {},
            valueName(facet, value), h("span.count", {}, number(hits), unseen(hits === 1 ? " hit" : " hits"))));
    return h("section", {}, h("h2", {}, HEADINGS[facet]), h("ul", {}, items.map((item) => h("li", {}, item))));
  });
  const wide = matchMedia("(min-width: 60rem)").matches;
  facets.replaceChildren(h("details", { open: wide }, h("summary", {}, "Narrow down"), groups));
  facets.hidden = groups.length === 0;
}

function side(text, original, translation) {
  const role = original ? (original === text.lang ? "original" : translation) : "";
  return h("div.side", {},
    h("p.language", {}, languageName(text.lang), role && h("span.role", {}, role)),
    passage("p.passage", text.lang, text.text, text.marks));
}

function place(hit) {
  const name = hit.citation ?? "Without a document";
  if (!hit.bitext) return name;
  const page = hit.bitext.replace("/api/v1", "");
  return h("a", { href: address(page, { at: hit.paragraph, q: hit.source.text.slice(0, 40) }) }, name);
}

function around(hit) {
  const { previous, next } = hit.context;
  if (!previous && !next) return null;
  return h("details.context", {}, h("summary", {}, "Context"),
    previous && passage("p.passage", hit.source.lang, previous),
    passage("p.passage.here", hit.source.lang, hit.source.text, hit.source.marks),
    next && passage("p.passage", hit.source.lang, next));
}

function article(hit) {
  const translation = [hit.source.lang, hit.target.lang].includes(hit.original) ? "translation" : "";
  return h("article.hit", { tabindex: "-1" },
    h("header", {},
      h("h3", {}, place(hit)),
      h("p.facts", {},
        hit.date && h("span", {}, h("time", { datetime: hit.date }, day(hit.date))),
        h("span", {}, hit.original ? `original ${languageName(hit.original)}` : "original not known"),
        h(`span.status.${hit.status}`, {}, STATUS[hit.status] ?? hit.status),
        hit.derived && h("span", { title: "Both were paired with this version, not with each other" }, `through ${languageName(hit.derived)}`),
        confidence(hit.confidence))),
    h("div.sides", {}, side(hit.source, hit.original, translation), side(hit.target, hit.original, translation)),
    around(hit));
}

function more(asked, next, shown, total) {
  const button = h("button.quiet", {
    type: "button",
    onclick: async () => {
      button.disabled = true;
      try {
        const answer = await get("/api/v1/concordance", { ...asked, cursor: next }, running.signal);
        const articles = answer.hits.map(article);
        button.replaceWith(...articles, ...tail(asked, answer, shown + articles.length));
        summary.textContent = `${number(shown + articles.length)} of ${hitCount(answer.total)} shown`;
        articles[0]?.focus();
      } catch (error) {
        button.disabled = false;
        if (error.name !== "AbortError") summary.textContent = error.message;
      }
    },
  }, `More hits (${number(total.value - shown)} left)`);
  return button;
}

function tail(asked, answer, shown) {
  return answer.next ? [more(asked, answer.next, shown, answer.total)] : [];
}

function hitCount(total) {
  return (total.relation === "gte" ? "more than " : "") + count(total.value, "hit");
}

function nothing(asked) {
  const guess = languageByScript(asked.q) || (asked.lang === "zh" ? "en" : "");
  const advice = [h("p", {}, "No segment in ", languageName(asked.lang), " contains this.")];
  if (guess && guess !== asked.lang) {
    const other = asked.other === guess ? asked.lang : asked.other;
    advice.push(h("p", {}, linkTo({ ...asked, lang: guess, other }, {}, `Search in ${languageName(guess)} instead`)));
  }
  if (FILTERS.some((filter) => asked[filter])) {
    const open = { ...asked };
    for (const filter of FILTERS) open[filter] = "";
    advice.push(h("p", {}, linkTo(open, {}, "Search in all documents")));
  }
  return h("div.empty", {}, advice);
}

async function welcome() {
  const { total, bitexts } = await get("/api/v1/bitexts", { limit: 12 }, running.signal);
  if (total.value === 0) {
    results.replaceChildren(h("div.empty", {},
      h("p", {}, "The memory is empty. ", h("a", { href: "/documents" }, "Add two versions of a document"), " to begin.")));
    return;
  }
  const documents = new Map();
  for (const bitext of bitexts) {
    const name = bitext.symbol ?? bitext.source.file;
    documents.set(name, [...(documents.get(name) ?? []), bitext]);
  }
  results.replaceChildren(h("div.empty", {},
    h("p.lead", {}, "See how a phrase has been rendered before: where, in which document, and which side was the original."),
    h("h2", {}, "Latest documents"),
    h("ul.latest", {}, [...documents].map(([name, pairs]) => h("li", {},
      h("span.name", {}, breakable(name)),
      pairs.map((b) => h("a", { href: b.bitext.replace("/api/v1", "") },
        unseen(`${name} in `), `${languageName(b.source.lang)} – ${languageName(b.target.lang)}`)))))));
}

async function search(asked) {
  const answer = await get("/api/v1/concordance", asked, running.signal);
  summary.textContent = `${hitCount(answer.total)} for “${asked.q}” in ${answer.took} ms`;
  order.hidden = answer.total.value < 2;
  showFacets(asked, answer);
  if (answer.hits.length) results.replaceChildren(...answer.hits.map(article), ...tail(asked, answer, answer.hits.length));
  else results.replaceChildren(nothing(asked));
}

async function show() {
  running.abort();
  running = new AbortController();
  const asked = question();
  form.q.value = asked.q;
  form.q.lang = asked.lang;
  form.lang.value = asked.lang;
  form.other.value = asked.other;
  sort.value = asked.sort || "relevance";
  document.title = asked.q ? `${asked.q}: Stele` : "Stele: search";
  results.setAttribute("aria-busy", "true");
  try {
    if (asked.q) {
      await search(asked);
    } else {
      summary.textContent = "";
      facets.hidden = order.hidden = true;
      await welcome();
    }
  } catch (error) {
    if (error.name === "AbortError") return;
    summary.textContent = "";
    facets.hidden = order.hidden = true;
    showProblem(results, error);
  }
  results.removeAttribute("aria-busy");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = { ...question(), q: form.q.value.trim(), lang: form.lang.value, other: form.other.value };
  if (asked.q) go(asked);
});
form.lang.addEventListener("change", () => {
  form.q.lang = form.lang.value;
  if (form.other.value === form.lang.value) form.other.value = form.lang.value === "en" ? "zh" : "en";
});
sort.addEventListener("change", () => go({ ...question(), sort: sort.value === "relevance" ? "" : sort.value }));
addEventListener("popstate", show);

const first = question();
fillLanguages(form.lang, first.lang);
fillLanguages(form.other, first.other);
if (!first.q) form.q.focus();
show();
