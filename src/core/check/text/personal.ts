/** Names, phones and identity numbers in a file that will be published. */

import { hitsOf } from "../../reading/hits.js";
import { passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { findingOfHits } from "../finding-of-hits.js";
import { makeFinding } from "../make-finding.js";

export const personal: ReportCheck = {
  code: "CC-46",
  severity: "warning",
  title: say("check.cc-46"),
  source: say("basis.cc-46"),
  whole: (input) => [...ofFiling(input), ...inTexts(input)],
};

/** The form prints who filled it in: right for the bureau, not for the public. */
function ofFiling(input: ReportInput): Finding[] {
  const filled = ["filing.person", "filing.phone"].flatMap((role) =>
    valuesOfRole(input, role).filter(({ value }) => value !== null && value.trim() !== ""),
  );
  if (filled.length === 0) return [];
  return [
    makeFinding(personal, {
      severity: "info",
      places: filled.map(({ path }) => figure(path)),
      say: say("finding.filing-person", { labels: filled.map(({ field }) => field.label).join("、") }),
      advice: say("advice.filing-person"),
    }),
  ];
}

function inTexts(input: ReportInput): Finding[] {
  const passages = passagesOf(input).filter(({ roles }) => !roles.some((role) => role.startsWith("filing.")));
  const hits = [
    ...hitsOf(passages, mobile),
    ...hitsOf(passages, identity, ([digits]) => isIdentity(digits)),
    ...hitsOf(passages, contact),
  ];
  return findingOfHits(personal, hits, {
    say: "finding.personal",
    advice: "advice.personal",
  });
}

const mobile = /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.]|万|元)/g;
const identity = /(?<!\d)\d{17}[\dXx](?![\dXx])/g;
/** 联系人：某某 with a name of two to four characters after it. */
const contact =
  /(?:联系人|填报人|经办人|填表人|联络员)[：:]\s*(?!无|略|[（(]|另|见)\p{Script=Han}{2,4}(?=[，。；、\s]|$)/gu;

/** The last sign follows from the others (GB 11643-1999). */
function isIdentity(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((so, weight, index) => so + weight * Number(digits[index]), 0);
  return "10X98765432"[sum % 11] === digits[17]?.toUpperCase();
}
