/** What is to be written under a label: kind, unit and role. */
import type { BlankKind, BlankWords } from "./blank-words.js";
import { bracketed, compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny, matches } from "./matches.js";
import type { BlankReading } from "./reading.js";

export interface Meaning {
  readonly kind: BlankKind;
  readonly unit: string | null;
  readonly role: string | null;
}

/** （=数量×单价） tells how, and not what. */
const formula = /\([^()]*[=×÷][^()]*\)/g;

/** `context`: titles and heads beside the label, whose unit counts where the label names none. */
export function meaningOf(reading: BlankReading, label: string, context: readonly string[] = []): Meaning {
  const { words } = reading;
  const unit = unitIn(reading, label);
  const bare = shownLabel(withoutBrackets(label), words.parts) || shownLabel(label, words.parts);
  const role = roleOf(reading, bare);
  // What stands in brackets tells a code apart (项目编码-名称); the name alone tells the rest.
  const found = words.kinds.find(
    (one) =>
      (matches(one, bare) ||
        (one.kind === "sign" && bracketed(label).some((inside) => hasAny(inside, one.has ?? [])))) &&
      !hasAny(withoutHints(label, words), one.not ?? []),
  );
  const kind = found?.kind ?? "text";
  const scores = unit?.kind === "weight" && kind === "score";
  if (unit !== null && unit.kind !== "year" && !scores) return { kind: unit.kind, unit: unit.unit, role };
  // 债券期限（年） counts years; 项目实施期（年） tells from when to when.
  if (unit?.kind === "year" && unit.unit.length === 1 && kind === "text")
    return { kind: "number", unit: unit.unit, role };
  if (kind === "money") return { kind, unit: moneyUnitOf(reading, [label, ...context]), role };
  return { kind, unit: found?.unit ?? (kind === "percent" ? "%" : null), role };
}

/** 立项依据（列明文件名称）: what to write there tells no kind, and neither does a formula. */
function withoutHints(label: string, { hints }: BlankWords): string {
  return compact(label)
    .replace(formula, "")
    .replace(/\([^()]*\)/g, (inside) => (hasAny(inside, hints) ? "" : inside));
}

export function roleOf(reading: BlankReading, label: string): string | null {
  return reading.names.rolesOf(label).find((role) => !role.startsWith("indicator.")) ?? null;
}

/** The unit that a label names in brackets. */
export function unitIn({ words }: BlankReading, label: string): { kind: BlankKind; unit: string } | null {
  for (const inside of bracketed(label)) {
    for (const [kind, units] of Object.entries(words.units)) {
      const unit = units.find((one) => inside === compact(one) || inside.endsWith(`:${compact(one)}`));
      if (unit !== undefined && isUnitKind(kind)) return { kind, unit };
    }
    // （元/亩）: an amount for each is no amount of the form's unit.
    const isEach = (words.units.money ?? []).some((unit) => inside.startsWith(`${compact(unit)}/`));
    if (isEach) return { kind: "number", unit: inside };
    // （人数）
    const counted = words.kinds.find((one) => one.kind === "count" && one.unit !== undefined && matches(one, inside));
    if (counted?.unit !== undefined) return { kind: "count", unit: counted.unit };
  }
  return null;
}

export function moneyUnitOf(reading: BlankReading, context: readonly string[]): string {
  for (const text of context) {
    const found = unitIn(reading, text);
    if (found?.kind === "money") return found.unit;
  }
  return reading.moneyUnit ?? reading.words.moneyUnits[0] ?? "";
}

export function isAmount(reading: BlankReading, label: string): boolean {
  const { has, not } = reading.words.amounts;
  return hasAny(compact(label), has) && !hasAny(compact(label), not);
}

/** 备注: a short remark, other than what explains something (情况说明). */
export function isRemark({ words }: BlankReading, label: string): boolean {
  const remark = words.columns["indicator.remark"];
  return remark !== undefined && matches(remark, label);
}

/** 序号: a column that only counts the rows. */
export function isCounter({ names }: BlankReading, head: string): boolean {
  return names.isIgnoredColumn(head) && compact(head).length <= 2 && names.rolesOf(head).length === 0;
}

function isUnitKind(kind: string): kind is "money" | "area" | "count" | "number" | "percent" | "weight" | "year" {
  return ["money", "area", "count", "number", "percent", "weight", "year"].includes(kind);
}
