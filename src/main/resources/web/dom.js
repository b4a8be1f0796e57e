// Building pieces of the page.

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
  element.append(...children.flat().filter((child) => child || child === 0));
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

const numbers = new Intl.NumberFormat("en-GB");
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const number = (value) => numbers.format(value);
export const day = (isoDate) => days.format(new Date(isoDate));
export const moment = (isoInstant) => moments.format(new Date(isoInstant));

/** "1 hit", "2 hits". */
export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** How a confidence reads: a number of two digits, never 1.00 for what is less than 1. */
export function confidenceText(value) {
  return (Math.floor(value * 100) / 100).toFixed(2);
}

/** A confidence with a bar that says the same to the eye. */
export function confidence(value) {
  return measure(value, "Confidence: the probability of being right, from 0 to 1", unseen("confidence "));
}

/** How much of two texts is paired, and how surely, with its name and a bar. */
export function coverage(value) {
  return measure(
    value,
    "Coverage: the mean confidence by length of text, with 0 for what has no counterpart, from 0 to 1",
    "coverage ",
  );
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

/** Shows what went wrong in `place`, which is a live region. */
export function showProblem(place, error) {
  place.replaceChildren(h("p.problem", { role: "alert" }, error.message));
}
