/** 自评等级 as printed is the scheme's grade of the total. */
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const grade: ReportCheck = {
  code: "CC-17",
  severity: "error",
  title: say("check.cc-17"),
  source: say("basis.cc-17"),
  whole: ({ tables, printed }) =>
    tables.flatMap((table) => {
      const path = join(table.path, "total.grade");
      const text = printed.values.get(path)?.trim() ?? "";
      if (text === "" || table.grade === null || text === table.grade) return [];
      return [
        makeFinding(grade, {
          places: [figure(path)],
          say: say("finding.grade", {
            table: tableName(table),
            printed: text,
            grade: table.grade,
            total: table.total?.toFixed(),
          }),
          advice: say("advice.grade", { grade: table.grade }),
          figures: [path, join(table.path, "total.score")],
          fix: changeTo(path, table.grade),
        }),
      ];
    }),
};
