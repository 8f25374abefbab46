import { expect, test } from "vitest";
import { onEveryDatabase } from "./dialects.js";
import { reportOf } from "./samples.js";

onEveryDatabase((dialect) => {
  test("a person's reports of one unit are listed, the newest first, with those they were added to", async () => {
    const store = await dialect.open();
    await store.transaction(async (turn) => {
      await turn.createReport(reportOf("old", "ou_a", 1));
      await turn.createReport(reportOf("shared", "ou_b", 2));
      await turn.createReport(reportOf("foreign", "ou_b", 3));
      await turn.createReport({ ...reportOf("elsewhere", "ou_a", 4), unit: "另一局" });
      await turn.createReport(reportOf("new", "ou_a", 5));
      await turn.saveMember("shared", { person: "ou_a", role: "contributor", parts: null }, "ou_b", 6);
    });
    const list = (person: string, limit: number) =>
      store.transaction(async (turn) => (await turn.reportsOfUnit(person, "某某局", limit)).map(({ id }) => id));
    expect(await list("ou_a", 9)).toEqual(["new", "shared", "old"]);
    expect(await list("ou_a", 2)).toEqual(["new", "shared"]);
    expect(await list("ou_c", 9)).toEqual([]);
  });
});
