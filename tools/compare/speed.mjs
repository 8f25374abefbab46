/**
 * `tools/compare-speed REF [PAIRS]`: processor time (user and system) that a turn takes in this working tree, beside commit REF.
 * Both bots run at once, a round of one follows a round of the other, 11 pairs. One connection, so that the cross-checks are on.
 * A round walks through reports with and without derived figures. "Worse": the whole interquartile range of the ratio lies above 1.05.
 * Exits with 0, with 1 where it is worse, with 2 where it could not compare. Linux only: it reads /proc.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { startDriver } from "./driver.mjs";
import { withTrees } from "./trees.mjs";

const warming = 3;
const limit = 1.05;

const [ref, pairs = "11"] = process.argv.slice(2);
if (ref === undefined || !(Number(pairs) > 0)) fail("usage: tools/compare-speed REF [PAIRS]");
try {
  process.exitCode = (await withTrees(ref, compareSpeed)) ? 1 : 0;
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

async function compareSpeed({ here, other, commit, scratch }) {
  const now = await startDriver(here, join(scratch, "now.db"), warming + Number(pairs));
  const then = await startDriver(other, join(scratch, "then.db"), warming + Number(pairs));
  try {
    const rounds = [];
    for (let pair = -warming; pair < Number(pairs); pair += 1) {
      // Each goes first in every other pair, so that a machine that grows slower or quicker favours neither.
      const order = pair % 2 === 0 ? [now, then] : [then, now];
      const taken = new Map();
      for (const driver of order) taken.set(driver, await driver.round());
      if (pair < 0) continue;
      rounds.push({ now: taken.get(now), before: taken.get(then) });
      process.stderr.write(`pair ${rounds.length}: ${shown(rounds.at(-1).now)} and ${shown(rounds.at(-1).before)}\n`);
    }
    return report(rounds, commit);
  } finally {
    await Promise.allSettled([now.stop(), then.stop()]);
  }
}

function report(rounds, commit) {
  const ratios = rounds.map(({ now, before }) => now / before);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share));
  const worse = low > limit;
  const median = (side) =>
    shown(
      quantile(
        rounds.map((round) => round[side]),
        0.5,
      ),
    );
  process.stdout.write(
    `CPU a turn, median of ${rounds.length}: ${median("now")} here, ${median("before")} at ${commit} (Node ${process.version}, ${availableParallelism()} cores)\n` +
      `ratio: median ${middle.toFixed(3)}, interquartile range ${low.toFixed(3)} to ${high.toFixed(3)}: ${worse ? "worse" : "not worse"}\n`,
  );
  return worse;
}

/** Between neighbours in proportion. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

function shown(milliseconds) {
  return `${milliseconds.toFixed(2)} ms`;
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
