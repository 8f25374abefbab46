/** Packs files into a ZIP archive, in a worker. Nothing is compressed: pictures and PDF files are compressed already. */

import { z } from "zod";
import type { ArchivedFile, Archiver } from "../app/ports/archiver.js";
import type { Task, Worker } from "../app/ports/worker.js";
import { zipOf } from "./libraries.js";

const task: Task<Uint8Array> = {
  module: new URL("./pack-work.js", import.meta.url),
  result: z.instanceof(Uint8Array),
};

export function createArchiver(worker: Worker): Archiver {
  return { pack: (files, signal) => worker.run(task, { files }, signal) };
}

export function packed(files: readonly ArchivedFile[]): Uint8Array {
  const zip = zipOf();
  for (const { name, bytes } of files) zip.file(name, bytes, { binary: true, createFolders: false });
  return zip.generate({ type: "uint8array", compression: "STORE", platform: "UNIX" });
}
