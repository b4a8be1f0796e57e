// The alignment as a dot plot: where in the source, from left to right, and where in the target, from top to bottom.

import { confidenceText, h } from "./dom.js";
import { number, t } from "./i18n.js";

/** The name space of drawings, as the parser of HTML knows it. */
const SVG = new DOMParser().parseFromString("<svg></svg>", "text/html").querySelector("svg").namespaceURI;
/** Each text is as long as this, whatever its length, in the units of the drawing. */
const SIZE = 1000;
/** Room beside the drawing for the segments that have no counterpart. */
const LANE = 40;
const LEAST_MARK = 5;
const DOUBT = 50;
const SURE = 90;

/** What a bead is, in the order in which the kinds are drawn: the rare ones last, on top. */
const KINDS = ["sure", "fair", "doubtful", "alone"];

function kind([s, sourceEnd, t, targetEnd, confidence]) {
  if (s === sourceEnd || t === targetEnd) return "alone";
  if (confidence < DOUBT) return "doubtful";
  return confidence < SURE ? "fair" : "sure";
}

function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Places on one axis: what lies where, each mark at least so long that it can be seen. */
function axis(segments) {
  const scale = SIZE / Math.max(1, segments);
  return (start, end) => {
    const middle = ((start + end) / 2) * scale;
    const extent = Math.max(LEAST_MARK, (end - start) * scale);
    return [LANE + middle - extent / 2, extent];
  };
}

/** A path of rectangles, so that thousands of marks are a handful of elements. */
function rectangles(boxes) {
  return boxes.map(([x, y, width, height]) => `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`).join("");
}

/** How many sections stand elsewhere in the target: places where its order goes back. */
function moves(beads) {
  let last = -1;
  let back = 0;
  for (const [s, sourceEnd, t, targetEnd] of beads) {
    if (s === sourceEnd || t === targetEnd) continue;
    if (t < last) back++;
    last = t;
  }
  return back;
}

/**
 * Makes the plot of a bitext.
 *
 * @param plot as the server gives it
 * @param names of the two languages
 * @param describe tells what a bead is, for those who cannot see it; given its index
 * @param go is called with the index of the bead that was chosen
 */
export function dotPlot(plot, names, describe, go) {
  const { beads } = plot;
  const across = axis(plot.source);
  const down = axis(plot.target);
  const boxes = beads.map(([s, sourceEnd, t, targetEnd]) => {
    const [x, wide] = across(s, sourceEnd);
    const [y, high] = down(t, targetEnd);
    if (s === sourceEnd) return [4, y, LANE - 12, high];
    if (t === targetEnd) return [x, 4, wide, LANE - 12];
    return [x, y, wide, high];
  });
  const kinds = beads.map(kind);
  const drawn = KINDS.map((name) =>
    draw("path", { class: name, d: rectangles(boxes.filter((_, i) => kinds[i] === name)) }));
  const cursor = draw("path", { class: "cursor", d: "" });
  const here = draw("title", {});
  const svg = draw("svg", { viewBox: `0 0 ${LANE + SIZE + 4} ${LANE + SIZE + 4}`, "aria-hidden": "true" },
    here, draw("rect", { class: "field", x: LANE, y: LANE, width: SIZE, height: SIZE }), ...drawn, cursor);
  const say = h("p.said", { "aria-hidden": "true" }, "\u00a0");
  const stage = h("div.stage", {
    role: "slider",
    tabindex: "0",
    "aria-label": t("plot.row"),
    "aria-describedby": "plot-summary plot-keys",
    "aria-valuemin": 1,
    "aria-valuemax": Math.max(1, beads.length),
    "aria-valuenow": 1,
  }, svg);
  let at = 0;

  function point(index) {
    at = Math.max(0, Math.min(beads.length - 1, index));
    const [x, y, wide, high] = boxes[at];
    cursor.setAttribute("d", rectangles([[x - 5, y - 5, wide + 10, high + 10]]));
    const told = describe(at);
    say.textContent = told;
    here.textContent = told;
    stage.setAttribute("aria-valuenow", at + 1);
    stage.setAttribute("aria-valuetext", told);
  }

  /** The bead nearest to where the pointer is; those in the lanes too. */
  function nearest(event) {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    let best = 0;
    let least = Infinity;
    boxes.forEach(([x, y, wide, high], i) => {
      const dx = Math.max(x - place.x, 0, place.x - x - wide);
      const dy = Math.max(y - place.y, 0, place.y - y - high);
      const away = dx * dx + dy * dy;
      if (away < least || (away === least && KINDS.indexOf(kinds[i]) > KINDS.indexOf(kinds[best]))) {
        best = i;
        least = away;
      }
    });
    return best;
  }

  /** The next bead in a direction that needs a reader's eye; where there is none, the one at hand. */
  function problem(step) {
    for (let i = at + step; i >= 0 && i < beads.length; i += step) {
      if (kinds[i] === "alone" || kinds[i] === "doubtful") return i;
    }
    return at;
  }

  const keys = {
    ArrowRight: () => point(at + 1),
    ArrowDown: () => point(at + 1),
    ArrowLeft: () => point(at - 1),
    ArrowUp: () => point(at - 1),
    Home: () => point(0),
    End: () => point(beads.length - 1),
    PageDown: () => point(problem(1)),
    PageUp: () => point(problem(-1)),
    Enter: () => go(at),
    " ": () => go(at),
  };
  if (beads.length > 0) {
    stage.addEventListener("keydown", (event) => {
      const action = keys[event.key];
      if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      action();
    });
    stage.addEventListener("focus", () => point(at));
    stage.addEventListener("pointermove", (event) => point(nearest(event)));
    stage.addEventListener("click", (event) => go(nearest(event)));
  }
  const of = (name) => kinds.filter((k) => k === name).length;
  const moved = moves(beads);
  const alone = (side, other) => beads.reduce((sum, bead) => sum + (bead[other] === bead[other + 1] ? bead[side + 1] - bead[side] : 0), 0);
  return h("figure.plot", { "aria-labelledby": "plot-title" },
    h("h2", { id: "plot-title" }, t("plot.title")),
    h("p.axes", { "aria-hidden": "true" }, t("plot.axes", { across: names[0], down: names[1] })),
    stage, say,
    h("ul.legend", {}, KINDS.map((name) => h("li", {},
      swatch(name), `${t(`plot.${name}`)} `, h("span.muted", {}, `(${number(of(name))})`)))),
    h("p.unseen", { id: "plot-summary" },
      [
        t("plot.size", { source: plot.source, target: plot.target, across: names[0], down: names[1], n: beads.length }),
        t("plot.doubt", { n: of("doubtful"), below: confidenceText(DOUBT / 100) }),
        t("plot.gaps", { source: alone(0, 2), target: alone(2, 0), across: names[0], down: names[1] }),
        moved ? t("plot.moved", { n: moved, down: names[1] }) : t("plot.ordered"),
      ].join(" ")),
    h("p.unseen", { id: "plot-keys" }, t("plot.keys")));
}

function swatch(name) {
  return draw("svg", { class: "swatch", viewBox: "0 0 12 12", "aria-hidden": "true" },
    draw("path", { class: name, d: rectangles([name === "alone" ? [0, 3, 12, 6] : [1, 1, 10, 10]]) }));
}
