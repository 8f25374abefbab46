/** What a filled file says, as people who read it wrote it down, held against what was read of it. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { type Imported, placeOf, valuesOf } from "../../src/core/reading/document/import-document.js";
import type { Value } from "../../src/core/reading/grid/value.js";
import { readCell } from "../../src/core/value/read-cell.js";

const norm = z
  .object({
    kind: z.string(),
    value: z.union([z.number(), z.array(z.string())]).optional(),
    text: z.string().optional(),
    iso: z.string().optional(),
    yuan: z.number().optional(),
  })
  .nullish();
type Norm = z.infer<typeof norm>;

const place = z.object({
  table: z.int().optional(),
  row: z.int().optional(),
  col: z.int().optional(),
  paragraph: z.int().optional(),
});
const cell = z.object({
  printed: z.string().optional(),
  shown: z.string().optional(),
  norm,
  col: z.int().optional(),
  cell: z.string().optional(),
});
const gold = z.object({
  values: z
    .array(
      z.object({
        path: z.string(),
        printed: z.string().optional(),
        shown: z.string().optional(),
        norm,
        at: place.optional(),
        sheet: z.string().optional(),
        cell: z.string().optional(),
      }),
    )
    .optional(),
  indicators: z
    .array(
      z.object({
        list: z.string().optional(),
        sheet: z.string().optional(),
        table: z.int().optional(),
        row: z.int(),
        name: z.string(),
        hidden: z.boolean().optional(),
        target: cell.optional(),
        actual: cell.optional(),
        weight: z.union([cell, z.number()]).optional(),
        score: z.union([cell, z.number()]).optional(),
        note: z.union([cell, z.string()]).optional(),
      }),
    )
    .optional(),
  rows: z.array(z.record(z.string(), z.unknown())).optional(),
});

interface Expected {
  readonly name: string;
  readonly norm: Norm;
  readonly printed: string;
  readonly at: {
    sheet?: string | undefined;
    cell?: string | undefined;
    table?: number | undefined;
    row?: number | undefined;
    col?: number | undefined;
    paragraph?: number | undefined;
  };
}

export interface Measured {
  readonly total: number;
  readonly right: number;
  /** Something else was read, and nothing says that it is in doubt. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly withProblem: readonly string[];
}

export function measure(name: string, _document: FileDocument, { found, year }: Imported): Measured {
  const values = [...valuesOf(found), ...found.again, ...found.scores, ...found.beside];
  const wrong: string[] = [];
  const missed: string[] = [];
  const withProblem: string[] = [];
  let right = 0;
  const expected = expectedOf(name);
  for (const one of expected) {
    const here = values.filter((value) => isAt(value, one.at));
    const isBlank = one.norm?.kind === "empty" || one.norm?.kind === "notApplicable";
    if (isBlank) {
      if (here.some(({ value }) => value !== null)) wrong.push(`${one.name}: nothing -> ${textsOf(here)}`);
      continue;
    }
    const good = here.find((value) => isRight(value, one));
    if (good !== undefined || (one.norm?.kind === "year" && year?.year === one.norm.value && here.length === 0)) {
      right += 1;
      if (good !== undefined && good.problem !== null) withProblem.push(`${one.name}: ${good.problem.code}`);
    } else if (here.length === 0) missed.push(`${one.name}: ${one.printed}`);
    else if (here.every(({ problem }) => problem !== null)) withProblem.push(`${one.name}: ${textsOf(here)}`);
    else wrong.push(`${one.name}: ${one.printed} -> ${textsOf(here)}`);
  }
  const total = expected.filter(({ norm: n }) => n?.kind !== "empty" && n?.kind !== "notApplicable").length;
  return { total, right, wrong, missed, withProblem };
}

function textsOf(values: readonly Value[]): string {
  return values.map(({ path, value }) => `${path}=${value}`).join(" ");
}

function isAt(value: Value, at: Expected["at"]): boolean {
  const from = placeOf(value);
  if (from === null) return false;
  if (at.cell !== undefined) return from.cell === at.cell && (at.sheet === undefined || from.part === at.sheet);
  if (at.paragraph !== undefined) return from.table === null && from.row === at.paragraph;
  const isName = at.col === undefined && /\.(level3|name)$/.test(value.path);
  return from.table === at.table && from.row === at.row && (from.column === at.col || isName);
}

const flat = (text: string | null | undefined): string => (text ?? "").replace(/\s/g, "");
const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));
const scales: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

function isRight(found: Value, { norm: wanted, printed }: Expected): boolean {
  const { value, text, field } = found;
  // A narrative is judged by where it was found: what stands there is the whole paragraph.
  if (wanted === null || wanted === undefined) return field.kind === "long" && flat(value) !== "";
  if (value === null) return false;
  const read = field.kind === "cell" ? readCell(value) : { value, unit: field.spec.unit ?? null };
  const number = Number(read.value);
  switch (wanted.kind) {
    case "text":
      return flat(value) === flat(wanted.text) || flat(text) === flat(wanted.text);
    case "date":
      return value === wanted.iso || flat(value) === dayOf(wanted.iso ?? "");
    case "year":
      return value.includes(String(wanted.value));
    case "dateRange":
    case "choice":
      return flat(text) === flat(printed);
    case "money":
      if (field.kind === "cell") return near(Number(readCell(value).base), wanted.yuan ?? Number.NaN);
      return near(number * (scales[read.unit ?? "元"] ?? 1), wanted.yuan ?? Number.NaN);
    default:
      return near(number, Number(wanted.value)) || flat(text) === flat(printed);
  }
}

function dayOf(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function expectedOf(name: string): Expected[] {
  const {
    values = [],
    indicators = [],
    rows = [],
  } = gold.parse(JSON.parse(readFileSync(`test/fixtures/files/${name}.expect.json`, "utf8")));
  return [
    ...values.map(
      (value): Expected => ({
        name: value.path,
        norm: value.norm,
        printed: value.printed ?? value.shown ?? "",
        at: value.at ?? { sheet: value.sheet, cell: value.cell },
      }),
    ),
    ...indicators.filter(({ hidden }) => hidden !== true).flatMap(indicatorCells),
    ...rows.flatMap(projectCells),
  ];
}

type Indicator = NonNullable<z.infer<typeof gold>["indicators"]>[number];

/** Columns of the workbook's plain cells, which the gold gives without an address. */
const plainColumns = { weight: "G", score: "H", note: "I" } as const;

