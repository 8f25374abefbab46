import { isObject, type JsonObject } from "../../json.js";
import type { Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";
import { checkPlainData } from "./plain-data.js";
import { checkSeries } from "./series.js";

/** Properties whose kind the platform checks whatever the chart, as its published 200550 samples show. */
const KINDS_OF_PROPERTIES: Record<string, "list" | "object" | "either"> = {
  axes: "list",
  series: "list",
  media: "list",
  color: "either",
  data: "either",
  legends: "either",
  crosshair: "object",
  label: "object",
  title: "object",
  tooltip: "object",
};

/** A chart_spec is VChart's, as JSON: a known type, data in rows, and the fields its series read in every row. */
export function* checkChart({ node, pointer }: Seat): Iterable<Fault> {
  const spec = node.chart_spec;
  const place = join(pointer, "chart_spec");
  if (!isObject(spec)) {
    yield fault("chart", place, "expected an object");
    return;
  }
  yield* checkPlainData(spec, place);
  yield* checkProperties(spec, place);
  yield* checkSeries(spec, place);
}

function* checkProperties(spec: JsonObject, place: string): Iterable<Fault> {
  for (const [key, kind] of Object.entries(KINDS_OF_PROPERTIES)) {
    const value = spec[key];
    if (value !== undefined && !isKind(value, kind)) {
      yield fault("chart", join(place, key), kind === "either" ? "expected an object or a list" : `expected a ${kind}`);
    }
  }
}

function isKind(value: unknown, kind: "list" | "object" | "either"): boolean {
  if (kind === "list") return Array.isArray(value);
  return isObject(value) || (kind === "either" && Array.isArray(value));
}
