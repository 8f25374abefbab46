/** A figure of the report in the text that speaks of it (CC-20): the field's own name, the same unit, the report's year. */
import Big from "big.js";
import type { Field, Form } from "../../form/form.js";
import { nameOf } from "../../reading/facts/name-words.js";
import { type KnownFact, keyOf, roomBetween, textFacts } from "../../reading/known-facts.js";
import { labelOf } from "../../reading/label.js";
import { figure, placeKey } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { writtenOverPlaces } from "../../reading/standard-differences.js";
import { writtenAmount, writtenUnit } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import { splitUnit } from "../../value/fields/split-unit.js";
import { unitDimension } from "../../value/lexicon/units.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const figureInText: ReportCheck = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-figure"),
  source: say("basis.cc-20-figure"),
  whole(input) {
    const figures = figuresByName(input.form);
    const known = writtenOverPlaces(input);
    return textFacts(input).flatMap((fact) => {
      const field = isOfYear(fact, input) && !known.has(placeKey(fact.place)) ? figures.get(fact.key) : undefined;
      return field === undefined ? [] : compare(input, fact, field);
    });
  },
};

function isOfYear({ scope, kind, partial, planned, approx, limit, year }: KnownFact, { ledger }: ReportInput): boolean {
  return scope === "" && kind === "level" && !partial && !planned && !approx && !limit && year === ledger.report.year;
}

/** Fields of the report itself, outside tables, that no other field shares its name with. */
function figuresByName(form: Form): ReadonlyMap<string, Field> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const fields = [...form.fields.values()].filter(({ kind }) => kind === "money" || kind === "count");
  const names = new Map<string, Field | null>();
  for (const field of fields) {
    const key = keyOf(nameOf(field.column === null ? field.label : (field.fullLabel.split("·")[0] ?? "")));
    names.set(key, names.has(key) || field.column !== null || field.pattern.includes("*") ? null : field);
  }
  const found = new Map(
    [...names].flatMap(([key, field]) => (field === null || key.length < shortest ? [] : [[key, field] as const])),
  );
  known.set(form, found);
  return found;
}

const shortest = 2;
const known = new WeakMap<Form, ReadonlyMap<string, Field>>();

function compare({ ledger }: ReportInput, fact: KnownFact, field: Field): Finding[] {
  const value = ledger.value(field.pattern);
  const { power, unit } = splitUnit(field.spec.unit);
  if (value === null || unit === null || !sameUnit(fact.unit, unit)) return [];
  const held = new Big(value).times(new Big(10).pow(power));
  const room = roomBetween(fact, fact);
  if (fact.value.minus(held).abs().lte(room)) return [];
  return [
    makeFinding(figureInText, {
      places: [fact.place, figure(field.pattern)],
      say: say("finding.figure-in-text", {
        name: fact.name,
        text: labelOf(ledger, fact.path),
        written: fact.written,
        label: field.fullLabel,
        value: `${writtenAmount(ledger, field.pattern, new Big(value))}${writtenUnit(ledger, field.pattern)}`,
      }),
      advice: say("advice.figure-in-text"),
    }),
  ];
}

function sameUnit(one: string | null, other: string): boolean {
  return (
    one !== null &&
    (one === other || (unitDimension(one) === "money" && unitDimension(other) === "money" && one === "元"))
  );
}
