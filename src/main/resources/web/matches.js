// Segments like a pasted text, with what differs, and the parts of it that stand in the memory.

import { get } from "./api.js";
import { h, passage, unseen } from "./dom.js";
import { card } from "./hits.js";
import { languageTitle, t } from "./i18n.js";
import { languageByScript } from "./languages.js";
import { parametersFor } from "./question.js";

const REASONS = ["unreviewed", "numbers", "derived", "adapted"];

/** A text in which the stretches that differ stand out. */
function differing(tag, lang, text, places, className) {
  const parts = [];
  let at = 0;
  for (const [start, end] of places) {
    parts.push(text.slice(at, start), h(`${tag}.${className}`, {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return h("p.passage", { lang, dir: "auto" }, parts);
}

function reasons(match) {
  const named = ({ reason, points }) =>
    h("li", {}, REASONS.includes(reason) ? t(`penalty.${reason}`) : reason, ` −${points}`);
  return match.penalties.length > 0 && h("ul.penalties", { "aria-label": t("penalties") }, match.penalties.map(named));
}

function scoreName(score) {
  if (score > 100) return t("match.context");
  return score === 100 ? t("match.exact") : t("match.fuzzy");
}

function matchCard(match, text, source, target) {
  const differences = match.differences ?? [];
  const ofMatch = differences.map((d) => d.match).filter(Boolean);
  const ofText = differences.map((d) => d.text).filter(Boolean);
  const hit = {
    ...match,
    source: typeof match.source === "string" ? { lang: source, text: match.source, marks: [] } : match.source,
    target: typeof match.target === "string" ? { lang: target, text: match.target, marks: [] } : match.target,
  };
  const role = (lang) => hit.original && h("span.role", {}, hit.original === lang ? t("role.original") : t("role.translation"));
  const texts = h("div.sides", {},
    h("div.side", {},
      h("p.language", {}, languageTitle(hit.source.lang), role(hit.source.lang)),
      differing("del", hit.source.lang, hit.source.text, ofMatch, "differs")),
    h("div.side", {},
      h("p.language", {}, languageTitle(hit.target.lang), role(hit.target.lang),
        match.adapted && h("span.adapted", {}, t("match.adapted"))),
      passage("p.passage", hit.target.lang, hit.target.text, hit.target.marks ?? [])));
  const yours = ofText.length > 0 && h("div.yours", {},
    h("p.language", {}, t("match.yours")), differing("ins", hit.source.lang, text, ofText, "differs"));
  const head = h("span.score", { title: scoreName(match.score) }, `${match.score} %`, unseen(` ${scoreName(match.score)}`));
  return card(hit, { head, texts, body: [yours, reasons(match)].filter(Boolean) });
}

function fragmentGroup(fragment, text) {
  const [start, end] = fragment.text ?? fragment.place;
  return h("section.fragment", {},
    h("h3", {}, h("q", {}, text.slice(start, end))),
    fragment.hits.map((hit) => card(hit)));
}

/** What the memory has like the text of the question, ready to be shown. */
export async function matches(now, operation, signal) {
  const source = now.lang === "auto" ? languageByScript(now.q) || "en" : now.lang;
  const target = (now.other && now.other !== source && now.other.split(",")[0]) || (source === "en" ? "zh" : "en");
  const answer = await get("/api/v1/matches", { ...parametersFor(operation, now), text: now.q, source, target, limit: 10 }, signal);
  const { matches: found, fragments = [] } = answer;
  return {
    said: `${t("matches.said", { n: found.length })} ${t("fragments.said", { n: fragments.length })}`,
    content: [
      ...found.map((match) => matchCard(match, now.q, source, target)),
      fragments.length > 0 && h("h2", {}, t("fragments")),
      ...fragments.map((fragment) => fragmentGroup(fragment, now.q)),
      !found.length && !fragments.length && h("p.empty", {}, t("matches.nothing")),
    ].filter(Boolean),
  };
}
