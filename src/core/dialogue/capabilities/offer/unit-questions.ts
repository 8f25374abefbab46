/** Amounts of a table that does not say their unit: one question for all of them. */
import { groupBy } from "../../../group-by.js";
import { type OfferedItem, standingOf } from "../../../offer/offered.js";
import { tableUnit } from "../../../reading/grid/with-table-units.js";
import { say } from "../../../say.js";
import { readField } from "../../../value/read-field.js";
import { showField } from "../../../value/show-field.js";
import type { Input } from "../../screen/screen.js";
import { specUnder } from "../../screen/text-limit.js";
import type { OpenReport } from "../../turn/context.js";
import { inputName } from "./doubt-inputs.js";

export interface UnitQuestion {
  /** Names its input and its answer, among those of items. */
  readonly key: string;
  /** The likelier one first. */
  readonly units: readonly string[];
  readonly items: readonly OfferedItem[];
}

export function unitQuestions(items: readonly OfferedItem[]): UnitQuestion[] {
  const tables = groupBy(items.filter(isOfOpenUnit), ({ origin, problem }) =>
    JSON.stringify([origin?.file, origin?.part, origin?.table, problem?.facts.unit, problem?.facts.other]),
  );
  return [...tables.values()].flatMap((some): UnitQuestion[] => {
    const [first] = some;
    const { unit = "", other = "" } = first?.problem?.facts ?? {};
    return first === undefined ? [] : [{ key: `unit.${first.key}`, units: [unit, ...other.split("、")], items: some }];
  });
}

export function isOfOpenUnit({ problem }: OfferedItem): boolean {
  return problem?.code === tableUnit;
}

/** The items in the unit that was chosen for their table. */
export function inChosenUnits(
  { scheme }: OpenReport,
  items: readonly OfferedItem[],
  typed: Readonly<Record<string, string>>,
): OfferedItem[] {
  const chosen = new Map(
    unitQuestions(items).flatMap(({ key, units, items: some }) => {
      const unit = units.find((one) => one === typed[key]);
      return unit === undefined ? [] : some.map((item) => [item.key, unit] as const);
    }),
  );
  return items.map((item) => {
    const unit = chosen.get(item.key);
    if (unit === undefined) return item;
    const raw = `${item.problem?.facts.text ?? item.raw}${unit}`;
    const reading = readField(item.field.kind, raw, specUnder(scheme, item.field));
    if ("problem" in reading) return { ...item, raw, value: null, problem: reading.problem, standing: "unread" };
    return { ...item, raw, value: reading.value, problem: null, standing: standingOf(item.field, reading, item.old) };
  });
}

export function unitInput({ scheme }: OpenReport, { key, units, items }: UnitQuestion): Input {
  const [first] = items;
  const sample = (unit: string): string => {
    if (first === undefined) return "";
    const spec = specUnder(scheme, first.field);
    const reading = readField(first.field.kind, `${first.problem?.facts.text ?? ""}${unit}`, spec);
    return "problem" in reading ? "" : showField(first.field.kind, reading.value, spec);
  };
  return {
    block: "input",
    type: "choice",
    name: `${inputName}${key}`,
    label: say("offer.which-unit", {
      part: first?.origin?.part ?? null,
      table: first?.origin?.table ?? null,
      count: items.length,
      text: first?.problem?.facts.text ?? "",
    }),
    value: units[0] ?? "",
    options: units.map((unit) => ({
      value: unit,
      label: say("offer.in-unit", { unit, text: first?.problem?.facts.text ?? "", shown: sample(unit) }),
    })),
  };
}
