import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evidenceFiles } from "../../src/store/evidence-files.js";
import { onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";
import { batchOf, reportOf } from "./samples.js";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

onEveryDatabase((dialect) => {
  test("bytes come back as they were, in the database and in a folder, also after a change of the setting", async () => {
    const store = await dialect.open();
    const folder = mkdtempSync(join(tmpdir(), "jiping-evidence-"));
    const [inside, outside] = [randomBytes(30_000), new Uint8Array([0, 255, 0, 128])];
    const here = evidenceFiles(store, null, () => 5);
    const there = evidenceFiles(store, folder, () => 5);
    await here.keep(hashOf(inside), inside);
    await there.keep(hashOf(outside), outside);
    await there.keep(hashOf(outside), outside);
    expect(await store.keptBytes(hashOf(outside))).toBeNull();
    expect(await there.fetch(hashOf(inside))).toEqual(new Uint8Array(inside));
    expect(await there.fetch(hashOf(outside))).toEqual(outside);
    expect(await here.fetch(hashOf(new Uint8Array([1])))).toBeNull();
    const [directory = ""] = readdirSync(folder);
    writeFileSync(join(folder, directory, hashOf(outside)), "changed behind its back");
    expect(await there.fetch(hashOf(outside))).toBeNull();
    await expect(there.fetch("../../etc/passwd")).rejects.toThrow("no checksum");
    await there.prune(6);
    expect(readdirSync(join(folder, directory))).toEqual([]);
    expect(await store.keptBytes(hashOf(inside))).toBeNull();
    rmSync(folder, { recursive: true });
  });

  test("files stay as long as a figure or a signature names them; whoever sent them is forgotten by name only", async () => {
    const store = await dialect.open();
    const bytes = new Uint8Array([1, 2, 3]);
    const report = "r1";
    const file = (id: string) => ({
      report,
      id,
      hash: hashOf(bytes),
      name: `${id}.pdf`,
      size: 3,
      by: "ou_zhang",
      at: 5,
    });
    await evidenceFiles(store, null, () => 5).keep(hashOf(bytes), bytes);
    await store.transaction(async (turn) => {
      await rows(turn).createReport(reportOf(report));
      const named = JSON.stringify([{ id: "om_figure", name: "a" }]);
      await rows(turn).append(report, batchOf("e1", "ou_zhang", { "@evidence.budget": named }));
      const signed = {
        kind: "offline",
        signer: "张某某",
        date: "2023-03-01",
        picture: "om_signed",
        version: null,
      } as const;
      await turn.save({
        members: [{ report, person: "ou_zhang", role: "viewer", parts: null, by: "ou_li", at: 1 }],
        evidence: ["om_figure", "om_signed", "om_nobody", "om_nobody"].map(file),
        reviewEvents: [{ report, event: { number: 1, by: "ou_zhang", at: 1, revision: 1, ...signed } }],
      });
    });
    expect(await store.pruneEvidence(5)).toEqual([]);
    expect(await store.transaction((turn) => turn.evidenceOf(report))).toHaveLength(3);
    expect(await store.pruneEvidence(6)).toEqual([]);
    const left = await store.transaction((turn) => turn.evidenceOf(report));
    expect(left.map(({ id }) => id)).toEqual(["om_figure", "om_signed"]);
    expect(await store.forget("ou_zhang", "forgotten_1")).toBe(true);
    const after = await store.transaction((turn) => turn.evidenceOf(report));
    expect(after.map(({ by }) => by)).toEqual(["forgotten_1", "forgotten_1"]);
    expect(await store.keptBytes(hashOf(bytes))).toEqual(bytes);
  });
});
