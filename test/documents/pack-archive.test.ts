/** Archives are packed by a process beside the bot. Tests of `dist`: build first. */
import PizZip from "pizzip";
import { afterAll, expect, test } from "vitest";
import { createArchiver } from "../../src/documents/pack-archive.js";
import { createWorker } from "../../src/worker/create-worker.js";

const worker = createWorker();
afterAll(() => worker.close());

const files = ["01 收入/证明.pdf", "01 收入/证明(2).pdf", "02 满意度/问卷.xlsx"].map((name, index) => ({
  name,
  bytes: new Uint8Array(1024 * 1024).fill(index + 1),
}));

test("a worker packs what would be packed here, byte for byte in every file", { timeout: 60_000 }, async () => {
  const archive = new PizZip(await createArchiver(worker).pack(files));
  expect(Object.keys(archive.files)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files)
    expect(Buffer.compare(archive.file(name)?.asUint8Array() ?? new Uint8Array(), bytes)).toBe(0);
});

test("a packing that is called off ends with its reason", { timeout: 60_000 }, async () => {
  const stop = new AbortController();
  const packing = createArchiver(worker).pack(files, stop.signal);
  stop.abort(new Error("the job was moved"));
  await expect(packing).rejects.toThrow("the job was moved");
});
