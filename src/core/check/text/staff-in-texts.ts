/** No more people of its own in a text than the unit has (CC-21). */
import Big from "big.js";
import { indicatorFacts, type KnownFact, keyOf, textFacts } from "../../reading/known-facts.js";
import { labelOf } from "../../reading/label.js";
import { figure, placeKey } from "../../reading/place.js";
import { type RoleValue, valueOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const staffInTexts: ReportCheck = {
  code: "CC-21",
  severity: "error",
  title: say("check.cc-21-text"),
  source: say("basis.cc-21-text"),
  whole(input) {
    const staff = ["staff.quota", "staff.inPost", "staff.nonQuota"].map((role) => valueOfRole(input, role));
    const most = mostPeople(staff);
    if (most === null) return [];
    const own = new Set(input.words.indicators.staff.map(keyOf));
    const told = indicatorFacts(input);
    const over = textFacts(input).filter(
      (fact) => isOwn(fact, own) && fact.value.gt(most) && !told.some((one) => same(one, fact)),
    );
    const [first] = over;
    if (first === undefined) return [];
    const known = staff.filter((one): one is RoleValue => one?.value != null);
    const places = new Map(
      [...over.map(({ place }) => place), ...known.map(({ path }) => figure(path))].map((place) => [
        placeKey(place),
        place,
      ]),
    );
    return [
      makeFinding(staffInTexts, {
        places: [...places.values()],
        say: say("finding.staff-in-text", {
          label: labelOf(input.ledger, first.path),
          name: first.name,
          written: first.written,
          most: most.toFixed(),
        }),
        advice: say("advice.staff-in-text", { most: most.toFixed() }),
      }),
    ];
  },
};

function mostPeople([quota, inPost, nonQuota]: readonly (RoleValue | null)[]): Big | null {
  const counts = [quota, inPost].flatMap((one) => (one?.value == null ? [] : [new Big(one.value)]));
  const [first, second] = counts;
  if (first === undefined) return null;
  return (second?.gt(first) === true ? second : first).plus(nonQuota?.value ?? 0);
}

/** Called just as a unit calls its own people; 培训工作人员 are others. */
function isOwn({ kind, unit, key, partial, approx }: KnownFact, own: ReadonlySet<string>): boolean {
  return kind === "level" && (unit === "人" || unit === "名") && !partial && !approx && own.has(key);
}

/** What an indicator of the same row says is told there. */
function same(one: KnownFact, fact: KnownFact): boolean {
  return one.unit === fact.unit && one.value.eq(fact.value);
}
