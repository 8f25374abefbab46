/** Reads files in a process of its own, which is ended where a file takes too long or too much memory. */
import { z } from "zod";
import type { FileRead, FileReader } from "../app/ports/file-reader.js";
import { type Task, type Worker, WorkerError } from "../app/ports/worker.js";
import { isRecord } from "../core/is-record.js";
import { problem } from "../core/problem.js";
import { findOffice, type Office } from "./office.js";
import { findPoppler, type Poppler } from "./pdf/poppler.js";
import { type Installed, nothingInstalled, type ReadOrWanted, type Waiting, type Wanted } from "./read-or-wanted.js";

/** Limits of the worker for files; whoever makes it passes them to `createWorker`. */
export const fileLimits = { time: 20_000, heap: 256, resident: 512 } as const;

const task: Task<ReadOrWanted> = {
  module: new URL("./work.js", import.meta.url),
  result: z.custom<ReadOrWanted>(isRead),
};

/** Programs that read what is not read here. */
export interface Programs {
  readonly office: Office | null;
  readonly poppler: Poppler | null;
}

async function findPrograms(): Promise<Programs> {
  const [office, poppler] = await Promise.all([findOffice(), findPoppler()]);
  return { office, poppler };
}

/** `find`: looked for once; what is not there is read as far as that goes without it, or refused with a sentence. */
export function createFileReader(worker: Worker, find: () => Promise<Programs> = findPrograms): FileReader {
  let looked: Promise<Programs> | null = null;
  const programs = (): Promise<Programs> => {
    looked ??= find();
    return looked;
  };
  const readIn = (bytes: Uint8Array, name: string, has: Installed, signal?: AbortSignal) =>
    worker.run(task, { bytes, name, has }, signal);

  async function convertAndRead(
    { convert }: Wanted,
    bytes: Uint8Array,
    name: string,
    signal?: AbortSignal,
  ): Promise<ReadOrWanted> {
    const { office, poppler } = await programs();
    if (convert.from === "pdf") {
      const drawn = (await poppler?.draw(bytes, signal)) ?? null;
      return drawn === null ? { problem: problem("file-pdf-locked") } : worker.run(task, { drawn, name }, signal);
    }
    const made = (await office?.convert(bytes, convert.from, convert.to, signal)) ?? null;
    const read = made === null ? null : await readIn(made, name, nothingInstalled, signal);
    if (read === null || "problem" in read || "convert" in read) return readIn(bytes, name, nothingInstalled, signal);
    const kind = convert.from === "rtf" ? "doc" : convert.from;
    return { ...read, documents: read.documents.map((document) => ({ ...document, kind })) };
  }

  /** One after the other: each of them takes a program of its own. */
  async function withWaiting(read: FileRead, waiting: Waiting["waiting"], signal?: AbortSignal): Promise<FileRead> {
    if ("problem" in read) return read;
    const [documents, refused] = [[...read.documents], [...read.refused]];
    for (const [index, { name, bytes, wanted }] of waiting.entries()) {
      const answer =
        index < mostConverted
          ? await convertAndRead(wanted, bytes, name, signal)
          : { problem: problem("file-send-alone", { max: String(mostConverted) }) };
      if ("documents" in answer) documents.push(...answer.documents);
      else refused.push({ name, problem: "problem" in answer ? answer.problem : problem("file-broken") });
    }
    const [first] = refused;
    return documents.length === 0 && first !== undefined ? { problem: first.problem } : { documents, refused };
  }

  return {
    async read(bytes, name, signal) {
      try {
        const { office, poppler } = await programs();
        const read = await readIn(bytes, name, { office: office !== null, poppler: poppler !== null }, signal);
        const answer = "convert" in read ? await convertAndRead(read, bytes, name, signal) : read;
        if ("convert" in answer) return { problem: problem("file-broken") };
        return "waiting" in answer && answer.waiting !== undefined
          ? withWaiting(answer, answer.waiting, signal)
          : answer;
      } catch (error) {
        if (!(error instanceof WorkerError)) throw error;
        return { problem: problem(error.fault === "time" ? "file-too-slow" : "file-too-large") };
      }
    },
  };
}

/** Files of an archive that are converted; each may take seconds. */
const mostConverted = 12;

function isRead(value: unknown): boolean {
  return isFileRead(value) || (isRecord(value) && isRecord(value.convert));
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
