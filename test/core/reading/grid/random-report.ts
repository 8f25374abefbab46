/** Reports of any form with random content, the same for the same seed. */
import type { Field, Form, List, Scope } from "../../../../src/core/form/form.js";
import { type Entry, Ledger } from "../../../../src/core/form/ledger.js";
import { placed } from "../../../../src/core/form/path.js";
import { readField } from "../../../../src/core/value/read-field.js";

export type Random = () => number;

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomReport(form: Form, random: Random): { ledger: Ledger; entries: readonly Entry[] } {
  const entries = [...scopeEntries(form.root, "", random)];
  return { ledger: new Ledger(form, { unit: "甲市乙服务中心", year: 2022 }, new Map()).with(entries), entries };
}

function* scopeEntries(scope: Scope, path: string, random: Random): Generator<Entry> {
  for (const field of scope.sections.flatMap(({ fields }) => fields))
    yield* fieldEntry(field, placed(field.pattern, path), random);
  for (const { list } of scope.sections)
    if (list !== null) yield* listEntries(list, placed(list.pattern, path), random);
}

function* listEntries(list: List, path: string, random: Random): Generator<Entry> {
  const count = list.role === "indicators" ? 4 + int(random, 6) : 2 + int(random, 2);
  const rows = Array.from({ length: count }, (_, index) => String(index + 1));
  yield { path, raw: rows.join(","), value: rows.join(",") };
  const classes = list.row.fields.find(({ kind, roles }) => kind === "choice" && roles.includes("indicator.level2"));
  const picked = rows.map(() => int(random, classes?.options.length ?? 1)).sort((one, other) => one - other);
  for (const [index, row] of rows.entries()) {
    const at = `${path}.${row}`;
    for (const field of list.row.fields) {
      if (field === classes) {
        const option = classes.options[picked[index] ?? 0]?.label ?? "";
        yield { path: `${at}.${field.id}`, raw: option, value: option };
      } else yield* fieldEntry(field, `${at}.${field.id}`, random);
    }
    yield* scopeEntries({ ...list.row, fields: [] }, at, random);
  }
}

/** What a person may type there; nothing where nobody types. */
export function* fieldEntry(field: Field, path: string, random: Random): Generator<Entry> {
  const skipped = field.derive !== null || field.roles.includes("narrative") || field.roles.includes("indicator.score");
  if (
    skipped ||
    field.roles.includes("indicator.handReason") ||
    (field.optional && field.kind !== "money" && random() < 0.5)
  )
    return;
  const raw = textFor(field, random);
  const reading = readField(field.kind, raw, field.spec);
  if ("problem" in reading) throw new Error(`${path}: ${raw}: ${reading.problem.code}`);
  yield { path, raw, value: reading.value };
}

function textFor(field: Field, random: Random): string {
  switch (field.kind) {
    case "text":
      return words(random, 2 + int(random, 3)).slice(0, field.spec.max ?? 100);
    case "long":
      return Array.from(
        { length: 1 + int(random, 3) },
        (_, index) => `${index + 1}.${words(random, 4 + int(random, 8))}。`,
      ).join("\n");
    case "money":
      return (int(random, 900_000) / 100 + 1).toFixed(2);
    case "number":
      return String(1 + int(random, 5000));
    case "count":
      return String(1 + int(random, 90));
    case "percent":
      return String(int(random, 10_000) / 100);
    case "points":
      return String(1 + int(random, 20));
    case "date":
      return `2023-0${1 + int(random, 9)}-1${int(random, 10)}`;
    case "year":
      return "2022";
    case "choices":
      return (
        field.options
          .map(({ label }) => label)
          .filter(() => random() < 0.5)
          .join("、") ||
        (field.options[0]?.label ?? "")
      );
    case "choice":
      return pick(
        random,
        field.options.map(({ label }) => label),
      );
    case "cell":
      return field.roles.includes("indicator.target")
        ? pick(random, targets)(1 + int(random, 300))
        : pick(random, actuals)(1 + int(random, 300));
  }
}

const targets = [
  (n: number) => `≥${n}家`,
  (n: number) => `≥${(n % 40) + 60}%`,
  () => "及时",
  (n: number) => `≤${n}万元`,
  () => "2022年12月底前",
  () => "有效提升",
];
const actuals = [
  (n: number) => `${n}家`,
  (n: number) => `${(n % 40) + 60}.5%`,
  () => "及时",
  (n: number) => `${n}万元`,
  () => "2022年11月",
  () => "有效提升",
];

const parts = [
  "新建",
  "改造",
  "引进",
  "培训",
  "走访",
  "巡查",
  "道路",
  "企业",
  "学生",
  "河道",
  "绿地",
  "平台",
  "设备",
  "人才",
  "公园",
  "社区",
  "养护",
  "检测",
  "清洗",
  "宣讲",
  "招商",
  "救助",
  "竞赛",
  "展演",
];

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => pick(random, parts)).join("");
}

function pick<T>(random: Random, items: readonly T[]): T {
  const found = items[int(random, items.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

function int(random: Random, below: number): number {
  return Math.floor(random() * below);
}
