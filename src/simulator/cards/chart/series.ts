import { isObject, type JsonObject } from "../../json.js";
import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";
import { type ChartKind, kindOf, SERIES_TYPES } from "./kinds.js";

/** A row of a chart, and where it stands. */
interface Row {
  row: unknown;
  place: string;
}

/** One series, or with type "common" several, each with the rows it reads. */
export function* checkSeries(spec: JsonObject, place: string): Iterable<Fault> {
  if (spec.type === "common") yield* checkCombination(spec, place);
  else yield* checkOne(spec, place, rowsOf(spec, spec, place));
}

function* checkCombination(spec: JsonObject, place: string): Iterable<Fault> {
  const series = Array.isArray(spec.series) ? spec.series : [];
  if (series.length === 0) yield fault("chart", join(place, "series"), "a common chart needs its series");
  for (const [index, one] of series.entries()) {
    const at = join(place, "series", index);
    if (isObject(one)) yield* checkOne(one, at, rowsOf(one, spec, place));
    else yield fault("chart", at, "expected an object");
  }
}

function* checkOne(series: JsonObject, place: string, rows: Row[] | null): Iterable<Fault> {
  const kind = kindOf(series.type, series.direction);
  if (kind === null) {
    yield fault("chart", join(place, "type"), `expected ${SERIES_TYPES.join(", ")} or common`);
    return;
  }
  if (rows === null) yield fault("chart", join(place, "data"), "expected {values: [...]}, or a list of these");
  else if (rows.length === 0) yield fault("chart", join(place, "data"), "a chart needs at least one row");
  else yield* checkFields(series, kind, place, rows);
}

function* checkFields(series: JsonObject, kind: ChartKind, place: string, rows: Row[]): Iterable<Fault> {
  for (const { property, number } of kind.fields) {
    const names = fieldNames(series[property]);
    if (names.length === 0) yield fault("chart", join(place, property), `a ${series.type} chart needs ${property}`);
    yield* checkRows(names, number, rows);
  }
  if (series.seriesField !== undefined) yield* checkRows(fieldNames(series.seriesField), false, rows);
}

function* checkRows(names: string[], number: boolean, rows: Row[]): Iterable<Fault> {
  for (const { row, place } of rows) {
    if (!isObject(row)) yield fault("chart", place, "expected an object");
    else {
      for (const name of names) {
        if (!Object.hasOwn(row, name)) yield fault("chart", place, `the row has no ${name}`);
        else if (number && !isNumeric(row[name])) yield fault("chart", join(place, name), "expected a number");
      }
    }
  }
}

/** The rows a series reads: its own data, or the card's, picked by dataId, dataIndex or as the first. Null when misshapen. */
function rowsOf(series: JsonObject, spec: JsonObject, place: string): Row[] | null {
  const sets = Array.isArray(spec.data) ? spec.data : [spec.data];
  const byId = sets.findIndex((set) => isObject(set) && set.id !== undefined && set.id === series.dataId);
  const index = byId >= 0 ? byId : typeof series.dataIndex === "number" ? series.dataIndex : 0;
  const own = isObject(series.data) ? series.data : sets[index];
  if (!isObject(own) || !Array.isArray(own.values)) return null;
  const at = Array.isArray(spec.data) ? join(place, "data", index) : join(place, "data");
  return own.values.map((row: unknown, number) => ({ row, place: join(at, "values", number) }));
}

function fieldNames(field: unknown): string[] {
  const names: unknown[] = Array.isArray(field) ? field : [field];
  return names.filter((name): name is string => typeof name === "string" && name !== "");
}

function isNumeric(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}
