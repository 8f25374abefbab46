/** `play FILE --out DIR`: the whole job as a person does it, and what came of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../config.js";
import { createCatalog } from "../forms/catalog.js";
import { loadTemplates } from "../forms/load-templates.js";
import { createControl } from "../play/control.js";
import { readPlay } from "../play/play-file.js";
import { resultOf } from "../play/play-result.js";
import { playThrough } from "../play/player.js";
import { setStage } from "../play/stage.js";

export async function runPlay(settings: Config, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: "string" }, database: { type: "string" }, paste: { type: "boolean" } },
  });
  const [file] = positionals;
  if (file === undefined || values.out === undefined) {
    process.stderr.write("用法：play FILE --out DIR\n");
    return 2;
  }
  const play = readPlay(file);
  const scratch = mkdtempSync(join(tmpdir(), "jiping-play-"));
  const stage = await setStage(settings, values.database ?? join(scratch, "play.db"));
  try {
    const control = createControl(stage.simulator.url);
    const [person] = await control.people();
    if (person === undefined) throw new Error("the simulator has no people");
    const played = await playThrough(control, { ...play, paste: values.paste ?? play.paste }, person.open_id);
    const result = await resultOf(
      stage.bot.store,
      createCatalog(loadTemplates(settings.templatesDir).forms),
      person.open_id,
      played.submissions,
    );
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, "report.docx"), played.report);
    writeFileSync(join(values.out, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
    process.stdout.write(
      `${JSON.stringify({ submissions: played.submissions, totals: result.tables.map((table) => table.total), file: played.fileName })}\n`,
    );
    return 0;
  } finally {
    await stage.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
