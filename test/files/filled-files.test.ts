/** Filled files of units, with everything that they say written down beside them. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { type Imported, importDocument } from "../../src/core/reading/document/import-document.js";
import { findOffice } from "../../src/files/office.js";
import { readFile, readOrConvert } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";
import { need } from "../need.js";
import { type Measured, measure } from "./gold.js";

const files = {
  f1: ["f1.docx", "national-project-evaluation"],
  f2: ["f2.docx", "changsha-overall-evaluation"],
  f4: ["f4.doc", "wuhan-overall-evaluation"],
  f5: ["f5.xlsx", "changsha-overall-evaluation"],
  f6: ["f6.xlsx", "changsha-overall-evaluation"],
} as const;

type Name = keyof typeof files;
const read = new Map<Name, { imported: Imported; measured: Measured }>();

async function documentOf(file: string): Promise<FileDocument> {
  let bytes: Uint8Array = readFileSync(`test/fixtures/files/${file}`);
  const first = await readOrConvert(bytes, file, { office: true, poppler: false });
  if ("convert" in first) {
    const office = await findOffice();
    bytes = (await office?.convert(bytes, first.convert.from, first.convert.to)) ?? new Uint8Array();
  }
  const found = await readFile(bytes, file);
  const [document] = "documents" in found ? found.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(found));
  return document;
}

function importedAs(document: FileDocument, form: string): Imported {
  const ledger = new Ledger(formOf(form), { unit: "", year: 2022 }, new Map());
  return importDocument(document, { ledger, words: tableWords });
}

beforeAll(async () => {
  await need("libreoffice");
  for (const [name, [file, form]] of Object.entries(files)) {
    const document = await documentOf(file);
    const imported = importedAs(document, form);
    const key = Object.keys(files).find((one): one is Name => one === name);
    if (key !== undefined) read.set(key, { imported, measured: measure(name, document, imported) });
  }
}, 120_000);

function of(name: Name): { imported: Imported; measured: Measured } {
  const found = read.get(name);
  if (found === undefined) throw new Error(name);
  return found;
}

function told(name: Name): string[] {
  return of(name).imported.told.map(({ say }) => say);
}

describe("filled files", () => {
  it.each(Object.keys(files).filter((name): name is Name => name in files))(
    "%s is read, each figure at its place",
    (name) => {
      const { measured } = of(name);
      expect(measured.wrong).toEqual([]);
      expect(measured.right / measured.total).toBeGreaterThanOrEqual(0.98);
      expect(measured.withProblem.length / measured.total).toBeLessThanOrEqual(0.05);
    },
  );

  it("have their year said once, with its place", () => {
    expect(of("f1").imported.year).toMatchObject({ year: 2022, from: { table: null, row: 2 } });
    expect(of("f4").imported.year).toMatchObject({ year: 2023, from: { table: null, row: 1 } });
  });

  it("tell tracked changes and comments, and read neither removed text nor comments", () => {
    expect(told("f2")).toEqual(expect.arrayContaining(["told.changes", "told.comment"]));
    const texts = JSON.stringify(of("f2").imported.found.values.map(({ value }) => value));
    expect(texts).toContain("增加86.76%");
    expect(texts).not.toContain("386.77");
    expect(texts).not.toContain("请核对");
  });

  it("doubt a total that the rows contradict, and keep it as it is printed", () => {
    const total = of("f2").imported.found.scores.find(({ path }) => path === "total.score");
    expect(total).toMatchObject({ value: "97.5", problem: { code: "printed-differs", facts: { value: "98.5" } } });
    const other = of("f4").imported.found.scores.find(({ path }) => path === "total.score");
    expect(other).toMatchObject({ value: "95", problem: { facts: { value: "92" } } });
  });

  it("leave hidden rows and sheets out and say so; they are read when somebody asks", async () => {
    expect(told("f5")).toEqual(["told.hidden-sheets", "told.hidden-rows"]);
    const names = (imported: Imported): string => JSON.stringify(imported.found.lists);
    expect(names(of("f5").imported)).not.toContain("会员单位走访次数");
    const ledger = new Ledger(formOf("changsha-overall-evaluation"), { unit: "", year: 2022 }, new Map());
    const all = importDocument(await documentOf("f5.xlsx"), { ledger, words: tableWords, withHidden: true });
    expect(names(all)).toContain("会员单位走访次数");
  });

  it("keep the whole day where a sheet shows the month", () => {
    const dates = of("f5").imported.found.lists.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ text }) => text === "2022年12月")),
    );
    expect(dates.map(({ value }) => value)).toEqual(["2022年12月31日", "2022年12月31日"]);
  });

  it("keep codes as texts, and tell rates that are low", () => {
    const codes = of("f6").imported.found.beside.filter(({ path }) => path.endsWith("unit.code"));
    expect(codes.map(({ value }) => value)).toContain("0101001");
    expect(told("f6")).toEqual(["told.list-low"]);
  });

  it("of several projects fill a form of one with the first, and name the others", async () => {
    const { projects, found, told: said } = importedAs(await documentOf("f5.xlsx"), "national-project-evaluation");
    expect(projects).toHaveLength(5);
    expect(found.lists[0]?.rows).toHaveLength(7);
    expect(said.map(({ say }) => say)).toContain("told.several-projects");
  });
});
