import { expect, it } from "vitest";

it("tests run in a time zone of their own, 13 hours and 45 minutes ahead of Greenwich in January", () => {
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-(13 * 60 + 45));
});
