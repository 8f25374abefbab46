import { type Fault, fault } from "../fault.js";
import { taggedNodes } from "../nodes.js";
import type { Card } from "./card.js";

const MOST_ELEMENTS = 200;
const MOST_CHARTS = 5;

/** Counts over the whole card; tables of every kind are counted in markdown-tables.ts. */
export function* checkLimits({ root, seats }: Card): Iterable<Fault> {
  const elements = taggedNodes(root).length;
  if (elements > MOST_ELEMENTS)
    yield fault("elements", "", `element exceeds the limit: ${elements} of ${MOST_ELEMENTS}`);
  const charts = seats.filter((seat) => seat.tag === "chart");
  for (const chart of charts.slice(MOST_CHARTS)) {
    yield fault("chart-count", chart.pointer, `${charts.length} charts of ${MOST_CHARTS}`);
  }
}
