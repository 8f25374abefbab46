/** `play FILE --out DIR`: the whole job as a person does it, and what came of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../config.js";
import { createCatalog } from "../forms/catalog.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { loadWords } from "../forms/load-words.js";
import { checkPlay, plainFindings } from "../play/check-play.js";
import { createControl } from "../play/control.js";
import { type Play, readPlay } from "../play/play-file.js";
import { type PlayResult, resultOf } from "../play/play-result.js";
import { type Played, playThrough } from "../play/player.js";
import { type Stage, setStage } from "../play/stage.js";

const usage = "用法：play FILE --out DIR [--paste] [--long-connection] [--database URL]\n";

/** Writes report.docx and result.json into the folder and one line of JSON to standard output. Rejects when the play does not end. */
export async function runPlay(settings: Config, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      database: { type: "string" },
      paste: { type: "boolean" },
      "long-connection": { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.out === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const play = readPlay(file);
  const scratch = mkdtempSync(join(tmpdir(), "jiping-play-"));
  try {
    const stage = await setStage(settings, {
      databaseUrl: values.database ?? join(scratch, "play.db"),
      way: values["long-connection"] ? "websocket" : "webhook",
    });
    const { played, result } = await playOn(stage, settings, { ...play, paste: values.paste ?? play.paste }).finally(
      () => stage.close(),
    );
    write(values.out, played, result);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}

async function playOn(stage: Stage, settings: Config, play: Play): Promise<{ played: Played; result: PlayResult }> {
  const control = createControl(stage.simulator.url);
  const [person] = await control.people();
  if (person === undefined) throw new Error("the simulator has no people");
  const played = await playThrough(control, play, person.open_id);
  const catalog = createCatalog(loadTemplates(settings.templatesDir).forms);
  const lists = loadWords(settings.templatesDir);
  const result = await resultOf(stage.bot.store, catalog, lists, person.open_id, played.submissions);
  const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  return { played, result: { ...result, findings: plainFindings(checkPlay(catalog, lists, play).findings, words) } };
}

function write(folder: string, { report, fileName, submissions, untold }: Played, result: PlayResult): void {
  if (untold.length > 0) process.stderr.write(`剧本里有 ${untold.length} 项没有被问到：${untold.join("、")}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.docx"), report);
  writeFileSync(join(folder, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
  const totals = result.tables.map((table) => table.total);
  process.stdout.write(`${JSON.stringify({ submissions, totals, file: fileName })}\n`);
}
