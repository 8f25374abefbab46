/** Reads files in a process of its own, which is ended where a file takes too long or too much memory. */
import { z } from "zod";
import type { FileRead, FileReader } from "../app/ports/file-reader.js";
import { type Task, type Worker, WorkerError } from "../app/ports/worker.js";
import { isRecord } from "../core/is-record.js";
import { problem } from "../core/problem.js";

/** Limits of the worker for files; whoever makes it passes them to `createWorker`. */
export const fileLimits = { time: 20_000, heap: 256, resident: 512 } as const;

const task: Task<FileRead> = { module: new URL("./work.js", import.meta.url), result: z.custom<FileRead>(isFileRead) };

export function createFileReader(worker: Worker): FileReader {
  return {
    async read(bytes, name, signal) {
      try {
        return await worker.run(task, { bytes, name }, signal);
      } catch (error) {
        if (!(error instanceof WorkerError)) throw error;
        return { problem: problem(error.fault === "time" ? "file-too-slow" : "file-too-large") };
      }
    },
  };
}

/** The shape alone: texts are checked where they are used, and a table may have some hundred thousand cells. */
function isFileRead(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (isRecord(value.problem)) return typeof value.problem.code === "string" && isRecord(value.problem.facts);
  return Array.isArray(value.documents) && Array.isArray(value.refused) && value.documents.every(isDocument);
}

function isDocument(value: unknown): boolean {
  if (!isRecord(value) || typeof value.name !== "string" || typeof value.kind !== "string") return false;
  if (!Array.isArray(value.told) || !value.told.every((one) => isRecord(one) && typeof one.say === "string"))
    return false;
  return (
    Array.isArray(value.parts) &&
    value.parts.every((part: unknown) => isRecord(part) && Array.isArray(part.blocks) && part.blocks.every(isBlock))
  );
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value) || typeof value.number !== "number") return false;
  if (value.is === "paragraph") return typeof value.text === "string";
  return (
    value.is === "table" &&
    Array.isArray(value.rows) &&
    value.rows.every((row: unknown) => Array.isArray(row) && row.every(isCell))
  );
}

function isCell(value: unknown): boolean {
  if (!isRecord(value) || typeof value.text !== "string") return false;
  return [value.row, value.column, value.rows, value.columns].every((number) => typeof number === "number");
}
