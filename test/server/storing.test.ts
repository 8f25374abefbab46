import { expect, test } from "vitest";
import { storing } from "../../src/server/storing.js";

const event = {
  kind: "menu",
  keys: ["e1"],
  from: "ou_a",
  at: 0,
  key: "home",
} as const;

test("an event that was stored counts until one fails: health asks the database itself then", async () => {
  let isDown = false;
  const { receive, lately } = storing(async () => {
    if (isDown) throw new Error("the database is down");
    return "{}";
  });
  expect(lately()).toBe(false);
  expect(await receive(event)).toBe("{}");
  expect(lately()).toBe(true);
  isDown = true;
  await expect(receive(event)).rejects.toThrow("down");
  expect(lately()).toBe(false);
});

test.each(["53100", "SQLITE_FULL"])("an event that finds no room counts until one is stored: %s", async (code) => {
  let error: Error | null = Object.assign(new Error("no room"), { code });
  const { receive, full } = storing(async () => {
    if (error !== null) throw error;
    return "{}";
  });
  expect(full()).toBe(false);
  await expect(receive(event)).rejects.toThrow("no room");
  expect(full()).toBe(true);
  error = null;
  await receive(event);
  expect(full()).toBe(false);
  error = new Error("another");
  await expect(receive(event)).rejects.toThrow("another");
  expect(full()).toBe(false);
});
