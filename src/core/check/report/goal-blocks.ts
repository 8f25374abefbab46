/** Every goal that is declared has its indicators (CC-34). */

import { expandPattern } from "../../form/expand-pattern.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const goalBlocks: ReportCheck = {
  code: "CC-34",
  severity: "error",
  title: say("check.cc-34-blocks"),
  source: say("basis.cc-34-blocks"),
  whole(input) {
    const goals = declared(input);
    const bare = goals.filter(({ indicators }) => indicators === 0);
    if (bare.length === 0 || bare.length === goals.length) return [];
    return [
      makeFinding(goalBlocks, {
        places: bare.map(({ path }) => figure(path)),
        say: say("finding.goal-blocks", { goals: bare.map(({ name }) => name).join("、"), count: bare.length }),
        advice: say("advice.goal-blocks"),
      }),
    ];
  },
};

interface Declared {
  readonly path: string;
  /** 年度目标4. */
  readonly name: string;
  readonly indicators: number;
}

function declared({ form, ledger }: ReportInput): Declared[] {
  return [...form.lists.values()].flatMap((list) => {
    const block = list.row.sections.find((section) => section.list?.role === "indicators");
    if (list.role !== "goals" || block === undefined) return [];
    return expandPattern(ledger, list.pattern).flatMap((path) =>
      ledger.rows(path).map((row, index) => ({
        path: `${path}.${row}`,
        name: `${list.of}${index + 1}`,
        indicators: ledger.rows(`${path}.${row}.${block.id}`).length,
      })),
    );
  });
}
