/** How a cell looks against what a column of a list holds. */
import type { Field } from "../../form/form.js";
import { isNoOperator, operatorOf } from "../../score/operator.js";
import { hasOptions } from "../../value/codec.js";
import { isTick } from "../../value/fields/ticked-options.js";
import { isClass } from "./classes.js";
import { isDash, isNumber } from "./furniture.js";
import type { Names } from "./names.js";
import type { Meaning } from "./vocabulary.js";

/** Kinds of columns as far as the look of their cells tells them apart. */
export type Look =
  | "option"
  | "class"
  | "level"
  | "name"
  | "value"
  | "points"
  | "amount"
  | "rate"
  | "text"
  | "op"
  | "unit"
  | "tick"
  | "any";

const looks: Readonly<Record<Exclude<Meaning["is"], "field">, Look>> = {
  option: "tick",
  level1: "level",
  op: "op",
  unit: "unit",
  adjusted: "value",
  remark: "text",
  measures: "text",
  skip: "any",
};

export function lookOf(meaning: Meaning, named: string): Look {
  return meaning.is === "field" ? lookOfField(meaning.field, named) : looks[meaning.is];
}

function lookOfField({ id, kind, roles }: Field, named: string): Look {
  if (roles.includes("indicator.op")) return "op";
  if (roles.includes("indicator.unit")) return "unit";
  if (id === named) return "name";
  if (hasOptions(kind)) return roles.includes("indicator.level2") ? "class" : "option";
  if (kind === "cell") return "value";
  if (kind === "points") return "points";
  if (kind === "percent") return "rate";
  return kind === "text" || kind === "long" ? "text" : "amount";
}

/** Higher is better; a blank cell fits everywhere for nothing. `options`: the field whose options are the classes. */
export function fitCell(names: Names, look: Look, classes: Field | undefined, text: string): number {
  if (text === "") return 0;
  const number = isNumber(text);
  const group = !number && isClass(names, classes, text);
  switch (look) {
    case "option":
      return number || group || isSign(text) || /\d/.test(text) ? -4 : 1.5;
    case "class":
      return group ? (names.classOf(text) === null && names.isLevel(text) ? 2 : 5) : number ? -5 : 0.2;
    case "level":
      return group ? (names.isLevel(text) ? 4.5 : 0.5) : number ? -5 : 0.2;
    case "name":
      return number ? -5 : group ? -1 : isSign(text) || opensWithSign(text) ? -4 : 2;
    case "value":
      return group ? -2 : isSign(text) ? 0 : /\d/.test(text) ? 2.5 : text.length > 20 ? 0.3 : 1.2;
    case "points":
      return number && !/[%％]/.test(text) ? 3 : /^\d+(\.\d+)?分$/.test(text) ? 3 : isDash(text) ? 1 : -5;
    case "amount":
      return number && !/[%％]/.test(text) ? 3 : /^[\d,.]+\S{1,3}$/.test(text) ? 2 : isDash(text) ? 1 : -5;
    case "rate":
      return /^[\d.]+\s*[%％]$/.test(text) ? 4 : number ? 1 : isDash(text) ? 1 : -4;
    case "op":
      return operatorOf(text) !== null || isNoOperator(text) ? 5 : -5;
    case "unit":
      return number || text.length > 10 ? -4 : /\d/.test(text) ? -3 : 1.6;
    case "text":
      return number ? -3 : group ? -3 : 1;
    case "tick":
      return isTick(text) ? 4 : isDash(text) ? 1 : -4;
    case "any":
      // Where a row was copied without its merged cells, a class still stands in its own column.
      return group ? -3 : 0.4;
  }
}

/** ≤4900元: a value, and no name. */
function opensWithSign(text: string): boolean {
  return /^[<>=≤≥≧≦＝＜＞]{1,2}\s*\d/.test(text);
}

/** An operator alone. */
function isSign(text: string): boolean {
  return /^[<>=≤≥≧≦＝＜＞]{1,2}$/.test(text);
}
