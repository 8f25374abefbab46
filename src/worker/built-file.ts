/** Modules that a process of its own loads. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../package-root.js";

/** A module's file. Run from source, as tests do, there is no JavaScript beside it: that of the last build is taken. */
export function builtFile(module: URL): string {
  const file = fileURLToPath(module);
  if (existsSync(file)) return file;
  const root = packageRoot();
  return join(root, "dist", relative(root, file));
}
