/** A mistake in a definition: for the person who wrote it, with the file and the path inside the YAML. */
export interface Mistake {
  readonly code: MistakeCode;
  readonly facts: Readonly<Record<string, string>>;
  readonly file: string;
  readonly at: readonly (string | number)[];
  /** Characters into the value at that path (expressions). */
  readonly offset: number;
}

export type Mistakes = Mistake[];

export const mistakeCodes = [
  "yaml",
  "shape",
  "unknown-key",
  "missing-key",
  "id-twice",
  "id-spelling",
  "id-reserved",
  "form-id-spelling",
  "form-twice",
  "file-name",
  "step-unknown",
  "sections-without-list",
  "table-in-list",
  "list-named",
  "fragment-unknown",
  "expression",
  "reference-unknown",
  "circular",
  "choice-options",
  "role-unknown",
  "scheme-unknown",
  "scheme-id",
  "file-missing",
  "option-twice",
  "money-unit",
  "check-sentence",
  "column-unknown",
  "narrative-in-list",
  "narrative-syntax",
  "narrative-name",
  "narrative-not-text",
  "unprinted",
  "prompt-twice",
  "prompt-syntax",
  "prompt-unescaped",
  "prompt-unknown",
  "prompt-variable",
  "prompt-variable-left",
] as const;

export type MistakeCode = (typeof mistakeCodes)[number];
