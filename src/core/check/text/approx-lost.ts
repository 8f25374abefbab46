/** 600余家 in the text and 600家 in a table: one of them has lost or gained something (CC-20). */

import { indicatorFacts, type KnownFact, textFacts } from "../../reading/known-facts.js";
import { labelOf } from "../../reading/label.js";
import { likeness } from "../../reading/name-similarity.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const approxLost: ReportCheck = {
  code: "CC-20",
  severity: "info",
  title: say("check.cc-20-approx"),
  source: say("basis.cc-20-approx"),
  whole(input) {
    const about = textFacts(input).filter(isAbout);
    const pairs = indicatorFacts(input).flatMap((exact) => {
      const one = exact.approx || exact.planned ? undefined : about.find((fact) => sameAbout(fact, exact));
      return one === undefined ? [] : [{ about: one, exact }];
    });
    const [first] = pairs;
    if (first === undefined) return [];
    return [
      makeFinding(approxLost, {
        places: pairs.flatMap(({ about, exact }) => [exact.place, about.place]),
        say: say("finding.approx-lost", {
          pairs: pairs.slice(0, 3).map(({ about, exact }, index) => ({
            label: labelOf(input.ledger, exact.path),
            written: exact.written,
            text: labelOf(input.ledger, about.path),
            about: about.written,
            name: about.name,
            first: index === 0,
          })),
        }),
        advice: say("advice.approx-lost"),
      }),
    ];
  },
};

function isAbout({ approx, planned, kind, value, unit }: KnownFact): boolean {
  return approx && !planned && kind === "level" && unit !== null && value.gte(smallest);
}

/** The same number in the same unit, spoken of in some of the same words. Small numbers are equal by chance. */
function sameAbout(about: KnownFact, exact: KnownFact): boolean {
  return about.unit === exact.unit && about.value.eq(exact.value) && likeness(about.key, exact.key) >= someWords;
}

const smallest = 30;
const someWords = 0.25;
