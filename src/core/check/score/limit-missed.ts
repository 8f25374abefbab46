/** Limits and exact values that were missed do not get full points (CC-14). */
import { say } from "../../say.js";
import type { RuleName } from "../../score/rules.js";
import type { RowCheck } from "../check.js";
import { fullThoughMissed } from "./full-though-missed.js";

export const limitMissed: RowCheck = {
  code: "CC-14",
  severity: "warning",
  title: say("check.cc-14"),
  source: say("basis.cc-14"),
  rows: (row, input) => fullThoughMissed(limitMissed, rules, row, input),
};

const rules: ReadonlySet<RuleName> = new Set<RuleName>(["reverse", "equal", "range", "zero", "date"]);
