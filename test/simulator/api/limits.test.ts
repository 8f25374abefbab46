import { expect, test } from "vitest";
import { startScene } from "../scene.js";
import { refusal } from "../sdk.js";

const { client, control } = await startScene();

test("one API takes 50 requests a second, and says how long to wait", async () => {
  const ask = () => client.request({ method: "GET", url: "/open-apis/bot/v3/info" });
  await control.post("/clock", { stopped: true });
  await ask();
  const calls = await Promise.allSettled(Array.from({ length: 60 }, ask));
  expect(calls.filter((call) => call.status === "fulfilled").length).toBe(49);
  expect(await refusal(ask())).toMatchObject({
    status: 429,
    code: 99991400,
    headers: { "x-ogw-ratelimit-reset": "1" },
  });
  await control.advance(1001);
  expect(await ask()).toMatchObject({ code: 0 });
});
