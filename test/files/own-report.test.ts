/** A file that the bot made comes back: as it was, or changed by hand. */
import { describe, expect, it } from "vitest";
import type { Offer } from "../../src/core/offer/offer.js";
import { offered } from "../../src/core/offer/offered.js";
import { printedDifferences } from "../../src/core/offer/printed-differences.js";
import type { FileCell, FileDocument } from "../../src/core/reading/document/document.js";
import { standardMark } from "../../src/core/report/narrative.js";
import type { Reading } from "../../src/core/report/printing.js";
import { blankOf, formIds, offeredTo, printed, randomOwn } from "./own-report.js";

/** Written of figures that the file does not print. */
const cannotFollow: Readonly<Record<string, readonly string[]>> = {
  // The year before is printed as the change against it.
  "changsha-overall-evaluation": ["basicSpending.text"],
  // Whether there are accounts of its own, as a sentence alone.
  "kaifu-key-project-result": ["evaluation.text"],
};

describe.each(formIds)("the Word file of %s", (id) => {
  it.each([11, 12])("offers its own report nothing, seed %i", { timeout: 60_000 }, async (seed) => {
    const { report } = randomOwn(id, seed);
    const { other, offer } = offeredTo(report, await printed(id, report));
    expect(other.map(({ path, raw, old }) => `${path}: ${old} -> ${raw}`)).toEqual([]);
    // Random rates may be low, and a random name of the unit is not that of the cover.
    const isRandom = ({ say, data }: (typeof offer.told)[number]): boolean =>
      say === "told.list-low" || data?.other === report.ledger.report.unit;
    expect(offer.told.filter((one) => !isRandom(one))).toEqual([]);
  });

  it("leaves standard paragraphs standard in a new report", { timeout: 60_000 }, async () => {
    const { report, pack } = randomOwn(id, 13);
    const { taken } = offeredTo({ ledger: blankOf(id), scheme: report.scheme }, await printed(id, report));
    const own = [...pack.form.narratives.keys()].filter((path) => {
      const value = taken.ledger.answer(path)?.value ?? null;
      return value !== null && value !== standardMark;
    });
    expect(own).toEqual(cannotFollow[id] ?? []);
  });
});

