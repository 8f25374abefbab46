/** One fact told twice with two values (CC-20): the same words, the same unit, the same year, both reached or both wanted. */
import type { Ledger } from "../../form/ledger.js";
import { groupBy } from "../../group-by.js";
import { indicatorFacts, type KnownFact, roomBetween, textFacts } from "../../reading/known-facts.js";
import { labelOf } from "../../reading/label.js";
import { placeKey } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const sameFact: ReportCheck = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20"),
  source: say("basis.cc-20"),
  whole(input) {
    const told = [...indicatorFacts(input), ...textFacts(input)].filter(isTold);
    const groups = groupBy(told, ({ scope, key, kind, unit, year, planned }) =>
      [scope, key, kind, unit, year, planned].join("|"),
    );
    return [...groups.values()].flatMap((facts) => differing(input.ledger, facts));
  },
};

/** With a name that says enough to be the same thing by itself. What indicators want is held against the goal elsewhere. */
function isTold({ key, kind, unit, partial, limit, planned, sentence }: KnownFact): boolean {
  if (partial || limit || (planned && sentence < 0)) return false;
  return (
    key.length >= longEnough && !partial && unit !== null && (kind === "level" || kind === "rate" || kind === "growth")
  );
}

const longEnough = 4;

/** Two texts of which none of the values agree are two claims. In one text different values are of different occasions or parts. */
function differing(ledger: Ledger, facts: readonly KnownFact[]): Finding[] {
  if (facts.length < 2) return [];
  const places = [...groupBy(facts, ({ path }) => path).values()];
  for (const [index, some] of places.entries())
    for (const others of places.slice(index + 1)) {
      if (some.some((one) => others.some((other) => agree(one, other)))) continue;
      return [findingOf(ledger, facts, some[0], others[0])].flatMap((one) => one ?? []);
    }
  return [];
}

function findingOf(
  ledger: Ledger,
  facts: readonly KnownFact[],
  first: KnownFact | undefined,
  other: KnownFact | undefined,
): Finding | null {
  if (first === undefined || other === undefined) return null;
  const values = new Map(facts.map((fact) => [fact.value.toFixed(), fact]));
  const places = new Map([other, first, ...facts].map(({ place }) => [placeKey(place), place]));
  return makeFinding(sameFact, {
    places: [...places.values()],
    say: say("finding.same-fact", {
      name: first.name,
      told: [...values.values()]
        .slice(0, 4)
        .map(({ path, written }, index) => ({ label: labelOf(ledger, path), written, first: index === 0 })),
    }),
    advice: say("advice.same-fact"),
  });
}

/** Equal as far as the coarser of the two is printed; 600余家 is any number from 600 that is not a step further. */
function agree(one: KnownFact, other: KnownFact): boolean {
  if (one.value.minus(other.value).abs().lte(roomBetween(one, other))) return true;
  if (one.approx === other.approx)
    return (
      one.approx &&
      one.value
        .div(other.value.eq(0) ? 1 : other.value)
        .sub(1)
        .abs()
        .lt(0.1)
    );
  const [about, exact] = one.approx ? [one, other] : [other, one];
  return exact.value.gte(about.value.times(0.95)) && exact.value.lte(about.value.times(1.2));
}
