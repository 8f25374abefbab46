import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runForms } from "../../src/cli/forms.js";
import { type Common, readConfig } from "../../src/config.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { checkPlay } from "../../src/play/check-play.js";
import { createControl } from "../../src/play/control.js";
import { readPlay } from "../../src/play/play-file.js";
import { type Played, playThrough } from "../../src/play/player.js";
import { setStage } from "../../src/play/stage.js";
import { documentXml, textOf } from "../documents/read-tables.js";
import { buildDocumentedForm } from "./documented-form.js";

const form = buildDocumentedForm();
afterAll(() => rmSync(form.folder, { recursive: true, force: true }));

function settings(): Common {
  const read = readConfig({ TEMPLATES_DIR: form.templates });
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

describe("the form that the documentation builds", () => {
  test("has no mistake, and its figures are listed", async () => {
    const lines: string[] = [];
    const write = (text: unknown) => {
      lines.push(String(text));
      return true;
    };
    const streams = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    for (const stream of streams) stream.mockImplementation(write);
    await runForms(settings(), "event-report").finally(() => streams.map((stream) => stream.mockRestore()));
    expect(lines.filter((line) => /event-report|our-city/.test(line))).toEqual([]);
    expect(lines.find((line) => line.startsWith("money.total.adjusted "))).toMatch(
      /合计·预算数 .*money 万元 .*funds\.total budget\.adjusted .*derive: venue \+ sum\(purchases\)/,
    );
  });

  test("finds what does not agree by its own check, and nothing of that sort in the play", () => {
    const play = readPlay(form.play);
    const codes = (answers: ReadonlyMap<string, string>) => {
      const catalog = createCatalog(loadTemplates(form.templates).forms);
      const { findings, unread } = checkPlay(catalog, loadWords(form.templates), { ...play, answers });
      expect(unread).toEqual([]);
      return findings.map(({ code }) => code);
    };
    expect(codes(play.answers)).not.toContain("guests-within");
    expect(codes(new Map([...play.answers, ["money.guests.executed", "18.7"]]))).toContain("guests-within");
  });

  describe("in a conversation", () => {
    let played: Played;
    beforeAll(async () => {
      const stage = await setStage(settings(), { databaseUrl: join(form.folder, "play.db"), logLevel: "fatal" });
      const control = createControl(stage.simulator.url);
      const clerk = (await control.people())[0]?.open_id ?? "";
      played = await playThrough(control, readPlay(form.play), clerk).finally(() => stage.close());
      process.stdout.write(`the documented form: ${played.submissions} submissions\n`);
    });

    test("prints what the documentation says", () => {
      expect(linesOf(played.report)).toEqual(form.printed);
    });

    test("gets a file of its own name, which is no draft", () => {
      expect(played.fileName).toBe("2024年某某市文化馆第五届市民艺术节经费绩效报告.docx");
    });
  });
});

/** Paragraphs, and rows of tables with bars between their cells. */
function linesOf(docx: Uint8Array): string[] {
  const [rows, cells] = [/<w:tr>.*?<\/w:tr>|<w:p[ >].*?<\/w:p>/gs, /<w:tc>.*?<\/w:tc>/gs];
  const lines = (documentXml(docx).match(rows) ?? []).map((xml) =>
    xml.startsWith("<w:tr>") ? (xml.match(cells) ?? []).map(textOf).join(" | ") : textOf(xml),
  );
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}
