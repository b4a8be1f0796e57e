// Runs before anything is drawn, so that the page comes up in the colours and the language chosen.
(() => {
  let theme = null;
  let chosen = null;
  try {
    theme = localStorage.getItem("theme");
    chosen = localStorage.getItem("language");
  } catch {
    // storage may be forbidden; then the browser's own wishes hold
  }
  if (theme) document.documentElement.dataset.theme = theme;
  const known = ["en", "es", "zh"];
  const wished = [chosen, ...navigator.languages].map((tag) => tag?.split("-")[0]);
  document.documentElement.lang = wished.find((tag) => known.includes(tag)) ?? "en";
})();
