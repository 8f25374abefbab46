/** 单位: target and actual are measured in one unit (CC-30). */
import { compared } from "../../reading/compared.js";
import type { Cell, IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const unitsDiffer: RowCheck = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  rows: differing,
};

/** 20个 against 30家, 15% against 12天. A scale without 元 is a matter of its own. */
function differing(row: IndicatorRow): Finding[] {
  const { target, actual, name } = row;
  if (target === null || actual === null || !measured(target) || !measured(actual)) return [];
  const code = compared(row)?.problem?.code;
  const mismatch = code === "unit-mismatch" || code === "kind-mismatch" || code === "percent-missing";
  const written = target.reading.unit !== null && actual.reading.unit !== null;
  const scale = code === "scale-missing" && written;
  // A value without any unit gets one remark for the whole table.
  if (!(mismatch && written) && !scale) return [];
  return [
    makeFinding(unitsDiffer, {
      places: [figure(actual.path), figure(target.path)],
      say: say("finding.units-differ", { name, target: target.text, actual: actual.text }),
      advice: say("advice.units-differ"),
    }),
  ];
}

function measured({ reading }: Cell): boolean {
  return reading.base !== null && ["number", "percent", "frequency"].includes(reading.kind);
}
