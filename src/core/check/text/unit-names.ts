/** The unit by its own name: the same words with another ending (办公室 for 中心) are a former name, or another unit's. */

import { hitsOf, patternOf } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const unitNames: ReportCheck = {
  code: "CC-41",
  severity: "warning",
  title: say("check.cc-41"),
  source: say("basis.cc-41"),
  whole(input) {
    const { unit } = input.ledger.report;
    const suffix = input.words.organisations
      .filter((one) => unit.endsWith(one))
      .sort((one, other) => one.length - other.length)[0];
    if (suffix === undefined) return [];
    const stem = unit.slice(0, -suffix.length).slice(-longestStem);
    const others = input.words.organisations.filter(
      (one) => one !== suffix && !suffix.endsWith(one) && !one.endsWith(suffix),
    );
    if (stem.length < shortestStem || others.length === 0) return [];
    const pattern = patternOf(
      `(?<!原|前身为|前身是|更名为|整合)(?:${before(unit, suffix, stem)})?${stem}(?:${others.join("|")})`,
    );
    return findingOfHits(unitNames, hitsOf(passagesOf(input), pattern), {
      say: "finding.unit-name",
      advice: "advice.unit-name",
      data: { unit },
    });
  },
};

const longestStem = 7;
const shortestStem = 4;

/** The rest of the name, so that the place covers it where it is written in full: any of its ends. */
function before(unit: string, suffix: string, stem: string): string {
  const rest = unit.slice(0, unit.length - suffix.length - stem.length);
  return [...rest].map((_, index) => rest.slice(index)).join("|") || "(?!)";
}
