/** Lines that are drawn on pages, straight across or down, as pdftocairo writes them. A thin filled bar is a line too. */
import { limits } from "../limits.js";
import { readXml } from "../markup/read-xml.js";
import { Refused } from "../refused.js";

/** In points, from the upper left corner of the page. */
export interface Line {
  /** Where it stands: y of one that goes across, x of one that goes down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageLines {
  readonly across: Line[];
  readonly down: Line[];
}

/** Points: a bar is thinner; a line is longer. */
const thickest = 3;
const shortest = 5;

/** Elements whose shapes are only referred to, such as glyphs. */
const undrawn: ReadonlySet<string> = new Set(["defs", "symbol", "clipPath", "mask", "pattern"]);

/** Lines of each page. */
export function pageLines(svg: string): PageLines[] {
  const pages: PageLines[] = [];
  // One page alone has no element of its own.
  let kept = 0;
  let isPaged = false;
  let count = 0;
  const here = (): PageLines => {
    const page = pages.at(-1) ?? { across: [], down: [] };
    if (pages.length === 0) pages.push(page);
    return page;
  };
  readXml(svg, {
    open(name, attributes) {
      if (undrawn.has(name)) kept += 1;
      if (name === "page") {
        if (!isPaged) pages.length = 0;
        isPaged = true;
        pages.push({ across: [], down: [] });
      }
      if (name !== "path" || kept > 0) return;
      const { d = "", transform = "", style = "" } = attributes;
      const isStroke = /fill:\s*none/.test(style) || attributes.fill === "none";
      for (const points of shapes(d, transform)) {
        count += 1;
        if (count > limits.cells) throw new Refused("file-too-large");
        add(here(), points, isStroke);
      }
    },
    text() {},
    close(name) {
      if (undrawn.has(name)) kept -= 1;
    },
  });
  return pages;
}

type Point = readonly [x: number, y: number];

/** The corners of each shape of a path; one with curves is none. */
function shapes(path: string, transform: string): Point[][] {
  if (path.length > longestPath || /[CSQTAcsqta]/.test(path)) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (/matrix\(([^)]*)\)/.exec(transform)?.[1] ?? "1,0,0,1,0,0")
    .split(/[\s,]+/)
    .map(Number);
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const numbers = part.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
      const points: Point[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [x = 0, y = 0] = numbers.slice(at, at + 2);
        points.push([a * x + c * y + e, b * x + d * y + f]);
      }
      return points;
    });
}

const longestPath = 20_000;

function add({ across, down }: PageLines, points: readonly Point[], isStroke: boolean): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (points.length < 2 || ![left, right, top, bottom].every(Number.isFinite)) return;
  if (height <= thickest && width > shortest) across.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width <= thickest && height > shortest) down.push({ at: (left + right) / 2, from: top, to: bottom });
  else if (isStroke)
    // The frame of a box, or several lines in one.
    points.forEach(([x, y], index) => {
      const [u, v] = points[index + 1] ?? [x, y];
      if (Math.abs(y - v) <= 0.5 && Math.abs(x - u) > shortest)
        across.push({ at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) });
      if (Math.abs(x - u) <= 0.5 && Math.abs(y - v) > shortest)
        down.push({ at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) });
    });
}
