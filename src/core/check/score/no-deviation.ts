/** 偏差原因分析 for all indicators in one place: 无 is none while a target was missed (CC-12). */
import { indicatorField } from "../../form/scored-scopes.js";
import { isExplained } from "../../reading/explained.js";
import { figure } from "../../reading/place.js";
import { valueOfRole } from "../../reading/role-value.js";
import { fellShort, scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const noDeviation: ReportCheck = {
  code: "CC-12",
  severity: "warning",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  whole: (input) =>
    [...new Set(scoredRows(input).map(({ table }) => table))].flatMap((table) => {
      const told = valueOfRole(input, "deviation.reason", table.path);
      const text = told?.value ?? "";
      if (told === null || text === "" || isExplained(text, input.words)) return [];
      const short = scoredRows(input).filter(
        (scored) =>
          scored.table === table &&
          fellShort(scored) &&
          indicatorField(scored.row.definition, "indicator.reason") === undefined,
      );
      if (short.length === 0) return [];
      return [
        makeFinding(noDeviation, {
          places: [figure(told.path)],
          say: say("finding.no-deviation", {
            reason: text,
            rows: short.slice(0, shown).map(({ row }) => ({
              name: row.name,
              target: row.target?.text,
              actual: row.actual?.text,
            })),
            more: Math.max(0, short.length - shown),
          }),
          advice: say("advice.no-reason"),
          figures: [told.path, ...short.flatMap(({ row }) => [row.at("indicator.score"), row.at("indicator.actual")])],
        }),
      ];
    }),
};

/** Rows that a sentence lists. */
const shown = 6;
