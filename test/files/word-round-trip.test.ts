/** A Word file of every form, filled with random content, is read back: each figure that it prints, with its value. */
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { takeStandard } from "../../src/core/report/narrative.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { readFile } from "../../src/files/read-file.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { randomOf, randomReport } from "../core/reading/grid/random-report.js";
import { tableWords } from "../core/reading/grid/read-as.js";

const catalog = createCatalog(loadTemplates("templates").forms);
const facts = { unit: "甲市乙服务中心", year: 2022 };
const labels = { score: "得分", execution: "预算执行得分", total: "总分" };
const seeds = [1, 2, 3];

/** Patterns of figures that the Word file of a form does not print by themselves. */
const notPrinted: Readonly<Record<string, readonly string[]>> = {
  "wuhan-overall-evaluation": ["goals.*.indicators.*.weight"],
  // Printed as the change against it.
  "changsha-overall-evaluation": ["basicSpending.previous"],
};

/** Printed within sentences of a narrative, and not read back yet. */
const notYet: Readonly<Record<string, RegExp>> = {
  "changsha-overall-evaluation": /^targets\.special$/,
  "kaifu-key-project-result": /^(department|results|achievements|shortcomings|advice)\.|^projects\.\*\.goal$/,
};

describe.each(Object.keys(Object.fromEntries(catalog.forms.map(({ form }) => [form.id, 0]))))(
  "the Word file of %s",
  (id) => {
    it.each(seeds)("gives back what it prints, seed %i", { timeout: 60_000 }, async (seed) => {
      const { values, answered } = await readBack(id, seed);
      const flat = (text: string | null | undefined): string => (text ?? "").replace(/\s/g, "");
      const wrong = [...answered].flatMap(([path, value]) => {
        const pattern = path.replace(/\.\d+(?=\.|$)/g, ".*");
        if (notPrinted[id]?.includes(pattern) === true || notYet[id]?.test(pattern) === true) return [];
        return flat(values.get(path)) === flat(value) ? [] : [`${path}: ${value} -> ${values.get(path)}`];
      });
      expect(wrong).toEqual([]);
    });
  },
);

async function readBack(id: string, seed: number) {
  const pack = catalog.newest(id);
  if (pack === null) throw new Error(id);
  const { ledger: random, entries } = randomReport(pack.form, randomOf(seed));
  const scheme = pack.scheme ?? pack.schemes[0] ?? null;
  const ledger = [...pack.form.narratives.keys()].reduce(
    (before, path) => before.with(takeStandard({ ledger: before, scheme }, path)),
    random,
  );
  const report = { id, title: pack.form.title, ...facts, owner: "", members: [], ledger, scheme };
  const filled = fillDocx(pack.layout, printout(report, { draft: false, labels }).model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems).slice(0, 500));
  const read = await readFile(filled.file, "报告.docx");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  const blank = new Ledger(pack.form, facts, new Map());
  const { found } = importDocument(document, { ledger: blank, words: tableWords });
  return {
    values: new Map(valuesOf(found).map(({ path, value }) => [path, value])),
    answered: new Map(
      entries.flatMap(({ path, value }) =>
        value === null || ledger.field(path) === undefined ? [] : [[path, value] as const],
      ),
    ),
  };
}
