/** 个数: how many projects or sections a document says there are, against how many it lists (CC-20). */

import { labelOf } from "../../reading/label.js";
import { partsOf } from "../../reading/parts-of.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const counts: ReportCheck = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-counts"),
  source: say("basis.cc-20-counts"),
  whole: ({ ledger, printed }) =>
    [...printed.values].flatMap(([path, text]) => {
      const field = ledger.field(path);
      const counted = field?.roles.some((role) => role === "projects.count" || role === "unit.officeCount");
      const computed = counted === true ? ledger.value(path) : null;
      if (computed === null || text.trim() === computed) return [];
      return [
        makeFinding(counts, {
          places: [figure(path)],
          say: say("finding.count", { label: labelOf(ledger, path), printed: text.trim(), computed }),
          advice: say("advice.count", { computed }),
          figures: [path, ...partsOf(ledger, path)],
          fix: changeTo(path, computed),
        }),
      ];
    }),
};
