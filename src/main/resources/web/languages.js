// The languages that the page offers, and how it names them.

/** The official languages of the United Nations, in the order of their English names. */
export const OFFICIAL = ["ar", "zh", "en", "fr", "ru", "es"];

/** The name of a language in another; the tag itself where it names no language. */
function name(tag, inLanguage) {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The English name of a language tag. */
export function languageName(tag) {
  return name(tag, "en");
}

/** The name of a language in itself, or "" where that is its English name. */
function ownName(tag) {
  const own = name(tag, tag);
  return own.toLowerCase() === languageName(tag).toLowerCase() ? "" : own;
}

/** Fills a <select> with the official languages; what it has already, such as "any", stays on top. */
export function fillLanguages(select, chosen) {
  const tags = chosen && !OFFICIAL.includes(chosen) ? [...OFFICIAL, chosen] : OFFICIAL;
  for (const tag of tags) {
    const own = ownName(tag);
    select.add(new Option(own ? `${languageName(tag)} · ${own}` : languageName(tag), tag));
  }
  select.value = chosen;
}

/** The language that a text seems to be in by its script alone; "" where its script does not say. */
export function languageByScript(text) {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  return "";
}
