/** What a careful person would ask of a blank form, and how far a reading agrees with it. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { tell } from "../../../src/core/blank/tell.js";
import { understand } from "../../../src/core/blank/understand.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { blankWordsIn } from "../../../src/forms/load-blank-words.js";

const place = z.object({
  table: z.number().optional(),
  row: z.number().optional(),
  col: z.number().optional(),
  paragraph: z.number().optional(),
  blank: z.number().optional(),
});
const entry = z.object({
  label: z.string(),
  kind: z.string(),
  unit: z.string().optional(),
  at: place,
  inCell: z.string().optional(),
  sameAs: z.string().optional(),
  options: z.array(z.string()).optional(),
});
const gold = z.object({
  fields: z.array(entry),
  computed: z.array(entry),
  lists: z.array(
    z.object({
      label: z.string(),
      kind: z.string(),
      columns: z.record(
        z.string(),
        z.object({ name: z.string(), kind: z.string(), computed: z.union([z.string(), z.boolean()]).optional() }),
      ),
      at: z.object({
        table: z.number(),
        firstRow: z.number(),
        lastRow: z.number(),
        cols: z.record(z.string(), z.number()),
      }),
      rows: z.array(z.object({ row: z.number(), level1: z.string().optional(), level2: z.string().optional() })),
    }),
  ),
});
type Entry = z.infer<typeof entry>;

export interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly misses: readonly string[];
}

export interface Scores {
  readonly fields: Score;
  readonly computed: Score;
  readonly lists: Score;
  readonly columns: Score;
  readonly asked: number;
  readonly wrong: readonly string[];
}

export function readGold(file: string) {
  return gold.parse(parse(readFileSync(file, "utf8")));
}

export function toldOf(file: string): ReturnType<typeof tell> {
  const read = readBlank(readFileSync(file), file);
  if ("problem" in read) throw new Error(read.problem.code);
  return tell(understand(read.document, blankWordsIn("templates")));
}

/** A kind of the gold -> kinds that mean the same. */
const same: Readonly<Record<string, readonly string[]>> = {
  number或定性: ["target"],
  area: ["area"],
  narrative: ["narrative"],
};

interface Told {
  readonly label: string;
  readonly kind: string;
  readonly unit?: string | undefined;
  readonly at: z.infer<typeof place> & { inCell?: string | undefined };
  readonly alsoAt?: readonly (z.infer<typeof place> & { inCell?: string | undefined })[] | undefined;
}

export function scoresOf(expected: z.infer<typeof gold>, told: ReturnType<typeof tell>): Scores {
  const fields: Told[] = [...told.fields, ...told.narratives];
  const used = new Set<string>();
  const score = (wanted: readonly Entry[], among: readonly Told[]): Score => {
    const misses = wanted.flatMap((one) => {
      const kinds = same[one.kind] ?? [one.kind];
      const there = among.filter((other) => [other.at, ...(other.alsoAt ?? [])].some((at) => samePlace(one, at)));
      // A cell may hold boxes and the blank of one of them.
      const found = there.find(({ kind }) => kinds.includes(kind)) ?? there[0];
      if (found === undefined) return [`${one.label} ${JSON.stringify(one.at)}: not found`];
      used.add(JSON.stringify(found.at) + found.label);
      if (!kinds.includes(found.kind)) return [`${one.label}: ${found.kind} instead of ${one.kind}`];
      if (one.unit !== undefined && one.unit !== found.unit) return [`${one.label}: unit ${found.unit}`];
      return [];
    });
    return { wanted: wanted.length, found: wanted.length - misses.length, misses };
  };
  const ofFields = score(expected.fields, fields);
  const ofComputed = score(expected.computed, told.computed);
  const columns: string[] = [];
  const missingLists: string[] = [];
  let wantedColumns = 0;
  const wrong: string[] = [];
  for (const list of expected.lists) {
    const found = told.lists.find(
      ({ at }) =>
        at.table === list.at.table && (at.firstRow ?? 0) <= list.at.lastRow && (at.lastRow ?? 0) >= list.at.firstRow,
    );
    wantedColumns += Object.keys(list.columns).length;
    if (found === undefined) {
      missingLists.push(list.label);
      columns.push(...Object.keys(list.columns).map((key) => `${list.label}.${key}`));
      continue;
    }
    const rows = found.rows.map(({ row, level1, level2 }) => [row, level1 ?? "", level2 ?? ""].join(" "));
    const lines = list.rows.map(({ row, level1 = "", level2 = "" }) => [row, level1, level2].join(" "));
    if (rows.join("\n") !== lines.join("\n") || found.kind !== list.kind)
      missingLists.push(`${list.label}: ${rows.find((row, index) => row !== lines[index]) ?? `${rows.length} rows`}`);
    for (const [key, column] of Object.entries(list.columns)) {
      const at = list.at.cols[key];
      const [own] = Object.entries(found.columns).filter(([other]) => found.at.cols[other] === at);
      const kinds = same[column.kind] ?? [column.kind];
      if (own === undefined) columns.push(`${list.label}.${key}: not found`);
      else if (!kinds.includes(own[1].kind))
        columns.push(`${list.label}.${key}: ${own[1].kind} instead of ${column.kind}`);
      else if ((column.computed !== undefined && column.computed !== false) !== (own[1].computed === true))
        columns.push(`${list.label}.${key}: computed ${own[1].computed}`);
    }
    for (const [key, column] of Object.entries(found.columns))
      if (!Object.values(list.at.cols).includes(found.at.cols[key] ?? 0)) {
        wrong.push(`${found.label}.${column.name}`);
      }
  }
  const extraLists = told.lists.filter(
    (one) =>
      !expected.lists.some(
        ({ at }) =>
          at.table === one.at.table && at.firstRow <= (one.at.lastRow ?? 0) && at.lastRow >= (one.at.firstRow ?? 0),
      ),
  );
  wrong.push(
    ...fields
      .filter((one) => !used.has(JSON.stringify(one.at) + one.label))
      .map(({ label, at }) => `${label} ${JSON.stringify(at)}`),
    ...extraLists.map(({ label }) => label),
  );
  const asked = fields.length + told.lists.reduce((sum, list) => sum + Object.keys(list.columns).length, 0);
  return {
    fields: ofFields,
    computed: ofComputed,
    lists: { wanted: expected.lists.length, found: expected.lists.length - missingLists.length, misses: missingLists },
    columns: { wanted: wantedColumns, found: wantedColumns - columns.length, misses: columns },
    asked,
    wrong,
  };
}

/** Cells and blanks by their numbers; of several blanks in a cell, by the words before. */
function samePlace(one: Entry, at: Told["at"]): boolean {
  const keys = ["table", "row", "col", "paragraph"] as const;
  if (!keys.every((key) => one.at[key] === at[key])) return false;
  if (one.at.blank !== undefined) return one.at.blank === at.blank;
  // Boxes behind a blank of the same line are no blank.
  if (one.kind === "choice" && one.at.paragraph !== undefined) return at.blank === undefined;
  const [, before] = /“(.*?)[：:]?”/.exec(one.inCell ?? "") ?? [];
  return before === undefined || at.inCell === undefined || at.inCell === "" || inCellFits(one, before, at.inCell);
}

function inCellFits(one: Entry, before: string, inCell: string): boolean {
  const name = (one.label.split("：").at(-1) ?? "").replace(/（.*$/, "");
  return inCell.replace(/\s/g, "").endsWith(before.replace(/[\s（]|.*“/g, "")) || inCell.includes(name);
}
