/** A pasted text as plain data: values by path, and what nothing took. */
import type { Form } from "../../../../src/core/form/form.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { readText } from "../../../../src/core/reading/grid/read-text.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { loadWords } from "../../../../src/forms/load-words.js";

const { forms } = loadTemplates("templates");
export const tableWords = loadWords("templates").tables;

export function formOf(id: string): Form {
  const form = forms.get(id)?.form;
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

export interface Plain {
  readonly values: Readonly<Record<string, string | null>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly left: readonly string[];
}

export function readAs(id: string, text: string): Plain {
  const ledger = new Ledger(formOf(id), { unit: "", year: 2022 }, new Map());
  const { found } = readText(text, { ledger, words: tableWords });
  const rows = found.lists.flatMap((list) => list.rows);
  const all = [...found.values, ...rows.flatMap(({ cells, score }) => [...cells, ...(score === null ? [] : [score])])];
  return {
    values: Object.fromEntries(all.map(({ path, value }) => [path, value])),
    problems: Object.fromEntries(all.flatMap(({ path, problem }) => (problem === null ? [] : [[path, problem.code]]))),
    left: found.left,
  };
}
