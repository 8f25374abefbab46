/** Plainly invented answers to everything that a form asks, each unlike the others: for a sample page before anybody has typed. */
import type { Field, Form, List, Scope } from "../form/form.js";
import type { Held } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";
import { readField } from "../value/read-field.js";

export interface SampleWords {
  /** Before a number: 某某. */
  readonly text: string;
  readonly long: string;
  readonly target: string;
  readonly actual: string;
  readonly phone?: string;
}

export interface SampleOptions {
  readonly words: SampleWords;
  readonly year: number;
  /** Rows of each list, and indicators of each class. */
  readonly rows?: (list: List, option: string | null) => number;
}

/** By path; values that a field would not take are left out. */
export function sampleAnswers(form: Form, { words, year, rows = () => 1 }: SampleOptions): Map<string, Held> {
  const figures = new Map<string, Held>();
  let number = 0;
  const answer = (field: Field, path: string, given?: string): void => {
    if (field.derive !== null || field.by !== null || field.roles.includes("narrative")) return;
    if (field.roles.includes("indicator.score") || field.roles.includes("indicator.handReason")) return;
    number += 1;
    const raw = given ?? sampleOf(field, number, words, year);
    const read = readField(field.kind, raw, field.spec);
    if ("value" in read) figures.set(path, { raw, value: read.value });
  };
  const fill = (scope: Scope, at: (pattern: string) => string): void => {
    for (const field of scope.fields) answer(field, at(field.pattern));
    for (const section of scope.sections) {
      if (section.list === null) for (const field of section.fields) answer(field, at(field.pattern));
      else fillList(section.list, at);
    }
  };
  const fillList = (list: List, at: (pattern: string) => string): void => {
    const level2 = list.role === "indicators" ? indicatorField(list, "indicator.level2") : undefined;
    const options = level2 === undefined ? [null] : level2.options.map(({ label }) => label);
    const wanted = options.flatMap((option) => Array.from({ length: rows(list, option) }, () => option));
    const path = at(list.pattern);
    const weights = evenly(90, wanted.length);
    figures.set(path, { raw: "", value: wanted.map((_, index) => String(index + 1)).join(",") });
    wanted.forEach((option, index) => {
      const inRow = (pattern: string): string => pattern.replace(`${list.pattern}.*`, `${path}.${index + 1}`);
      for (const field of list.row.fields) {
        if (field === level2) answer(field, inRow(field.pattern), option ?? undefined);
        else if (field.roles.includes("indicator.weight")) answer(field, inRow(field.pattern), String(weights[index]));
        else answer(field, inRow(field.pattern), partOfTarget(list, field, number + 1, words));
      }
      fill({ ...list.row, fields: [] }, inRow);
    });
  };
  fill(form.root, (pattern) => pattern);
  return figures;
}

/** Whole points for so many rows. */
function evenly(points: number, rows: number): number[] {
  return Array.from({ length: rows }, (_, index) => Math.floor(points / rows) + (index < points % rows ? 1 : 0));
}

/** Where operator and unit have columns of their own, a target and what was reached are numbers beside them. */
function partOfTarget(list: List, { roles }: Field, number: number, words: SampleWords): string | undefined {
  const [, op = "", unit = ""] = /^([^#]*)#(.*)$/.exec(words.target) ?? [];
  const has = (role: string): boolean => list.row.fields.some((field) => field.roles.includes(role));
  if (roles.includes("indicator.op")) return op;
  if (roles.includes("indicator.unit")) return unit;
  if (roles.includes("indicator.target") && (has("indicator.op") || has("indicator.unit")))
    return `${has("indicator.op") ? "" : op}${number}${has("indicator.unit") ? "" : unit}`;
  return roles.includes("indicator.actual") && has("indicator.unit") ? String(number) : undefined;
}

function sampleOf(field: Field, number: number, words: SampleWords, year: number): string {
  switch (field.kind) {
    case "long":
      return `${words.long}${number}`;
    case "money":
      // Falling, so that no more is spent than was planned.
      return (1000.25 - (number % 800)).toFixed(2);
    case "number":
    case "percent":
      return String(50 + (number % 40));
    case "count":
      return String(100 + number);
    case "points":
      return String(Math.min(10, field.spec.max ?? 10));
    case "date":
      return `${year}-12-${String(1 + (number % 28)).padStart(2, "0")}`;
    case "year":
      return String(year);
    case "choice":
      return field.options[0]?.label ?? "";
    case "choices":
      return field.options
        .map(({ label }) => label)
        .slice(0, 2)
        .join("\n");
    case "cell":
      return (field.roles.includes("indicator.actual") ? words.actual : words.target).replace("#", String(number));
    case "text":
      return `${words.text}${number}`.slice(0, field.spec.max ?? 200);
  }
}
