/** Two processes on one database, six weeks by a clock of their own: nobody is reminded twice, at night or on a holiday. */
import { expect, test } from "vitest";
import { nextReminders } from "../../../../../src/app/jobs/remind.js";
import { chinaTime } from "../../../../../src/core/evidence/china-time.js";
import { onEveryDatabase } from "../../../../store/dialects.js";
import { begin, handsOver } from "../../report.js";
import { calendar, catalog, openScenario } from "../../scenario.js";

const hour = 60 * 60_000;

onEveryDatabase((dialect) => {
  test("reminders come once, whichever process sends them", async () => {
    const address = await dialect.address();
    const one = await openScenario(catalog, await dialect.open(address));
    const other = await openScenario(catalog, await dialect.open(address));
    const clerk = one.person("ou_zhang");
    await one.person("ou_wang").enters();
    await begin(clerk);
    await handsOver(clerk, ["income"], "ou_wang", { "assign.due": "4月4日" });
    const received = () => one.person("ou_wang").received + other.person("ou_wang").received;
    const came: string[] = [];
    for (let at = one.now(); chinaTime(at).date <= "2023-04-14"; at += hour) {
      const before = received();
      // What every start of a process does; each of them may have been started anew.
      for (const scene of [one, other])
        await scene.store.transaction((on) => on.save({ jobs: [nextReminders(calendar, at)] }));
      await Promise.all([one.until(at), other.until(at)]);
      if (received() > before) came.push(`${chinaTime(at).date} ${received() - before}`);
      const { clock } = chinaTime(at);
      if (received() > before) expect(Number(clock.slice(0, 2))).toSatisfy((now: number) => now >= 9 && now <= 17);
    }
    // 5 April was a holiday; three working days before, one, the day, and three after it.
    expect(came).toEqual(["03-30", "04-03", "04-04", "04-06", "04-07", "04-10"].map((day) => `2023-${day} 1`));
  }, 180_000);
});
