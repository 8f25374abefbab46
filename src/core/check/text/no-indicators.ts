/** A result of key projects that only tells: no indicator, no score, no grade anywhere in it. */

import { passagesOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const noIndicators: ReportCheck = {
  code: "CC-42",
  severity: "warning",
  title: say("check.cc-42-indicators"),
  source: say("basis.cc-42-indicators"),
  whole(input) {
    const { form, ledger } = input;
    const projects = [...form.lists.values()].find((list) => list.role === "projects");
    const scored = [...form.lists.values()].some((list) => list.role === "indicators");
    if (form.kind !== "narrative" || scored || projects === undefined || ledger.rows(projects.pattern).length === 0)
      return [];
    const says = passagesOf(input).some(({ text }) => /得分|评分|评为?[优良中差]|等级为|\d分/.test(text));
    if (says) return [];
    return [
      makeFinding(noIndicators, {
        places: [figure(projects.pattern)],
        say: say("finding.no-indicators", { count: ledger.rows(projects.pattern).length }),
        advice: say("advice.no-indicators"),
      }),
    ];
  },
};
