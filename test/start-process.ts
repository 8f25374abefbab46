import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const program = resolve(root, "dist/src/main.js");

/** `npm start` without npm, as a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** The chat page's address, as it was printed; rejects with what was said when the program ends instead. */
  readonly url: Promise<string>;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** `through` a shell: the shell is the child, as npm's is. Throws when the program has not been built. */
export function start(env: Readonly<Record<string, string>>, through: "itself" | "a shell" = "itself"): Started {
  if (!existsSync(program)) throw new Error("dist/src/main.js is not there: run `npm run build` first, or `npm test`");
  const [command, args]: [string, string[]] =
    through === "itself"
      ? [process.execPath, [program]]
      : ["sh", ["-c", `"${process.execPath}" "${program}"; exit $?`]];
  const { PATH = "" } = process.env; // nothing else: settings of whoever runs the tests must not count
  const child = spawn(command, args, { cwd: root, env: { PATH, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  process.once("exit", () => child.kill("SIGKILL")); // a test that ran out of time cleans nothing up
  let [stdout, stderr] = ["", ""];
  const url = new Promise<string>((found, failed) => {
    child.stdout.on("data", (text: Buffer) => {
      stdout += text.toString();
      const [address] = /http:\/\/\S+/.exec(stdout) ?? [];
      if (address !== undefined) found(address);
    });
    child.once("close", () => failed(new Error(`ended without an address: ${stdout}${stderr}`)));
  });
  url.catch(() => undefined); // who does not ask for it need not hear of it
  child.stderr.on("data", (text: Buffer) => {
    stderr += text.toString();
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((end) =>
    child.once("close", (code) => end({ code, stdout, stderr })),
  );
  return { child, url, ended };
}
