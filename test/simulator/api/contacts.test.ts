import { expect, test } from "vitest";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const full = await startScene();
const poor = await startScene({
  missingScopes: [
    "contact:user.base:readonly",
    "contact:user.department:readonly",
    "contact:user.employee_id:readonly",
  ],
});
const user = (scene: typeof full, id: string) =>
  scene.client.contact.v3.user.get({ path: { user_id: id }, params: { user_id_type: "open_id" } });

test("a person has a name and a department with a name", async () => {
  const [person] = await full.control.people();
  const { data } = await user(full, full.openId);
  expect(data?.user).toMatchObject({
    open_id: full.openId,
    name: person?.name,
    department_ids: [expect.stringMatching(/^od-/)],
  });
  const department_id = data?.user?.department_ids?.[0] ?? "";
  const department = await full.client.contact.v3.department.get({ path: { department_id } });
  expect(department.data?.department?.name).toBe(person?.department);
});

test("fields without their scope are absent, which is no error", async () => {
  const { code, data } = await user(poor, poor.openId);
  expect(code).toBe(0);
  expect(Object.keys(data?.user ?? {}).sort()).toEqual(["open_id", "status", "union_id"]);
});

test("unknown people and people outside the range are told apart", async () => {
  const outsider = (await full.control.people()).at(-1)?.open_id ?? "";
  expect(await refusal(user(full, outsider))).toMatchObject({ code: 41050 });
  expect(await refusal(user(full, "ou_nobody"))).toMatchObject({ code: 41012 });
});

test("a batch takes repeated keys and leaves out whom the app may not see", async () => {
  const everyone = (await full.control.people()).map((person) => person.open_id);
  const batch = await full.client.contact.v3.user.batch({ params: { user_ids: everyone } });
  expect(batch.data?.items).toHaveLength(everyone.length - 1);
});

test("names come in a basic batch, whatever the range", async () => {
  const everyone = (await full.control.people()).map((person) => person.open_id);
  const url = "/open-apis/contact/v3/users/basic_batch?user_id_type=open_id";
  const answer = await full.client.request({ method: "POST", url, data: { user_ids: everyone } });
  expect(answer.data.users).toHaveLength(everyone.length);
});
