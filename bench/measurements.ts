/** All measurements in order: a measurement is a file in `measure/` and an entry here. */
import { createCatalog } from "../src/forms/catalog.js";
import { loadTemplates } from "../src/forms/load-templates.js";
import { loadWords } from "../src/forms/load-words.js";
import type { Bench } from "./bench.js";
import { oneClerk } from "./clerks/one-clerk.js";
import { forFloor } from "./clerks/submissions.js";
import { derivedWalk, finished, plainWalk, type Walk } from "./clerks/walks.js";
import { crowdMeasurements } from "./crowd-measurements.js";
import { figure } from "./figure.js";
import { boardGrowth, parts as boardParts, morning } from "./measure/board.js";
import { chatPage, messages } from "./measure/chat-page.js";
import { checksTook, manyRows } from "./measure/checks.js";
import * as delay from "./measure/delay.js";
import { sheetReading, sheetRows, wordReading } from "./measure/files.js";
import * as firstAnswer from "./measure/first-answer.js";
import { mostGrowth, textGrowth } from "./measure/growth.js";
import { type GrowthPath, growthPaths } from "./measure/growth-paths.js";
import { largeCost } from "./measure/large-reports.js";
import * as memory from "./measure/memory.js";
import * as newcomer from "./measure/newcomer.js";
import { readingGrowth } from "./measure/reading.js";
import * as throughput from "./measure/throughput.js";
import * as turnCost from "./measure/turn-cost.js";
import { warmReport } from "./measure/warm-report.js";
import { wordRatio } from "./measure/word.js";
import type { Measurement } from "./measurement.js";
import type { Measured } from "./table.js";

export function measurementsOf(bench: Bench): readonly Measurement[] {
  return [
    { what: "start to first answer", take: () => startToFirstAnswer(bench) },
    ...[plainWalk, derivedWalk].map((walk) => ({
      what: `submissions ${walk.name}`,
      take: () => submissionsOf(bench, walk),
    })),
    ...[1, 32].map((connections) => ({
      what: `processor time of a turn, ${connections} connections`,
      take: () => turnCostOf(bench, connections),
    })),
    { what: "large reports", take: () => largeReports(bench) },
    { what: "word", take: () => word(bench) },
    { what: "files", take: () => files(bench) },
    { what: `delay at ${delay.pace} submissions a second`, take: () => delayAtPace(bench) },
    ...crowdMeasurements(bench),
    { what: `a newcomer behind ${newcomer.notices} notices`, take: () => newcomerWaits(bench) },
    { what: "warm report", take: () => warm(bench) },
    { what: "checks", take: () => checks(bench) },
    { what: "board", take: () => board() },
    { what: "long texts", take: () => longTexts() },
    ...growthPaths(bench.pack).map((path, _, paths) => ({
      what: `growth of time: ${path.name}`,
      take: () => growth(bench, path, paths.length),
    })),
    { what: "chat page", take: () => page() },
    { what: `memory over ${memory.reports} reports`, take: () => memoryOver(bench) },
  ];
}

async function startToFirstAnswer({ database, platform, take }: Bench): Promise<Measured[]> {
  const took = await firstAnswer.firstAnswer(database, platform.url, await take(derivedWalk, firstAnswer.peopleNeeded));
  return [figure("start to first answer", took, "ms", 0, { at: "most", value: 1000 })];
}

async function submissionsOf({ bot, floor, take }: Bench, walk: Walk): Promise<Measured[]> {
  const clerks = await take(walk, throughput.peopleNeeded);
  const found = await throughput.throughput((await bot.program()).port, (await floor.program()).port, clerks);
  return [
    figure(`submissions ${walk.name}, of the floor`, found.ratio, "", 3, { at: "least", value: 0.35 }),
    figure("  a second", found.bot, "/s", 0),
    figure("  the floor's, a second", found.floor, "/s", 0),
  ];
}

async function turnCostOf({ bot, floor, take }: Bench, connections: number): Promise<Measured[]> {
  const clerks = await take(derivedWalk, turnCost.peopleNeeded / 2);
  const plain = await take(plainWalk, turnCost.peopleNeeded / 2);
  const mixed = plain.flatMap((clerk, index) => [clerk, ...clerks.slice(index, index + 1)]);
  const found = await turnCost.turnCost(await bot.program(), await floor.program(), mixed, connections);
  const wanted = connections === 1 ? 0.15 : 0.3;
  return [
    figure(`floor's processor time ÷ a turn's, ${connections} connections`, found.ratio, "", 3, {
      at: "least",
      value: wanted,
    }),
    figure("  a turn", found.turn, "ms", 2),
    figure("  the floor", found.floor, "ms", 2),
  ];
}

async function largeReports({ pack }: Bench): Promise<Measured[]> {
  const [few, many, most] = [await largeCost(pack, 10), await largeCost(pack, 1000), await largeCost(pack, 6000)];
  return [
    figure("one figure changed, 1,000 rows − 10 rows", many.changed - few.changed, "ms", 1, { at: "most", value: 3 }),
    figure("  at 10 rows", few.changed, "ms", 1),
    figure("  at 6,000 rows", most.changed, "ms", 1),
    figure("press that orders the file, 6,000 rows ÷ 1,000 rows", most.pressed / many.pressed, "", 2, {
      at: "most",
      value: 1.5,
    }),
    figure("  at 1,000 rows", many.pressed, "ms", 1),
  ];
}

