/** Rows that were typed before stay in view on the next card of targets. */
import { afterEach, test } from "vitest";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, indicatorRows } from "../../small-forms.js";

let scene: Scenario;
afterEach(() => scene.close());

const body = indicatorRows("strict", "level3", "target", "weight", "actual");

test("a fresh card of targets lists the rows that were typed, the last ones where there are many", async () => {
  const opened = await clerkWithSmall({ body });
  scene = opened.scene;
  const { clerk } = opened;
  clerk.seesNot("已填的指标");
  for (let first = 1; first <= 9; first += 2) {
    const row = (n: number) => ({
      [`indicators.${n}.level3`]: `修路里程${n}`,
      [`indicators.${n}.target`]: `≥${n}公里`,
      [`indicators.${n}.weight`]: "5",
    });
    await clerk.fills({ ...row(first), ...row(first + 1) });
    clerk.sees(`${first + 1}. 修路里程${first + 1}　≥${first + 1}公里　5 分`);
  }
  clerk.sees("3. 修路里程3", "前面另有 2 条");
  clerk.seesNot("2. 修路里程2");
});
