/** Files and folders that settings name beside those that a start reads anyway: each has to be usable before anybody relies on it. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Common, Env } from "./config.js";
import { certificatesProblem, evidenceProblem } from "./start-problem.js";
import { proveFolder } from "./store/evidence-files.js";

/** One sentence for each that cannot be used, the setting first. */
export async function namedFileProblems({ evidence: { folder } }: Common, env: Env): Promise<string[]> {
  const evidence = folder === null ? null : await proveFolder(folder).then(() => null, evidenceProblem(folder));
  return [evidence, certificatesIn(env.NODE_EXTRA_CA_CERTS)].filter((one) => one !== null);
}

/** Node itself only prints a warning and goes on without: every connection would be refused. */
function certificatesIn(file: string | undefined): string | null {
  if (file === undefined || file === "") return null;
  try {
    const [first] =
      /-----BEGIN [^-]*CERTIFICATE-----[^-]+-----END [^-]*CERTIFICATE-----/.exec(readFileSync(file, "utf8")) ?? [];
    if (first === undefined) throw new Error("no certificate in it");
    new X509Certificate(first);
    return null;
  } catch (error) {
    return certificatesProblem(file, error);
  }
}
