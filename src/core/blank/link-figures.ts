/** Figures that follow from others in another place of the form: ratios, wholes of parts elsewhere, the total score. */
import { compact } from "./label-text.js";
import { isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { FieldsPart, Item, MatrixPart, Part, Rule } from "./understood.js";

export function linkFigures(reading: BlankReading, parts: readonly Part[]): Part[] {
  return parts.map((part): Part => {
    if (part.part === "fields") return { ...part, items: part.items.map((item) => linkItem(reading, part, item)) };
    if (part.part === "matrix") return wholeOf(reading, part, parts);
    return part;
  });
}

function linkItem(reading: BlankReading, part: FieldsPart, item: Item): Item {
  if (item.use !== "ask") return item;
  if (item.kind === "score") return { ...item, use: "compute", rule: { rule: "total", prints: "score" } };
  const ratio = item.kind === "percent" ? ratioOf(reading, part, item) : null;
  return ratio === null ? item : { ...item, use: "compute", rule: ratio };
}

/** 控制率 beside the two figures that it divides. */
function ratioOf({ words }: BlankReading, { items }: FieldsPart, { name }: Item): Rule | null {
  const called = (among: readonly string[]): Item | undefined => items.find((one) => isAny(compact(one.name), among));
  for (const { rate, of, by } of words.ratios) {
    if (!isAny(compact(name), rate)) continue;
    const upper = called(of);
    const lower = called(by);
    if (upper !== undefined && lower !== undefined) return { rule: "share", of: upper.key, by: lower.key };
  }
  return null;
}

/** A single row of the whole amount: what was spent is the sum of figures elsewhere that divide it. */
function wholeOf(reading: BlankReading, part: MatrixPart, parts: readonly Part[]): MatrixPart {
  const [line] = part.lines;
  const spent = part.columns.find(({ role }) => role === "budget.executed");
  if (line === undefined || part.lines.length > 1 || spent === undefined) return part;
  const rule = dividedBeside(reading, part, parts) ?? wholeBy(reading, line.label, part, parts);
  if (rule === null) return part;
  const items = part.items.map(
    (item): Item => (item.cell?.column === spent.key && item.use === "ask" ? { ...item, use: "compute", rule } : item),
  );
  return { ...part, items };
}

/** Amounts right below the row, under a heading of how they are divided (按收入性质分). */
function dividedBeside(_reading: BlankReading, part: MatrixPart, parts: readonly Part[]): Rule | null {
  const next = parts[parts.indexOf(part) + 1];
  if (next?.part !== "fields" || next.table !== part.table || next.rows?.[0] !== (part.rows?.[1] ?? 0) + 1) return null;
  const [first] = next.items;
  const group = first?.label.split("：")[0];
  const of = next.items.filter(({ label, kind }) => kind === "money" && label.startsWith(`${group}：`));
  return of.length > 1 && of.every(({ name, label }) => label !== name)
    ? { rule: "sum", of: of.map(({ key }) => key) }
    : null;
}

function wholeBy({ words }: BlankReading, label: string, part: MatrixPart, parts: readonly Part[]): Rule | null {
  const whole = words.wholes.find(({ total }) => isAny(compact(label), total));
  if (whole === undefined) return null;
  const items = parts.flatMap((one) => (one.part === "fields" && one.table === part.table ? one.items : []));
  const of = whole.of.flatMap(
    (names) => items.find(({ name, kind }) => kind === "money" && isAny(compact(name), names))?.key ?? [],
  );
  return of.length === whole.of.length ? { rule: "sum", of } : null;
}
