/** A form out of sections written as in form.yaml, and a ledger of it. A mistake in them fails the test. */
import { parse } from "yaml";
import { compileForm } from "../../../src/core/form/compile.js";
import { formSource } from "../../../src/core/form/define.js";
import type { Form } from "../../../src/core/form/form.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import type { Mistakes } from "../../../src/core/form/mistake.js";

/** `narratives`: Mustache files by name. */
export function formOf(sections: string, narratives: Readonly<Record<string, string>> = {}): Form {
  const head = { id: "any", version: 1, title: "表", kind: "evaluation", file: "表.docx" };
  const mistakes: Mistakes = [];
  const source = formSource.parse({ ...head, sections: parse(sections) });
  const form = compileForm(
    { file: "form.yaml", source, fragments: new Map(), narratives: new Map(Object.entries(narratives)) },
    mistakes,
  );
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  return form;
}

/** Figures by path; a list's rows are its row numbers, `"1,2"`. */
export function ledgerOf(form: Form, figures: Readonly<Record<string, string>> = {}): Ledger {
  const held = Object.entries(figures).map(([path, value]) => [path, { raw: value, value }] as const);
  return new Ledger(form, { unit: "某某中心", year: 2024 }, new Map(held));
}
