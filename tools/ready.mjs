/**
 * `node tools/ready.mjs [PROGRAM ARGUMENT…]`: installs and builds what is missing or stale, then runs PROGRAM in this very
 * process, so that a signal meets nobody in between. Node's own modules only; all it says goes to standard error.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkNode } from "./ready/check-node.mjs";
import { withLock } from "./ready/lock.mjs";
import { fail } from "./ready/say.mjs";
import { carryOut, isDone, stepsOf } from "./ready/steps.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

checkNode();
makeReady();
const [program, ...args] = process.argv.slice(2);
if (program !== undefined) {
  process.argv = [process.argv[0], resolve(root, program), ...args];
  await import(pathToFileURL(process.argv[1]).href);
}

function makeReady() {
  // Looked at without the lock first: once all is done, the folder may belong to somebody else and be read only.
  if (stepsOf(root).every(isDone)) return;
  try {
    withLock(join(root, "node_modules.lock"), () => {
      for (const step of stepsOf(root)) if (!isDone(step)) carryOut(step);
    });
  } catch (error) {
    if (error.code !== "EACCES" && error.code !== "EROFS" && error.code !== "EPERM") throw error;
    fail(`不能写入 ${error.path}：请用这个文件夹的主人来安装和编译，之后谁都可以运行。`);
  }
}
