// The list of documents, and the form that adds to it.

import { address, follow, get, post } from "./api.js";
import { confidence, count, day, h, moment, number, showProblem, unseen } from "./dom.js";
import { fillLanguages, languageName } from "./languages.js";

const PAGE = 50;

const form = document.getElementById("add");
const job = document.getElementById("job");
const summary = document.getElementById("summary");
const list = document.getElementById("list");
const pages = document.getElementById("pages");
const filter = document.getElementById("filter");

const given = new URLSearchParams(location.search);
const symbol = given.get("symbol") ?? "";
const offset = Number.parseInt(given.get("offset") ?? "0", 10) || 0;

function row(bitext) {
  const { source, target } = bitext;
  const name = bitext.symbol ?? source.file;
  const title = [target, source].find((v) => v.lang === "en")?.title ?? target.title ?? source.title;
  return h("tr", {},
    h("th", { scope: "row" },
      h("a", { href: `/bitexts/${bitext.id}` }, name,
        unseen(`, ${languageName(source.lang)} and ${languageName(target.lang)}`)),
      title && h("span.muted", {}, title)),
    h("td", { "data-label": "Languages" }, `${languageName(source.lang)} – ${languageName(target.lang)}`,
      bitext.derived && h("span.muted", {}, `through ${languageName(bitext.derived)}`)),
    h("td", { "data-label": "Date" }, source.date ?? target.date ? day(source.date ?? target.date) : "not known"),
    h("td.number", { "data-label": "Units" }, number(bitext.units)),
    h("td", { "data-label": "Mean confidence" }, confidence(bitext.confidence)),
    h("td", { "data-label": "Stored" }, moment(bitext.stored)));
}

function pageLink(text, from) {
  return h("a", { href: address("/documents", { symbol, offset: from || "" }) }, text);
}

async function showList() {
  try {
    const { total, bitexts } = await get("/api/v1/bitexts", { symbol, offset: offset || "", limit: PAGE });
    summary.textContent = total.value > PAGE
      ? `${number(offset + 1)} to ${number(offset + bitexts.length)} of ${count(total.value, "pair")}`
      : count(total.value, "pair");
    const head = ["Document", "Languages", "Date", "Units", "Mean confidence", "Stored"];
    list.replaceChildren(bitexts.length
      ? h("table.list", {},
          h("thead", {}, h("tr", {}, head.map((name) =>
            h("th", { scope: "col", class: name === "Units" && "number" }, name)))),
          h("tbody", {}, bitexts.map(row)))
      : h("p.empty", {}, symbol ? `No document matches “${symbol}”.` : "Nothing yet. Add two versions of a document above."));
    pages.replaceChildren(...[
      offset > 0 && pageLink("Newer", Math.max(0, offset - PAGE)),
      offset + PAGE < total.value && pageLink("Older", offset + PAGE),
    ].filter(Boolean));
  } catch (error) {
    summary.textContent = "";
    showProblem(list, error);
  }
}

function outcome(done) {
  if (done.state === "failed") return h("p.problem", { role: "alert" }, done.error);
  const page = done.result.bitext.replace("/api/v1", "");
  return h("p.good", {}, `Aligned; ${done.message}. `, h("a", { href: page }, "Read the bitext"));
}

async function add() {
  const bar = h("progress", { max: 1, "aria-label": "Progress of the alignment" });
  const doing = h("p", {}, "Sending the files");
  job.replaceChildren(h("div.working", {}, doing, bar));
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") data.append(name, value);
  }
  const accepted = await post("/api/v1/bitexts", data);
  const done = await follow(accepted.job.id, (state) => {
    doing.textContent = state.message;
    bar.value = state.progress;
  });
  job.replaceChildren(outcome(done));
  if (done.state === "done") {
    form.reset();
    await showList();
  }
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    await add();
  } catch (error) {
    showProblem(job, error);
  }
  button.disabled = false;
});

fillLanguages(form.sourceLang, "");
fillLanguages(form.targetLang, "");
fillLanguages(document.getElementById("tmx-source"), "zh");
fillLanguages(document.getElementById("tmx-target"), "en");
filter.only.value = symbol;
showList();
