/** A table of indicators is headed for the goal that it stands under: 年度指标 under 年度目标. */

import { printedPlace } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const blockTitles: ReportCheck = {
  code: "CC-40",
  severity: "warning",
  title: say("check.cc-40-blocks"),
  source: say("basis.cc-40-blocks"),
  whole: ({ printed }) =>
    printed.headings.flatMap((heading, index) => {
      const above = printed.headings[index - 1] ?? "";
      const [goal, own] = [termOf(above), termOf(heading)];
      if (!above.includes("目标") || !heading.includes("指标") || goal === null || own === null || goal === own)
        return [];
      return [
        makeFinding(blockTitles, {
          places: [printedPlace(`headings.${index}`)],
          say: say("finding.block-title", { heading: heading.trim(), above: above.trim() }),
          advice: say("advice.block-title"),
        }),
      ];
    }),
};

function termOf(heading: string): "long" | "year" | null {
  if (/长期|中期|总体规划/.test(heading)) return "long";
  return /年度|当年|本年|\d{4}年/.test(heading) ? "year" : null;
}
