// The documents: adding many at once, what came of it, and the list of what there is.

import { address, follow, get, post } from "./api.js";
import { confidence, h, problem, showProblem, unseen } from "./dom.js";
import { frame } from "./frame.js";
import { day, languageName, languageTitle, moment, number, t } from "./i18n.js";
import { fillLanguages } from "./languages.js";
import { droppedFiles, pairUp } from "./pairing.js";

const PAGE = 50;
/** How many pairs are on their way at a time; a browser keeps few connections to a server. */
const AT_ONCE = 2;

frame();
document.title = `Stele: ${t("page.documents")}`;

const form = document.getElementById("add");
const drop = document.getElementById("drop");
const chosen = document.getElementById("files");
const waiting = document.getElementById("waiting");
const work = document.getElementById("work");
const jobs = document.getElementById("jobs");
const workSummary = document.getElementById("work-summary");
const workProgress = document.getElementById("work-progress");
const summary = document.getElementById("summary");
const list = document.getElementById("list");
const pages = document.getElementById("pages");
const filter = document.getElementById("filter");

const given = new URLSearchParams(location.search);
const symbol = given.get("symbol") ?? "";
const offset = Number.parseInt(given.get("offset") ?? "0", 10) || 0;

// the list

function row(bitext) {
  const { source, target } = bitext;
  const name = bitext.symbol ?? source.file;
  const titled = [target, source].find((v) => v.lang === "en" && v.title) ?? [target, source].find((v) => v.title);
  const pair = `${languageTitle(source.lang)} – ${languageName(target.lang)}`;
  const date = source.date ?? target.date;
  return h("tr", {},
    h("th", { scope: "row" },
      h("a", { href: `/bitexts/${bitext.id}` }, name, unseen(`, ${pair}`)),
      titled && h("span.muted", { lang: titled.lang }, titled.title)),
    h("td", { "data-label": t("list.languages") }, h("span", {}, pair,
      bitext.derived && h("span.muted", {}, t("hit.derived", { language: languageName(bitext.derived) })))),
    h("td", { "data-label": t("list.date") }, date ? day(date) : t("list.noDate")),
    h("td.number", { "data-label": t("list.units") }, number(bitext.units)),
    h("td", { "data-label": t("list.confidence") }, confidence(bitext.confidence)),
    h("td", { "data-label": t("list.stored") }, moment(bitext.stored)));
}

function pageLink(text, from) {
  return h("a", { href: address("/documents", { symbol, offset: from || "" }) }, text);
}

async function showList() {
  try {
    const { total, bitexts } = await get("/api/v1/bitexts", { symbol, offset: offset || "", limit: PAGE });
    const all = t("list.count", { n: total.value });
    summary.textContent = total.value > PAGE
      ? t("list.part", { from: offset + 1, to: offset + bitexts.length, all })
      : all;
    const head = ["document", "languages", "date", "units", "confidence", "stored"];
    list.replaceChildren(bitexts.length
      ? h("table.list", {},
          h("thead", {}, h("tr", {}, head.map((name) =>
            h("th", { scope: "col", class: name === "units" && "number" }, t(`list.${name}`))))),
          h("tbody", {}, bitexts.map(row)))
      : h("p.empty", {}, symbol ? t("list.none", { symbol }) : t("list.empty")));
    pages.replaceChildren(...[
      offset > 0 && pageLink(t("list.newer"), Math.max(0, offset - PAGE)),
      offset + PAGE < total.value && pageLink(t("list.older"), offset + PAGE),
    ].filter(Boolean));
  } catch (error) {
    summary.textContent = "";
    showProblem(list, error);
  }
}

// the work: pairs that wait, are aligned, are done or failed

const queue = [];
const counts = { all: 0, done: 0, failed: 0, running: 0 };

