/** Numbers of a written-over narrative beside those that its standard paragraph would have, from the figures as they are. */

import { Kept } from "../form/kept.js";
import { groupBy } from "../group-by.js";
import { standardText } from "../report/narrative.js";
import { unitDimension, unitName } from "../value/lexicon/units.js";
import type { Fact } from "./facts/fact.js";
import { stepOf } from "./facts/printed-number.js";
import { readFacts } from "./facts/read-facts.js";
import { keyOf } from "./known-facts.js";
import { type Passage, passagesOf } from "./passages.js";
import { placeKey, span } from "./place.js";
import type { ReportInput } from "./report-input.js";

export interface Difference {
  readonly passage: Passage;
  /** As the person has it, and as the standard paragraph has it. */
  readonly own: Fact;
  readonly standard: Fact;
}

const differences = new Kept<readonly Difference[]>(true);

export function standardDifferences(input: ReportInput): readonly Difference[] {
  return passagesOf(input)
    .filter(({ path }) => input.form.narratives.has(path))
    .flatMap((passage) =>
      differences.of(input.ledger, `differences ${passage.path}`, passage.text, () => differencesIn(input, passage)),
    );
}

/** Places of these numbers, so that no other check says it again. */
export function writtenOverPlaces(input: ReportInput): ReadonlySet<string> {
  return new Set(standardDifferences(input).map(({ passage, own }) => placeKey(span(passage.path, own.from, own.to))));
}

/** Only where the person kept most of the paragraph: another text may use the same words for something else. */
function differencesIn({ ledger, scheme }: ReportInput, passage: Passage): Difference[] {
  const own = single(readFacts(passage.text));
  if (own.size < fewest) return [];
  const standard = single(readFacts(standardText({ ledger, scheme }, passage.path).text));
  const pairs = [...own].flatMap(([key, fact]) => {
    const other = standard.get(key);
    return other === undefined ? [] : [{ passage, own: fact, standard: other }];
  });
  if (pairs.length < Math.max(fewest, standard.size * most)) return [];
  return pairs.filter((pair) => !agree(pair.own, pair.standard));
}

const fewest = 2;
const most = 0.6;

/** Facts of which there is one of the kind. */
function single(facts: readonly Fact[]): Map<string, Fact> {
  const groups = groupBy(facts, (fact) => signatureOf(fact, facts));
  return new Map(
    [...groups].flatMap(([key, [fact, ...more]]) =>
      fact === undefined || more.length > 0 ? [] : [[key, fact] as const],
    ),
  );
}

/** What it speaks of, as what, and compared with what. 减少 and 增加 are one change. */
function signatureOf(fact: Fact, facts: readonly Fact[]): string {
  const name = fact.name !== "" ? fact.name : (facts[fact.base]?.name ?? "");
  const dimension =
    fact.unit === null
      ? "money"
      : fact.unit === "%"
        ? "%"
        : unitDimension(fact.unit) === "count"
          ? unitName(fact.unit)
          : unitDimension(fact.unit);
  return [keyOf(name), fact.kind, dimension, fact.against === "" ? "" : "against", fact.planned].join("|");
}

function agree(own: Fact, standard: Fact): boolean {
  const room = stepOf(own.printed, own.scale, own.unit).div(2);
  return own.value.minus(standard.value).abs().lte(room) || (own.approx && own.value.abs().lte(standard.value.abs()));
}
