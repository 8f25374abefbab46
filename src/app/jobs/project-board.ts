/** 项目总表 is worked out, one report after the other, and sent. */
import { z } from "zod";
import { boardLine } from "../../core/dialogue/capabilities/bulk/board-line.js";
import { projectBoardScreen } from "../../core/dialogue/capabilities/bulk/board-screen.js";
import { say } from "../../core/say.js";
import { screenTo, textTo } from "../messages.js";
import type { NewJob } from "../ports/jobs.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";
import { openedFor, type ProjectsParts, projectRecords } from "./projects-of-person.js";

const sayShape = z.object({ say: z.string(), data: z.record(z.string(), z.unknown()).optional() });

const input = z.object({
  person: z.string(),
  form: z.string().nullable(),
  year: z.int().nullable(),
  /** How the reports were made; null: they were there before. */
  told: z.array(sayShape).nullable(),
  /** The offer that knows what was made, and takes it back; null: nothing was. */
  undo: z.string().nullable().default(null),
});

export interface ProjectBoardParts extends ProjectsParts, Pick<TurnParts, "words" | "newId" | "draw"> {}

export function projectBoardJob(id: string, wanted: z.input<typeof input>): NewJob {
  return { id, kind: "project-board", input: JSON.stringify(wanted), due: 0 };
}

/** What is sent at most: a card holds 20 KB. */
const most = 100;

export function projectBoard(parts: ProjectBoardParts): Job {
  return job(input, {
    async run({ person, told, undo, ...kind }) {
      const to = { type: "open_id" as const, id: person };
      const records = (await projectRecords(parts, person, kind)).slice(0, most);
      const [first] = records;
      if (first === undefined) return { outgoing: [textTo(parts, to, say("bulk.board-none"))] };
      const lines = [];
      let title = "";
      for (const { id } of records) {
        const opened = await openedFor(parts, person, id);
        if (opened === null) continue;
        title = opened.report.title;
        lines.push(boardLine(opened.report));
        // Turns of others come between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      const screen = projectBoardScreen({
        ...{ form: first.form, year: first.year, title, lines, undo },
        told: (told ?? []).map(({ say: key, data = {} }, index) => ({
          block: "text",
          tone: index === 0 ? "good" : "warn",
          text: say(key, data),
        })),
      });
      return { outgoing: [screenTo(parts, to, screen)] };
    },
    failed: ({ person }) => ({ outgoing: [textTo(parts, { type: "open_id", id: person }, say("bulk.board-failed"))] }),
  });
}
