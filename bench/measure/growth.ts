/**
 * How the work on a text grows with its length, on every path by which people's text comes in or goes out. Each path is a measurement of
 * its own with a time limit; patterns that were not reached within it are printed.
 */
import { type GrowingText, growingTexts, grown } from "../clerks/growing-texts.js";
import type { OneClerk } from "../clerks/one-clerk.js";
import type { GrowthPath, Work } from "./growth-paths.js";

/** Characters. */
const shortest = 20_000;
const longest = 150_000;
const runs = 3;
export const mostGrowth = 2.6;
/** Milliseconds after which no longer text is tried. */
const hopeless = 1500;
/** Below this, in milliseconds, nobody waits for it, and the clock tells more of the machine than of the work. */
const unnoticed = 50;
/** Milliseconds for all paths together. */
const longestTaken = 540_000;

export interface TextGrowth {
  /** What twice the text costs, at worst. */
  readonly ratio: number;
  readonly where: string;
  /** Milliseconds of processor time for the longest text, at worst. */
  readonly most: number;
  readonly mostWhere: string;
  /** Patterns for which there was no time. */
  readonly left: number;
}

interface Grown {
  readonly ratio: number;
  readonly most: number;
}

/** The worst of all patterns on one of `paths` paths; `say` is given a line for each of them. */
export async function textGrowth(
  path: GrowthPath,
  paths: number,
  openClerk: () => Promise<OneClerk>,
  say: (line: string) => void,
): Promise<TextGrowth> {
  const end = performance.now() + longestTaken / paths;
  const clerks: Promise<OneClerk>[] = [];
  const work = path.open(() => {
    const clerk = clerks[0] ?? openClerk();
    if (clerks.length === 0) clerks.push(clerk);
    return clerk;
  });
  let worst: TextGrowth = { ratio: 0, where: "", most: 0, mostWhere: "", left: 0 };
  try {
    for (const [index, text] of growingTexts.entries()) {
      if (performance.now() > end) return { ...worst, left: growingTexts.length - index };
      const found = await growthOf(work, text);
      const where = JSON.stringify(text.piece);
      say(`  ${path.name} ${where}: ${found.most.toFixed(0)} ms, ${found.ratio.toFixed(2)}`);
      worst = worse(worst, where, found);
    }
    return worst;
  } finally {
    for (const clerk of clerks) await (await clerk).close();
  }
}

function worse(worst: TextGrowth, where: string, { ratio, most }: Grown): TextGrowth {
  return {
    ...worst,
    ...(ratio > worst.ratio ? { ratio, where } : {}),
    ...(most > worst.most ? { most, mostWhere: where } : {}),
  };
}

/** A pattern that is quick even with the longest text is run once; otherwise its ratio is the best of several runs. */
async function growthOf(work: Work, text: GrowingText): Promise<Grown> {
  const short = await taken(work, grown(text, shortest * 2));
  if (short > hopeless) return { ratio: await ratioOf(work, text, shortest), most: short };
  const most = await taken(work, grown(text, longest));
  return { ratio: most < unnoticed ? 0 : await ratioOf(work, text, longest / 2), most };
}

/** Beyond the limit it is measured once more: another program may have been in the way. */
async function ratioOf(work: Work, text: GrowingText, length: number): Promise<number> {
  const once = await measured(work, text, length);
  return once <= mostGrowth ? once : Math.min(once, await measured(work, text, length));
}

async function measured(work: Work, text: GrowingText, length: number): Promise<number> {
  const [short, long] = [await best(work, text, length), await best(work, text, 2 * length)];
  return long < unnoticed ? 0 : long / Math.max(short, 1);
}

/** Milliseconds of processor time. The least of several: the others were disturbed. Each is longer by a piece, for what was read is kept. */
async function best(work: Work, text: GrowingText, length: number): Promise<number> {
  const took: number[] = [];
  for (let run = 1; run <= runs && (took[0] ?? 0) < hopeless; run += 1)
    took.push(await taken(work, grown(text, length + run * text.piece.length)));
  return Math.min(...took);
}

async function taken(work: Work, text: string): Promise<number> {
  const before = process.cpuUsage();
  await work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
