/** One report from figures to Word file, again and again in one process: sixty indicators of the department, five projects. */
import type { FormPackage } from "../../src/app/catalog.js";
import { Ledger } from "../../src/core/form/ledger.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { answersOf } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { median, quantile } from "./numbers.js";

const rows = 60;
const warming = 15;
const times = 60;

export interface WarmReport {
  readonly median: number;
  readonly p99: number;
  readonly bytes: number;
}

/** Throws when the layout does not take the report. */
export function warmReport(pack: FormPackage): WarmReport {
  const entries = entriesOf(pack.form, answersOf(rows, 0));
  const took: number[] = [];
  let bytes = 0;
  for (let time = -warming; time < times; time += 1) {
    const started = performance.now();
    bytes = makeOnce(pack, entries).byteLength;
    if (time >= 0) took.push(performance.now() - started);
  }
  return { median: median(took), p99: quantile(took, 0.99), bytes };
}

const labels = { score: "", execution: "", total: "" };

/** A ledger of its own each time: nothing derived or scored is left from the last one. */
function makeOnce(pack: FormPackage, entries: ReturnType<typeof entriesOf>): Uint8Array {
  const facts = { unit: "某区某某服务中心", year: 2024 };
  const ledger = new Ledger(pack.form, facts, new Map()).with(entries);
  const report = { id: "bench", title: pack.form.title, ...facts, owner: "", members: [], ledger, scheme: pack.scheme };
  const filled = fillDocx(pack.layout, printout(report, { draft: false, labels }).model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.file;
}
