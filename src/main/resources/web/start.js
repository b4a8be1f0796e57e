// The start page: what the memory holds.

import { get } from "./api.js";
import { breakable, h, unseen } from "./dom.js";
import { compact, languageName, languageTitle, moment, number, t } from "./i18n.js";

const BARS = 8;
/** More years than this are drawn by the years that are there, without those between. */
const YEARS = 120;

/** Gives an element its share of the longest bar. */
function shared(element, value, most) {
  element.style.setProperty("--share", most ? value / most : 0);
  return element;
}

function figure(title, ...content) {
  return h("figure.chart.panel", {}, h("figcaption", {}, h("h2", {}, title)), content);
}

/** Bars that lie, each with its name and its number. */
function bars(title, counts, name, link) {
  const shown = counts.slice(0, BARS);
  const most = Math.max(...counts.map((c) => c.count));
  const rest = counts.slice(BARS).reduce((sum, c) => sum + c.count, 0);
  const row = (label, count, place) => h("li", {},
    h("span.name", {}, place ? h("a", { href: place }, label) : label),
    h("span.track", { "aria-hidden": "true" }, shared(h("span.bar-of", {}), count, most)),
    h("span.count", {}, number(count), unseen(` ${t("count.documents", { n: count })}`)));
  return figure(title, h("ul.bars", {},
    shown.map(({ value, count }) => row(name(value), count, link?.(value))),
    rest > 0 && row(t("start.others", { n: counts.length - BARS }), rest)));
}

/** Bars that stand, for what has an order; the numbers are in a table for those who cannot see them. */
function columns(title, counts, { unit, tick, note }) {
  const most = Math.max(1, ...counts.map((c) => c.count));
  const column = ({ value, count }, i) => {
    const said = `${value}: ${t(unit, { n: count })}`;
    return h("span.column", { title: said }, shared(h(count ? "span.bar-of" : "span.bar-of.none"), count, most),
      h("span.tick", {}, tick(value, i)));
  };
  return figure(title,
    note && h("p.hint", {}, note),
    h("div.chart-area", { "aria-hidden": "true" }, h("span.most", {}, compact(most)), h("div.chart-columns", {}, counts.map(column))),
    h("table.unseen", {}, h("caption", {}, title),
      h("tbody", {}, counts.filter((c) => c.count).map(({ value, count }) =>
        h("tr", {}, h("th", { scope: "row" }, value), h("td", {}, t(unit, { n: count })))))));
}

function everyYear(years) {
  if (!years.length) return years;
  const first = Number(years[0].value);
  const last = Number(years.at(-1).value);
  if (last - first > YEARS) return years;
  const found = new Map(years.map((y) => [y.value, y.count]));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
    .map((value) => ({ value, count: found.get(value) ?? 0 }));
}

function byYear(counts) {
  const years = everyYear(counts);
  const gap = Math.ceil(years.length / 8);
  return columns(t("start.years"), years, {
    unit: "count.documentsOf",
    tick: (value, i) => (i % gap === 0 ? value : ""),
  });
}

function byConfidence(bins) {
  const tenths = (i) => (i / 10).toFixed(1);
  const total = bins.reduce((sum, n) => sum + n, 0);
  const sure = bins.slice(8).reduce((sum, n) => sum + n, 0);
  return columns(t("start.confidence"),
    bins.map((count, i) => ({ value: `${tenths(i)}–${tenths(i + 1)}`, count })), {
      unit: "count.unitsOf",
      tick: (_, i) => tenths(i),
      note: total ? t("start.sure", { percent: Math.floor((100 * sure) / total) }) : "",
    });
}

function latest(bitexts) {
  const documents = new Map();
  for (const bitext of bitexts) {
    const name = bitext.symbol ?? bitext.source.file;
    documents.set(name, [...(documents.get(name) ?? []), bitext]);
  }
  const pair = (b) => `${languageTitle(b.source.lang)} – ${languageName(b.target.lang)}`;
  return h("section.latest", { "aria-labelledby": "latest-title" },
    h("h2", { id: "latest-title" }, t("start.latest")),
    h("ul", {}, [...documents].map(([name, pairs]) => h("li", {},
      h("span.name", {}, breakable(name)),
      h("span.pairs", {}, pairs.map((b) => h("a", { href: `/bitexts/${b.id}` }, unseen(`${name}: `), pair(b)))),
      h("span.muted", {}, moment(pairs[0].stored))))));
}

/** The content of the start page, or what to do when the memory is empty. */
export async function start(signal) {
  const overview = await get("/api/v1/overview", {}, signal);
  const lead = h("p.lead", {}, t("start.lead"));
  if (!overview.units) {
    return [lead, h("p", {}, t("start.empty"), " ", h("a", { href: "/documents" }, t("start.add")))];
  }
  const total = (key, n) => h("li", {}, h("b", {}, number(n)), " ", t(key, { n }));
  const pairName = (pair) => pair.split("-").map((tag, i) => (i ? languageName(tag) : languageTitle(tag))).join(" – ");
  return [
    lead,
    h("ul.totals", { "aria-label": t("start.totals") },
      total("count.documents", overview.documents), total("count.bitexts", overview.bitexts), total("count.units", overview.units)),
    h("div.charts", {},
      overview.years.length > 0 && byYear(overview.years),
      byConfidence(overview.confidence),
      overview.bodies.length > 0 && bars(t("start.bodies"), overview.bodies, (body) => body, (body) => `/documents?symbol=${encodeURIComponent(`${body}/*`)}`),
      overview.pairs.length > 0 && bars(t("start.pairs"), overview.pairs, pairName)),
    overview.latest.length > 0 && latest(overview.latest),
  ].filter(Boolean);
}
