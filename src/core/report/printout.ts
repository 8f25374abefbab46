/** What a report prints: nested as the form is for the template, and flat by path so that versions can be compared. */
import { figuresView } from "./figures-view.js";
import { workedOut } from "./lazy-model.js";
import { narrativeText } from "./narrative.js";
import type { PrintModel } from "./print-model.js";
import type { Printing, Reading } from "./printing.js";

export interface Printout {
  readonly model: PrintModel;
  /** By path: what is printed there, with a name for people. */
  readonly cells: Readonly<Record<string, { label: string; text: string }>>;
}

export interface PrintOptions {
  /** Required figures that are missing leave a visible gap. */
  readonly draft: boolean;
  /** What scores are called where versions are compared. */
  readonly labels: NonNullable<Printing["labels"]>;
}

export function printout(report: Reading, { draft, labels }: PrintOptions): Printout {
  const cells: Record<string, { label: string; text: string }> = {};
  const view = figuresView(report, {
    labels,
    printed(path, label, text) {
      cells[path] = { label, text };
    },
    missing: (label) => (draft ? { missing: label } : null),
    // What it waits for has its gap elsewhere.
    unfinished: () => null,
    narrative(path, label) {
      const { text } = narrativeText(report, path);
      if (text === null) return draft ? { missing: label } : null;
      cells[path] = { label, text };
      return text;
    },
  });
  const model = { draft, ...workedOut(view) };
  return { model, cells };
}
