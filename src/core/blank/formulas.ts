/** How a form says that a column is worked out: 支出率（B/A）, 差额④=①-②, or in a note 结余=预算数-支出数. */
import { bracketed, compact, withoutBrackets } from "./label-text.js";
import type { Column, Divided } from "./matrix-rates.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";

/** A name and what it is equal to, as a note says. */
export interface Formula {
  readonly of: string;
  readonly is: string;
}

/** Part by part: a pattern for the whole tries a long text without an equals sign from each of its places. */
export function formulasOfLine(line: string): Formula[] {
  const [first = "", ...parts] = line.split(/[=＝]/);
  let before = first;
  return parts.flatMap((part) => {
    const is = /^[^，,。；;]+/.exec(part)?.[0] ?? "";
    const of = compact(before.split(/[，,。；;：:“”"、.．]|^\s*[（(]?\d{1,2}[）)]/).at(-1) ?? "");
    before = part.slice(is.length);
    return is === "" || of === "" || of.length > longest ? [] : [{ of, is: compact(is) }];
  });
}

/** Characters of a name in a formula. */
const longest = 16;

/** null: the form does not say how the column is worked out, or names something else than two of the columns. */
export function toldBy(reading: BlankReading, column: Column, columns: readonly Column[]): Divided | null {
  for (const text of textsOf(reading, column)) {
    const found = divisionIn(reading, text, column, columns);
    if (found !== null) return found;
  }
  return null;
}

/** Columns that are added, and those that are taken off them again. */
export interface Terms<C extends Column> {
  readonly of: readonly C[];
  readonly less: readonly C[];
}

/** 全年预算数=年初预算数+调增-调减; null: the form does not say so of columns that it has, or takes one off another only. */
export function termsOf<C extends Column>(reading: BlankReading, column: C, columns: readonly C[]): Terms<C> | null {
  for (const text of textsOf(reading, column)) {
    const signs = [...text.replace(/^[A-Z\d]{1,2}=/, "").matchAll(/([-−+]?)([^-−+]+)/g)];
    const found = signs.flatMap(([, sign = "", name = ""]) => {
      const one = called(reading, name, column, columns);
      return one === undefined ? [] : [{ one, isLess: sign === "-" || sign === "−" }];
    });
    if (found.length < 2 || found.length < signs.length || new Set(found.map(({ one }) => one)).size < found.length)
      continue;
    const [less, of] = [true, false].map((is) => found.filter(({ isLess }) => isLess === is).map(({ one }) => one));
    if (of !== undefined && less !== undefined && of.length > 0 && found.length + of.length > 3) return { of, less };
  }
  return null;
}

/** Whether another column is worked out from this one, by its sign or its whole name. */
export function isTerm(reading: BlankReading, column: Column, columns: readonly Column[]): boolean {
  const names = [...signsOf(column), compact(column.label)];
  return columns.some(
    (one) =>
      one !== column &&
      (one.kind === "money" || one.kind === "percent" || one.kind === "number") &&
      textsOf(reading, one).some((text) => text.split(/[-−+÷/×*()=]/).some((term) => names.includes(term))),
  );
}

/** Formulas in the head of a column, and in notes about a column so called. */
function textsOf({ formulas }: BlankReading, { head, label }: Column): string[] {
  const [, behind] = /=(.+?)\)?$/.exec(compact(head)) ?? [];
  const own = [...bracketed(head), ...(behind === undefined ? [] : [behind])];
  const names = [label, withoutBrackets(head), head].map(compact);
  return [...own, ...formulas.filter(({ of }) => names.includes(of)).map(({ is }) => is)];
}

function divisionIn(reading: BlankReading, text: string, column: Column, columns: readonly Column[]): Divided | null {
  const plain = text
    .replace(/^[A-Z\d]{1,2}=/, "")
    .replace(/[×*xX]100%?$/, "")
    .replace(/^\((.*)\)$/, "$1");
  const amount = (name: string): Column | undefined => called(reading, name, column, columns);
  const [, from = "", less = "", over = ""] = /^\(?([^-/÷()]+)[-−]([^-/÷()]+)\)?[/÷](.+)$/.exec(plain) ?? [];
  const [of, by, base] = [amount(from), amount(less), amount(over)];
  if (of !== undefined && by !== undefined && base === by) return { rule: "growth", of, by };
  const [, first = "", sign = "", second = ""] = /^([^-−/÷+()]+)([-−/÷])([^-−/÷+()]+)$/.exec(plain) ?? [];
  const [one, other] = [amount(first), amount(second)];
  if (one === undefined || other === undefined || one === other) return null;
  return { rule: /[/÷]/.test(sign) ? "share" : "difference", of: one, by: other };
}

/** By the sign in its head (A, ①), else by its name, that of the heads of which it is the sum, or a part of it. */
function called<C extends Column>(
  reading: BlankReading,
  name: string,
  column: C,
  columns: readonly C[],
): C | undefined {
  if (name === "") return undefined;
  const others = columns.filter((one) => one !== column && (one.kind === "money" || one.kind === "count"));
  if (/^(?:[A-Z]|\d{1,2})$/.test(name)) return others.find((one) => signsOf(one).includes(name));
  return (
    others.find(({ label }) => compact(label) === name) ??
    // 执行数 of the same group, where several have it.
    others.find(
      ({ head, titles }) => titles.at(-1) === column.titles.at(-1) && compact(withoutBrackets(head)) === name,
    ) ??
    others.find(({ titles, head }) => compact(titles.at(-1)?.text ?? "") === name && isSum(reading, head)) ??
    others.find(({ label }) => compact(label).includes(name)) ??
    countedAs(name, others)
  );
}

/** 已开工项目数 is 已开工__个, and 安排项目数 is 共安排项目__个; undefined where it may be several. */
function countedAs<C extends Column>(name: string, columns: readonly C[]): C | undefined {
  const plain = name.replace(/总?个?数量?$/, "");
  const found = columns.filter(({ kind, label }) => {
    const own = compact(label);
    return kind === "count" && plain.length > 1 && own.length > 1 && (own.endsWith(plain) || plain.startsWith(own));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 预算数（A）, 预算数A, 预算数①, 差额C=A-B. */
function signsOf({ head }: Column): string[] {
  const plain = compact(head).replace(/\([^()]*\)/g, "");
  const [, left] = /([A-Z]|\d{1,2})(?:=.*)?$/.exec(plain) ?? [];
  return [...bracketed(head).map((inside) => inside.replace(/=.*/, "")), ...(left === undefined ? [] : [left])];
}
