/** Mistakes that only follow from another one would send the writer to places where nothing is wrong. */
import type { Mistake } from "../core/form/mistake.js";
import { standInId } from "./mend.js";
import type { FormFiles } from "./reader.js";

/** Mistakes after which parts of a definition are not known. */
const blinding: ReadonlySet<Mistake["code"]> = new Set([
  "yaml",
  "shape",
  "missing-key",
  "unknown-key",
  "id-spelling",
  "fragment-unknown",
]);

export function withoutEchoes(mistakes: readonly Mistake[], files: FormFiles): Mistake[] {
  const written = mistakes.filter(({ facts }) => !(facts.id ?? "").startsWith(standInId));
  if (!written.some(({ code }) => blinding.has(code))) return written;
  const unreadable = written.some(({ code }) => code === "yaml");
  const ids = idsIn(files);
  return written.filter(({ code, facts }) => {
    if (code === "list-named" || code === "sections-without-list") return !unreadable;
    // What was written somewhere may be there once the rest is mended.
    if (code === "reference-unknown" || code === "narrative-name")
      return !(facts.name ?? "").split(".").every((name) => ids.has(name));
    return true;
  });
}

function idsIn(files: FormFiles): ReadonlySet<string> {
  const texts = [...files]
    .filter(([name]) => name.endsWith(".yaml"))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bid:\s*["']?(\w+)/g)].map(([, id = ""]) => id)));
}
