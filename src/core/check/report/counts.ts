/** 个数: how many projects or sections a document says there are, against how many it lists (CC-20). */
import { say } from "../../say.js";
import type { Check } from "../check.js";
import { figure } from "../finding.js";
import { labelOf } from "../label.js";
import { changeTo, makeFinding } from "../make-finding.js";
import { partsOf } from "../money/parts-of.js";

export const counts: Check = {
  code: "CC-20",
  severity: "error",
  title: say("check.cc-20-counts"),
  source: say("basis.cc-20-counts"),
  run: ({ ledger, printed }) =>
    [...printed.values].flatMap(([path, text]) => {
      const field = ledger.field(path);
      const counted = field?.roles.some((role) => role === "projects.count" || role === "unit.officeCount");
      const computed = counted === true ? ledger.value(path) : null;
      if (computed === null || text.trim() === computed) return [];
      return [
        makeFinding({
          code: "CC-20",
          severity: "error",
          places: [figure(path)],
          say: say("finding.count", { label: labelOf(ledger, path), printed: text.trim(), computed }),
          advice: say("advice.count", { computed }),
          figures: [path, ...partsOf(ledger, path)],
          fix: changeTo(path, computed),
        }),
      ];
    }),
};
