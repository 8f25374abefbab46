import { fail } from "./say.mjs";

/** Old versions must still be able to read every file of this folder: nothing newer than Node 14 in them. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}，请先升级。`);
}
