import { expect, test } from "vitest";
import { onEveryDatabase } from "./dialects.js";
import { withReport } from "./samples.js";

const invitation = {
  ...{ code: "7K3M", reports: ["r1"], from: "ou_zhang", by: "ou_admin" },
  ...{ name: "钱某某", until: 2 ** 42, takenBy: null },
};

onEveryDatabase((dialect) => {
  test("a code for reports comes back whole, and says who has taken them over", async () => {
    const store = await withReport(await dialect.open());
    await store.transaction((on) => on.save({ reportInvitations: [invitation] }));
    expect(await store.transaction((on) => on.reportInvitation("7K3M"))).toEqual(invitation);
    await store.transaction((on) => on.save({ reportInvitations: [{ ...invitation, takenBy: "ou_qian" }] }));
    expect((await store.transaction((on) => on.reportInvitation("7K3M")))?.takenBy).toBe("ou_qian");
    expect(await store.transaction((on) => on.reportInvitation("2222"))).toBeNull();
  });
});
