/** Filled files in the layouts of many regions and programs, with all that they say written down before they were read. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Ledger } from "../../src/core/form/ledger.js";
import { fittingForms } from "../../src/core/offer/fitting-forms.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { layoutSource } from "../../src/documents/layout-source.js";
import { readFile } from "../../src/files/read-file.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";

const loaded = loadTemplates("templates").forms;
const forms = [...loaded.values()].map(({ form }) => form);
const folder = "test/fixtures/files/other";
const gold = z.strictObject({
  form: z.string(),
  year: z.int().nullable(),
  /** The file alone says that it is this form. */
  fits: z.boolean().default(false),
  /** What stands at a path, as it is read or as it is printed. */
  values: z.record(z.string(), z.string()),
  /** Texts of hidden rows, of what was deleted, of comments. */
  none: z.array(z.string()).default([]),
  /** Sentences that a person has to be told, by their keys. */
  told: z.array(z.string()).default([]),
  /** Paths that are asked about, whatever is read there. */
  asked: z.array(z.string()).default([]),
});

const flat = (text: string | null): string => (text ?? "").normalize("NFKC").replace(/\s/g, "");
const isSame = (one: string | null, other: string): boolean =>
  flat(one) === flat(other) || (one !== null && one !== "" && Math.abs(Number(one) - Number(other)) < 1e-6);

const names = readdirSync(folder).filter((name) => !name.endsWith(".expect.json"));

describe.each(names)("%s", (name) => {
  it("is read whole, and nothing else is read", async () => {
    const expected = gold.parse(
      JSON.parse(readFileSync(`${folder}/${name.replace(/\.\w+$/, "")}.expect.json`, "utf8")),
    );
    const read = await readFile(readFileSync(`${folder}/${name}`), name);
    const [document] = "documents" in read ? read.documents : [];
    if (document === undefined) throw new Error(JSON.stringify(read));
    const ledger = new Ledger(formOf(expected.form), { unit: "", year: expected.year ?? 2023 }, new Map());
    const own = loaded.get(expected.form)?.layout;
    const layout = own === undefined ? null : layoutSource(own);
    const { found, year, told } = importDocument(document, { ledger, words: tableWords, layout });
    const values = [...valuesOf(found), ...found.scores];
    const missed = Object.entries(expected.values).filter(
      ([path, wanted]) =>
        !values.some((one) => one.path === path && (isSame(one.value, wanted) || isSame(one.text, wanted))),
    );
    // What the table prints and the program computes is compared, and a source that a list does not name gave nothing.
    const extra = values.filter(
      ({ path, value, computed }) =>
        value !== null && value !== "0" && !computed && path !== "moneyUnit" && !(path in expected.values),
    );
    expect({
      missed,
      extra: extra.map(({ path, value }) => [path, value]),
      asked: values.flatMap(({ path, problem }) => (problem === null ? [] : [path])),
      hidden: expected.none.filter((text) => values.some(({ value }) => value?.includes(text) === true)),
      year: year?.year ?? null,
    }).toEqual({ missed: [], extra: [], asked: expected.asked, hidden: [], year: expected.year });
    if (expected.fits) expect(fittingForms([document], forms, tableWords)[0]?.form).toBe(expected.form);
    expect(told.map(({ say }) => say)).toEqual(expect.arrayContaining(expected.told));
  });
});