function tellWork() {
  const ended = counts.done + counts.failed;
  workSummary.textContent = t("work.said", { ended, all: counts.all })
    + (counts.failed ? ` ${t("work.failed", { n: counts.failed })}` : "");
  workProgress.value = counts.all ? ended / counts.all : 0;
}

function outcome(done) {
  if (done.state === "failed") return problem(done.error);
  const page = done.result.bitext.replace("/api/v1", "");
  return h("p.good", {}, t("work.done"), " ", h("span", { lang: "en" }, done.message), " · ", h("a", { href: page }, t("work.read")));
}

async function run({ data, item, state, bar }) {
  try {
    state.textContent = t("work.sending");
    const accepted = await post("/api/v1/bitexts", data);
    const done = await follow(accepted.job.id, (job) => {
      state.textContent = job.state === "queued" ? t("work.queued") : job.message;
      bar.value = job.progress;
    });
    item.dataset.state = done.state;
    counts[done.state]++;
    bar.replaceWith(outcome(done));
  } catch (error) {
    item.dataset.state = "failed";
    counts.failed++;
    bar.replaceWith(problem(error.message));
  }
  state.remove();
}

async function next() {
  if (counts.running >= AT_ONCE || !queue.length) return;
  counts.running++;
  await run(queue.shift());
  counts.running--;
  tellWork();
  next();
  if (!counts.running && !queue.length) showList();
}

/** Puts a pair into the queue. */
function submit(data) {
  const names = [data.get("source").name, data.get("target").name];
  const state = h("span.muted", {}, t("work.waiting"));
  const bar = h("progress", { max: 1, value: 0, "aria-label": names.join(", ") });
  const item = h("li.job", { "data-state": "running" }, h("p.files", {}, h("b", {}, names[0]), " – ", h("b", {}, names[1]), " ", state), bar);
  work.hidden = false;
  jobs.prepend(item);
  queue.push({ data, item, state, bar });
  counts.all++;
  tellWork();
  next();
}

function submitPair({ source, target }) {
  const data = new FormData();
  data.append("source", source);
  data.append("target", target);
  submit(data);
}

/** Shows the files that have no partner by their names, to pair them by hand. */
function offer(alone) {
  if (!alone.length) {
    waiting.replaceChildren();
    return;
  }
  const partner = (file) => {
    const select = h("select", { "aria-label": t("add.partnerOf", { file: file.name }), onchange: () => {
      const other = alone[Number(select.value)];
      submitPair({ source: file, target: other });
      offer(alone.filter((f) => f !== file && f !== other));
    } });
    select.add(new Option(t("add.partner"), ""));
    alone.forEach((other, i) => other !== file && select.add(new Option(other.name, String(i))));
    return select;
  };
  waiting.replaceChildren(
    h("p.problem", { role: "status" }, t("add.alone", { n: alone.length })),
    h("ul.alone-files", {}, alone.map((file) => h("li", {}, h("span.name", {}, file.name), alone.length > 1 && partner(file)))),
    h("button.quiet", { type: "button", onclick: () => offer([]) }, t("add.forget")));
  waiting.files = alone;
}

/** Takes files in: pairs them with each other and with those that still wait for a partner. */
function take(files) {
  const { pairs, alone } = pairUp([...(waiting.firstChild ? waiting.files : []), ...files]);
  pairs.forEach(submitPair);
  offer(alone);
}

chosen.addEventListener("change", () => {
  take([...chosen.files]);
  chosen.value = "";
});
for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", async (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  take(await droppedFiles(event.dataTransfer));
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (value !== "") data.append(name, value);
  }
  submit(data);
  form.reset();
});

addEventListener("beforeunload", (event) => {
  if (queue.length) event.preventDefault();
});

fillLanguages(form.sourceLang, "");
fillLanguages(form.targetLang, "");
fillLanguages(document.getElementById("tmx-source"), "zh");
fillLanguages(document.getElementById("tmx-target"), "en");
filter.only.value = symbol;
showList();
