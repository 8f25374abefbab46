/** `npm run bench`: every measurement, one after the other, and a table. Exits with 0 also where a goal is missed: it is a report. */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { loadWords } from "../src/forms/load-words.js";
import { benchForm } from "./clerks/form.js";
import { seed } from "./clerks/people.js";
import { derivedWalk, finished, plainWalk, type Walk } from "./clerks/walks.js";
import { chatPage, messages } from "./measure/chat-page.js";
import { checksTook, manyRows } from "./measure/checks.js";
import * as delay from "./measure/delay.js";
import * as firstAnswer from "./measure/first-answer.js";
import * as memory from "./measure/memory.js";
import { readingGrowth } from "./measure/reading.js";
import * as throughput from "./measure/throughput.js";
import { warmReport } from "./measure/warm-report.js";
import { startBotProgram } from "./programs/bot.js";
import { type Platform, startPlatform } from "./programs/platform.js";
import { startProgram } from "./programs/start-program.js";
import { type Figure, printTable } from "./table.js";

const scratch = mkdtempSync(join(tmpdir(), "jiping-bench-"));
const database = join(scratch, "bot.db");
const platform = await startPlatform();
const figures: Figure[] = [];
try {
  await measureAll(platform);
} finally {
  await platform.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`\nNode ${process.version}, ${cpus().length} cores\n\n${printTable(figures)}`);

async function measureAll(on: Platform): Promise<void> {
  const pack = benchForm();
  say("writing people and their reports");
  const walking = throughput.peopleNeeded + delay.peopleNeeded + firstAnswer.peopleNeeded;
  const people = await seed(database, pack, [
    { walk: plainWalk, count: walking },
    { walk: derivedWalk, count: walking },
    { walk: finished, count: memory.reports },
  ]);
  const take = (walk: Walk, count: number) => people.get(walk)?.splice(0, count) ?? [];

  say("start to first answer");
  add(
    "start to first answer",
    await firstAnswer.firstAnswer(database, on.url, take(derivedWalk, firstAnswer.peopleNeeded)),
    "ms",
    0,
    { at: "most", value: 1000 },
  );

  const { program: floor } = await startProgram(new URL("./programs/floor.js", import.meta.url), {
    DATABASE: join(scratch, "floor.db"),
  });
  const { program: bot } = await startBotProgram(database, on.url);
  try {
    for (const walk of [plainWalk, derivedWalk]) {
      say(`submissions ${walk.name}`);
      const found = await throughput.throughput(bot.port, floor.port, take(walk, throughput.peopleNeeded));
      add(`submissions ${walk.name}, of the floor`, found.ratio, "", 3, { at: "least", value: 0.35 });
      add("  a second", found.bot, "/s", 0, null);
      add("  the floor's, a second", found.floor, "/s", 0, null);
    }
    say(`delay at ${delay.pace} submissions a second`);
    const half = delay.peopleNeeded / 2;
    const derived = take(derivedWalk, half);
    const mixed = take(plainWalk, half).flatMap((one, index) => [one, ...derived.slice(index, index + 1)]);
    const waited = await delay.delay(bot.port, mixed);
    add(`p99 at ${delay.pace} submissions a second`, waited.p99, "ms", 1, { at: "most", value: 100 });
    add("  median", waited.median, "ms", 1, null);
    add(`  worst of ${waited.count}`, waited.worst, "ms", 1, null);
  } finally {
    await bot.stop();
    await floor.stop();
  }

  say("warm report");
  const warm = warmReport(pack);
  add("warm report, 60 rows and 5 projects, median", warm.median, "ms", 0, { at: "most", value: 150 });
  add("  p99", warm.p99, "ms", 0, null);

  say("checks");
  const checks = checksTook(pack, loadWords("templates"));
  add("checks over a published report, warm, median", checks.published, "ms", 0, { at: "most", value: 50 });
  add(`  over ${manyRows} indicators`, checks.many, "ms", 0, { at: "most", value: 2000 });
  add("  twice the indicators take", checks.growth, "times", 1, { at: "most", value: 3 });

  say("long texts");
  const growth = readingGrowth();
  add(`reading 16 times the text takes, at worst (${JSON.stringify(growth.piece)})`, growth.ratio, "times", 1, {
    at: "most",
    value: 64,
  });

  say("chat page");
  const page = await chatPage();
  if (page === null) say("  no chromium: left out");
  else {
    add("chat page without charts, compressed", page.weight, "KB", 0, { at: "most", value: 1500 });
    add("  first paint", page.firstPaint, "ms", 0, { at: "most", value: 1000 });
    add(`  frames while ${messages} messages scroll by, 95 of 100 within`, page.frame, "ms", 0, null);
  }

  say(`memory over ${memory.reports} reports`);
  const { program: maker } = await startBotProgram(database, on.url);
  try {
    const held = await memory.memory(maker, on, take(finished, memory.reports));
    if (held.end !== null)
      add(`resident memory after ${memory.reports} reports`, held.end, "MB", 0, { at: "most", value: 200 });
    if (held.start !== null) add("  at the start", held.start, "MB", 0, null);
    if (held.peak !== null) add("  at its highest", held.peak, "MB", 0, null);
  } finally {
    await maker.stop();
  }
}

function add(what: string, measured: number, unit: string, decimals: number, goal: Figure["goal"]): void {
  figures.push({ what, measured, unit, decimals, goal });
}

function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}
