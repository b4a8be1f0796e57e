// Building pieces of the page.

import { t } from "./i18n.js";

/**
 * Makes an element.
 *
 * @param tag its name, with classes behind dots: "p.hint"
 * @param attributes a function is a listener: {onclick: f}; false, null and undefined are left out
 * @param children nodes and strings, or lists of them; what is falsy is left out
 */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}

/** Text for screen readers only. */
export function unseen(text) {
  return h("span.unseen", {}, text);
}

/** A text in a language, with the stretches in `marks` highlighted. */
export function passage(tag, lang, text, marks = [], attributes = {}) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), h("mark", {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return h(tag, { lang, dir: "auto", ...attributes }, parts);
}

/** A document symbol that may be broken behind its slashes. */
export function breakable(symbol) {
  return symbol.split(/(?<=\/)/).flatMap((part, i) => (i ? [h("wbr"), part] : [part]));
}

/** What a reader calls a paragraph by: "8 (c)" for II/China/8/(c); "" for one without a number. */
export function label(path) {
  const steps = path.split("/");
  const start = steps.findIndex((step) => /^(\d+|\([a-z]+\)|article \d+|note .+)$/.test(step));
  return start < 0 ? "" : steps.slice(start).filter((step) => !/^p\d+$/.test(step)).join(" ");
}

/** How a confidence reads: a number of two digits, never 1.00 for what is less than 1. */
export function confidenceText(value) {
  return (Math.floor(value * 100) / 100).toFixed(2);
}

/** A confidence with a bar that says the same to the eye. */
export function confidence(value) {
  return measure(value, t("confidence.title"), unseen(`${t("confidence")} `));
}

/** How much of two texts is paired, and how surely, with its name and a bar. */
export function coverage(value) {
  return measure(value, t("coverage.title"), `${t("coverage")} `);
}

function measure(value, title, name) {
  return h(
    "span.confidence",
    { title },
    h("meter", { min: 0, max: 1, low: 0.5, high: 0.8, optimum: 1, value, "aria-hidden": "true" }),
    name,
    confidenceText(value),
  );
}

/** Shows what went wrong in `place`. */
export function showProblem(place, error) {
  place.replaceChildren(problem(error.message));
}

/** What went wrong, told at once. The words are the server's, which are English. */
export function problem(text) {
  return h("p.problem", { role: "alert", lang: "en" }, text);
}

let telling;

/** Says for a moment what was done. */
export function tell(text) {
  const toast = document.getElementById("toast");
  toast.textContent = text;
  toast.classList.add("shown");
  clearTimeout(telling);
  telling = setTimeout(() => toast.classList.remove("shown"), 4000);
}

/** Copies a text to the clipboard and says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // pages that come without encryption have no clipboard but this one
    const field = h("textarea.unseen", { "aria-hidden": "true" });
    const before = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
  }
  tell(t("copied", { text }));
}
