import { z } from "zod";
import { isObject, type JsonObject } from "../../json.js";
import type { Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { isColor } from "../grammar/colors.js";
import { join } from "../pointer.js";

const optionTag = z.strictObject({
  text: z.string(),
  color: z
    .string()
    .refine((color) => isColor(color))
    .optional(),
});

/** What a cell may be, by the data type of its column. */
const CELLS: Record<string, { schema: z.ZodType; wanted: string }> = {
  text: { schema: z.string(), wanted: "a string" },
  lark_md: { schema: z.string(), wanted: "a string" },
  markdown: { schema: z.string(), wanted: "a string" },
  number: { schema: z.number(), wanted: "a number" },
  date: { schema: z.int().min(0), wanted: "milliseconds" },
  persons: { schema: z.union([z.string(), z.array(z.string())]), wanted: "an id or a list of ids" },
  options: { schema: z.union([z.string(), z.array(optionTag)]), wanted: "a string or a list of {text, color}" },
};

/** Columns are told apart by name; every cell belongs to a column and is of its type. A missing cell is empty. */
export function* checkTable(seat: Seat): Iterable<Fault> {
  const columns = columnsOf(seat);
  yield* checkColumns(columns, seat);
  const { rows } = seat.node;
  if (!Array.isArray(rows)) {
    yield fault("table-cell", join(seat.pointer, "rows"), "expected a list of rows");
    return;
  }
  const types = new Map(columns.map((column) => [column.name, String(column.data_type)]));
  for (const [index, row] of rows.entries()) yield* checkRow(row, join(seat.pointer, "rows", index), types);
}

function columnsOf({ node }: Seat): JsonObject[] {
  return Array.isArray(node.columns) ? node.columns.filter(isObject) : [];
}

function* checkColumns(columns: JsonObject[], { pointer }: Seat): Iterable<Fault> {
  const seen = new Set<unknown>();
  for (const [index, column] of columns.entries()) {
    const place = join(pointer, "columns", index);
    if (seen.has(column.name)) yield fault("table-column", join(place, "name"), "two columns have this name");
    seen.add(column.name);
    if (column.format !== undefined && column.data_type !== "number") {
      yield fault("table-column", join(place, "format"), "works with data_type number only");
    }
    if (column.date_format !== undefined && column.data_type !== "date") {
      yield fault("table-column", join(place, "date_format"), "works with data_type date only");
    }
  }
}

function* checkRow(row: unknown, pointer: string, types: ReadonlyMap<unknown, string>): Iterable<Fault> {
  if (!isObject(row)) {
    yield fault("table-cell", pointer, "expected an object");
    return;
  }
  for (const [name, cell] of Object.entries(row)) {
    const type = types.get(name);
    if (type === undefined) yield fault("table-row-name", join(pointer, name), `no column is named ${name}`);
    else yield* checkCell(cell, type, join(pointer, name));
  }
}

function* checkCell(cell: unknown, type: string, pointer: string): Iterable<Fault> {
  const kind = CELLS[type];
  if (kind && !kind.schema.safeParse(cell).success) {
    yield fault("table-cell", pointer, `expected ${kind.wanted} in a column of type ${type}`);
  }
}
