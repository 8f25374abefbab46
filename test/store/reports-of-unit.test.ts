import { expect, test } from "vitest";
import { onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";
import { reportOf } from "./samples.js";

onEveryDatabase((dialect) => {
  test("a person's reports of one unit are listed, the newest first, with those they were added to", async () => {
    const store = await dialect.open();
    await store.transaction(async (turn) => {
      await rows(turn).createReport(reportOf("old", "ou_a", 1));
      await rows(turn).createReport(reportOf("shared", "ou_b", 2));
      await rows(turn).createReport(reportOf("foreign", "ou_b", 3));
      await rows(turn).createReport({ ...reportOf("elsewhere", "ou_a", 4), unit: "另一局" });
      await rows(turn).createReport(reportOf("new", "ou_a", 5));
      await rows(turn).createReport(reportOf("opened", "ou_z", 7));
      await rows(turn).saveMember("shared", { person: "ou_a", role: "contributor", parts: null }, "ou_b", 6);
    });
    const list = (person: string, limit: number, beside = "opened") =>
      store.transaction(async (turn) => (await rows(turn).beside(beside, person, limit)).map(({ id }) => id));
    expect(await list("ou_a", 9)).toEqual(["new", "shared", "old"]);
    expect(await list("ou_a", 2)).toEqual(["new", "shared"]);
    expect(await list("ou_c", 9)).toEqual([]);
    expect(await list("ou_a", 2, "new")).toEqual(["shared", "old"]);
  });
});
