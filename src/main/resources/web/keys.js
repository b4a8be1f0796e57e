// The shortcuts, and what the page says of them.

import { remembered } from "./i18n.js";

/** Every shortcut: the keys as they are shown, and the message that says what they do. */
export const SHORTCUTS = {
  everywhere: [
    [["/"], "keys.search"],
    [["?"], "keys.help"],
    [["Esc"], "keys.escape"],
  ],
  hits: [
    [["↓", "↑"], "keys.hits"],
    [["Enter"], "keys.open"],
    [["c"], "keys.copy"],
    [["t"], "keys.copyText"],
    [["x"], "keys.context"],
    [["u"], "keys.document"],
    [["v"], "keys.view"],
  ],
  reader: [
    [["↓", "↑"], "keys.rows"],
    [["n", "p"], "keys.doubtful"],
    [["e"], "keys.evidence"],
    [["c"], "keys.copy"],
  ],
};

const NAMES = { j: "ArrowDown", k: "ArrowUp" };

/** Whether a key belongs to the field that has the focus. */
function isTyping(target) {
  return target.closest("textarea, select, [role=slider], dialog[open], input:not([type=checkbox])") !== null;
}

/**
 * Listens for keys.
 *
 * @param actions by the name of the key; each is given the event and says with `false` that it was
 *     not meant
 */
export function onKeys(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key !== "Escape" && isTyping(event.target)) return;
    if (event.key.length === 1 && remembered("keys") === "off") return;
    const action = actions[NAMES[event.key] ?? event.key];
    if (action && action(event) !== false) event.preventDefault();
  });
}

/** The element of a list that has the focus or holds it; undefined where none does. */
export function current(selector) {
  return document.activeElement?.closest(selector) ?? undefined;
}

/** Moves the focus through the visible elements of a list. Says false where there is none. */
export function step(selector, by) {
  const items = [...document.querySelectorAll(selector)].filter((item) => item.checkVisibility());
  if (!items.length) return false;
  const at = items.indexOf(current(selector));
  focusOn(items[at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + by))]);
  return true;
}

/** Gives an element of a list the focus, so that it is seen with what is around it. */
export function focusOn(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}
