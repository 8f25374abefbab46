/**
 * Points off by steps beyond the target (每超过一个百分点扣0.5分), or points by tiers of the distance (超过0至10%计6分). A rule
 * stands in the scheme, by the indicator's name, or in the target itself (90%以上得10分，每降5%扣1分，扣完为止). Only whole steps
 * count: 0.73 points short of a step of 5 cost nothing.
 */
import Big from "big.js";
import { measureOf, working } from "./measure.js";
import { plainName } from "./name-head.js";
import { showPoints } from "./points.js";
import type { Task, Verdict } from "./rule.js";
import type { RuleName } from "./rules.js";
import type { Scheme } from "./scheme.js";
import type { StepRule } from "./scheme-steps.js";

export type Steps = Pick<StepRule, "per" | "off" | "tiers">;

/** The rule for a name; null: none of its own. */
export function stepsOf(name: string | null, scheme: Scheme): Steps | null {
  if (name === null || scheme.steps.length === 0) return null;
  const plain = plainName(name, scheme.words.directions);
  return scheme.steps.find(({ names }) => names.some((one) => plain.endsWith(one))) ?? null;
}

/** The target without the rule that it holds, and that rule; null: it holds none. */
export function stepsInTarget(text: string): { target: string; steps: Steps } | null {
  const found = ruleInText.exec(text.normalize("NFKC"));
  const { target = "", per = "", off = "" } = found?.groups ?? {};
  if (found === null || target.trim() === "") return null;
  const length = numerals.get(per) ?? Number(per || "1");
  return { target: target.trim(), steps: { per: length, off: Number(off), tiers: [] } };
}

const numerals: ReadonlyMap<string, number> = new Map(
  [..."一二三四五六七八九十"].map((one, index) => [one, index + 1]),
);

/** 群众满意率90%以上得10分,每降5%扣1分; 100%计满分,每低于5个百分点扣2分. */
const ruleInText =
  /^(?<target>[^,;。]*?)(?:[,]?(?:得|计|为)?(?:满分|\d+(?:\.\d+)?分))?[,;。:]?每(?:超过|超出|超|高于|高出|增加|上升|低于|低|降低|下降|减少|降|少|差)(?:出|了)?(?<per>\d+(?:\.\d+)?|[一二三四五六七八九十])?(?:%|[^\d,;。扣%]{1,4})?,?扣(?:减)?(?<off>\d+(?:\.\d+)?)分/;

/** The verdict by steps in place of that of a rule that compares two figures. */
export function bySteps(task: Task, rule: RuleName, steps: Steps): Verdict | null {
  if (!stepped.has(rule)) return null;
  const found = measureOf(task);
  if ("verdict" in found) return null;
  const { target, actual, upper, problem } = found.measure;
  const isShort = rule === "positive" || ((rule === "equal" || rule === "range") && actual.lt(target));
  const beyond = isShort ? target.minus(actual) : actual.minus(rule === "range" ? (upper ?? target) : target);
  if (beyond.lte(0)) return { score: task.weight, working: working("work.reached", task), problem };
  const left = steps.tiers.length > 0 ? byTiers(beyond, steps.tiers) : task.weight.minus(offFor(beyond, steps));
  const score = left.lt(0) ? new Big(0) : left.gt(task.weight) ? task.weight : left;
  const facts = { beyond: beyond.toFixed(), score: showPoints(score, task.scheme.decimals) };
  const key = steps.tiers.length > 0 ? "work.tiers" : "work.steps";
  return { score, working: working(key, task, { ...facts, per: steps.per, off: steps.off }), problem };
}

const stepped: ReadonlySet<RuleName> = new Set(["positive", "reverse", "equal", "zero", "range"]);

function offFor(beyond: Big, { per, off }: Steps): Big {
  return per === null || off === null ? new Big(0) : beyond.div(per).round(0, Big.roundDown).times(off);
}

function byTiers(beyond: Big, tiers: Steps["tiers"]): Big {
  return new Big(tiers.find(({ upTo }) => beyond.lte(upTo))?.points ?? 0);
}
