/** Options that print from which score they are given (优：90-100分) follow from the score before them. */
import type { Band } from "./grade-bands.js";
import { matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { FieldsPart, Item, ListPart, Option, Part } from "./understood.js";

export function linkGrades(reading: BlankReading, given: readonly Part[]): Part[] {
  const parts = given.map((part) => (part.part === "fields" ? withBands(reading, part) : part));
  return parts.map((part, index): Part => {
    if (part.part !== "fields") return part;
    const items = part.items.map((item): Item => {
      const isTicked = item.options.length > 0 && item.options.every(({ from }) => from !== undefined);
      const bands = item.options.length === 0 && isGrade(reading, item) ? bandsOfForm(reading) : null;
      const isAsked = item.use === "ask" && (isTicked || (bands !== null && item.kind === "text"));
      const score = isAsked ? scoreBefore(parts.slice(0, index), part, item) : undefined;
      if (score === undefined) return item;
      const rule = { rule: "grade" as const, of: score.key, ...(bands === null ? {} : { bands }) };
      return { ...item, use: "compute", rule };
    });
    return { ...part, items };
  });
}

/** Options that print no scores have those that a note tells of grades so called. */
function withBands(reading: BlankReading, part: FieldsPart): FieldsPart {
  const bands = bandsOfForm(reading);
  const items = part.items.map((item): Item => {
    const found = item.options.map(({ label }) => bands?.find((one) => one.label === label)?.from);
    const fits = found.length > 0 && found.length === bands?.length && isGrade(reading, item);
    if (!fits || item.options.some(({ from }) => from !== undefined)) return item;
    const options = item.options.map((option, index): Option => {
      const from = found[index];
      return from === undefined ? option : { ...option, from };
    });
    return { ...item, options };
  });
  return { ...part, items };
}

function isGrade({ words }: BlankReading, { name }: Item): boolean {
  return matches(words.grades, name);
}

/** null: the form tells none, or more than one scale. */
function bandsOfForm({ bands: [first, ...others] }: BlankReading): readonly Band[] | null {
  const isOne = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return first !== undefined && isOne ? first : null;
}

/** The last score of the same table, or of the paragraphs around it. */
function scoreBefore(before: readonly Part[], part: FieldsPart, item: Item): Item | undefined {
  const own = part.items.slice(0, part.items.indexOf(item));
  const others = before.filter(({ table }) => table === part.table).flatMap(scoresIn);
  return [...others, ...own.filter(isFigure)].findLast(isScore);
}

function scoresIn(part: Part): readonly Item[] {
  if (part.part === "fields") return part.items.filter(isFigure);
  return part.part === "list" ? totalOf(part) : [];
}

/** The total of rows that a clerk adds is worked out by a scheme: it is no figure of the form that another can follow from. */
function isFigure({ rule }: Item): boolean {
  return rule?.rule !== "total";
}

/** Rows that the form prints have a sum of their scores; other lists are scored by a scheme, with grades of its own. */
export function totalOf({ fixed, total }: ListPart): readonly Item[] {
  if (fixed === undefined) return [];
  // 合计 of all rows, not the 小计 of some.
  const sizeOf = ({ rule }: Item): number =>
    rule?.rule !== "total" || rule.prints !== "score" || rule.column !== undefined
      ? 0
      : (rule.rows?.length ?? fixed.length);
  const most = Math.max(0, ...total.map(sizeOf));
  const whole = most === 0 ? undefined : total.findLast((item) => sizeOf(item) === most);
  return whole === undefined ? [] : [whole];
}

function isScore({ kind, rule }: Item): boolean {
  return kind === "score" && rule?.rule !== "execution";
}
