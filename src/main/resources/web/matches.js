// Segments like a pasted text, with what differs, and the parts of it that stand in the memory.

import { get } from "./api.js";
import { h, passage, unseen } from "./dom.js";
import { card } from "./hits.js";
import { languageTitle, t } from "./i18n.js";
import { languageOf } from "./languages.js";
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

/** A match, or a hit of a fragment, as a hit of the concordance. */
function asHit(found, source, target) {
  return {
    ...found,
    source: { lang: source, text: found.source, marks: found.marks ?? [] },
    target: { lang: target, text: found.target, marks: found.adaptation?.replaced.map((r) => r.adapted.place) ?? found.targetMarks },
    context: { previous: found.previous, next: found.next },
  };
}

function matchCard(match, text, source, target) {
  const ofMatch = match.differences.map((d) => d.match).filter(Boolean);
  const ofText = match.differences.map((d) => d.text).filter(Boolean);
  const hit = asHit(match, source, target);
  const role = (lang) => hit.original && h("span.role", {}, hit.original === lang ? t("role.original") : t("role.translation"));
  const texts = h("div.sides", {},
    h("div.side", {},
      h("p.language", {}, languageTitle(hit.source.lang), role(hit.source.lang)),
      differing("del", hit.source.lang, hit.source.text, ofMatch, "differs")),
    h("div.side", {},
      h("p.language", {}, languageTitle(hit.target.lang), role(hit.target.lang),
        match.adapted && h("span.adapted", {}, t("match.adapted"))),
      match.adapted
        ? passage("p.passage", hit.target.lang, hit.target.text, hit.target.marks)
        : differing("del", hit.target.lang, hit.target.text, hit.target.marks, "differs")));
  const yours = ofText.length > 0 && h("div.yours", {},
    h("p.language", {}, t("match.yours")), differing("ins", hit.source.lang, text, ofText, "differs"));
  const head = h("span.score", { title: scoreName(match.score) }, `${match.score} %`, unseen(` ${scoreName(match.score)}`));
  return card(hit, { head, texts, body: [yours, reasons(match), match.occurrences > 1 && h("p.muted", {}, t("match.occurrences", { n: match.occurrences }))].filter(Boolean) });
}

function fragmentGroup(fragment, text, source, target) {
  const [start, end] = fragment.text.place;
  return h("section.fragment", {},
    h("h3", { lang: source }, h("q", {}, text.slice(start, end))),
    fragment.hits.map((hit) => card(asHit(hit, source, target))));
}

/** What the memory has like the text of the question, ready to be shown. */
export async function matches(now, operation, signal) {
  const source = now.lang === "auto" ? languageOf(now.q) : now.lang;
  const target = (now.other && now.other !== source && now.other.split(",")[0]) || (source === "en" ? "zh" : "en");
  const answer = await get("/api/v1/matches", { ...parametersFor(operation, now), text: now.q, source, target, limit: 10, rendering: "yes" }, signal);
  const { matches: found, fragments } = answer;
  return {
    said: t("matches.said", { n: found.length }) + (fragments.length ? ` ${t("fragments.said", { n: fragments.length })}` : ""),
    content: [
      ...found.map((match) => matchCard(match, now.q, source, target)),
      fragments.length > 0 && h("h2", {}, t("fragments")),
      ...fragments.map((fragment) => fragmentGroup(fragment, now.q, source, target)),
      !found.length && !fragments.length && h("p.empty", {}, t("matches.nothing")),
    ].filter(Boolean),
  };
}
