/** The calls of `say` in the sources, as far as they can be read without running them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Said {
  /** Every key that the call can say; none where it is made up while the program runs. */
  readonly keys: readonly string[];
  /** Names that it gives; null where they cannot be read, such as those of a variable. */
  readonly given: readonly string[] | null;
  readonly file: string;
  readonly line: number;
}

export function callsOfSay(folder: string): Said[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("simulator"),
  );
  return files.flatMap((name) => callsIn(join(folder, name)));
}

function callsIn(file: string): Said[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?<![\w.])say\(/g)].flatMap((match) => {
    const args = argumentsAt(text, match.index + match[0].length);
    const line = text.slice(0, match.index).split("\n").length;
    const [what = "", data] = args;
    if (!/^["'`\w]/.test(what) || what.includes(": ")) return []; // its declaration
    const keys = [...what.matchAll(/"([a-z-]+\.[a-z0-9-]+)"/g)].map(([, key = ""]) => key);
    return [{ keys: what.includes("`") ? [] : keys, given: data === undefined ? [] : namesOf(data), file, line }];
  });
}

/** The pieces between the commas up to the bracket that closes; commas inside brackets and quotes do not count. */
function argumentsAt(text: string, from: number): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (`"'\``.includes(char)) at = endOfQuote(text, at);
    else if ("([{".includes(char)) depth += 1;
    else if (")]}".includes(char) && depth > 0) depth -= 1;
    else if (depth === 0 && ",)]}".includes(char)) {
      pieces.push(text.slice(start, at).trim());
      start = at + 1;
      if (char !== ",") break;
    }
  }
  return pieces.filter((piece) => piece !== "");
}

function endOfQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === text[from]) return at;
  }
  return text.length;
}

/** Of an object that is written out: `{ count, label: … }`. */
function namesOf(data: string): string[] | null {
  if (!data.startsWith("{")) return null;
  const properties = argumentsAt(data, 1);
  const names = properties.map((property) => /^(?:\/\/.*\n\s*)*(\w+)(?:$|:)/.exec(property)?.[1] ?? null);
  return names.every((name) => name !== null) ? names : null;
}
