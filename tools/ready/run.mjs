import { spawnSync } from "node:child_process";

/** Runs a program in `root`; its output goes to our standard error. Says whether it ended well. */
export function run(root, program, args) {
  // npm on Windows is a batch file, which only a shell starts.
  return spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2], shell: program.endsWith(".cmd") }).status === 0;
}
