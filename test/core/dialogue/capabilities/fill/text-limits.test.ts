import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

const body = `scheme: brief
sections:
  - id: closing
    title: 分析与改进
    fields:
      - {id: measures, label: 改进措施, kind: long, max: 3000, role: measure}
      - {id: remark, label: 备注, kind: long, max: 50, optional: true}
`;

test("the scheme's limit on a text is told before it is typed, and with the count when it is passed", async () => {
  ({ scene, clerk } = await clerkWithSmall({ body }));
  clerk.sees("最多 20 字", "选填，最多 50 字");
  await clerk.fills({ "closing.measures": "加".repeat(23), "closing.remark": "备".repeat(51) });
  clerk.sees("共 23 个字，简明规则规定最多 20 个，请删减后再填", "共 51 个字，最多 50 个");
  expect(clerk.inputs()["closing.measures"]).toBe("加".repeat(23));
  await clerk.says(`改进措施：${"加".repeat(21)}`);
  clerk.sees("共 21 个字，简明规则规定最多 20 个");
  await clerk.says(`改进措施：${"加".repeat(20)}`);
  expect((await clerk.figures())["closing.measures"]).toBe("加".repeat(20));
});
