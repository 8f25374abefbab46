/** An item as a field of the form language. */
import type { FieldKindName, FieldSource } from "../form/define.js";
import { hasOptions } from "../value/codec.js";
import type { BlankKind, BlankWords } from "./blank-words.js";
import { optionIds } from "./option-ids.js";
import type { Item } from "./understood.js";

/** How each kind of blank is asked. */
const asked: Readonly<Record<BlankKind, FieldKindName>> = {
  text: "text",
  long: "long",
  narrative: "long",
  money: "money",
  count: "count",
  percent: "percent",
  area: "number",
  number: "number",
  date: "date",
  dateRange: "text",
  year: "year",
  choice: "choice",
  person: "text",
  phone: "text",
  code: "text",
  score: "points",
  weight: "points",
  target: "cell",
  actual: "cell",
  tick: "choice",
  sign: "text",
};

export function askedKind(kind: BlankKind): FieldKindName {
  return asked[kind];
}

/** Without `derive`, which names other figures. */
export function fieldOf(item: Item, id: string, role: string | undefined, words: BlankWords): FieldSource {
  const kind = kindOf(item);
  const longest = item.maxChars ?? words.texts[kind];
  return {
    id,
    label: item.label,
    kind,
    ...(item.unit !== null && ["money", "count", "number"].includes(kind) ? { unit: item.unit } : {}),
    ...(kind === "percent" ? { decimals: 2 } : {}),
    ...(longest === undefined || (kind !== "text" && kind !== "long") ? {} : { max: longest }),
    ...(role === undefined ? {} : { role }),
    ...(item.optional ? { optional: true } : {}),
    ...(item.help === null ? {} : { help: item.help.replace(/\s+/g, "").slice(0, 200) }),
    ...(hasOptions(kind)
      ? { options: optionIds(item.options).map(({ id: name, label }) => ({ id: name, label })) }
      : {}),
  };
}

/** 数量 without a unit may be one of tons: decimals are no mistake. */
function kindOf({ kind, unit, options, many }: Item): FieldKindName {
  if (kind === "count" && unit === null) return "number";
  if (kind !== "choice") return asked[kind];
  return options.length === 0 ? "text" : many ? "choices" : "choice";
}
