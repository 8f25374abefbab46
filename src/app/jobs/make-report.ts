/** The Word file of an ordered version is made, uploaded and sent, with the sentence that says so and what has changed. */
import { z } from "zod";
import { type Say, say } from "../../core/say.js";
import { messageText, textTo } from "../messages.js";
import type { NewJob } from "../ports/jobs.js";
import type { Messenger } from "../ports/messenger.js";
import { changesOf, type ReportFileParts, reportFile } from "../report-file.js";
import type { TurnParts } from "../turn-parts.js";
import { type Job, job } from "./job.js";

const input = z.object({
  to: z.object({ type: z.enum(["open_id", "chat_id"]), id: z.string() }),
  report: z.string(),
  version: z.int(),
  /** What is said of the file; absent in orders of earlier versions of the program, which brought the whole text. */
  said: z.object({ draft: z.boolean(), missing: z.boolean() }).optional(),
  text: z.string().nullish(),
});

type Input = z.infer<typeof input>;

export interface MakeReportParts extends ReportFileParts, Pick<TurnParts, "words" | "newId"> {
  readonly messenger: Pick<Messenger, "upload">;
}

/** Ordered in a transaction, carried out after it. */
export function makeReportJob(id: string, ordered: Omit<Input, "text"> & { readonly said: object }): NewJob {
  return { id, kind: "make-report", input: JSON.stringify(ordered), due: 0 };
}

const uploaded = z.object({ fileKey: z.string().min(1), fileName: z.string().default("") });

/** Changes listed in the message. */
const listed = 10;

export function makeReport(parts: MakeReportParts): Job {
  const { messenger, newId } = parts;
  return job(input, {
    async run(wanted, { progress, saveProgress, signal }) {
      const { to, text } = wanted;
      // Uploads have no idempotency key of their own: that of the first one is kept before anything is sent.
      const known = progress === null ? null : uploaded.parse(JSON.parse(progress));
      const { fileKey, fileName } = known ?? (await upload(wanted, signal));
      if (known === null) await saveProgress(JSON.stringify({ fileKey, fileName }));
      const file = { uuid: newId(), work: { kind: "file", to, fileKey } as const };
      const said = text === undefined ? messageText(parts, await sayOf(wanted, fileName)) : text;
      if (said === null) return { outgoing: [file] };
      return { outgoing: [file, { uuid: newId(), work: { kind: "text", to, text: said }, urgency: "file" as const }] };
    },
    failed: ({ to, version }) => ({ outgoing: [textTo(parts, to, say("report.failed", { version }), "file")] }),
  });

  async function upload(wanted: Input, signal: AbortSignal): Promise<{ fileKey: string; fileName: string }> {
    const { fileName, bytes } = await reportFile(parts, wanted, signal);
    return { fileKey: await messenger.upload(fileName, bytes), fileName };
  }

  async function sayOf(wanted: Input, file: string): Promise<Say> {
    const { draft, missing } = wanted.said ?? { draft: false, missing: false };
    const sent = say(draft ? "report.sent-draft" : "report.sent", { file, version: wanted.version, missing });
    return say("report.with-changes", { sent, changes: changeSay(await changesOf(parts, wanted)) });
  }
}

function changeSay(found: Awaited<ReturnType<typeof changesOf>>): Say | null {
  if (found === null) return null;
  const { before, changes } = found;
  if (changes.length === 0) return say("report.unchanged");
  return say("report.changed", {
    before,
    count: changes.length,
    changes: changes.slice(0, listed),
    more: Math.max(0, changes.length - listed),
  });
}
