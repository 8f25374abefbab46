import { describe, expect, test } from "vitest";
import { startScene } from "../scene.js";

const { simulator, control } = await startScene();
const { appId, appSecret } = simulator.credentials;

const ask = async (body: object) => {
  const response = await fetch(`${simulator.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};
const good = { app_id: appId, app_secret: appSecret };
const info = async (headers: Record<string, string>) => {
  const response = await fetch(`${simulator.url}/open-apis/bot/v3/info`, { headers });
  return { status: response.status, body: await response.json() };
};

describe("a tenant token", () => {
  test("comes unwrapped, for two hours at most, and is the same while 30 minutes remain", async () => {
    const first = await ask(good);
    expect(first.body).toMatchObject({ code: 0, tenant_access_token: expect.stringMatching(/^t-/) });
    expect(first.body.expire).toBeLessThanOrEqual(7200);
    await control.advance(85 * 60_000);
    expect((await ask(good)).body.tenant_access_token).toBe(first.body.tenant_access_token);
    await control.advance(10 * 60_000);
    const second = await ask(good);
    expect(second.body.tenant_access_token).not.toBe(first.body.tenant_access_token);
    expect((await info({ authorization: `Bearer ${first.body.tenant_access_token}` })).body.code).toBe(0);
    await control.advance(30 * 60_000);
    expect((await info({ authorization: `Bearer ${first.body.tenant_access_token}` })).body.code).toBe(99991663);
    expect((await info({ authorization: `Bearer ${second.body.tenant_access_token}` })).body.code).toBe(0);
  });

  test.each([
    ["an unknown app", { ...good, app_id: "cli_0000000000000000" }, 10003],
    ["a wrong secret", { ...good, app_secret: "wrong" }, 10014],
    ["a missing secret", { app_id: appId }, 10003],
  ])("is refused to %s", async (_who, body, code) => {
    expect(await ask(body)).toMatchObject({ status: 400, body: { code, error: { log_id: expect.any(String) } } });
  });

  test("is missed and found invalid under two codes", async () => {
    expect(await info({})).toMatchObject({ status: 400, body: { code: 99991661 } });
    expect(await info({ authorization: "Bearer t-made-up" })).toMatchObject({ status: 400, body: { code: 99991663 } });
  });
});

test("the bot's own facts come in `bot`, not in `data`", async () => {
  const { tenant_access_token } = (await ask(good)).body;
  const { body } = await info({ authorization: `Bearer ${tenant_access_token}` });
  expect(body).toMatchObject({
    code: 0,
    bot: { open_id: expect.stringMatching(/^ou_/), app_name: expect.any(String) },
  });
});

test("an unknown endpoint is 404 as text", async () => {
  const { tenant_access_token } = (await ask(good)).body;
  const response = await fetch(`${simulator.url}/open-apis/im/v9/nothing`, {
    headers: { authorization: `Bearer ${tenant_access_token}` },
  });
  expect([response.status, await response.text()]).toEqual([404, "404 page not found"]);
});
