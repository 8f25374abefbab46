/** A Word file of every form, filled with random content, is read back: each figure that it prints, with its value. */
import { describe, expect, it } from "vitest";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { layoutSource } from "../../src/documents/layout-source.js";
import { tableWords } from "../core/reading/grid/read-as.js";
import { blankOf, catalog, formIds, printed, randomOwn } from "./own-report.js";

const seeds = [1, 2, 3];

/** Patterns of figures that the Word file of a form does not print by themselves. */
const notPrinted: Readonly<Record<string, readonly string[]>> = {
  "wuhan-overall-evaluation": ["goals.*.indicators.*.weight"],
  "hubei-project-evaluation": ["indicators.*.weight"],
  // Printed as the change against it.
  "changsha-overall-evaluation": ["basicSpending.previous"],
  // Printed as a sentence that follows from it.
  "kaifu-key-project-result": ["department.accounts"],
};

describe.each(formIds)("the Word file of %s", (id) => {
  it.each(seeds)("gives back what it prints, seed %i", { timeout: 60_000 }, async (seed) => {
    const { values, answered } = await readBack(id, seed);
    const flat = (text: string | null | undefined): string => (text ?? "").replace(/\s/g, "");
    const wrong = [...answered].flatMap(([path, value]) => {
      const pattern = path.replace(/\.\d+(?=\.|$)/g, ".*");
      if (notPrinted[id]?.includes(pattern) === true) return [];
      return flat(values.get(path)) === flat(value) ? [] : [`${path}: ${value} -> ${values.get(path)}`];
    });
    expect(wrong).toEqual([]);
  });
});

async function readBack(id: string, seed: number) {
  const { entries, report } = randomOwn(id, seed);
  const layout = layoutSource(catalog.newest(id)?.layout ?? new Uint8Array());
  const { found } = importDocument(await printed(id, report), { ledger: blankOf(id), words: tableWords, layout });
  return {
    values: new Map(valuesOf(found).map(({ path, value }) => [path, value])),
    answered: new Map(
      entries.flatMap(({ path, value }) =>
        value === null || report.ledger.field(path) === undefined ? [] : [[path, value] as const],
      ),
    ),
  };
}