describe("a file of the report that somebody changed by hand", () => {
  const id = "national-project-evaluation";
  const indicatorsIn = (document: FileDocument, change: (rows: FileCell[][]) => FileCell[][]): FileDocument => ({
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.is === "table" ? { ...block, rows: change(block.rows.map((row) => [...row])) } : block,
      ),
    })),
  });
  const rowOf = (rows: FileCell[][], name: string): number =>
    rows.findIndex((row) => row.some(({ text }) => text === name));
  const open = async () => {
    const { report } = randomOwn(id, 21);
    const { ledger } = report;
    const names = ledger.rows("indicators").map((row) => ledger.value(`indicators.${row}.level3`) ?? "");
    return { report, names, document: await printed(id, report) };
  };
  const told = ({ told: all }: Offer) => all.map(({ say }) => say).filter((key) => key.startsWith("told.rows"));

  it("has one difference for one cell, with what was there and what is there now", async () => {
    const { report, names, document } = await open();
    const { other } = offeredTo(
      report,
      indicatorsIn(document, (rows) =>
        rows.map((row, index) =>
          index === rowOf(rows, names[0] ?? "")
            ? row.map((cell, at) => (row[at - 1]?.text === names[0] ? { ...cell, text: "99999个" } : cell))
            : row,
        ),
      ),
    );
    expect(other.map(({ path, value, standing }) => [path, value, standing])).toEqual([
      ["indicators.1.target", "99999个", "other"],
    ]);
  });

  it("that lost a row: the row stays, and is told", async () => {
    const { report, names, document } = await open();
    // The last row holds no cell that is merged over others.
    const gone = names.at(-1) ?? "";
    const { other, offer } = offeredTo(
      report,
      indicatorsIn(document, (rows) => rows.filter((_, index) => index !== rowOf(rows, gone))),
    );
    expect(other).toEqual([]);
    expect(offer.told).toContainEqual({ say: "told.rows-gone", data: { of: "指标", count: 1, names: gone } });
  });

  it("in nothing, and whose rows stand class by class though the report has them otherwise: no order is told", async () => {
    const { report, names } = await open();
    const { ledger, scheme } = report;
    const order = ledger.rows("indicators").toReversed().join(",");
    const turned = { ledger: ledger.with([{ path: "indicators", raw: order, value: order }]), scheme };
    expect(names.length).toBeGreaterThan(2);
    const { other, offer } = offeredTo(turned, await printed(id, turned));
    expect(other).toEqual([]);
    expect(told(offer)).toEqual([]);
  });

  it("whose rows changed places: nothing differs, and the order is told", async () => {
    const { report, names, document } = await open();
    const { other, offer } = offeredTo(
      report,
      indicatorsIn(document, (rows) => {
        const [one, two] = [rowOf(rows, names[0] ?? ""), rowOf(rows, names.at(-1) ?? "")];
        const at = (row: FileCell[] | undefined, name: string): number =>
          row?.findIndex(({ text }) => text === name) ?? -1;
        const from = at(rows[one], names[0] ?? "");
        const to = at(rows[two], names.at(-1) ?? "");
        const [first, last] = [rows[one]?.slice(from) ?? [], rows[two]?.slice(to) ?? []];
        const moved = (cells: FileCell[], like: FileCell[]): FileCell[] =>
          cells.map((cell, index) => ({ ...cell, row: like[index]?.row ?? cell.row }));
        rows[one]?.splice(from, first.length, ...moved(last, first));
        rows[two]?.splice(to, last.length, ...moved(first, last));
        return rows;
      }),
    );
    expect(told(offer)).toEqual(["told.rows-moved"]);
    // The class is that of where a row stands now.
    expect(other.every(({ path }) => path.endsWith(".level2"))).toBe(true);
  });

  describe("in its scores", () => {
    /** All rows scored: those that no rule scores by hand. */
    const scored = async () => {
      const { report } = randomOwn(id, 21);
      const { ledger, scheme } = report;
      const rows = ledger.rows("indicators").map((row) => `indicators.${row}`);
      const entries = rows.flatMap((row, index) => {
        const weight = { path: `${row}.weight`, raw: "5", value: "5" };
        const score = { path: `${row}.score`, raw: `3.${index % 10}`, value: `3.${index % 10}` };
        return [weight, score, { path: `${row}.handReason`, raw: "专家打分", value: "专家打分" }];
      });
      const own = { ledger: ledger.with(entries), scheme };
      return { own, document: await printed(id, own), name: ledger.value(`${rows[1]}.level3`) ?? "" };
    };
    const withText = (document: FileDocument, change: (cell: FileCell, row: FileCell[]) => string): FileDocument =>
      indicatorsIn(document, (rows) => rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell, row) }))));
    const differencesIn = (own: Reading, document: FileDocument) => {
      const { offer } = offeredTo(own, document);
      return printedDifferences(own, offered(offer, own, () => true).printed);
    };

    it("as they were printed, has no difference", async () => {
      const { own, document } = await scored();
      expect(offeredTo(own, document).other).toEqual([]);
      expect(differencesIn(own, document)).toEqual([]);
    });

    it("in the total alone: it is told with what is printed, what is computed, and where, and is no answer", async () => {
      const { own, document } = await scored();
      const changed = withText(document, ({ text }, row) =>
        row[0]?.text.startsWith("总分") && /^\d+\.\d+$/.test(text) ? "99.50" : text,
      );
      const [difference, ...others] = differencesIn(own, changed);
      expect(others).toEqual([]);
      expect(difference).toMatchObject({ label: { say: "print.total" }, printed: "99.50" });
      expect(difference?.computed).not.toBe("99.50");
      expect(difference?.origin?.table).toBe(2);
      expect(offeredTo(own, changed).other).toEqual([]);
    });

    it("in a score that somebody gave: it is another answer, with the reason beside it", async () => {
      const { own, document, name } = await scored();
      const changed = withText(document, ({ text }, row) =>
        row.some((cell) => cell.text === name) && text === "3.10" ? "4.20" : text,
      );
      expect(offeredTo(own, changed).other).toMatchObject([
        { path: "indicators.2.score", value: "4.2", old: "3.1", standing: "other", reason: "indicators.2.handReason" },
      ]);
    });
  });
});
