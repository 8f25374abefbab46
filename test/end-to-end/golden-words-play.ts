import { resolve } from "node:path";
import { schemeOf } from "../../src/app/catalog.js";
import { progressOf } from "../../src/core/dialogue/steps/progress.js";
import { takeStandard } from "../../src/core/report/narrative.js";
import type { PrintModel } from "../../src/core/report/print-model.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { readPlay } from "../../src/play/play-file.js";
import { playLedger } from "../../src/play/play-ledger.js";

const labels = { score: "得分", execution: "预算执行得分", total: "总分" };

/**
 * The Word file of a play of `test/plays/`, without a conversation: its answers go in, the standard text of every narrative
 * that it does not write is taken. Fails when an answer is refused or a figure is missing. `edited`: what becomes of the
 * layout before it is filled.
 */
export function fillPlay(name: string, edited = (layout: Uint8Array) => layout): Uint8Array {
  const { layout, model } = printPlay(name);
  const filled = fillDocx(edited(layout), model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.file;
}

/** The layout of a play's form and the values that it would be filled with; fails as `fillPlay` does. */
export function printPlay(name: string): { layout: Uint8Array; model: PrintModel } {
  const play = readPlay(resolve("test/plays", name));
  const { forms, mistakes } = loadTemplates("templates");
  const pack = createCatalog(forms).newest(play.form);
  if (pack === null) throw new Error(`${play.form}: ${JSON.stringify(mistakes)}`);
  const read = playLedger(pack.form, play);
  const chosen = schemeOf(pack, play.scheme);
  const untaken = [...pack.form.narratives.keys()].filter((path) => read.ledger.answer(path) === undefined);
  const ledger = untaken.reduce((so, path) => so.with(takeStandard({ ledger: so, scheme: chosen }, path)), read.ledger);
  const missing = progressOf(ledger, chosen).steps.flatMap((step) => step.missing);
  if (read.unread.length + missing.length > 0) throw new Error(JSON.stringify([read.unread, missing]));
  const { unit, year } = play;
  const report = { id: name, title: pack.form.title, unit, year, owner: "", members: [], ledger, scheme: chosen };
  return { layout: pack.layout, model: printout(report, { draft: false, labels }).model };
}
