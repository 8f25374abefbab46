/** Filling a Word layout beside the library alone, on the same layout and finished model. */
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import type { FormPackage } from "../../src/app/catalog.js";
import { Ledger } from "../../src/core/form/ledger.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { answersOf } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { median } from "./numbers.js";

const rows = 60;
const warming = 5;
const pairs = 15;

/** Processor time: ours ÷ the library's, each pair one after the other. */
export function wordRatio(pack: FormPackage): number {
  const facts = { unit: "某区某某服务中心", year: 2024 };
  const ledger = new Ledger(pack.form, facts, new Map()).with(entriesOf(pack.form, answersOf(rows, 0)));
  const { model } = printout(
    { ledger, scheme: pack.scheme },
    { draft: false, labels: { score: "", execution: "", total: "" } },
  );
  const ratios: number[] = [];
  for (let pair = -warming; pair < pairs; pair += 1) {
    const ours = cost(() => fillDocx(pack.layout, model));
    const bare = cost(() => {
      const options = { delimiters: { start: "{{", end: "}}" }, paragraphLoop: true, linebreaks: true };
      new Docxtemplater(new PizZip(pack.layout), { ...options, nullGetter: () => "" })
        .render(model)
        .toUint8Array({ compression: "DEFLATE" });
    });
    if (pair >= 0) ratios.push(ours / bare);
  }
  return median(ratios);
}

function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
