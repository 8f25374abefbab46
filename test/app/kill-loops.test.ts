/** Work that waits in a process that is killed: it is done once all the same, and the card that is open stays valid. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { compileProgram } from "../compile-program.js";
import { Person } from "../core/dialogue/person.js";
import { begin } from "../core/dialogue/report.js";
import { catalog, openScenario } from "../core/dialogue/scenario.js";
import { onEveryDatabase } from "../store/dialects.js";
import { rows } from "../store/rows.js";
import { points } from "./kill-points.js";
import { workOff } from "./work-off.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-loops-"));
let program: string;

beforeAll(() => {
  program = compileProgram(folder, "test/app/killed-loops.ts");
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = z.object({ to: z.string(), type: z.string(), content: z.string(), uuid: z.string() });

onEveryDatabase((dialect) => {
  test("a process killed at ten points sends one file and one reminder, and the open card stays valid", {
    timeout: 600_000,
  }, async () => {
    const address = await dialect.address();
    const store = await dialect.open(address);
    const scene = await openScenario(catalog, store);
    expect(points).toHaveLength(10);
    for (const [index, point] of points.entries()) {
      const clerk = scene.person(`ou_${index}`);
      await begin(clerk);
      // From here on what the bot sends waits for the process that is going to die.
      const quiet = new Person(clerk.id, { ...scene, deliver: async () => undefined });
      await quiet.says("生成");
      const due = Date.UTC(2023, 5, 1);
      const reminder = {
        id: `remind-${index}`,
        kind: "remind",
        due,
        input: JSON.stringify({ to: clerk.id, text: "催报" }),
      };
      await store.transaction((on) => on.save({ jobs: [reminder] }));
      const place = await store.transaction((on) => rows(on).session(clerk.id));

      const sentTo = join(folder, `${address.startsWith("postgres")}-${index}`);
      const now = due + 1000;
      const end = await killed([address, sentTo, String(now), point]);
      expect(end.signal, `${point}: ${end.said}`).toBe("SIGKILL");
      await workOff({ url: address, sentTo, now, reach: () => undefined });

      const sent = readFileSync(sentTo, "utf8")
        .trim()
        .split("\n")
        .map((text) => line.parse(JSON.parse(text)));
      expect(sent.map(({ to }) => to).every((to) => to === clerk.id)).toBe(true);
      expect(sent.map(kindOf).toSorted(), point).toEqual(["card", "file", "reminder", "text: made"]);
      // A reminder that waits beside the file is taken with it: on a busy machine it comes before the file's own text.
      const ofFile = sent.map(kindOf).filter((kind) => kind === "file" || kind === "text: made");
      expect(ofFile, point).toEqual(["file", "text: made"]);
      expect(await store.transaction((on) => rows(on).session(clerk.id)), point).toEqual(place);
      const card = sent.find(({ type }) => type === "interactive");
      quiet.gets(JSON.parse(card?.content ?? "{}"));
      await quiet.fills({ "income.general": "5" }, "保存并退出");
      expect([quiet.toast, await quiet.figures()], point).toEqual([null, { "income.general": "5" }]);
    }
    await scene.close();
  });
});

function kindOf({ type, content }: z.infer<typeof line>): string {
  if (type === "interactive") return "card";
  if (type === "file") return "file";
  return content.includes("催报") ? "reminder" : "text: made";
}

/** The signal that ended it, null when it ended by itself, and what it said. */
async function killed(args: readonly string[]): Promise<{ signal: unknown; said: string }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  const [, signal] = await once(child, "close");
  return { signal, said };
}
