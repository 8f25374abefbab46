/** Forms of blank files, made in a worker's process, which is ended where a file takes too long or too much memory. */

import { z } from "zod";
import type { BlankForms, MadeForm, UnderstoodBlank } from "../app/ports/blank-forms.js";
import type { FormRecord } from "../app/ports/report-record.js";
import { type Task, type Worker, WorkerError } from "../app/ports/worker.js";
import { isRecord } from "../core/is-record.js";
import { type Problem, problem } from "../core/problem.js";
import { zipOf as newZip } from "../documents/libraries.js";
import { toDocx } from "./to-docx.js";

/** Limits of the worker for blank files. */
export const blankLimits = { time: 90_000, heap: 256, resident: 512 } as const;

const module = new URL("./work.js", import.meta.url);
const understanding: Task<UnderstoodBlank | { problem: Problem }> = {
  module,
  result: z.custom<UnderstoodBlank | { problem: Problem }>(
    (value) => isProblem(value) || (isRecord(value) && isRecord(value.understood)),
  ),
};
const making: Task<MadeForm | { problem: Problem }> = {
  module,
  result: z.custom<MadeForm | { problem: Problem }>(
    (value) => isProblem(value) || (isRecord(value) && isRecord(value.record)),
  ),
};

/** `templates`: the folder with the words by which blank forms are understood, and with the schemes. */
export function createBlankForms(worker: Worker, templates: string): BlankForms {
  return {
    async understand(bytes, file, signal) {
      // Outside the worker: its process is told of no program.
      const docx = await toDocx(bytes, file, signal);
      if ("problem" in docx) return docx;
      return told(worker.run(understanding, { do: "understand", bytes: docx.bytes, file, templates }, signal));
    },
    make: (bytes, wanted, signal) => told(worker.run(making, { do: "make", bytes, wanted, templates }, signal)),
    folder: zipOf,
  };
}

const codes = {
  time: "file-too-slow",
  memory: "file-too-large",
  ended: "file-too-large",
  task: "form-unusable",
} as const;

async function told<T>(running: Promise<T>): Promise<T | { problem: Problem }> {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof WorkerError)) throw error;
    // The correction of a person, or a file unlike any other: they are told, and nothing is tried again.
    return { problem: problem(codes[error.fault], { code: "" }) };
  }
}

function isProblem(value: unknown): boolean {
  return isRecord(value) && isRecord(value.problem) && typeof value.problem.code === "string";
}

/** As it would lie in `templates/`: its own files in a folder of its name, what it shares beside it. */
export function zipOf({ id, files }: FormRecord): Uint8Array {
  const zip = newZip();
  for (const [name, bytes] of Object.entries(files))
    zip.file(name.includes("/") ? name : `${id}/${name}`, Buffer.from(bytes, "base64"));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
