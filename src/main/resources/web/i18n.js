// The page in three languages: its texts, and how numbers, dates and languages are written in them.

/** The languages of the page, each named in itself. */
export const LOCALES = { en: "English", es: "Español", zh: "中文" };

/** The language that the page is in, as theme.js chose it. */
export const locale = document.documentElement.lang;

const regional = { en: "en-GB", es: "es-ES", zh: "zh-CN" }[locale];
document.documentElement.lang = locale === "zh" ? "zh-Hans" : locale;

const messages = await (await fetch(`/assets/${locale}.json`)).json();
const plural = new Intl.PluralRules(regional);
const numbers = new Intl.NumberFormat(regional);
const short = new Intl.NumberFormat(regional, { notation: "compact" });
const days = new Intl.DateTimeFormat(regional, { dateStyle: "long", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat(regional, { dateStyle: "medium", timeStyle: "short" });
const languages = new Intl.DisplayNames([regional], { type: "language" });
const english = new Intl.DisplayNames(["en"], { type: "language" });
const list = new Intl.ListFormat(regional);

export const number = (value) => numbers.format(value);
export const compact = (value) => short.format(value);
export const day = (isoDate) => days.format(new Date(isoDate));
export const moment = (isoInstant) => moments.format(new Date(isoInstant));
export const listed = (texts) => list.format(texts);

/**
 * A text of the page.
 *
 * @param key its name in the files of messages
 * @param values for what stands in braces; numbers are written as the language writes them, and `n`
 *     chooses between singular and plural
 */
export function t(key, values = {}) {
  let text = messages[key];
  if (text === undefined) throw new Error(`there is no message ${key}`);
  if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? number(values[name]) : values[name]);
}

function nameIn(names, tag) {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The name of a language within a sentence; the tag where it names no language. */
export const languageName = (tag) => nameIn(languages, tag);

/** The name of a language on its own, as in a heading. */
export function languageTitle(tag) {
  const name = languageName(tag);
  return name.charAt(0).toLocaleUpperCase(regional) + name.slice(1);
}

/** The name of a language in English, in which citations are written. */
export const englishName = (tag) => nameIn(english, tag);

/** Puts the texts of the page where its HTML asks for them with data-t, data-t-label, ... */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", t(element.dataset.tLabel));
  for (const element of root.querySelectorAll("[data-t-hint]")) element.setAttribute("placeholder", t(element.dataset.tHint));
}

/** Remembers a wish of the reader's in this browser; forgets it where it is "". */
export function remember(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // then it holds for this page alone
  }
}

/** A wish of the reader's, or "". */
export function remembered(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}
