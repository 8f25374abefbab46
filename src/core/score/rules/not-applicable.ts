/** 不适用: no points, 0 points, or taken off with the total rescaled, as the scheme says; the table does the rest. */
import Big from "big.js";
import { exactly } from "../band.js";
import { working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function notApplicable(task: Task): Verdict {
  const zero = new Big(0);
  switch (task.scheme.notApplicable) {
    case "zero":
      return { score: zero, working: working("work.not-applicable-zero", task), problem: null, band: exactly(zero) };
    case "drop":
      return { score: null, working: working("work.not-applicable-drop", task), problem: null, band: exactly(zero) };
    case "leaveOut":
      return { score: null, working: working("work.not-applicable-out", task), problem: null, band: exactly(zero) };
  }
}
