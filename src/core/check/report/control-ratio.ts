/** 在职人员控制率 as printed is what the people in post and the quota give (CC-21). */
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import { agrees, printedFigures } from "../../reading/printed-figures.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { changeTo, makeFinding } from "../make-finding.js";

export const controlRatio: ReportCheck = {
  code: "CC-21",
  severity: "error",
  title: say("check.cc-21"),
  source: say("basis.cc-21"),
  whole: wrongRatios,
};

function wrongRatios(input: ReportInput): Finding[] {
  return printedFigures(input)
    .filter((one) => one.field?.roles.includes("control.ratio") === true && !agrees(one))
    .map(({ path, text, computed }) =>
      makeFinding(controlRatio, {
        places: [figure(path)],
        say: say("finding.rate", {
          label: labelOf(input.ledger, path),
          printed: text,
          computed: `${computed.toFixed()}%`,
        }),
        advice: say("advice.rate", { computed: `${computed.toFixed()}%` }),
        fix: changeTo(path, `${computed.toFixed()}%`),
      }),
    );
}
