/**
 * One build's bot, and its clerks who submit to it. People, walks and requests come from that build's own bench folder, since
 * what a press looks like is its own affair: a rename in bench/clerks, bench/load or bench/programs is a rename here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Of each walk in each round. */
const clerksOfRound = 5;
/** Clock ticks of /proc a second, on every Linux that Node runs on. */
const ticks = 100;

/** `rounds`: as many as will be asked for. */
export async function startDriver(tree, database, rounds) {
  const part = (name) => import(pathToFileURL(join(tree, "dist", "bench", name)).href);
  const [form, people, walks, submissions, connections, shots, bots, platforms] = await Promise.all(
    ["clerks/form.js", "clerks/people.js", "clerks/walks.js", "clerks/submissions.js"]
      .concat(["load/connection.js", "load/shot.js", "programs/bot.js", "programs/platform.js"])
      .map(part),
  );
  const wanted = [walks.plainWalk, walks.derivedWalk].map((walk) => ({ walk, count: clerksOfRound * rounds }));
  const back = process.cwd();
  process.chdir(tree); // a build reads its templates and prompts from there
  try {
    const clerks = await people.seed(database, form.benchForm(), wanted);
    const platform = await platforms.startPlatform();
    const { program } = await started(() => bots.startBotProgram(database, platform.url));
    return {
      /** Milliseconds of processor time a turn. */
      async round() {
        const some = [...clerks.values()].flatMap((queue) => queue.splice(0, clerksOfRound));
        const turns = some.flatMap((clerk) => [submissions.opening(clerk), ...submissions.submissions(clerk)]);
        // A connection of its own: while the other build has its round, a server may close one that rests.
        const connection = await connections.openConnection(program.port);
        const before = processorTime(program.pid);
        for (const turn of turns) shots.verify(turn, await connection.send(turn.request));
        const taken = processorTime(program.pid) - before;
        connection.close();
        return taken / turns.length;
      },
      async stop() {
        await program.stop();
        await platform.close();
      },
    };
  } finally {
    process.chdir(back);
  }
}

/** A build has its own limit for a start, which a busy machine may miss; how long a start takes is not compared here. */
async function started(start, tries = 5) {
  try {
    return await start();
  } catch (error) {
    if (tries === 1) throw error;
    return await started(start, tries - 1);
  }
}

/** Milliseconds of all threads, user and system. The program's name, which may hold blanks, ends with the last bracket. */
function processorTime(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}
