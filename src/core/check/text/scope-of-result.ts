/** A result that another text gives for a part only: all schools in the indicator, 规模以上 schools in the narrative (CC-23). */

import { indicatorFacts, type KnownFact, textFacts } from "../../reading/known-facts.js";
import { labelOf } from "../../reading/label.js";
import { placeKey } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const scopeOfResult: ReportCheck = {
  code: "CC-23",
  severity: "warning",
  title: say("check.cc-23"),
  source: say("basis.cc-23"),
  whole(input) {
    const told = textFacts(input).filter((fact) => !fact.planned && isDistinct(fact));
    const pairs = indicatorFacts(input)
      .filter((fact) => !fact.planned && isDistinct(fact))
      .flatMap((whole) => {
        const part = told.find(
          (fact) => fact.unit === whole.unit && fact.value.eq(whole.value) && isPartOf(fact.key, whole.key),
        );
        return part === undefined ? [] : [{ whole, part }];
      });
    const [first] = pairs;
    if (first === undefined) return [];
    const places = new Map(
      pairs.flatMap(({ whole, part }) => [whole.place, part.place]).map((place) => [placeKey(place), place]),
    );
    return [
      makeFinding(scopeOfResult, {
        places: [...places.values()],
        say: say("finding.scope", {
          label: labelOf(input.ledger, first.whole.path),
          written: first.whole.written,
          part: first.part.name,
          text: labelOf(input.ledger, first.part.path),
        }),
        advice: say("advice.scope", { part: first.part.name }),
      }),
    ];
  },
};

/** Three digits and more, with a fraction: equal by chance hardly ever. */
function isDistinct({ kind, written, key }: KnownFact): boolean {
  const digits = /\d+\.\d+/.exec(written)?.[0] ?? "";
  return (kind === "growth" || kind === "rate") && digits.replace(/\D/g, "").length >= 3 && key.length >= 3;
}

/** All of the whole's characters in order, and a word that limits among the rest. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  let rest = "";
  for (const char of part) {
    if (char === whole[at]) at++;
    else rest += char;
  }
  return at === whole.length && limits.test(rest);
}

const limits =
  /以上|以下|过[百千万亿\d]|超[百千万亿\d]|[百千万亿]元|规模|限额|重点|部分|骨干|龙头|示范|试点|新增|公办|民办|城区|农村|其中|级/;
