/** 分值: every indicator has points (CC-02). Those not given yet are missing, not wrong. */
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const pointsNotPositive: RowCheck = {
  code: "CC-02",
  severity: "error",
  title: say("check.cc-02"),
  source: say("basis.cc-02"),
  rows: (row) =>
    row.weight?.lte(0) === true
      ? [
          makeFinding(pointsNotPositive, {
            places: [figure(row.at("indicator.weight"))],
            say: say("finding.weight-zero", { name: row.name, weight: row.weight.toFixed() }),
            advice: say("advice.weight-zero"),
          }),
        ]
      : [],
};
