// Hits grouped by how the phrase was rendered.

import { get } from "./api.js";
import { h, unseen } from "./dom.js";
import { card } from "./hits.js";
import { number, t } from "./i18n.js";
import { parametersFor } from "./question.js";

const year = (date) => date?.slice(0, 4);

function span({ first, last }) {
  if (!first) return "";
  return year(first) === year(last) ? year(first) : `${year(first)}–${year(last)}`;
}

function group(found, most, lang) {
  const bar = h("span.bar-of");
  bar.style.setProperty("--share", found.count / most);
  return h("details.rendering", { "data-hit": true, tabindex: "-1" },
    h("summary", {},
      h("span.name", { lang: lang ?? found.lang, dir: "auto" }, found.rendering || t("renderings.none")),
      h("span.track", { "aria-hidden": "true" }, bar),
      h("span.count", {}, number(found.count), unseen(` ${t("count.hitsOf", { n: found.count })}`)),
      h("span.years", {}, span(found))),
    found.examples.map((hit) => card(hit)));
}

/** The renderings of the question, ready to be shown. */
export async function renderings(now, operation, signal) {
  const answer = await get("/api/v1/renderings", parametersFor(operation, now), signal);
  const groups = answer.groups ?? [];
  const most = Math.max(1, ...groups.map((g) => g.count));
  return {
    said: t("renderings.said", { n: groups.length, q: now.q }),
    content: groups.length ? groups.map((g) => group(g, most, now.other)) : [h("p.empty", {}, t("renderings.nothing"))],
  };
}
