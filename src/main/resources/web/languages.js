// The languages of documents that the page offers.

import { languageTitle } from "./i18n.js";

/** The official languages of the United Nations, in the order of their English names. */
export const OFFICIAL = ["ar", "zh", "en", "fr", "ru", "es"];

/** Fills a <select> with the official languages; what it has already, such as "any", stays on top. */
export function fillLanguages(select, chosen) {
  const known = [...OFFICIAL, ...[...select.options].map((option) => option.value)];
  const tags = known.includes(chosen) ? OFFICIAL : [...OFFICIAL, chosen];
  for (const tag of tags) select.add(new Option(languageTitle(tag), tag));
  select.value = chosen;
}

const COMMON = {
  en: /\b(the|of|and|to|in|that|for)\b/gi,
  es: /\b(el|los|las|del|que|y|en|por)\b/gi,
  fr: /\b(les|des|du|et|que|dans|pour|au)\b/gi,
};

/** The language that a text of some length seems to be in, by its script and its commonest words. */
export function languageOf(text) {
  const counts = Object.entries(COMMON).map(([tag, words]) => [tag, text.match(words)?.length ?? 0]);
  return languageByScript(text) || counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The language that a text seems to be in by its script alone; "" where its script does not say. */
export function languageByScript(text) {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  return "";
}
