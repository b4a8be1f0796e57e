// What all pages have: the head with its switches, the foot, and the help.

import { h } from "./dom.js";
import { LOCALES, locale, remember, remembered, t, translate } from "./i18n.js";
import { onKeys, SHORTCUTS } from "./keys.js";

const PAGES = [["/", "page.search"], ["/documents", "page.documents"]];
const THEMES = ["", "light", "dark"];

function languageSwitch() {
  const select = h("select", { id: "ui-language", "aria-label": t("ui.language"), onchange: () => {
    remember("language", select.value);
    location.reload();
  } });
  for (const [tag, name] of Object.entries(LOCALES)) {
    const option = new Option(name, tag, false, tag === locale);
    option.lang = tag;
    select.add(option);
  }
  return select;
}

function themeSwitch() {
  const select = h("select", { id: "ui-theme", "aria-label": t("ui.theme"), onchange: () => {
    remember("theme", select.value);
    if (select.value) document.documentElement.dataset.theme = select.value;
    else delete document.documentElement.dataset.theme;
  } });
  for (const theme of THEMES) select.add(new Option(t(`theme.${theme || "system"}`), theme));
  select.value = remembered("theme");
  return select;
}

function shortcutList(name) {
  return h("section", {}, h("h3", {}, t(`keys.title.${name}`)),
    h("dl.keys", {}, SHORTCUTS[name].map(([keys, does]) => h("div", {},
      h("dt", {}, keys.map((key) => h("kbd", {}, key))), h("dd", {}, t(does))))));
}

function helpDialog() {
  const on = h("input", { type: "checkbox", id: "keys-on", onchange: () => remember("keys", on.checked ? "" : "off") });
  on.checked = remembered("keys") !== "off";
  const dialog = h("dialog", { id: "help", "aria-labelledby": "help-title" },
    h("header", {}, h("h2", { id: "help-title" }, t("keys.title")),
      h("button.quiet", { type: "button", onclick: () => dialog.close() }, t("close"))),
    Object.keys(SHORTCUTS).map(shortcutList),
    h("p.choice", {}, on, h("label", { for: "keys-on" }, t("keys.on"))));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}

function head(help) {
  const here = PAGES.find(([path]) => path === location.pathname);
  return h("header.site", {},
    h("a.brand", { href: "/" }, h("img", { src: "/assets/icon.svg", alt: "", width: 26, height: 26 }), "Stele"),
    h("nav", { "aria-label": t("pages") }, PAGES.map((page) =>
      h("a", { href: page[0], "aria-current": page === here && "page" }, t(page[1])))),
    h("div.switches", {}, languageSwitch(), themeSwitch(),
      h("button.quiet.help", { type: "button", "aria-label": t("keys.title"), "aria-haspopup": "dialog", title: `${t("keys.title")} (?)`, onclick: () => help.showModal() }, "?")));
}

/** Puts the frame around the content of the page and translates what the page itself holds. */
export function frame() {
  translate();
  const help = helpDialog();
  document.body.prepend(h("a.skip", { href: "#main" }, t("skip")), head(help));
  document.body.append(
    h("footer.site", {}, h("p", {}, t("foot"), " ", h("a", { href: "/api/v1/openapi.json" }, t("foot.api")))),
    h("div.toast", { id: "toast", role: "status" }), help);
  onKeys({
    "?": () => help.showModal(),
    "/": () => {
      const field = document.getElementById("q");
      if (!field) return location.assign("/");
      field.focus();
      return field.select();
    },
  });
}
