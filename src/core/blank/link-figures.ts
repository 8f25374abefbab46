/** Figures that follow from others in another place of the form: ratios, wholes of parts elsewhere, the total score. */
import { compact } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { FieldsPart, Item, MatrixPart, Part, Rule } from "./understood.js";

export function linkFigures(reading: BlankReading, parts: readonly Part[]): Part[] {
  const scored = parts.some((part) => part.part === "list" && part.columns.some(({ kind }) => kind === "score"));
  return parts.map((part): Part => {
    if (part.part === "fields")
      return withPairSums(reading, { ...part, items: part.items.map((item) => linkItem(reading, part, item, scored)) });
    if (part.part === "matrix") return wholeOf(reading, part, parts);
    return part;
  });
}

/** `scored`: the form has scores that a total sums; else a person says it. */
function linkItem(reading: BlankReading, part: FieldsPart, item: Item, scored: boolean): Item {
  if (item.use !== "ask") return item;
  if (item.kind === "score" && scored) return { ...item, use: "compute", rule: { rule: "total", prints: "score" } };
  if (item.kind === "score") return item;
  const ratio = item.kind === "percent" ? (ratioOf(reading, part, item) ?? executionOf(reading, part, item)) : null;
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

/** 预算执行率 beside budget and expenditure: of the last budget before it. */
function executionOf({ words, names }: BlankReading, { items }: FieldsPart, item: Item): Rule | null {
  if (!names.rolesOf(item.name).includes("execution.rate")) return null;
  const amounts = items.slice(0, items.indexOf(item)).filter(({ kind }) => kind === "money");
  // 支出率 is named after 支出.
  const stem = compact(item.name).replace(/率$/, "");
  const spent =
    amounts.findLast(({ name }) => hasAny(compact(name), words.amounts.executed)) ??
    amounts.findLast(({ name }) => compact(name) === stem);
  const budget = amounts.findLast((one) => one !== spent && hasAny(compact(one.name), words.amounts.budgets));
  return spent === undefined || budget === undefined ? null : { rule: "share", of: spent.key, by: budget.key };
}

/** A sum and its parts (其中) beside each other in one row, or below each other in one column. */
function withPairSums({ words }: BlankReading, part: FieldsPart): FieldsPart {
  const partsOf = new Map<string, Item[]>();
  for (const item of part.items) {
    const sum = part.items.find((one) => one !== item && isSumOf(words.sums, one, item, part.items));
    if (sum !== undefined) partsOf.set(sum.key, [...(partsOf.get(sum.key) ?? []), item]);
  }
  const items = part.items.map((item): Item => {
    const parts = partsOf.get(item.key) ?? [];
    if (parts.length > 1) return { ...item, use: "compute", rule: { rule: "sum", of: parts.map(({ key }) => key) } };
    const [sum] = [...partsOf].find(([, own]) => own.length > 1 && own.includes(item)) ?? [];
    const whole = part.items.find(({ key }) => key === sum);
    return whole === undefined ? item : { ...item, label: `${whole.name}：${item.name}` };
  });
  return { ...part, items };
}

function isSumOf(sums: readonly string[], sum: Item, item: Item, items: readonly Item[]): boolean {
  if (sum.kind !== "money" || item.kind !== "money" || sum.use !== "ask" || item.use !== "ask") return false;
  const [one, other] = [placeOf(sum), placeOf(item)];
  if (one === null || other === null || !sums.some((word) => compact(sum.name).endsWith(word))) return false;
  const [below, beside] = [one.col === other.col && other.row > one.row, other.col > one.col && other.row >= one.row];
  const between = items.filter((found) => {
    const at = placeOf(found);
    if (at === null) return false;
    return below ? at.col === one.col && isAfter(one, at, other) : at.row <= other.row && isAfter(one, at, other);
  });
  if (between[0]?.isPart !== true || between.some(({ kind }) => kind !== "money")) return false;
  if (below) return between.length === other.row - one.row;
  // Parts go on in the rows below their sum as long as nothing stands below the sum itself.
  return beside && between.every((found) => (placeOf(found)?.col ?? 0) > one.col);
}

interface At {
  readonly row: number;
  readonly col: number;
}

function placeOf({ spots }: Item): At | null {
  const { row, col } = spots[0]?.at ?? {};
  return row === undefined || col === undefined ? null : { row, col };
}

/** As people read: `at` comes after `from`, and not after `to`. */
function isAfter(from: At, at: At, to: At): boolean {
  const [start, here, end] = [from, at, to].map(({ row, col }) => row * 1000 + col);
  return (here ?? 0) > (start ?? 0) && (here ?? 0) <= (end ?? 0);
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
