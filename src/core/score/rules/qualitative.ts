/**
 * 定性指标: the target's own word, or a word that says reached, is full. Another word earns what a person says, within the
 * band of the tier that the person chose, or else of the tier that the word itself suggests (`level-word.ts`). A tier's own
 * name is that tier chosen; 完成 settles only what can be done and finished (通过验收), else the tier is asked with full for now.
 */

import { type Problem, problem } from "../../problem.js";
import { say } from "../../say.js";
import { type Band, bandFacts, bandOf, exactly, wholeBand } from "../band.js";
import { dayReached } from "../day-of-month.js";
import { type Level, levelOf, saysDone } from "../level-word.js";
import { changeReached } from "../own-change.js";
import { showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";
import type { BandSource } from "../scheme-bands.js";
import { namedTier, tierOf } from "../tier.js";

export function qualitative(task: Task): Verdict {
  const { target, actual, weight, scheme, tier } = task;
  const chosen = tier === null ? namedTier(scheme.qualitative, actual.text) : tierOf(scheme.qualitative, tier);
  const level = isBestChoice(task) ? "reached" : (byFigure(task) ?? levelOf(target.text, withoutName(task)));
  const band = chosen === null ? bandOfLevel(level, task) : bandOf(chosen, weight);
  const score = scoreOf(level, chosen, band, task);
  const facts = {
    target: target.text.trim(),
    actual: actual.text.trim(),
    weight: showPoints(weight, scheme.decimals),
    score: score === null ? null : showPoints(score, scheme.decimals),
    ...bandFacts(band, scheme.decimals),
    free: band.label === null,
  };
  const key = score === null ? "work.by-person" : score.eq(weight) ? "work.same-word" : "work.tier-fixed";
  return {
    score,
    working: say(key, facts),
    problem: tierProblem(tier, chosen, scheme.qualitative) ?? doneProblem(task),
    band,
  };
}

/** 运行平稳 of 运行情况 is 平稳. */
function withoutName({ target, actual, name }: Task): string {
  const said = actual.text.trim();
  const rest = said.slice(2);
  return name?.startsWith(said.slice(0, 2)) && rest === target.text.trim() ? rest : said;
}

/** 同比下降 beside 同比下降12%, 每月10日前 beside 每月8日. */
function byFigure({ target, actual }: Task): Level | null {
  const reached = changeReached(target, actual) ?? dayReached(target.text, actual.text);
  return reached === null ? null : reached ? "reached" : "missed";
}

/** 优 of 定性优良中低差. */
function isBestChoice({ target, actual }: Task): boolean {
  const said = actual.text.trim();
  return (
    target.problem?.code === "choice-list" &&
    said !== "" &&
    target.text
      .trim()
      .replace(/^定性[:：]?/, "")
      .startsWith(said)
  );
}

/** 完成 beside 健全, or beside a target that only repeats the name. */
function doneProblem({ target, actual, name, tier, scheme }: Task): Problem | null {
  if (tier !== null || target.kind !== "qualitative" || !saysDone(actual.text)) return null;
  const said = target.text.trim();
  const act = scheme.words.levels.acts.some((word) => said.includes(word));
  return act && said !== (name ?? "").trim()
    ? null
    : problem("tier-asked", { target: said, actual: actual.text.trim() });
}

/** A chosen tier counts for more than the word; it is determined when it is one figure, or the best and the word says reached. */
function scoreOf(level: Level, chosen: BandSource | null, band: Band, { weight, scheme }: Task): Verdict["score"] {
  if (chosen !== null && band.min.eq(band.max)) return band.min;
  return (level === "reached" || level === "more") && (chosen === null || chosen === scheme.qualitative[0])
    ? weight
    : null;
}

function bandOfLevel(level: Level, { weight, scheme }: Task): Band {
  const bands = scheme.qualitative;
  const [best] = bands;
  const worst = bands.at(-1);
  if (best === undefined || worst === undefined) return level === "reached" ? exactly(weight) : wholeBand(weight);
  switch (level) {
    case "reached":
    case "more":
      return bandOf(best, weight);
    case "partly":
      return bandOf(middleOf(bands) ?? worst, weight);
    case "missed":
      return bandOf(worst, weight);
    case "unknown":
      return wholeBand(weight);
  }
}

/** What lies between the best band and the worst, as one where a scheme has several. */
function middleOf(bands: readonly BandSource[]): BandSource | undefined {
  const between = bands.slice(1, -1);
  const [first] = between;
  const last = between.at(-1);
  return first === undefined || last === undefined ? undefined : { ...first, from: last.from };
}

function tierProblem(tier: string | null, chosen: BandSource | null, bands: readonly BandSource[]): Problem | null {
  if (tier === null || chosen !== null) return null;
  if (bands.length === 0) return problem("no-tiers", { tier });
  return problem("tier-unknown", { tier, tiers: bands.map(({ label }) => label).join("、") });
}
