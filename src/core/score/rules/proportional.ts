/** 正向指标: reached is full; missed is weight × actual ÷ target. Equal targets are read the same way: below is missed, above is full. */
import Big from "big.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import { showReading } from "../../value/show-reading.js";
import { awarded, showPercent, showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function proportional(task: Task): Verdict {
  const { target, actual, weight, scheme } = task;
  const pair = comparable(target, actual);
  if (pair.a === null || pair.b === null)
    return { score: null, working: say("work.incomparable"), problem: pair.problem };
  const a = new Big(pair.a);
  const b = new Big(pair.b);
  const facts = {
    target: showReading(target),
    actual: showReading(actual),
    weight: showPoints(weight, scheme.decimals),
  };
  const reached = target.op === ">" ? b.gt(a) : b.gte(a);
  if (reached) return { score: weight, working: say("work.reached", facts), problem: pair.problem };
  if (a.lte(0)) return { score: new Big(0), working: say("work.zero-missed", facts), problem: pair.problem };
  const ratio = b.div(a);
  const score = awarded(ratio.times(weight), weight, false, scheme.decimals);
  return {
    score,
    working: say("work.ratio", {
      top: shown(b),
      bottom: shown(a),
      percent: showPercent(ratio),
      ...facts,
      score: showPoints(score, scheme.decimals),
    }),
    problem: pair.problem,
  };
}

function shown(value: Big): string {
  return value.toFixed();
}