async function word({ pack }: Bench): Promise<Measured[]> {
  return [figure("Word ÷ the library alone", wordRatio(pack), "", 2, { at: "most", value: 1.4 })];
}

async function files({ pack }: Bench): Promise<Measured[]> {
  return [
    figure("a Word file of 15 tables ÷ unpacking and parsing alone", await wordReading(pack), "", 2, {
      at: "most",
      value: 2,
    }),
    figure(`a sheet of ${sheetRows} rows ÷ the library alone`, await sheetReading(), "", 2, { at: "most", value: 1.5 }),
  ];
}

async function delayAtPace({ bot, floor, take }: Bench): Promise<Measured[]> {
  const derived = await take(derivedWalk, delay.peopleNeeded / 2);
  const plain = await take(plainWalk, delay.peopleNeeded / 2);
  const mixed = plain.flatMap((clerk, index) => [clerk, ...derived.slice(index, index + 1)]);
  const least = await delay.delay((await floor.program()).port, mixed, forFloor);
  await floor.stop();
  const waited = await delay.delay((await bot.program()).port, mixed);
  return [
    figure(`p99 at ${delay.pace} submissions a second ÷ the floor's`, waited.p99 / least.p99, "", 1, {
      at: "most",
      value: 4,
    }),
    figure(`p99 at ${delay.pace} submissions a second`, waited.p99, "ms", 1, { at: "most", value: 100 }),
    figure("  median", waited.median, "ms", 1),
    figure(`  worst of ${waited.count}`, waited.worst, "ms", 1),
  ];
}

async function newcomerWaits({ scratch, platform, bot, floor }: Bench): Promise<Measured[]> {
  await Promise.all([bot.stop(), floor.stop()]);
  const waited = await newcomer.newcomer(scratch, platform);
  return [
    figure(`a newcomer's answer behind ${newcomer.notices} notices, worst`, waited.worst, "ms", 0, {
      at: "most",
      value: 2000,
    }),
    figure("  median", waited.median, "ms", 0),
  ];
}

async function warm({ pack, bot, floor }: Bench): Promise<Measured[]> {
  await Promise.all([bot.stop(), floor.stop()]);
  const took = warmReport(pack);
  return [
    figure("warm report, 60 rows and 5 projects, median", took.median, "ms", 0, { at: "most", value: 150 }),
    figure("  p99", took.p99, "ms", 0),
  ];
}

async function checks({ pack }: Bench): Promise<Measured[]> {
  const took = checksTook(pack, loadWords("templates"));
  return [
    figure("checks over a published report, warm, median", took.published, "ms", 0, { at: "most", value: 50 }),
    figure(`  over ${manyRows} indicators`, took.many, "ms", 0, { at: "most", value: 700 }),
    figure("  twice the indicators take", took.growth, "times", 1, { at: "most", value: 2.3 }),
  ];
}

async function board(): Promise<Measured[]> {
  const ratio = await boardGrowth(createCatalog(loadTemplates("templates").forms), loadWords("templates"));
  const what = `分工 over ${boardParts.many} open parts, beside ${boardParts.few}, takes`;
  const { beside, before, reminded } = await morning(
    createCatalog(loadTemplates("templates").forms),
    loadWords("templates"),
  );
  return [
    figure(what, ratio, "times", 2, { at: "most", value: 3 }),
    figure(`slowest answer while ${reminded} people are reminded of ${boardParts.many} parts`, beside, "ms", 0),
    figure("  the same before", before, "ms", 0),
    figure("  longer by", beside - before, "ms", 0, { at: "most", value: 100 }),
  ];
}

async function longTexts(): Promise<Measured[]> {
  const { piece, ratio } = readingGrowth();
  const what = `reading 16 times the text takes, at worst (${JSON.stringify(piece)})`;
  return [figure(what, ratio, "times", 1, { at: "most", value: 64 })];
}

async function growth({ pack }: Bench, path: GrowthPath, paths: number): Promise<Measured[]> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const found = await textGrowth(path, paths, () => oneClerk(pack), say);
  const goal = { at: "most", value: mostGrowth } as const;
  return [
    figure(`${path.name}: twice the text takes, at worst (${found.where})`, found.ratio, "times", 2, goal),
    figure(`  150,000 characters, at worst (${found.mostWhere})`, found.most, "ms", 0),
    ...(found.left === 0 ? [] : [figure("  patterns not reached in time", found.left, "", 0)]),
  ];
}

async function page(): Promise<Measured[]> {
  const seen = await chatPage();
  if (seen === null) throw new Error("no chromium on this machine");
  return [
    figure("chat page without charts, compressed", seen.weight, "KB", 0, { at: "most", value: 1500 }),
    figure("  first paint", seen.firstPaint, "ms", 0, { at: "most", value: 1000 }),
    figure(`  frames while ${messages} messages scroll by, 95 of 100 within`, seen.frame, "ms", 0),
  ];
}

async function memoryOver({ bot, platform, take }: Bench): Promise<Measured[]> {
  await bot.stop(); // a fresh process
  const clerks = await take(finished, memory.reports);
  const held = await memory.memory(await bot.program(), platform, clerks);
  const figures = [
    { what: `memory 60 s after ${memory.reports} reports`, value: held.end, goal: { at: "most", value: 230 } },
    { what: "  at the start", value: held.start, goal: { at: "most", value: 170 } },
    { what: "  the bot's own at its highest", value: held.peak, goal: null },
  ] as const;
  return figures.flatMap(({ what, value, goal }) => (value === null ? [] : [figure(what, value, "MB", 0, goal)]));
}
