/** The files of a definition as they are read: what is wrong in them, and where each thing stands. */
import type { Mistake, Mistakes } from "../core/form/mistake.js";
import type { Locate } from "./locate.js";
import type { YamlFile } from "./read-yaml.js";

/** File contents by name: `form.yaml`, `report.docx`, `overview.mustache`, `_shared/goals.yaml`, `schemes/….yaml`. */
export type FormFiles = ReadonlyMap<string, Uint8Array>;

/** A mistake with its place: line and column from 1. */
export interface PlacedMistake extends Mistake {
  readonly line: number;
  readonly column: number;
}

export class Reader {
  readonly mistakes: Mistakes = [];
  readonly #locates = new Map<string, Locate>();

  constructor(private readonly files: FormFiles) {}

  /** null when there is no such file or it cannot be read at all; not to be used once there are mistakes. */
  yaml<T>(file: string, read: YamlFile<T>): T | null {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return null;
    const { value, mistakes, locate } = read(file, bytes);
    this.mistakes.push(...mistakes);
    this.#locates.set(file, locate);
    return value;
  }

  /** A file of which mistakes are placed by characters. */
  text(file: string): string {
    const text = new TextDecoder().decode(this.#bytes(file));
    this.#locates.set(file, (_, offset = 0) => placeIn(text, offset));
    return text;
  }

  has(file: string): boolean {
    return this.files.has(file);
  }

  /** Tells that a file is not there. */
  missing(name: string): void {
    this.tell("file-missing", { name }, name, []);
  }

  tell(code: Mistake["code"], facts: Mistake["facts"], file: string, at: Mistake["at"], offset = 0): void {
    this.mistakes.push({ code, facts, file, at, offset });
  }

  placed(mistake: Mistake): PlacedMistake {
    if (mistake.code === "yaml")
      return { ...mistake, line: Number(mistake.facts.line), column: Number(mistake.facts.column) };
    const part = mistake.code === "unknown-key" ? "key" : "value";
    const place = this.#locates.get(mistake.file)?.(mistake.at, mistake.offset, part) ?? { line: 1, column: 1 };
    return { ...mistake, ...place };
  }

  #bytes(file: string): Uint8Array | undefined {
    const bytes = this.files.get(file);
    if (bytes === undefined) this.missing(file);
    return bytes;
  }
}

/** Mistakes once each, in the order of the files and of their lines: a fragment that is used twice shows its mistakes twice. */
export function inOrder(mistakes: readonly PlacedMistake[]): PlacedMistake[] {
  const once = new Map(mistakes.map((one) => [[one.code, one.file, one.line, one.column].join(" "), one]));
  return [...once.values()].sort(
    (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
