/** A target that was missed by little is not rounded up to full points (CC-19). */
import { say } from "../../say.js";
import type { RuleName } from "../../score/rules.js";
import type { RowCheck } from "../check.js";
import { fullThoughMissed } from "./full-though-missed.js";

export const roundedToFull: RowCheck = {
  code: "CC-19",
  severity: "warning",
  title: say("check.cc-19"),
  source: say("basis.cc-19"),
  rows: (row, input) => fullThoughMissed(roundedToFull, rules, row, input),
};

const rules: ReadonlySet<RuleName> = new Set<RuleName>(["positive", "qualitative"]);
