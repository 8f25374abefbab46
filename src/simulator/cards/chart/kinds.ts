/** What a series reads out of its rows. `number` fields must hold numbers (or numbers as strings, as the docs' own samples do). */
export interface ChartKind {
  fields: readonly { property: string; number: boolean }[];
}

export type SeriesType =
  | "line"
  | "area"
  | "bar"
  | "pie"
  | "funnel"
  | "scatter"
  | "radar"
  | "linearProgress"
  | "circularProgress"
  | "wordCloud";

const XY: ChartKind = {
  fields: [
    { property: "xField", number: false },
    { property: "yField", number: true },
  ],
};
const PARTS: ChartKind = {
  fields: [
    { property: "categoryField", number: false },
    { property: "valueField", number: true },
  ],
};
const LYING: ChartKind = {
  fields: [
    { property: "xField", number: true },
    { property: "yField", number: false },
  ],
};

const KINDS: Record<SeriesType, ChartKind> = {
  line: XY,
  area: XY,
  bar: XY,
  scatter: XY,
  pie: PARTS,
  funnel: PARTS,
  radar: PARTS,
  circularProgress: PARTS,
  linearProgress: XY,
  wordCloud: {
    fields: [
      { property: "nameField", number: false },
      { property: "valueField", number: true },
    ],
  },
};

/** Null for a type the card's chart component does not draw. Lying bars read their numbers along x. */
export function kindOf(type: unknown, direction: unknown): ChartKind | null {
  if (typeof type !== "string" || !isSeriesType(type)) return null;
  return KINDS[type] === XY && direction === "horizontal" ? LYING : KINDS[type];
}

export const SERIES_TYPES = Object.keys(KINDS);

function isSeriesType(type: string): type is SeriesType {
  return Object.hasOwn(KINDS, type);
}
