import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";

/**
 * What has to be there before anything runs. Each step has a stamp with the state that it was made for; the stamp goes
 * before the work begins and comes when all of it is done, so that what was interrupted is done again.
 */
export function stepsOf(root) {
  const installed = installState(root);
  const built = sourceState(root, installed);
  return [
    { stamp: join(root, "node_modules", ".jiping-ready"), state: installed, work: () => install(root) },
    { stamp: join(root, "dist", ".jiping-ready"), state: built, work: () => build(root) },
  ];
}

export function isDone({ stamp, state }) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === state;
}

export function carryOut({ stamp, state, work }) {
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** Node's version too: what was compiled for one is not loaded by another. A script's name or a version number changes nothing. */
function installState(root) {
  const hash = createHash("sha256").update(process.version + process.platform + process.arch);
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]));
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

function sourceState(root, installed) {
  const hash = createHash("sha256").update(installed);
  for (const name of ["tsconfig.json", "src", "db", "bench"]) addSources(hash, root, join(root, name));
  return hash.digest("hex");
}

/** Markup and styles of the chat page are served from src as they are, so only what is compiled counts. */
function addSources(hash, root, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addSources(hash, root, join(path, name));
  } else if (/\.(ts|json)$/.test(path)) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
}
