// What is asked: the address of the search page says it all, so that it can be kept and sent.

import { address } from "./api.js";

/** What narrows the hits down and is counted, in the order in which it is shown. */
export const FACETS = ["body", "series", "symbol", "session", "year", "original", "pair", "status"];
/** What else narrows them down. */
export const LIMITS = ["minConfidence", "derived", "bitext"];
const ASKED = ["q", "lang", "other", "mode", "inflected", "variants", "targetQ", "targetNot", "sort", ...FACETS, ...LIMITS, "view"];

/** What the address asks, each part a text, "" where it asks nothing. */
export function question() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(ASKED.map((name) => [name, given.get(name) ?? ""]));
}

/** The address of a question. */
export function addressOf(asked) {
  return address("/", asked);
}

/** The part of a question that an operation of the server understands. */
export function parametersFor(operation, asked) {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => operation.has(name)));
}

/** Whether a text is longer than a phrase: then whole segments like it are what is wanted. */
export function isLong(text) {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 16 || text.trim().split(/\s+/).length > 9;
}
