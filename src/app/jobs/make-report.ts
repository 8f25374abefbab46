/** The Word file of an ordered version is made, uploaded and sent, with the sentence that says so. */
import { z } from "zod";
import { say } from "../../core/say.js";
import { textTo } from "../messages.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import { type ReportFileParts, reportFile } from "../report-file.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({
  to: z.object({ type: z.enum(["open_id", "chat_id"]), id: z.string() }),
  report: z.string(),
  version: z.int(),
  /** Sent behind the file; null: nothing. */
  text: z.string().nullable(),
});

export interface MakeReportParts extends ReportFileParts, Pick<TurnParts, "words" | "newId"> {
  readonly messenger: Pick<Messenger, "upload">;
}

/** Ordered in the turn's transaction, carried out after it. */
export function makeReportJob(id: string, ordered: z.infer<typeof input>): NewJob {
  return { id, kind: "make-report", input: JSON.stringify(ordered), due: 0 };
}

const uploaded = z.object({ fileKey: z.string().min(1) });

export function makeReport(parts: MakeReportParts): Job {
  const { messenger, newId } = parts;
  return job(input, {
    async run({ to, report, version, text }, { progress, saveProgress }) {
      // Uploads have no idempotency key of their own: that of the first one is kept before anything is sent.
      const known = progress === null ? null : uploaded.parse(JSON.parse(progress)).fileKey;
      const fileKey = known ?? (await upload(report, version));
      if (known === null) await saveProgress(JSON.stringify({ fileKey }));
      const file = { uuid: newId(), work: { kind: "file", to, fileKey } as const };
      return {
        outgoing:
          text === null
            ? [file]
            : [file, { uuid: newId(), work: { kind: "text", to, text }, urgency: "file" as const }],
      };
    },
    failed: ({ to, version }) => ({ outgoing: [textTo(parts, to, say("report.failed", { version }), "file")] }),
  });

  async function upload(report: string, version: number): Promise<string> {
    const { fileName, bytes } = await reportFile(parts, { report, version });
    return await messenger.upload(fileName, bytes);
  }
}
