/**
 * `tools/compare-plays REF [PLAY…]`: goes through every play of test/plays with this working tree and with commit REF, typed and
 * pasted, and prints where they differ: result.json, the words of the Word file cell by cell, the number of submissions.
 * Exits with 0 where nothing differs, 1 where something does, 2 where it could not compare.
 */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { differences } from "./differences.mjs";
import { withTrees } from "./trees.mjs";
import { wordsOf } from "./words-of.mjs";

const run = promisify(execFile);
const shownDifferences = 40;
const shownCharacters = 200;
/** Milliseconds after which a play hangs. */
const patience = 300_000;

const [ref, ...wanted] = process.argv.slice(2);
if (ref === undefined) fail("usage: tools/compare-plays REF [PLAY…]");
try {
  process.exitCode = (await withTrees(ref, comparePlays)) === 0 ? 0 : 1;
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

async function comparePlays({ here, other, commit, scratch }) {
  let differing = 0;
  let compared = 0;
  for (const play of playsOf(here)) {
    for (const way of ["typed", "pasted"]) {
      const [now, then] = await Promise.all([
        played(here, play, way, join(scratch, "now")),
        played(other, play, way, join(scratch, "then")),
      ]);
      const broken = "broke" in then || "broke" in now;
      const found = broken
        ? differences({ run: then.broke ?? "ended" }, { run: now.broke ?? "ended" })
        : differences(then, now);
      compared += 1;
      if (found.length > 0) differing += 1;
      print(`${basename(play, ".yaml")}, ${way}`, now, found);
    }
  }
  process.stdout.write(
    `${compared} runs beside ${commit}: ${differing === 0 ? "no difference" : `${differing} differ`}\n`,
  );
  return differing;
}

/** Plays that only borrow another one's answers are left out: each is gone through in both ways anyway. */
function playsOf(tree) {
  if (wanted.length > 0) return wanted.map((file) => resolve(file));
  const folder = join(tree, "test", "plays");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const whole = files.filter((name) => !/^use:/m.test(readFileSync(join(folder, name), "utf8")));
  return whole.sort().map((name) => join(folder, name));
}

/** A run that breaks is made once more: an old build may lose a press on a busy machine. */
async function played(tree, play, way, folder) {
  const first = await playedOnce(tree, play, way, folder);
  return "broke" in first ? await playedOnce(tree, play, way, folder) : first;
}

/** What a run left; a run that breaks leaves its reason, which is compared like everything else. */
async function playedOnce(tree, play, way, folder) {
  const out = join(folder, `${basename(play)}-${way}`);
  const args = ["dist/src/cli.js", "play", play, "--out", out, ...(way === "pasted" ? ["--paste"] : [])];
  try {
    const { stdout, stderr } = await run(process.execPath, args, { cwd: tree, timeout: patience });
    const { submissions, findings, ...result } = JSON.parse(readFileSync(join(out, "result.json"), "utf8"));
    const said = { submissions, file: JSON.parse(stdout).file, notAsked: stderr.trim() };
    return { ...said, result, findings, words: wordsOf(readFileSync(join(out, "report.docx"))) };
  } catch (error) {
    if (error?.killed) return { broke: "it hung" };
    const [first = ""] = String(error?.stderr || error)
      .split("\n")
      .filter((line) => /Error|：/.test(line));
    return { broke: first.trim() };
  }
}

function print(title, now, found) {
  const outcome = "broke" in now ? `broke: ${now.broke}` : `${now.submissions} submissions`;
  process.stdout.write(`${title}: ${outcome}, ${found.length === 0 ? "same" : `${found.length} differences`}\n`);
  for (const { path, before, after } of found.slice(0, shownDifferences))
    process.stdout.write(`  ${path}\n    - ${shown(before)}\n    + ${shown(after)}\n`);
  if (found.length > shownDifferences) process.stdout.write(`  … ${found.length - shownDifferences} more\n`);
}

function shown(value) {
  return value === undefined ? "(nothing)" : JSON.stringify(value).slice(0, shownCharacters);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