function indicatorCells(indicator: Indicator): Expected[] {
  const { sheet, table, row, name } = indicator;
  const isSheet = sheet !== undefined;
  const nameAt = isSheet ? { sheet, cell: `D${row}` } : { table, row };
  const cells = (["target", "actual", "weight", "score", "note"] as const).flatMap((part): Expected[] => {
    const found = indicator[part];
    if (found === undefined) return [];
    const label = `${name}·${part}`;
    if (typeof found === "object")
      return [
        {
          name: label,
          norm: found.norm,
          printed: found.printed ?? found.shown ?? "",
          at: isSheet ? { sheet, cell: found.cell } : { table, row, col: found.col },
        },
      ];
    const at = { sheet, cell: `${part === "target" || part === "actual" ? "" : plainColumns[part]}${row}` };
    if (found === "") return [{ name: label, norm: { kind: "empty" }, printed: "", at }];
    const own: Norm = typeof found === "number" ? { kind: "number", value: found } : { kind: "text", text: found };
    return [{ name: label, norm: own, printed: String(found), at }];
  });
  return [{ name, norm: { kind: "text", text: name }, printed: name, at: nameAt }, ...cells];
}

/** Columns of the export. Its rates are rounded half to even, which no sheet shows: they are left out. */
const listColumns: Readonly<Record<string, number>> = {
  单位编码: 2,
  项目编码: 4,
  项目名称: 5,
  年初预算数: 8,
  调整后预算数: 9,
  执行数: 10,
  指标下达日期: 12,
};

function projectCells(row: Readonly<Record<string, unknown>>): Expected[] {
  return Object.entries(listColumns).map(([name, col]): Expected => {
    const value = row[name];
    const at = { table: 1, row: Number(row.row), col };
    const money = z.object({ yuan: z.number() }).safeParse(value);
    const own: Norm = money.success
      ? { kind: "money", yuan: money.data.yuan }
      : name.endsWith("日期")
        ? { kind: "date", iso: String(value) }
        : { kind: "text", text: String(value) };
    return { name: `${row.row}·${name}`, norm: own, printed: String(value), at };
  });
}
