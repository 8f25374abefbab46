/** 反向指标: not above the target is full; above it weight × target ÷ actual (inverse), or less a point share per share above, 0 from twice the target (linear). */
import Big from "big.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import { showReading } from "../../value/show-reading.js";
import { awarded, showPercent, showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function reverse(task: Task): Verdict {
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
  const reached = target.op === "<" ? b.lt(a) : b.lte(a);
  if (reached) return { score: weight, working: say("work.within", facts), problem: pair.problem };
  if (a.lte(0)) return { score: new Big(0), working: say("work.zero-missed", facts), problem: pair.problem };
  const share = scheme.reverse === "inverse" ? a.div(b) : new Big(1).minus(b.minus(a).div(a));
  const exact = share.lt(0) ? new Big(0) : share;
  const score = awarded(exact.times(weight), weight, false, scheme.decimals);
  const key = scheme.reverse === "inverse" ? "work.ratio" : "work.linear";
  return {
    score,
    working: say(key, {
      top: a.toFixed(),
      bottom: b.toFixed(),
      percent: showPercent(exact),
      ...facts,
      score: showPoints(score, scheme.decimals),
    }),
    problem: pair.problem,
  };
}
