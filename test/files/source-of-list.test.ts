/** A flat list of projects in a report about all of them: whose money its totals are. */
import { expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import type { Offer } from "../../src/core/offer/offer.js";
import { offerOfFiles } from "../../src/core/offer/offer-of-files.js";
import { readFile } from "../../src/files/read-file.js";
import { formOf, tableWords } from "../core/reading/grid/read-as.js";
import { htmlTable } from "./html-file.js";

const file = { name: "项目清单.xls", hash: "ab", messageId: "", key: "", size: null };

async function offerOf(nature: readonly [string, string] | null): Promise<Offer> {
  const head = ["项目编码", "项目名称", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）"];
  const rows = [
    ["P01", "甲桥修缮", "10", "12", "11"],
    ["P02", "乙路养护", "20", "20", "18"],
  ];
  const named = [head, ...rows].map((row, at) =>
    nature === null ? row : [...row, at === 0 ? "资金性质" : (nature[at - 1] ?? "")],
  );
  const bytes = new TextEncoder().encode(`<html><meta charset="utf-8">${htmlTable(named)}</html>`);
  const read = await readFile(bytes, file.name);
  const ledger = new Ledger(formOf("changsha-overall-evaluation"), { unit: "甲局", year: 2023 }, new Map());
  return offerOfFiles("documents" in read ? read.documents : [], file, { ledger, words: tableWords });
}

const said = ({ told }: Offer): string[] => told.map(({ say }) => say);

it("is told where the list does not say it, and taken where it does", async () => {
  const silent = await offerOf(null);
  expect(silent.items.filter(({ path }) => path.endsWith("appropriation.executed")).map(({ raw }) => raw)).toEqual([
    "11",
    "18",
  ]);
  expect(said(silent)).toContain("told.source-assumed");
  expect(said(await offerOf(["当年财政拨款", ""]))).toContain("told.source-assumed");
  const named = await offerOf(["上年结转资金", "当年财政拨款"]);
  expect(named.items.map(({ path }) => path)).toContain("projects.1.funds.carryOver.executed");
  expect(said(named)).not.toContain("told.source-assumed");
});
